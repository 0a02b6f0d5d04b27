// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Dossiers;
import vn.phaodai.relief.Eligibility;
import vn.phaodai.relief.Policies;
import vn.phaodai.relief.Policy;
import vn.phaodai.relief.PublicApplications;
import vn.phaodai.relief.Tariffs;

/// `/ho-tro-nguoi-dan`, open to everybody: what there is for whom, an application without an
/// account, and where a dossier stands by its code.
@Controller
class PublicReliefPages {
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final Policies policies;
  private final Dossiers dossiers;
  private final Tariffs tariffs;
  private final Eligibility eligibility;
  private final PublicApplications applications;
  private final OperatingClock clock;

  PublicReliefPages(
      Policies policies,
      Dossiers dossiers,
      Tariffs tariffs,
      Eligibility eligibility,
      PublicApplications applications,
      OperatingClock clock) {
    this.policies = policies;
    this.dossiers = dossiers;
    this.tariffs = tariffs;
    this.eligibility = eligibility;
    this.applications = applications;
    this.clock = clock;
  }

  @GetMapping("/ho-tro-nguoi-dan")
  @PreAuthorize("permitAll()")
  String catalogue(@RequestParam(defaultValue = "") String ma, Model model) {
    model.addAttribute("policies", policies.all());
    model.addAttribute("today", clock.today());
    model.addAttribute("code", ma.strip());
    model.addAttribute("standing", ma.isBlank() ? null : dossiers.standing(ma).orElse(null));
    model.addAttribute(
        "byCode",
        policies.all().stream().collect(Collectors.toMap(Policy::code, Function.identity())));
    model.addAttribute(
        "tariffs", tariffs.list().stream().filter(one -> one.holds(clock.today())).toList());
    return "relief/catalogue";
  }

  @GetMapping("/ho-tro-nguoi-dan/nop")
  @PreAuthorize("permitAll()")
  String form(@RequestParam(defaultValue = "P12") String cs, Model model) {
    return form(policies.get(cs), Map.of(), null, model);
  }

  private String form(
      Policy policy, Map<String, String> kept, @Nullable String problem, Model model) {
    model.addAttribute("policy", policy);
    model.addAttribute("facts", eligibility.asked(policy, clock.today()));
    model.addAttribute("kept", kept);
    model.addAttribute("problem", problem);
    return "relief/apply";
  }

  /// @param form fields of the page: those of [DossierFields] and `dv`, a commune’s code or name
  @PostMapping("/ho-tro-nguoi-dan/nop")
  @PreAuthorize("permitAll()")
  String apply(
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @Nullable List<String> themVi,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    DossierFields fields = new DossierFields(form, themVi);
    try {
      long place = applications.commune(fields.text("dv")).id();
      redirect.addFlashAttribute(
          "code",
          applications.apply(
              fields.draft(fields.text("dv"), place, Channel.PUBLIC, clock.today()),
              request.getRemoteAddr()));
      return "redirect:/ho-tro-nguoi-dan/da-nhan";
    } catch (RefusedException e) {
      Refusal refusal = e.refusal();
      response.setStatus(refusal.kind() == Refusal.Kind.TOO_LARGE ? TOO_MANY : UNPROCESSABLE);
      Policy policy = policies.get(form.getOrDefault("cs", "P12"));
      return form(policy, form, refusal.told(LocaleContextHolder.getLocale()), model);
    }
  }

  /// The code is shown once, to who applied.
  @GetMapping("/ho-tro-nguoi-dan/da-nhan")
  @PreAuthorize("permitAll()")
  String received(Model model) {
    return model.containsAttribute("code") ? "relief/applied" : "redirect:/ho-tro-nguoi-dan";
  }
}
