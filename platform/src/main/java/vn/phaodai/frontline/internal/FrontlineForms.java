// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline.internal;

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
import vn.phaodai.frontline.Exposures;
import vn.phaodai.frontline.Force;
import vn.phaodai.frontline.MemberRegister;
import vn.phaodai.frontline.Roster;
import vn.phaodai.frontline.StockLedger;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// The commands of `/tuyen-dau`.
@Controller
class FrontlineForms {
  private final MemberRegister members;
  private final Roster roster;
  private final StockLedger stock;
  private final Exposures exposures;
  private final OperatingClock clock;
  private final Words words;

  FrontlineForms(
      MemberRegister members,
      Roster roster,
      StockLedger stock,
      Exposures exposures,
      OperatingClock clock,
      Words words) {
    this.members = members;
    this.roster = roster;
    this.stock = stock;
    this.exposures = exposures;
    this.clock = clock;
    this.words = words;
  }

  /// @param dv where they serve; `noiO` where they live
  @PostMapping("/tuyen-dau/nguoi")
  @PreAuthorize("hasAuthority('frontline.write')")
  String enter(
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(required = false) @Nullable Integer nam,
      @RequestParam(defaultValue = "") String giayTo,
      @RequestParam(defaultValue = "") String dienThoai,
      @RequestParam(defaultValue = "") String noiO,
      @RequestParam(defaultValue = "OTHER") Force luc,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String loai,
      @RequestParam(defaultValue = "") String viTri,
      @RequestParam(required = false) @Nullable LocalDate tu,
      @RequestParam(required = false) @Nullable LocalDate den,
      RedirectAttributes redirect) {
    UUID member =
        members.enter(
            new MemberRegister.Described(ten, nam, giayTo, dienThoai, noiO),
            dv,
            new MemberRegister.Posting(luc, loai, viTri, tu == null ? clock.today() : tu, den));
    return done("/tuyen-dau/nguoi/" + member, redirect, "entered");
  }

  /// @param viec `end`: serves there no longer; else entered by mistake
  @PostMapping("/tuyen-dau/nguoi/{id}")
  @PreAuthorize("hasAuthority('frontline.write')")
  String leave(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String viec,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    if (viec.equals("end")) {
      members.end(id, ngay == null ? clock.today() : ngay, lyDo);
      return done("/tuyen-dau/nguoi/" + id, redirect, "left");
    }
    members.withdraw(id, lyDo);
    return done("/tuyen-dau/nguoi", redirect, "left");
  }

  /// @param ai who is put on duty
  @PostMapping("/tuyen-dau/lich")
  @PreAuthorize("hasAuthority('frontline.write')")
  String assign(
      @RequestParam(defaultValue = "") List<UUID> ai,
      @RequestParam(required = false) @Nullable LocalDateTime tu,
      @RequestParam(required = false) @Nullable LocalDateTime den,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam(defaultValue = "") String dv,
      RedirectAttributes redirect) {
    Instant from = instant(tu);
    roster.assign(ai, from, instant(den), lyDo);
    redirect.addAttribute("dv", dv);
    redirect.addAttribute("ngay", from.atZone(OperatingClock.ZONE).toLocalDate().toString());
    return done("/tuyen-dau/lich", redirect, "assigned");
  }

  /// @param trang the member whose page asked; none: the roster’s
  @PostMapping("/tuyen-dau/lich/{id}")
  @PreAuthorize("hasAuthority('frontline.write')")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam(required = false) @Nullable UUID trang,
      RedirectAttributes redirect) {
    roster.withdraw(id, lyDo);
    return done(trang == null ? "/tuyen-dau/lich" : "/tuyen-dau/nguoi/" + trang, redirect, "off");
  }

  @PostMapping("/tuyen-dau/bao-ho")
  @PreAuthorize("hasAuthority('frontline.write')")
  String stock(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String loai,
      @RequestParam(defaultValue = "COUNTED") StockLedger.Kind viec,
      @RequestParam(required = false) @Nullable Integer soLuong,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String ghi,
      RedirectAttributes redirect) {
    stock.record(dv, loai, viec, soLuong, ngay == null ? clock.today() : ngay, ghi);
    redirect.addAttribute("dv", dv);
    return done("/tuyen-dau/bao-ho", redirect, "stock");
  }

  /// @param ca code of the case to whom they were exposed
  @PostMapping("/tuyen-dau/nguoi/{id}/phoi-nhiem")
  @PreAuthorize("hasAuthority('frontline.write')")
  String expose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "GEAR") Exposures.Kind loai,
      @RequestParam(required = false) @Nullable LocalDateTime luc,
      @RequestParam(defaultValue = "") String noi,
      @RequestParam(defaultValue = "") String ca,
      RedirectAttributes redirect) {
    exposures.report(id, loai, instant(luc), noi, ca);
    return done("/tuyen-dau/nguoi/" + id, redirect, "exposed");
  }

  @PostMapping("/tuyen-dau/phoi-nhiem/{id}")
  @PreAuthorize("hasAuthority('frontline.clear')")
  String clear(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String canCu,
      RedirectAttributes redirect) {
    exposures.clear(id, canCu);
    return done("/tuyen-dau/phoi-nhiem", redirect, "cleared");
  }

  /// Now, where no moment was given.
  private Instant instant(@Nullable LocalDateTime civil) {
    return civil == null ? clock.now() : civil.atZone(OperatingClock.ZONE).toInstant();
  }

  private String done(String page, RedirectAttributes redirect, String what) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("frontline.done." + what));
    return "redirect:" + page;
  }
}
