// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.territory.AreaDraft;
import vn.phaodai.territory.Areas;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The two commands on a unit's page: make an area in it, end one.
@Controller
class AreaForms {
  private final Units units;
  private final Areas areas;
  private final MessageSource messages;

  AreaForms(Units units, Areas areas, MessageSource messages) {
    this.units = units;
    this.areas = areas;
    this.messages = messages;
  }

  @PostMapping("/dia-ban/{code}/khu-vuc")
  @PreAuthorize("hasAuthority('territory.edit')")
  String open(
      @PathVariable String code,
      @RequestParam("loai") String kind,
      @RequestParam("ten") String name,
      @RequestParam("tu-ngay") @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam("can-cu") String grounds,
      RedirectAttributes next) {
    Unit commune = units.require(code, from);
    try {
      Unit area = areas.open(commune, kind, name, from, grounds);
      next.addFlashAttribute("flash", text("territory.area.opened", area));
    } catch (RefusedException refused) {
      next.addFlashAttribute(
          "flashProblem", refused.refusal().told(LocaleContextHolder.getLocale()));
      next.addFlashAttribute("kept", new AreaDraft(kind, name, from, grounds));
    }
    next.addAttribute("ngay", from.toString());
    return "redirect:/dia-ban/" + code;
  }

  @PostMapping("/dia-ban/{code}/ket-thuc")
  @PreAuthorize("hasAuthority('territory.edit')")
  String close(
      @PathVariable String code,
      @RequestParam("den-ngay") @DateTimeFormat(iso = ISO.DATE) LocalDate on,
      RedirectAttributes next) {
    Unit area = units.require(code, on.minusDays(1));
    try {
      areas.close(area, on);
      next.addFlashAttribute("flash", text("territory.area.closed", area));
    } catch (RefusedException refused) {
      next.addFlashAttribute(
          "flashProblem", refused.refusal().told(LocaleContextHolder.getLocale()));
    }
    next.addAttribute("ngay", on.minusDays(1).toString());
    return "redirect:/dia-ban/" + code;
  }

  private String text(String key, Unit area) {
    return messages.getMessage(
        key, new Object[] {area.fullName(), area.code()}, LocaleContextHolder.getLocale());
  }
}
