// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.Disclosure;
import vn.phaodai.people.PeopleRefusals;
import vn.phaodai.people.PersonFilter;
import vn.phaodai.people.PersonLists;
import vn.phaodai.people.PersonRow;
import vn.phaodai.people.Profile;
import vn.phaodai.people.Profiles;
import vn.phaodai.people.Sex;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/nguoi`: the register as a list, as files and one person’s page.
@Controller
class PersonPages {
  private static final List<String> COLUMNS =
      List.of("name", "sex", "born", "number", "phone", "address", "unit", "unit-code");

  private final PersonLists lists;
  private final Profiles profiles;
  private final Disclosure disclosure;
  private final UnitChoices units;
  private final Words words;
  private final OperatingClock clock;

  PersonPages(
      PersonLists lists,
      Profiles profiles,
      Disclosure disclosure,
      UnitChoices units,
      Words words,
      OperatingClock clock) {
    this.lists = lists;
    this.profiles = profiles;
    this.disclosure = disclosure;
    this.units = units;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/nguoi")
  @PreAuthorize("hasAuthority('people.read')")
  String list(PersonQuery asked, @RequestParam(required = false) @Nullable UUID sau, Model model) {
    PersonLists.Page page = lists.page(filter(asked), sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("units", units.of("people.read"));
    return "people/list";
  }

  @GetMapping("/nguoi.xlsx")
  @PreAuthorize("hasAuthority('people.read')")
  ResponseEntity<byte[]> workbook(PersonQuery asked) {
    return file(asked, disclosure.masked(filter(asked)), true);
  }

  @GetMapping("/nguoi.csv")
  @PreAuthorize("hasAuthority('people.read')")
  ResponseEntity<byte[]> csv(PersonQuery asked) {
    return file(asked, disclosure.masked(filter(asked)), false);
  }

  /// The same files with everything in them, for who gives a reason.
  @PostMapping("/nguoi/tep")
  @PreAuthorize("hasAuthority('people.reveal')")
  ResponseEntity<byte[]> revealedFile(
      PersonQuery asked,
      @RequestParam String lyDo,
      @RequestParam(defaultValue = "xlsx") String dang) {
    return file(asked, disclosure.revealed(filter(asked), lyDo), dang.equals("xlsx"));
  }

  @GetMapping("/nguoi/{person}")
  @PreAuthorize("hasAuthority('people.read')")
  String profile(@PathVariable UUID person, Model model) {
    Profile profile = profiles.find(person).orElseThrow(PeopleRefusals.NOT_FOUND::raise);
    if (!profile.person().publicId().equals(person)) {
      return "redirect:/nguoi/" + profile.person().publicId();
    }
    model.addAttribute("profile", profile);
    return "people/profile";
  }

  @PostMapping("/nguoi/{person}/hien")
  @PreAuthorize("hasAuthority('people.reveal')")
  String reveal(@PathVariable UUID person, @RequestParam String lyDo, RedirectAttributes redirect) {
    var until = disclosure.reveal(person, lyDo);
    redirect.addFlashAttribute(
        PageContext.FLASH,
        words.say(
            "people.profile.revealed",
            Formats.in(Locale.forLanguageTag("vi"))
                .time(until.atZone(OperatingClock.ZONE).toLocalTime())));
    return "redirect:/nguoi/" + person;
  }

  /// A code outside the jurisdiction narrows to nothing.
  private PersonFilter filter(PersonQuery asked) {
    String path =
        asked.unit().isEmpty()
            ? null
            : units
                .find("people.read", asked.unit())
                .map(UnitChoice::path)
                .orElseThrow(PeopleRefusals.OUTSIDE::raise);
    return new PersonFilter(asked.text(), path, asked.nam(), PersonForm.sex(asked.gioi()));
  }

  private ResponseEntity<byte[]> file(PersonQuery asked, List<PersonRow> rows, boolean workbook) {
    String who = SignedIn.current().map(SignedIn::label).orElse("");
    String title =
        words.say(
            "people.file.asked",
            rows.size(),
            String.join(" · ", asked.text(), asked.unit(), asked.year(), asked.sex()),
            Formats.in(Locale.forLanguageTag("vi")).dateTime(clock.now()),
            who);
    List<String> head = COLUMNS.stream().map(c -> words.say("people.column." + c)).toList();
    List<ListSheet.Line> lines = rows.stream().map(this::line).toList();
    return workbook
        ? Download.of(
            ListSheet.workbook(words.say("people.list.title"), title, head, lines),
            "nguoi.xlsx",
            Download.XLSX)
        : Download.of(ListSheet.csv(title, head, lines), "nguoi.csv", Download.CSV);
  }

  private ListSheet.Line line(PersonRow row) {
    Sex sex = row.sex();
    return new ListSheet.Line(
        Arrays.asList(
            row.name(),
            sex == null ? "" : words.say("people.sex." + sex),
            row.birthDate() != null ? row.birthDate() : row.birthYear(),
            row.idNumber(),
            row.phone(),
            row.address(),
            row.unit(),
            row.unitCode()),
        false);
  }
}
