// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.directives.AssignmentView;
import vn.phaodai.directives.Board;
import vn.phaodai.directives.Deliveries;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.Duties;
import vn.phaodai.directives.Evidence;
import vn.phaodai.directives.OutcomeReader;
import vn.phaodai.directives.Reception;
import vn.phaodai.directives.Reminders;
import vn.phaodai.directives.WantedOutcomes;
import vn.phaodai.directives.WorkFilter;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/viec`: what the signed-in person's bodies owe, and what waits for their decision;
/// `/nhiem-vu/{id}`: one assignment, its history and its next step.
@Controller
class WorkPages {
  private final Board board;
  private final Duties duties;
  private final Deliveries deliveries;
  private final Reception reception;
  private final Reminders reminders;
  private final Choices choices;
  private final WantedOutcomes outcomes;
  private final List<OutcomeReader> readers;
  private final Words words;

  WorkPages(
      Board board,
      Duties duties,
      Deliveries deliveries,
      Reception reception,
      Reminders reminders,
      Choices choices,
      WantedOutcomes outcomes,
      List<OutcomeReader> readers,
      Words words) {
    this.board = board;
    this.duties = duties;
    this.deliveries = deliveries;
    this.reception = reception;
    this.reminders = reminders;
    this.choices = choices;
    this.outcomes = outcomes;
    this.readers = List.copyOf(readers);
    this.words = words;
  }

  @GetMapping("/viec")
  @PreAuthorize("hasAuthority('directives.read')")
  String work(
      @RequestParam(defaultValue = "can-lam") String muc,
      @RequestParam(required = false) @Nullable UUID vanBan,
      @RequestParam(required = false) @Nullable UUID coQuan,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    List<String> paths = choices.sight();
    WorkFilter filter = new WorkFilter(show(muc), vanBan, coQuan, sau);
    model.addAttribute("tab", muc);
    model.addAttribute("list", board.work(paths, filter));
    model.addAttribute("counts", counts(paths, vanBan, coQuan));
    model.addAttribute("waiting", deliveries.waitingForMe(20));
    model.addAttribute("digests", reminders.mine());
    return "directives/work";
  }

  private List<Board.Count> counts(
      List<String> paths, @Nullable UUID dispatch, @Nullable UUID body) {
    return List.of("can-lam", "qua-han", "cho-tham-dinh", "chua-co-han", "da-xong").stream()
        .map(tab -> board.count(paths, new WorkFilter(show(tab), dispatch, body, null)))
        .toList();
  }

  private static WorkFilter.Show show(String tab) {
    return switch (tab) {
      case "qua-han" -> WorkFilter.Show.OVERDUE;
      case "cho-tham-dinh" -> WorkFilter.Show.SUBMITTED;
      case "chua-co-han" -> WorkFilter.Show.UNDATED;
      case "da-xong" -> WorkFilter.Show.CLOSED;
      default -> WorkFilter.Show.OPEN;
    };
  }

  @GetMapping("/nhiem-vu/{id}")
  @PreAuthorize("hasAuthority('directives.read')")
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
    AssignmentView view = find(id);
    model.addAttribute("view", view);
    model.addAttribute("may", choices.may(view));
    model.addAttribute("q", q);
    model.addAttribute("outcome", outcome(id));
    model.addAttribute("bodies", q.isBlank() ? List.of() : choices.bodies(q, view.path()));
    return "directives/assignment";
  }

  /// What is known of the result that the dispatch demands; null where nothing can be said.
  private OutcomeReader.@Nullable Seen outcome(UUID id) {
    return outcomes
        .of(id)
        .flatMap(wanted -> readers.stream().flatMap(one -> one.read(wanted).stream()).findFirst())
        .orElse(null);
  }

  @PostMapping("/nhiem-vu/{id}/bao-cao")
  @PreAuthorize("hasAuthority('directives.report')")
  String report(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam(defaultValue = "0") int tienDo,
      @RequestParam(defaultValue = "false") boolean hoanThanh,
      @RequestParam(defaultValue = "") String noiDung,
      @RequestParam(defaultValue = "") String vanBan,
      @RequestParam(required = false) @Nullable MultipartFile tep,
      RedirectAttributes redirect)
      throws java.io.IOException {
    find(id);
    Evidence evidence = evidence(tep, vanBan);
    if (hoanThanh) {
      duties.submit(id, v, noiDung, evidence);
    } else {
      duties.report(id, v, tienDo, noiDung, evidence);
    }
    return done(id, hoanThanh ? "submitted" : "reported", redirect);
  }

  private @Nullable Evidence evidence(@Nullable MultipartFile file, String reference)
      throws java.io.IOException {
    Reception.Upload upload = UploadedFile.of(file);
    if (upload == null && reference.isBlank()) {
      return null;
    }
    UUID stored = upload == null ? null : reception.keep(upload);
    return new Evidence(
        stored,
        upload == null ? null : upload.name(),
        reference.isBlank() ? null : reference.strip());
  }

  @PostMapping("/nhiem-vu/{id}/tham-dinh")
  @PreAuthorize("hasAuthority('directives.review')")
  String review(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam boolean dat,
      @RequestParam(defaultValue = "") String noiDung,
      RedirectAttributes redirect) {
    find(id);
    if (dat) {
      duties.accept(id, v, noiDung);
    } else {
      duties.giveBack(id, v, noiDung);
    }
    return done(id, dat ? "accepted" : "returned", redirect);
  }

  @PostMapping("/nhiem-vu/{id}/han")
  @PreAuthorize("hasAuthority('directives.assign')")
  String setDeadline(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam LocalDate han,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    find(id);
    duties.setDeadline(id, v, han, lyDo);
    return done(id, "deadline", redirect);
  }

  @PostMapping("/nhiem-vu/{id}/xin-gia-han")
  @PreAuthorize("hasAuthority('directives.report')")
  String askExtension(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam LocalDate han,
      @RequestParam String lyDo,
      RedirectAttributes redirect) {
    find(id);
    duties.askExtension(id, v, han, lyDo);
    return done(id, "extension-asked", redirect);
  }

  @PostMapping("/nhiem-vu/{id}/gia-han")
  @PreAuthorize("hasAuthority('directives.review')")
  String decideExtension(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam boolean dongY,
      @RequestParam(defaultValue = "") String noiDung,
      RedirectAttributes redirect) {
    find(id);
    duties.decideExtension(id, v, dongY, noiDung);
    return done(id, "extension-decided", redirect);
  }

  @PostMapping("/nhiem-vu/{id}/giao-tiep")
  @PreAuthorize("hasAuthority('directives.cascade')")
  String cascade(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam(defaultValue = "") List<UUID> coQuan,
      @RequestParam(defaultValue = "") String tatCa,
      @RequestParam(defaultValue = "") String noiDung,
      RedirectAttributes redirect) {
    AssignmentView view = find(id);
    List<Long> bodies = new ArrayList<>(choices.allBelow(tatCa, view));
    coQuan.forEach(body -> bodies.add(choices.body(body).id()));
    int opened = duties.cascade(id, v, bodies, noiDung);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.done.cascaded", opened));
    return "redirect:/nhiem-vu/" + id;
  }

  @PostMapping("/nhiem-vu/{id}/giao-lai")
  @PreAuthorize("hasAuthority('directives.assign')")
  String reassign(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam UUID coQuan,
      @RequestParam String lyDo,
      RedirectAttributes redirect) {
    find(id);
    duties.reassign(id, v, choices.body(coQuan).id(), lyDo);
    return done(id, "reassigned", redirect);
  }

  private AssignmentView find(UUID id) {
    return board
        .find(choices.sight(), id)
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
  }

  private String done(UUID id, String what, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.done." + what));
    return "redirect:/nhiem-vu/" + id;
  }
}
