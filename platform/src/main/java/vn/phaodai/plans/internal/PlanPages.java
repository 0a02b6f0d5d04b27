// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.plans.Library;
import vn.phaodai.plans.PlanBoard;
import vn.phaodai.plans.PlanBoards;
import vn.phaodai.plans.Plans;
import vn.phaodai.plans.Shortage;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;
import vn.phaodai.zones.RiskLevel;

/// `/ke-hoach`: what is planned for each level, what runs, and what it lacks.
@Controller
class PlanPages {
  private final PlanBoards boards;
  private final Plans plans;
  private final Library library;
  private final Words words;
  private final OperatingClock clock;

  PlanPages(PlanBoards boards, Plans plans, Library library, Words words, OperatingClock clock) {
    this.boards = boards;
    this.plans = plans;
    this.library = library;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/ke-hoach")
  @PreAuthorize("hasAuthority('plans.read')")
  String board(@RequestParam(defaultValue = "") String dv, Model model) {
    model.addAttribute("board", boards.of(dv).orElse(null));
    model.addAttribute("now", clock.now());
    return "plans/board";
  }

  /// What runs and what it lacks, one line a resource; a plan that needs nothing has one line.
  @GetMapping("/ke-hoach.xlsx")
  @PreAuthorize("hasAuthority('plans.read')")
  ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "") String dv) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    List<ListSheet.Line> lines = new ArrayList<>();
    Optional<PlanBoard> found = boards.of(dv);
    found.ifPresent(board -> board.running().forEach(one -> lines(lines, one)));
    String asked =
        found
            .map(
                board ->
                    words.say(
                        "plans.file.asked",
                        board.place().fullName(),
                        formats.dateTime(clock.now()),
                        SignedIn.current().map(SignedIn::label).orElse("")))
            .orElse("");
    List<String> head =
        List.of(
            words.say("plans.column.code"),
            words.say("plans.column.unit"),
            words.say("plans.column.level"),
            words.say("plans.column.decision"),
            words.say("plans.column.from"),
            words.say("plans.column.done"),
            words.say("plans.column.late"),
            words.say("plans.column.resource"),
            words.say("plans.column.needs"),
            words.say("plans.column.has"),
            words.say("plans.column.lacks"),
            words.say("plans.column.above"));
    return Download.of(
        ListSheet.workbook(words.say("plans.title"), asked, head, lines),
        "ke-hoach.xlsx",
        Download.XLSX);
  }

  private void lines(List<ListSheet.Line> lines, PlanBoard.Running one) {
    if (one.shortages().isEmpty()) {
      lines.add(line(one, null));
    }
    one.shortages().forEach(row -> lines.add(line(one, row)));
  }

  private ListSheet.Line line(PlanBoard.Running one, @Nullable Shortage row) {
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(one.activation().unitCode());
    cells.add(one.activation().unitName());
    cells.add(words.say(one.activation().level().key()));
    cells.add(one.activation().number());
    cells.add(one.activation().countedFrom());
    cells.add(one.done() + "/" + one.works().size());
    cells.add(one.late());
    cells.add(
        row == null
            ? null
            : row.resource().words(english) + " (" + row.resource().unit(english) + ")");
    cells.add(row == null ? null : Long.valueOf(row.needs()));
    cells.add(row == null ? null : row.has());
    cells.add(row == null ? null : Long.valueOf(row.lacks()));
    cells.add(row == null ? null : row.above());
    return new ListSheet.Line(cells, false);
  }

  @GetMapping("/ke-hoach/{id}")
  @PreAuthorize("hasAuthority('plans.read')")
  String story(@PathVariable UUID id, Model model) {
    model.addAttribute("story", boards.story(plans.get(id)));
    model.addAttribute("now", clock.now());
    return "plans/plan";
  }

  /// @param muc level
  @GetMapping("/ke-hoach/soan")
  @PreAuthorize("hasAuthority('plans.write')")
  String desk(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "VERY_HIGH") RiskLevel muc,
      Model model) {
    model.addAttribute("sheet", PlanSheet.of(boards.desk(dv, muc), library, clock.today()));
    return "plans/desk";
  }

  @GetMapping("/ke-hoach/nguon-luc")
  @PreAuthorize("hasAuthority('plans.stock')")
  String store(@RequestParam(defaultValue = "") String dv, Model model) {
    model.addAttribute("store", boards.store(dv));
    model.addAttribute("resources", library.resources());
    return "plans/store";
  }
}
