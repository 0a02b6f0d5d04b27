// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.commitments.CommitmentBoards;
import vn.phaodai.commitments.Commitments;
import vn.phaodai.commitments.Commitments.Signing;
import vn.phaodai.commitments.Extent;
import vn.phaodai.commitments.Milestones;
import vn.phaodai.commitments.Promise;
import vn.phaodai.commitments.Urging;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.zones.RiskLevel;

/// The commands of `/vung/lo-trinh`.
@Controller
class CommitmentForms {
  private final Commitments commitments;
  private final CommitmentBoards boards;
  private final Milestones milestones;
  private final Urging urging;
  private final Words words;

  CommitmentForms(
      Commitments commitments,
      CommitmentBoards boards,
      Milestones milestones,
      Urging urging,
      Words words) {
    this.commitments = commitments;
    this.boards = boards;
    this.milestones = milestones;
    this.urging = urging;
    this.words = words;
  }

  /// @param tu first day; `ky` days of a review period; `coQuan` the body that signs, `ngayKy` when
  @PostMapping("/vung/lo-trinh/giu")
  @PreAuthorize("hasAuthority('commitments.sign')")
  String hold(
      @RequestParam String dv,
      @RequestParam(defaultValue = "NEW_NORMAL") RiskLevel muc,
      @RequestParam LocalDate tu,
      @RequestParam int ky,
      @RequestParam UUID coQuan,
      @RequestParam LocalDate ngayKy,
      @RequestParam(defaultValue = "") String so,
      RedirectAttributes redirect) {
    commitments.sign(dv, new Promise.Hold(muc, tu, ky), new Signing(coQuan, ngayKy, so));
    return signed(dv, redirect);
  }

  /// @param cam by when the level is reached; `vang` and `xanh` alike; empty for not on this way
  @PostMapping("/vung/lo-trinh/chuyen")
  @PreAuthorize("hasAuthority('commitments.sign')")
  String roadmap(
      @RequestParam String dv,
      @RequestParam(required = false) @Nullable LocalDate cam,
      @RequestParam(required = false) @Nullable LocalDate vang,
      @RequestParam(required = false) @Nullable LocalDate xanh,
      @RequestParam(defaultValue = "") String bienPhap,
      @RequestParam UUID coQuan,
      @RequestParam LocalDate ngayKy,
      @RequestParam(defaultValue = "") String so,
      RedirectAttributes redirect) {
    Map<RiskLevel, LocalDate> dates = new EnumMap<>(RiskLevel.class);
    put(dates, RiskLevel.HIGH, cam);
    put(dates, RiskLevel.AT_RISK, vang);
    put(dates, RiskLevel.NEW_NORMAL, xanh);
    commitments.sign(dv, dates, bienPhap, new Signing(coQuan, ngayKy, so));
    return signed(dv, redirect);
  }

  private static void put(
      Map<RiskLevel, LocalDate> dates, RiskLevel level, @Nullable LocalDate by) {
    if (by != null) {
      dates.put(level, by);
    }
  }

  /// @param con how much is left at the end
  @PostMapping("/vung/lo-trinh/thu-hep")
  @PreAuthorize("hasAuthority('commitments.sign')")
  String shrink(
      @RequestParam String dv,
      @RequestParam Extent thuocDo,
      @RequestParam long con,
      @RequestParam LocalDate han,
      @RequestParam UUID coQuan,
      @RequestParam LocalDate ngayKy,
      @RequestParam(defaultValue = "") String so,
      RedirectAttributes redirect) {
    long now = boards.extents(dv).getOrDefault(thuocDo, 0L);
    commitments.sign(
        dv, new Promise.Shrink(thuocDo, now, con, han), new Signing(coQuan, ngayKy, so));
    return signed(dv, redirect);
  }

