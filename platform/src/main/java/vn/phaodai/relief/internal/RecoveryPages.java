// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonNames;
import vn.phaodai.relief.Recoveries;
import vn.phaodai.relief.Recovery;
import vn.phaodai.relief.RecoveryLists;
import vn.phaodai.relief.RecoveryLists.Asked;
import vn.phaodai.relief.RecoveryLists.Show;
import vn.phaodai.relief.Repayments;
import vn.phaodai.shell.FormCommands;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/ho-tro/thu-hoi`: what was paid wrongly and has to come back; the commands stand on the page of
/// the dossier.
@Controller
class RecoveryPages {
  private final RecoveryLists lists;
  private final Recoveries recoveries;
  private final Repayments repayments;
  private final PersonNames names;
  private final ReliefFiles files;
  private final Words words;
  private final OperatingClock clock;
  private final FormCommands commands;

  RecoveryPages(
      RecoveryLists lists,
      Recoveries recoveries,
      Repayments repayments,
      PersonNames names,
      ReliefFiles files,
      Words words,
      OperatingClock clock,
      FormCommands commands) {
    this.lists = lists;
    this.recoveries = recoveries;
    this.repayments = repayments;
    this.names = names;
    this.files = files;
    this.words = words;
    this.clock = clock;
    this.commands = commands;
  }

  @GetMapping("/ho-tro/thu-hoi")
  @PreAuthorize("hasAuthority('relief.read')")
  String list(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "OPEN") Show tt,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    Asked asked = new Asked(dv, tt);
    RecoveryLists.Page page = lists.page(asked, sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("sum", lists.sum(asked));
    model.addAttribute(
        "names",
        names.labels(
            page.rows().stream().map(Recovery::personId).flatMap(Stream::ofNullable).toList()));
    return "relief/recoveries";
  }

  @GetMapping("/ho-tro/thu-hoi.xlsx")
  @PreAuthorize("hasAuthority('relief.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String dv, @RequestParam(defaultValue = "OPEN") Show tt) {
    return files.workbook(
        "relief.recovery.title",
        List.of(
            "relief.column.code",
            "relief.column.policy",
            "relief.column.unit",
            "relief.recovery.cause",
            "relief.recovery.basis",
            "relief.column.state",
            "relief.number",
            "relief.recovery.due",
            "relief.recovery.owed",
            "relief.recovery.returned",
            "relief.recovery.waived",
            "relief.recovery.rest"),
        lists.whole(new Asked(dv, tt)).stream().map(this::line).toList(),
        "thu-hoi.xlsx");
  }

  private ListSheet.Line line(Recovery one) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(one.code());
    cells.add(one.policy());
    cells.add(one.unitName());
    cells.add(words.say(one.cause().key()));
    cells.add(one.basis().source());
    cells.add(words.say(one.state().key()));
    cells.add(one.number());
    cells.add(one.dueOn());
    cells.add(one.amount_vnd());
    cells.add(one.returned_vnd());
    cells.add(one.waived_vnd());
    cells.add(one.rest_vnd());
    return new ListSheet.Line(cells, false);
  }

  @PostMapping("/ho-tro/ho-so/{id}/thu-hoi")
  @PreAuthorize("hasAuthority('relief.appraise')")
  String propose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "FINDING") Recovery.Cause vi,
      @RequestParam(defaultValue = "") String vanBan,
      @RequestParam(defaultValue = "0") String soTien,
      @RequestParam(defaultValue = "") String canCu,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam(required = false) @Nullable LocalDate han,
      RedirectAttributes next) {
    return commands.back(
        "/ho-tro/ho-so/" + id + "#thu-hoi",
        next,
        "relief.done.recovery-proposed",
        () ->
            recoveries.propose(
                id, new Recoveries.Proposal(vi, vanBan, money(soTien), canCu, lyDo, han)));
  }

  @PostMapping("/ho-tro/thu-hoi/{id}/quyet-dinh")
  @PreAuthorize("hasAuthority('relief.decide')")
  String decide(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String so, RedirectAttributes next) {
    return back(id, next, "relief.done.recovery-decided", () -> recoveries.decide(id, so));
  }

  @PostMapping("/ho-tro/thu-hoi/{id}/thoi")
  @PreAuthorize("hasAuthority('relief.decide')")
  String drop(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return back(id, next, "relief.done.recovery-dropped", () -> recoveries.drop(id, lyDo));
  }

  @PostMapping("/ho-tro/thu-hoi/{id}/da-nop")
  @PreAuthorize("hasAuthority('relief.pay')")
  String book(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") String soTien,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String bienLai,
      RedirectAttributes next) {
    LocalDate day = ngay == null ? clock.today() : ngay;
    return back(
        id, next, "relief.done.repaid", () -> repayments.book(id, money(soTien), day, bienLai));
  }

  @PostMapping("/ho-tro/thu-hoi/{id}/dao")
  @PreAuthorize("hasAuthority('relief.pay')")
  String reverse(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID lan,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    UUID entry = lan == null ? id : lan;
    return back(id, next, "relief.done.reversed", () -> repayments.reverse(id, entry, lyDo));
  }

  @PostMapping("/ho-tro/thu-hoi/{id}/mien")
  @PreAuthorize("hasAuthority('relief.appraise')")
  String askWaiver(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") String soTien,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return back(
        id, next, "relief.done.waiver-asked", () -> repayments.askWaiver(id, money(soTien), lyDo));
  }

  @PostMapping("/ho-tro/thu-hoi/{id}/tra-loi-mien")
  @PreAuthorize("hasAuthority('relief.decide')")
  String answerWaiver(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dongY,
      @RequestParam(defaultValue = "") String thamQuyen,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(defaultValue = "") String traLoi,
      RedirectAttributes next) {
    return back(
        id,
        next,
        "relief.done.waiver-answered",
        () -> repayments.answerWaiver(id, new Repayments.Answer(dongY, thamQuyen, so, traLoi)));
  }

  private String back(UUID id, RedirectAttributes next, String done, Runnable command) {
    return commands.back("/ho-tro/ho-so/" + lists.dossier(id) + "#thu-hoi", next, done, command);
  }

  /// VND as typed, with dots or spaces between; what is no number is nothing, which is refused.
  private static long money(String typed) {
    String digits = typed.replaceAll("[.\\s]", "");
    return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
  }
}
