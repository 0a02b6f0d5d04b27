// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import vn.phaodai.checkpoints.Arrivals;
import vn.phaodai.checkpoints.OriginAreas;
import vn.phaodai.checkpoints.PassageRow;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chot/den`: who comes to a commune through the gates, and what the commune did about it;
/// `/chot/vung-dich`: what the province announced of places whence people come.
@Controller
class ArrivalPages {
  /// What the list was asked for, which a form of it keeps.
  private static final List<String> LIST = List.of("giu", "xong", "sau");

  private static final List<String> COLUMNS =
      List.of(
          "time",
          "gate",
          "plate",
          "people",
          "origin",
          "destinations",
          "unit",
          "side",
          "decision",
          "days",
          "held",
          "case",
          "follow",
          "followed",
          "follower",
          "note");

  private final Arrivals arrivals;
  private final OriginAreas areas;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  ArrivalPages(
      Arrivals arrivals, OriginAreas areas, PersonNames names, Words words, OperatingClock clock) {
    this.arrivals = arrivals;
    this.areas = areas;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  /// @param giu whether to show those alone who are held
  /// @param xong whether to show those too that were closed
  /// @param sau key of the page before
  @GetMapping("/chot/den")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String list(
      @RequestParam(defaultValue = "false") boolean giu,
      @RequestParam(defaultValue = "false") boolean xong,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    Arrivals.Page page = arrivals.page(new Arrivals.Asked(giu, xong), sau);
    model.addAttribute("list", page);
    model.addAttribute("held", giu);
    model.addAttribute("closed", xong);
    model.addAttribute("after", sau);
    model.addAttribute("names", labels(page.rows()));
    return "checkpoints/arrivals";
  }

  private Map<Long, PersonLabel> labels(List<Arrivals.Arrival> rows) {
    return names.labels(rows.stream().flatMap(row -> row.passage().persons().stream()).toList());
  }

  @GetMapping("/chot/den.xlsx")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "false") boolean giu,
      @RequestParam(defaultValue = "false") boolean xong) {
    List<Arrivals.Arrival> rows = arrivals.whole(new Arrivals.Asked(giu, xong));
    Map<Long, PersonLabel> labels = labels(rows);
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    return Download.of(
        ListSheet.workbook(
            words.say("checkpoints.tab.arrivals"),
            words.say(
                "checkpoints.file.asked",
                formats.number(rows.size()),
                formats.dateTime(clock.now()),
                SignedIn.current().map(SignedIn::label).orElse("")),
            COLUMNS.stream().map(c -> words.say("checkpoints.column." + c)).toList(),
            rows.stream().map(row -> line(row, labels, formats)).toList()),
        "nguoi-den-qua-chot.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(
      Arrivals.Arrival row, Map<Long, PersonLabel> labels, Formats formats) {
    PassageRow passage = row.passage();
    Arrivals.State state = row.state();
    return new ListSheet.Line(
        Arrays.asList(
            formats.dateTime(passage.takenAt()),
            passage.gate(),
            passage.plate(),
            passage.persons().stream()
                .map(person -> name(labels.get(person)))
                .collect(Collectors.joining("; ")),
            passage.origin(),
            String.join("; ", passage.destinations()),
            row.unit(),
            words.say("checkpoints.arrivals." + (row.from() ? "from-here" : "to-here")),
            words.say("checkpoints.action." + passage.decision().name()),
            passage.days() == 0 ? null : passage.days(),
            passage.held() ? words.say("checkpoints.held") : null,
            passage.caseCode(),
            words.say("checkpoints.follow." + (state == null ? "NONE" : state.name())),
            row.at() == null ? null : formats.dateTime(row.at()),
            row.officer(),
            row.note()),
        false);
  }

  private String name(@Nullable PersonLabel label) {
    if (label == null) {
      return words.say("checkpoints.person.unknown");
    }
    return label.birthYear() == null ? label.name() : label.name() + " " + label.birthYear();
  }

  /// @param dv code of the unit that did it
  /// @param tt what it did
  @PostMapping("/chot/den/{record}")
  @PreAuthorize("hasAuthority('checkpoints.follow')")
  String follow(
      @PathVariable UUID record,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "MET") Arrivals.State tt,
      @RequestParam(defaultValue = "") String ghiChu,
      @RequestParam Map<String, String> asked,
      RedirectAttributes redirect) {
    arrivals.follow(record, dv, tt, ghiChu);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.followed"));
    LIST.stream()
        .filter(asked::containsKey)
        .forEach(name -> redirect.addAttribute(name, asked.get(name)));
    return "redirect:/chot/den";
  }

  @GetMapping("/chot/vung-dich")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String areas(Model model) {
    model.addAttribute("areas", areas.holding());
    model.addAttribute("places", OriginAreas.places());
    model.addAttribute("levels", OriginAreas.levels());
    return "checkpoints/areas";
  }

  /// @param tinh code of the province whose gates are told
  @PostMapping("/chot/vung-dich")
  @PreAuthorize("hasAuthority('checkpoints.announce')")
  String announce(
      @RequestParam(defaultValue = "") String tinh,
      @RequestParam(defaultValue = "") String ma,
      @RequestParam(defaultValue = "") String cap,
      @RequestParam(defaultValue = "") String tu,
      @RequestParam(defaultValue = "") String so,
      RedirectAttributes redirect) {
    LocalDate from;
    try {
      from = LocalDate.parse(tu);
    } catch (DateTimeException _) {
      from = clock.today();
    }
    areas.announce(tinh.strip(), ma.strip(), cap, from, so);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.announced"));
    return "redirect:/chot/vung-dich";
  }
}