  @PostMapping("/vung/lo-trinh/kiem-soat")
  @PreAuthorize("hasAuthority('commitments.sign')")
  String control(
      @RequestParam String dv,
      @RequestParam LocalDate han,
      @RequestParam UUID coQuan,
      @RequestParam LocalDate ngayKy,
      @RequestParam(defaultValue = "") String so,
      RedirectAttributes redirect) {
    commitments.sign(dv, new Promise.Control(han), new Signing(coQuan, ngayKy, so));
    return signed(dv, redirect);
  }

  /// @param han the new date; `con` the new size, of a promise to shrink
  @PostMapping("/vung/lo-trinh/{id}/doi-han")
  @PreAuthorize("hasAuthority('commitments.sign')")
  String ask(
      @PathVariable UUID id,
      @RequestParam LocalDate han,
      @RequestParam(required = false) @Nullable Long con,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam UUID coQuan,
      @RequestParam LocalDate ngayKy,
      RedirectAttributes redirect) {
    Promise instead =
        switch (commitments.get(id).promise()) {
          case Promise.Transition(var from, var to, _) -> new Promise.Transition(from, to, han);
          case Promise.Shrink(var measure, var from, var to, _) ->
              new Promise.Shrink(measure, from, con == null ? to : con, han);
          case Promise.Control _ -> new Promise.Control(han);
          case Promise.Hold hold -> hold;
        };
    commitments.ask(id, instead, lyDo, new Signing(coQuan, ngayKy, ""));
    return done(id, redirect, "commitments.done.asked");
  }

  @PostMapping("/vung/lo-trinh/{id}/chap-thuan")
  @PreAuthorize("hasAuthority('commitments.accept')")
  String accept(@PathVariable UUID id, RedirectAttributes redirect) {
    commitments.accept(id);
    return done(id, redirect, "commitments.done.accepted");
  }

  @PostMapping("/vung/lo-trinh/{id}/khong-chap-thuan")
  @PreAuthorize("hasAuthority('commitments.accept')")
  String decline(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    commitments.decline(id, lyDo);
    return done(id, redirect, "commitments.done.declined");
  }

  @PostMapping("/vung/lo-trinh/{id}/rut")
  @PreAuthorize("hasAuthority('commitments.accept')")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    commitments.withdraw(id, lyDo);
    return done(id, redirect, "commitments.done.withdrawn");
  }

  /// @param coQuan the body that writes the letter
  @PostMapping("/vung/lo-trinh/{id}/don-doc")
  @PreAuthorize("hasAuthority('directives.letter')")
  String urge(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID coQuan,
      RedirectAttributes redirect) {
    if (coQuan == null) {
      return "redirect:/vung/lo-trinh/" + id;
    }
    UUID letter = urging.draft(id, coQuan);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.letter.done.drafted"));
    return "redirect:/cong-van/" + letter;
  }

  @PostMapping("/vung/lo-trinh/{id}/moc")
  @PreAuthorize("hasAuthority('commitments.sign')")
  String plan(
      @PathVariable UUID id,
      @RequestParam LocalDate han,
      @RequestParam(defaultValue = "") String viec,
      @RequestParam(defaultValue = "") String nguonLuc,
      @RequestParam(defaultValue = "") String phuTrach,
      RedirectAttributes redirect) {
    milestones.plan(id, han, viec, nguonLuc, phuTrach);
    return done(id, redirect, "commitments.done.planned");
  }

  @PostMapping("/vung/lo-trinh/{id}/moc/{milestone}/xong")
  @PreAuthorize("hasAuthority('commitments.sign')")
  String finished(
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      @RequestParam(defaultValue = "") String minhChung,
      RedirectAttributes redirect) {
    milestones.done(id, milestone, minhChung);
    return done(id, redirect, "commitments.done.milestone");
  }

  private String signed(String unit, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("commitments.done.signed"));
    redirect.addAttribute("dv", unit);
    return "redirect:/vung/lo-trinh";
  }

  private String done(UUID id, RedirectAttributes redirect, String told) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say(told));
    return "redirect:/vung/lo-trinh/" + id;
  }
}
