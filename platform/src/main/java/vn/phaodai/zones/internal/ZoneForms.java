// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones.internal;

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
import vn.phaodai.zones.Determinations;
import vn.phaodai.zones.Findings;
import vn.phaodai.zones.Paper;
import vn.phaodai.zones.RiskLevel;

/// The commands of `/vung`.
@Controller
class ZoneForms {
  private final Determinations determinations;
  private final Findings findings;
  private final Words words;

  ZoneForms(Determinations determinations, Findings findings, Words words) {
    this.determinations = determinations;
    this.findings = findings;
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

  /// @param muc empty: each at the level that was proposed
  @PostMapping("/vung/quyet-dinh")
  @PreAuthorize("hasAuthority('zones.decide')")
  String decide(
      @RequestParam String dv,
      @RequestParam(name = "chon", required = false) @Nullable List<UUID> chosen,
      @RequestParam(required = false) @Nullable RiskLevel muc,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(defaultValue = "") String ky,
      @RequestParam LocalDate ngayKy,
      @RequestParam LocalDateTime tu,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    List<UUID> proposals = chosen == null ? List.of() : chosen;
    determinations.decide(
        proposals,
        muc,
        new Paper(so, ky, ngayKy, tu.atZone(OperatingClock.ZONE).toInstant()),
        lyDo);
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("zones.done.decided", proposals.size(), so.strip()));
    redirect.addAttribute("dv", dv);
    return "redirect:/vung";
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
