// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import vn.phaodai.welfare.GroupRegister;
import vn.phaodai.welfare.Needs;
import vn.phaodai.welfare.Provisions;

/// The commands of `/cham-lo`.
@Controller
class WelfareForms {
  private final GroupRegister groups;
  private final Needs needs;
  private final Provisions provisions;
  private final OperatingClock clock;
  private final Words words;

  WelfareForms(
      GroupRegister groups, Needs needs, Provisions provisions, OperatingClock clock, Words words) {
    this.groups = groups;
    this.needs = needs;
    this.provisions = provisions;
    this.clock = clock;
    this.words = words;
  }

  /// @param tu first day in the group; `den` the last, where it is known
  @PostMapping("/cham-lo/nhom")
  @PreAuthorize("hasAuthority('welfare.register')")
  String enter(
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(required = false) @Nullable Integer nam,
      @RequestParam(defaultValue = "") String giayTo,
      @RequestParam(defaultValue = "") String dienThoai,
      @RequestParam(defaultValue = "") String diaChi,
      @RequestParam(defaultValue = "") String xa,
      @RequestParam(defaultValue = "") String nhom,
      @RequestParam(required = false) @Nullable LocalDate tu,
      @RequestParam(required = false) @Nullable LocalDate den,
      @RequestParam(defaultValue = "") String canCu,
      RedirectAttributes redirect) {
    groups.enter(
        ten, nam, giayTo, dienThoai, diaChi, xa, nhom, tu == null ? clock.today() : tu, den, canCu);
    return done("/cham-lo/nhom", redirect, "entered");
  }

  /// @param viec `end`: no longer in the group; else entered by mistake
  @PostMapping("/cham-lo/nhom/{id}")
  @PreAuthorize("hasAuthority('welfare.register')")
  String leave(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String viec,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    if (viec.equals("end")) {
      groups.end(id, ngay == null ? clock.today() : ngay, lyDo);
    } else {
      groups.withdraw(id, lyDo);
    }
    return done("/cham-lo/nhom", redirect, "left");
  }

  /// @param nguoi somebody in the register; else `ten` … describe a person, `ho` a household of the
  ///   commune `xa`, `vung` a closed area; the first that is given counts
  @PostMapping("/cham-lo/nhu-cau")
  @PreAuthorize("hasAuthority('welfare.tell')")
  String tell(
      @RequestParam(required = false) @Nullable UUID nguoi,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(required = false) @Nullable Integer nam,
      @RequestParam(defaultValue = "") String dienThoai,
      @RequestParam(defaultValue = "") String xa,
      @RequestParam(defaultValue = "") String ho,
      @RequestParam(required = false) @Nullable UUID vung,
      @RequestParam(defaultValue = "") String loai,
      @RequestParam(required = false) @Nullable BigDecimal soLuong,
      @RequestParam(defaultValue = "false") boolean gap,
      @RequestParam(defaultValue = "TELEPHONE") Needs.Channel kenh,
      @RequestParam(required = false) @Nullable LocalDateTime luc,
      @RequestParam(defaultValue = "") String ghi,
      RedirectAttributes redirect) {
    Needs.Subject subject =
        nguoi != null
            ? new Needs.Subject.Known(nguoi)
            : vung != null
                ? new Needs.Subject.Area(vung)
                : ho.isBlank()
                    ? new Needs.Subject.Described(ten, nam, dienThoai, xa)
                    : new Needs.Subject.House(xa, ho);
    UUID need = needs.tell(subject, new Needs.Told(loai, soLuong, gap, kenh, instant(luc), ghi));
    return done("/cham-lo/nhu-cau/" + need, redirect, "told");
  }

  /// @param coQuan the body that brought it
  @PostMapping("/cham-lo/nhu-cau/{id}/giao")
  @PreAuthorize("hasAuthority('welfare.tell')")
  String brought(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID coQuan,
      @RequestParam(required = false) @Nullable BigDecimal soLuong,
      @RequestParam(required = false) @Nullable LocalDateTime luc,
      @RequestParam(defaultValue = "") String minhChung,
      RedirectAttributes redirect) {
    provisions.tell(id, coQuan == null ? new UUID(0, 0) : coQuan, soLuong, instant(luc), minhChung);
    return done("/cham-lo/nhu-cau/" + id, redirect, "brought");
  }

  /// @param ai of whom it was asked; `da` whether it came
  @PostMapping("/cham-lo/nhu-cau/{id}/nhan/{delivery}")
  @PreAuthorize("hasAuthority('welfare.tell')")
  String heard(
      @PathVariable UUID id,
      @PathVariable UUID delivery,
      @RequestParam(defaultValue = "RECEIVER") Provisions.HeardFrom ai,
      @RequestParam(defaultValue = "false") boolean da,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    if (da) {
      provisions.confirm(delivery, ai);
    } else {
      provisions.deny(delivery, ai, lyDo);
    }
    return done("/cham-lo/nhu-cau/" + id, redirect, da ? "received" : "denied");
  }

  @PostMapping("/cham-lo/nhu-cau/{id}/quyet-dinh")
  @PreAuthorize("hasAuthority('welfare.decide')")
  String decide(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "GONE") Needs.Decision vi,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    needs.decide(id, vi, lyDo);
    return done("/cham-lo/nhu-cau/" + id, redirect, "decided");
  }

  /// Now, where no moment was given.
  private Instant instant(@Nullable LocalDateTime civil) {
    return civil == null ? clock.now() : civil.atZone(OperatingClock.ZONE).toInstant();
  }

  private String done(String page, RedirectAttributes redirect, String what) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("welfare.done." + what));
    return "redirect:" + page;
  }
}
