// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.phaodai.checkpoints.Gate;
import vn.phaodai.checkpoints.GateBoards;
import vn.phaodai.checkpoints.GateShifts;
import vn.phaodai.checkpoints.Gates;
import vn.phaodai.checkpoints.PassageFilter;
import vn.phaodai.checkpoints.PassageLists;
import vn.phaodai.checkpoints.PassageRow;
import vn.phaodai.checkpoints.Shift;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chot`: the gates today and the officer’s own shifts; `/chot/luot`: passages as a list and as a
/// file.
@Controller
class GatePages {
  private static final List<String> COLUMNS =
      List.of(
          "time",
          "gate",
          "plate",
          "origin",
          "destinations",
          "purpose",
          "people",
          "proposed",
          "rule",
          "decision",
          "reason",
          "officer",
          "received");

  private final GateBoards boards;
  private final Gates gates;
  private final GateShifts shifts;
  private final PassageLists lists;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  GatePages(
      GateBoards boards,
      Gates gates,
      GateShifts shifts,
      PassageLists lists,
      PersonNames names,
      Words words,
      OperatingClock clock) {
    this.boards = boards;
    this.gates = gates;
    this.shifts = shifts;
    this.lists = lists;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/chot")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String board(Model model) {
    model.addAttribute("gates", boards.today());
    model.addAttribute("shifts", shifts.own());
    model.addAttribute("now", clock.now());
    return "checkpoints/board";
  }

  /// @param chot public id of a gate
  /// @param loc what to look for
  @GetMapping("/chot/luot")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String passages(
      @RequestParam(required = false) @Nullable UUID chot,
      @RequestParam(defaultValue = "") String ngayQua,
      @RequestParam(defaultValue = "") String bien,
      @RequestParam(defaultValue = "") String loc,
      @RequestParam(required = false) @Nullable UUID sau,
      Model model) {
    PassageFilter asked = filter(chot, ngayQua, bien, loc);
    PassageLists.Page page = lists.page(asked, sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("gate", chot == null ? null : gates.get(chot));
    model.addAttribute("gates", gates.standing(clock.today()));
    model.addAttribute("names", labels(page.rows()));
    return "checkpoints/passages";
  }

  private static PassageFilter filter(@Nullable UUID gate, String day, String plate, String what) {
    LocalDate on;
    try {
      on = day.isBlank() ? null : LocalDate.parse(day);
    } catch (java.time.DateTimeException _) {
      on = null;
    }
    return new PassageFilter(
        gate,
        on,
        plate.strip(),
        Arrays.stream(PassageFilter.What.values())
            .filter(one -> one.name().equals(what))
            .findFirst()
            .orElse(null));
  }

  private Map<Long, PersonLabel> labels(List<PassageRow> rows) {
    return names.labels(rows.stream().flatMap(row -> row.persons().stream()).toList());
  }

  @GetMapping("/chot/luot.xlsx")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable UUID chot,
      @RequestParam(defaultValue = "") String ngayQua,
      @RequestParam(defaultValue = "") String bien,
      @RequestParam(defaultValue = "") String loc) {
    List<PassageRow> rows = lists.whole(filter(chot, ngayQua, bien, loc));
    Map<Long, PersonLabel> labels = labels(rows);
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    String title =
        words.say(
            "checkpoints.file.asked",
            formats.number(rows.size()),
            formats.dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    return Download.of(
        ListSheet.workbook(
            words.say("checkpoints.title"),
            title,
            COLUMNS.stream().map(c -> words.say("checkpoints.column." + c)).toList(),
            rows.stream().map(row -> line(row, labels, formats)).toList()),
        "luot-qua-chot.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(PassageRow row, Map<Long, PersonLabel> labels, Formats formats) {
    return new ListSheet.Line(
        Arrays.asList(
            formats.dateTime(row.takenAt()),
            row.gate(),
            row.plate(),
            row.origin(),
            String.join("; ", row.destinations()),
            words.say("checkpoints.purpose." + row.purpose().name()),
            row.persons().size(),
            row.proposed() == null ? "" : words.say("checkpoints.action." + row.proposed().name()),
            row.rule(),
            words.say("checkpoints.action." + row.decision().name()),
            row.reason(),
            row.officer(),
            formats.dateTime(row.receivedAt())),
        false);
  }

  @PostMapping("/chot/noi")
  @PreAuthorize("hasAuthority('checkpoints.arrange')")
  String setUp(
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(defaultValue = "ROAD") Gate.Kind loai,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String tuyen,
      @RequestParam(defaultValue = "") String canCu,
      RedirectAttributes redirect) {
    gates.setUp(new Gates.Plan(ten, loai, dv, tuyen, clock.today(), canCu, "H"));
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.gate", ten));
    return "redirect:/chot";
  }

  @PostMapping("/chot/noi/{id}/do")
  @PreAuthorize("hasAuthority('checkpoints.arrange')")
  String close(@PathVariable UUID id, RedirectAttributes redirect) {
    gates.close(id);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.closed"));
    return "redirect:/chot";
  }

  @PostMapping("/chot/noi/{id}/hang-cho")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  String count(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int xe) {
    boards.count(id, xe);
    return "redirect:/chot";
  }

  /// @param den civil time at which the shift ends
  @PostMapping("/chot/ca")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  String begin(
      @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID chot,
      @RequestParam(defaultValue = "") String tu,
      @RequestParam(defaultValue = "") String den) {
    Shift shift = shifts.begin(chot, instant(tu), instant(den));
    return "redirect:/chot/ca/" + shift.publicId() + "/ghi";
  }

  /// An unreadable time is the beginning of time, which no shift has.
  private static Instant instant(String civil) {
    try {
      return LocalDateTime.parse(civil).atZone(OperatingClock.ZONE).toInstant();
    } catch (java.time.DateTimeException _) {
      return Instant.EPOCH;
    }
  }

  @PostMapping("/chot/ca/{id}/giao")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  String handOver(@PathVariable UUID id, RedirectAttributes redirect) {
    shifts.handOver(id);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.handed-over"));
    return "redirect:/chot";
  }
}
