// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.fortresses.CitizenReports;
import vn.phaodai.fortresses.CitizenReports.Kind;
import vn.phaodai.fortresses.CitizenReports.Telling;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;

/// `/bao-tin`: what anybody may tell their commune without an account, and where it stands by its
/// code.
@Controller
class TellingPages {
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final CitizenReports reports;

  TellingPages(CitizenReports reports) {
    this.reports = reports;
  }

  /// @param xa code of the commune, from its public page
  @GetMapping("/bao-tin")
  @PreAuthorize("permitAll()")
  String form(@RequestParam(defaultValue = "") String xa, Model model) {
    return form(new Telling(null, xa, 1, "", "", ""), null, model);
  }

  private String form(Telling told, @Nullable String problem, Model model) {
    model.addAttribute("told", told);
    model.addAttribute("problem", problem);
    model.addAttribute("reports", reports);
    return "fortresses/tell";
  }

  /// @param xa code or name of the commune
  @PostMapping("/bao-tin")
  @PreAuthorize("permitAll()")
  String tell(
      @RequestParam(required = false) @Nullable Kind viec,
      @RequestParam(defaultValue = "") String xa,
      @RequestParam(defaultValue = "1") int soNguoi,
      @RequestParam(defaultValue = "") String noiDung,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(defaultValue = "") String so,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Telling told = new Telling(viec, xa, soNguoi, noiDung, ten, so);
    try {
      redirect.addFlashAttribute("code", reports.tell(told, request.getRemoteAddr()));
      return "redirect:/bao-tin/da-nhan";
    } catch (RefusedException e) {
      Refusal refusal = e.refusal();
      response.setStatus(refusal.kind() == Refusal.Kind.TOO_LARGE ? TOO_MANY : UNPROCESSABLE);
      return form(
          told, refusal.in(LocaleContextHolder.getLocale()) + " (" + refusal.code() + ")", model);
    }
  }

  /// The code is shown once, to who told.
  @GetMapping("/bao-tin/da-nhan")
  @PreAuthorize("permitAll()")
  String received(Model model) {
    return model.containsAttribute("code") ? "fortresses/told" : "redirect:/bao-tin";
  }

  @GetMapping("/bao-tin/tra")
  @PreAuthorize("permitAll()")
  String look(@RequestParam(defaultValue = "") String ma, Model model) {
    model.addAttribute("code", ma);
    model.addAttribute("found", ma.isBlank() ? null : reports.find(ma).orElse(null));
    return "fortresses/look-up";
  }
}
