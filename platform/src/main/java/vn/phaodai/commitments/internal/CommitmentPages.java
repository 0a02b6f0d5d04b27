// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments.internal;

import java.time.LocalDate;
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
import vn.phaodai.commitments.CommitmentBoard;
import vn.phaodai.commitments.CommitmentBoards;
import vn.phaodai.commitments.Judged;
import vn.phaodai.commitments.Sentences;
import vn.phaodai.directives.LetterShelf;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/vung/lo-trinh`: who promised what by when, and whether it is kept.
@Controller
class CommitmentPages {
  private final CommitmentBoards boards;
  private final Sentences sentences;
  private final LetterShelf shelf;
  private final BoardPaper paper;
  private final Words words;
  private final OperatingClock clock;

  CommitmentPages(
      CommitmentBoards boards,
      Sentences sentences,
      LetterShelf shelf,
      BoardPaper paper,
      Words words,
      OperatingClock clock) {
    this.boards = boards;
    this.sentences = sentences;
    this.shelf = shelf;
    this.paper = paper;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/vung/lo-trinh")
  @PreAuthorize("hasAuthority('commitments.read')")
  String board(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String tt,
      Model model) {
    model.addAttribute("all", tt.equals("tat-ca"));
    model.addAttribute("board", boards.of(dv, ngay).orElse(null));
    model.addAttribute("sentences", sentences);
    model.addAttribute("now", clock.now());
    return "commitments/board";
  }

  /// Week by week, what falls due.
  @GetMapping("/vung/lo-trinh/lich")
  @PreAuthorize("hasAuthority('commitments.read')")
  String calendar(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      Model model) {
    model.addAttribute("board", boards.of(dv, ngay).orElse(null));
    model.addAttribute("sentences", sentences);
    return "commitments/calendar";
  }

  @GetMapping("/vung/lo-trinh.docx")
  @PreAuthorize("hasAuthority('commitments.read')")
  ResponseEntity<byte[]> document(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    return boards
        .of(dv, ngay)
        .map(board -> Download.of(paper.docx(board), "lo-trinh.docx", Download.DOCX))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/vung/lo-trinh.xlsx")
  @PreAuthorize("hasAuthority('commitments.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    List<String> head =
        List.of(
            words.say("commitments.column.code"),
            words.say("commitments.column.unit"),
            words.say("commitments.column.promise"),
            words.say("commitments.column.due"),
            words.say("commitments.column.head"),
            words.say("commitments.column.signed"),
            words.say("commitments.column.standing"),
            words.say("commitments.column.why"),
            words.say("commitments.column.outlook"),
            words.say("commitments.column.milestones"));
    List<ListSheet.Line> lines = new ArrayList<>();
    Optional<CommitmentBoard> found = boards.of(dv, ngay);
    found.ifPresent(board -> board.all().forEach(one -> lines.add(line(one, formats))));
    String asked =
        found
            .map(
                board ->
                    words.say(
                        "commitments.file.asked",
                        board.place().fullName(),
                        formats.date(board.day()),
                        formats.dateTime(clock.now()),
                        SignedIn.current().map(SignedIn::label).orElse("")))
            .orElse("");
    return Download.of(
        ListSheet.workbook(words.say("commitments.title"), asked, head, lines),
        "lo-trinh.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(Judged one, Formats formats) {
    List<@Nullable Object> cells = new ArrayList<>();
    var commitment = one.commitment();
    cells.add(commitment.unitCode());
    cells.add(commitment.unitName());
    cells.add(sentences.of(commitment.promise()));
    cells.add(commitment.promise().due());
    cells.add(
        commitment.signatory().head()
            + ", "
            + commitment.signatory().title()
            + ", "
            + commitment.signatory().body());
    cells.add(formats.date(commitment.signedAt()));
    cells.add(words.say(one.standing().key()));
    cells.add(sentences.why(one.judgement()));
    cells.add(one.saysWhatMayCome() ? sentences.of(one.foretold()) : null);
    cells.add(one.milestonesDone() + "/" + one.milestones().size());
    return new ListSheet.Line(cells, false);
  }

  @GetMapping("/vung/lo-trinh/{id}")
  @PreAuthorize("hasAuthority('commitments.read')")
  String story(@PathVariable UUID id, Model model) {
    model.addAttribute("story", boards.story(id));
    model.addAttribute("issuers", shelf.issuers());
    model.addAttribute("sentences", sentences);
    return "commitments/story";
  }

  @GetMapping("/vung/lo-trinh/ky")
  @PreAuthorize("hasAuthority('commitments.sign')")
  String desk(@RequestParam(defaultValue = "") String dv, Model model) {
    model.addAttribute("desk", boards.desk(dv));
    model.addAttribute("sentences", sentences);
    return "commitments/desk";
  }
}
