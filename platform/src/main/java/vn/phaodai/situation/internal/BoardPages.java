// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.situation.Board;
import vn.phaodai.situation.Boards;
import vn.phaodai.situation.Channel;

/// `/tinh-hinh`: one reporting day of a unit and the units under it, on screen and as files of
/// exactly this view.
@Controller
class BoardPages {
  private final Boards boards;
  private final OperatingClock clock;
  private final Words words;

  BoardPages(Boards boards, OperatingClock clock, Words words) {
    this.boards = boards;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/tinh-hinh")
  @PreAuthorize("hasAuthority('situation.read')")
  String show(
      @RequestParam(name = "don-vi", required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String nhom,
      Model model) {
    Optional<Board> board = boards.of(unit, ngay);
    Column.Group group = Column.Group.named(nhom);
    model.addAttribute("board", board.orElse(null));
    model.addAttribute("group", group);
    model.addAttribute("columns", Column.of(group));
    model.addAttribute(
        "channels", List.of(Channel.PHONE, Channel.MESSAGE, Channel.PAPER, Channel.SYSTEM));
    model.addAttribute("own", board.map(one -> boards.isOwn(one.total().unit())).orElse(false));
    model.addAttribute("now", clock.now());
    return "situation/board";
  }

  @PostMapping("/tinh-hinh/bao-cao")
  @PreAuthorize("hasAuthority('situation.report')")
  String reported(
      @RequestParam(name = "don-vi") String unit,
      @RequestParam LocalDate ngay,
      @RequestParam Channel kenh,
      @RequestParam(defaultValue = "") String ai,
      @RequestParam(required = false) @Nullable LocalDateTime luc,
      @RequestParam(name = "tu", defaultValue = "") String from,
      RedirectAttributes redirect) {
    boards.reported(
        unit, ngay, kenh, ai, luc == null ? null : luc.atZone(OperatingClock.ZONE).toInstant());
    redirect.addFlashAttribute(PageContext.FLASH, words.say("situation.report.done", unit));
    redirect.addAttribute("don-vi", from.isBlank() ? unit : from);
    redirect.addAttribute("ngay", ngay.toString());
    return "redirect:/tinh-hinh";
  }

  @PostMapping("/tinh-hinh/xac-nhan")
  @PreAuthorize("hasAuthority('situation.report')")
  String confirm(
      @RequestParam(name = "don-vi", defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      RedirectAttributes redirect) {
    LocalDate day = ngay == null ? clock.today() : ngay;
    boards.confirm(unit, day);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("situation.confirm.done"));
    redirect.addAttribute("don-vi", unit);
    redirect.addAttribute("ngay", day.toString());
    return "redirect:/tinh-hinh";
  }

  @GetMapping("/tinh-hinh.xlsx")
  @PreAuthorize("hasAuthority('situation.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(name = "don-vi", required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    Sheet sheet = sheet(unit, ngay);
    return Download.of(
        ListSheet.workbook(
            words.say("situation.title"), sheet.asked(), sheet.head(), sheet.lines()),
        "tinh-hinh.xlsx",
        Download.XLSX);
  }

  @GetMapping("/tinh-hinh.csv")
  @PreAuthorize("hasAuthority('situation.read')")
  ResponseEntity<byte[]> csv(
      @RequestParam(name = "don-vi", required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    Sheet sheet = sheet(unit, ngay);
    return Download.of(
        ListSheet.csv(sheet.asked(), sheet.head(), sheet.lines()), "tinh-hinh.csv", Download.CSV);
  }

  private record Sheet(String asked, List<String> head, List<ListSheet.Line> lines) {}

  private Sheet sheet(@Nullable String unit, @Nullable LocalDate day) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    List<String> head = new ArrayList<>();
    head.add(words.say("situation.column.code"));
    head.add(words.say("situation.column.unit"));
    head.add(words.say("situation.column.reported"));
    Column.all().forEach(column -> head.add(words.say(column.key())));
    head.add(words.say("situation.column.tests-per-case"));
    List<ListSheet.Line> lines = new ArrayList<>();
    Optional<Board> found = boards.of(unit, day);
    String asked =
        found
            .map(
                board -> {
                  board.rows().forEach(row -> lines.add(line(row)));
                  lines.add(line(board.total()));
                  return words.say(
                      "situation.file.asked",
                      board.total().unit().fullName(),
                      formats.date(board.day()),
                      formats.time(board.cutOff()),
                      formats.dateTime(clock.now()),
                      SignedIn.current().map(SignedIn::label).orElse(""));
                })
            .orElse("");
    return new Sheet(asked, head, lines);
  }

  /// An empty cell was not reported.
  private ListSheet.Line line(Board.Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.unit().code());
    cells.add(row.unit().fullName());
    cells.add(
        row.isSilent()
            ? words.say("situation.silent")
            : words.say("situation.coverage", row.reported(), row.communes()));
    Column.all().forEach(column -> cells.add(column.of(row)));
    Double ratio = row.testsPerCase();
    cells.add(ratio == null ? null : Double.valueOf(Math.round(ratio * 10) / 10.0));
    return new ListSheet.Line(cells, false);
  }
}
