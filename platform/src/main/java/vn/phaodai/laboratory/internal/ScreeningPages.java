// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.laboratory.Screening;
import vn.phaodai.laboratory.ScreeningCommune;
import vn.phaodai.laboratory.ScreeningDraft;
import vn.phaodai.laboratory.ScreeningGroups;
import vn.phaodai.laboratory.ScreeningLists;
import vn.phaodai.laboratory.ScreeningRefusals;
import vn.phaodai.laboratory.Screenings;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/xet-nghiem`: screening campaigns, what each commune is to do and how far it has come. Figures
/// only, no persons.
@Controller
class ScreeningPages {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "commune",
          "people",
          "quota",
          "sampled",
          "read",
          "coverage",
          "missing",
          "specimens",
          "found",
          "teams",
          "tubes");

  private final ScreeningLists lists;
  private final Screenings screenings;
  private final ScreeningGroups groups;
  private final OperatingClock clock;
  private final Words words;

  ScreeningPages(
      ScreeningLists lists,
      Screenings screenings,
      ScreeningGroups groups,
      OperatingClock clock,
      Words words) {
    this.lists = lists;
    this.screenings = screenings;
    this.groups = groups;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/xet-nghiem")
  @PreAuthorize("hasAuthority('screening.read')")
  String list(Model model) {
    model.addAttribute("rows", lists.list());
    model.addAttribute("groups", groups.list());
    return "laboratory/screenings";
  }

  @PostMapping("/xet-nghiem/dot")
  @PreAuthorize("hasAuthority('screening.plan')")
  String plan(@ModelAttribute ScreeningForm form, RedirectAttributes redirect) {
    return done(screenings.plan(form.draft()), "planned", redirect);
  }

  @GetMapping("/xet-nghiem/dot/{id}")
  @PreAuthorize("hasAuthority('screening.read')")
  String show(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer vong, Model model) {
    Screening screening = lists.get(id);
    Screening.Round round = round(screening, vong);
    boolean mayPlan = screening.isOpen() && lists.mayPlan(screening.path());
    model.addAttribute("screening", screening);
    model.addAttribute("round", round);
    model.addAttribute("communes", lists.communes(id, round.number()));
    model.addAttribute("groups", groups.of(screening.groups()));
    model.addAttribute("waits", screenings.waits(screening));
    model.addAttribute("mayWait", mayPlan ? screenings.mayWait(screening) : List.of());
    model.addAttribute("mayPlan", mayPlan);
    return "laboratory/screening";
  }

  @GetMapping("/xet-nghiem/dot/{id}.xlsx")
  @PreAuthorize("hasAuthority('screening.read')")
  ResponseEntity<byte[]> workbook(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer vong) {
    Screening screening = lists.get(id);
    Screening.Round round = round(screening, vong);
    List<ListSheet.Line> lines =
        lists.communes(id, round.number()).stream().map(ScreeningPages::line).toList();
    return Download.of(
        ListSheet.workbook(
            words.say("laboratory.screening.round", round.number()),
            words.say("laboratory.screening.asked", screening.name(), round.number()),
            COLUMNS.stream().map(c -> words.say("laboratory.screening." + c)).toList(),
            lines),
        "dot-sang-loc.xlsx",
        Download.XLSX);
  }

  private static ListSheet.Line line(ScreeningCommune row) {
    return new ListSheet.Line(
        List.of(
            row.code(),
            row.name(),
            row.people(),
            row.quota(),
            row.sampled(),
            row.read(),
            row.coverage(),
            row.missing(),
            row.specimens(),
            row.found(),
            row.teams(),
            row.tubes()),
        false);
  }

  private Screening.Round round(Screening screening, @Nullable Integer number) {
    return number == null
        ? screening.roundOn(clock.today())
        : screening.rounds().stream()
            .filter(round -> round.number() == number)
            .findFirst()
            .orElseThrow(ScreeningRefusals.NOT_FOUND::raise);
  }

  /// @param sent `dan-29236`, `chitieu-29236`, `doi-29236`, `ong-29236` of every commune
  @PostMapping("/xet-nghiem/dot/{id}/giao")
  @PreAuthorize("hasAuthority('screening.plan')")
  String assign(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam Map<String, String> sent,
      RedirectAttributes redirect) {
    List<Screenings.Task> tasks = new ArrayList<>();
    for (String name : sent.keySet()) {
      if (name.startsWith("chitieu-")) {
        String code = name.substring("chitieu-".length());
        tasks.add(
            new Screenings.Task(
                code,
                number(sent, "dan-" + code),
                number(sent, name),
                number(sent, "doi-" + code),
                number(sent, "ong-" + code)));
      }
    }
    screenings.assign(id, version, tasks);
    return done(id, "assigned", redirect);
  }

  /// What is no number is −1, which the room refuses by the commune's name.
  private static int number(Map<String, String> sent, String name) {
    try {
      return Integer.parseInt(sent.getOrDefault(name, "0").strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @PostMapping("/xet-nghiem/dot/{id}/vong")
  @PreAuthorize("hasAuthority('screening.plan')")
  String addRound(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam LocalDate tu,
      @RequestParam LocalDate den,
      @RequestParam TestMethod pp,
      @RequestParam int gop,
      RedirectAttributes redirect) {
    screenings.addRound(id, version, new ScreeningDraft.Round(tu, den, pp, gop));
    return done(id, "round", redirect);
  }

  @PostMapping("/xet-nghiem/dot/{id}/cho")
  @PreAuthorize("hasAuthority('screening.plan')")
  String await(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam UUID viec,
      RedirectAttributes redirect) {
    screenings.await(id, version, viec);
    return done(id, "awaited", redirect);
  }

  @PostMapping("/xet-nghiem/dot/{id}/ket-thuc")
  @PreAuthorize("hasAuthority('screening.plan')")
  String close(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String lyDo,
      RedirectAttributes redirect) {
    screenings.close(id, version, lyDo);
    return done(id, "closed", redirect);
  }

  private String done(UUID id, String what, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("laboratory.screening.done." + what));
    return "redirect:/xet-nghiem/dot/" + id;
  }
}
