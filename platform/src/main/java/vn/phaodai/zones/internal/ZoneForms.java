// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.zones.Corrections;
import vn.phaodai.zones.Determinations;
import vn.phaodai.zones.Findings;
import vn.phaodai.zones.Paper;
import vn.phaodai.zones.Protections;
import vn.phaodai.zones.RiskLevel;

/// The commands of `/vung`.
@Controller
class ZoneForms {
  private final Determinations determinations;
  private final Corrections corrections;
  private final Findings findings;
  private final Protections protections;
  private final Words words;

  ZoneForms(
      Determinations determinations,
      Corrections corrections,
      Findings findings,
      Protections protections,
      Words words) {
    this.determinations = determinations;
    this.corrections = corrections;
    this.findings = findings;
    this.protections = protections;
    this.words = words;
  }

  /// @param dv the place; `chon` the units in it whose proposed levels are put forward
  @PostMapping("/vung/de-xuat")
  @PreAuthorize("hasAuthority('zones.propose')")
  String propose(
      @RequestParam String dv,
      @RequestParam(name = "chon", required = false) @Nullable List<String> chosen,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    int made = determinations.propose(dv, chosen == null ? List.of() : chosen, ngay).size();
    redirect.addFlashAttribute(PageContext.FLASH, words.say("zones.done.proposed", made));
    redirect.addAttribute("dv", dv);
    return "redirect:/vung";
  }

  @PostMapping("/vung/{code}/de-xuat")
  @PreAuthorize("hasAuthority('zones.propose')")
  String propose(
      @PathVariable String code,
      @RequestParam RiskLevel muc,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    determinations.propose(code, ngay, muc, lyDo);
    return done(code, redirect, words.say("zones.done.proposed", 1));
  }

  /// @param code of the unit whose page asked
  @PostMapping("/vung/{code}/y-kien")
  @PreAuthorize("hasAuthority('zones.opine')")
  String opine(
      @PathVariable String code,
      @RequestParam UUID id,
      @RequestParam boolean dongY,
      @RequestParam(defaultValue = "") String yKien,
      RedirectAttributes redirect) {
    determinations.opine(id, dongY, yKien);
    return done(code, redirect, words.say("zones.done.heard"));
  }

  /// @param tatCa all that waited in the place when the page was written, at `luc`
  /// @param muc empty: each at the level that was proposed
  @PostMapping("/vung/quyet-dinh")
  @PreAuthorize("hasAuthority('zones.decide')")
  String decide(
      @RequestParam String dv,
      @RequestParam(name = "chon", required = false) @Nullable List<UUID> chosen,
      @RequestParam(defaultValue = "false") boolean tatCa,
      @RequestParam(required = false) @Nullable Instant luc,
      @RequestParam(required = false) @Nullable RiskLevel muc,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(required = false) @Nullable Long nguoiKy,
      @RequestParam(defaultValue = "") String ky,
      @RequestParam LocalDate ngayKy,
      @RequestParam LocalDateTime tu,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    List<UUID> proposals =
        tatCa && luc != null
            ? determinations.waitingSince(dv, luc)
            : chosen == null ? List.of() : chosen;
    determinations.decide(proposals, muc, paper(so, nguoiKy, ky, ngayKy, tu), lyDo);
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("zones.done.decided", proposals.size(), so.strip()));
    redirect.addAttribute("dv", dv);
    return "redirect:/vung";
  }

  private static Paper paper(
      String number, @Nullable Long tenure, String signer, LocalDate on, LocalDateTime from) {
    return new Paper(number, signer, tenure, on, from.atZone(OperatingClock.ZONE).toInstant());
  }

  /// @param so number of the decision; `theo` of the paper that withdraws it
  @PostMapping("/vung/{code}/thu-hoi")
  @PreAuthorize("hasAuthority('zones.decide')")
  String withdraw(
      @PathVariable String code,
      @RequestParam String so,
      @RequestParam(defaultValue = "") String theo,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    int units = corrections.withdraw(code, so, theo, lyDo);
    return done(code, redirect, words.say("zones.done.withdrawn", units, so.strip()));
  }

  /// @param cu number of the decision as it was entered
  @PostMapping("/vung/{code}/dinh-chinh")
  @PreAuthorize("hasAuthority('zones.decide')")
  String correct(
      @PathVariable String code,
      @RequestParam String cu,
      @RequestParam RiskLevel muc,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(required = false) @Nullable Long nguoiKy,
      @RequestParam(defaultValue = "") String ky,
      @RequestParam LocalDate ngayKy,
      @RequestParam LocalDateTime tu,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    corrections.correct(code, cu, muc, paper(so, nguoiKy, ky, ngayKy, tu), lyDo);
    return done(code, redirect, words.say("zones.done.corrected", so.strip()));
  }

  @PostMapping("/vung/cong-bo")
  @PreAuthorize("hasAuthority('zones.decide')")
  String publish(@RequestParam String dv, @RequestParam String so, RedirectAttributes redirect) {
    int published = determinations.publish(dv, so);
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("zones.done.published", published, so.strip()));
    redirect.addAttribute("dv", dv);
    return "redirect:/vung";
  }

  /// @param muc of the protection list
  @PostMapping("/vung/{code}/bao-ve")
  @PreAuthorize("hasAuthority('zones.protect')")
  String protect(
      @PathVariable String code,
      @RequestParam String muc,
      @RequestParam boolean dat,
      @RequestParam(defaultValue = "") String ghiChu,
      RedirectAttributes redirect) {
    protections.check(code, muc, dat, ghiChu);
    return done(code, redirect, words.say("zones.done.protected"));
  }

  @PostMapping("/vung/{code}/nhan-dinh")
  @PreAuthorize("hasAuthority('zones.assess')")
  String find(
      @PathVariable String code,
      @RequestParam String duKien,
      @RequestParam(defaultValue = "") String giaTri,
      @RequestParam(defaultValue = "") String minhChung,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    findings.add(code, ngay, duKien, giaTri, minhChung);
    return done(code, redirect, words.say("zones.done.found"));
  }

  @PostMapping("/vung/{code}/ra-soat")
  @PreAuthorize("hasAuthority('zones.assess')")
  String review(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String minhChung,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    findings.review(code, ngay, minhChung);
    return done(code, redirect, words.say("zones.done.reviewed"));
  }

  private static String done(String code, RedirectAttributes redirect, String told) {
    redirect.addFlashAttribute(PageContext.FLASH, told);
    return "redirect:/vung/" + code;
  }
}
