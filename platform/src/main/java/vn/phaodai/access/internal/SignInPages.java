// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.DemoAccounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;

/// The sign-in form and the form to choose a password.
@Controller
class SignInPages {
  private final Accounts accounts;
  private final PresentGrants present;
  private final MessageSource messages;
  private final ObjectProvider<DemoAccounts> demo;

  SignInPages(
      Accounts accounts,
      PresentGrants present,
      MessageSource messages,
      ObjectProvider<DemoAccounts> demo) {
    this.accounts = accounts;
    this.present = present;
    this.messages = messages;
    this.demo = demo;
  }

  @GetMapping("/dang-nhap")
  @PreAuthorize("permitAll()")
  String form(HttpServletRequest request, Locale locale, Model model) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(SignInAnswers.REFUSAL) instanceof Refusal refusal) {
      model.addAttribute("problem", refusal.in(locale));
      if (session.getAttribute(SignInAnswers.LOGIN) instanceof String login) {
        model.addAttribute("username", login);
      }
      session.removeAttribute(SignInAnswers.REFUSAL);
      session.removeAttribute(SignInAnswers.LOGIN);
    }
    notice(request)
        .ifPresent(key -> model.addAttribute("notice", messages.getMessage(key, null, locale)));
    List<String[]> rows =
        demo.stream()
            .flatMap(d -> d.list().stream())
            .map(a -> new String[] {a.login(), a.password(), a.note(locale)})
            .toList();
    model.addAttribute("demoAccounts", rows);
    return "access/sign-in";
  }

  private static java.util.Optional<String> notice(HttpServletRequest request) {
    if (request.getParameter("da-thoat") != null) {
      return java.util.Optional.of("access.sign-in.left");
    }
    return request.getParameter("het-phien") != null
        ? java.util.Optional.of("access.sign-in.ended")
        : java.util.Optional.empty();
  }

  @GetMapping("/mat-khau")
  @PreAuthorize("isAuthenticated()")
  String passwordForm(Model model) {
    SignedIn person = SignedIn.current().orElseThrow();
    model.addAttribute("first", person.mustChoosePassword());
    return "access/password";
  }

  @PostMapping("/mat-khau")
  @PreAuthorize("isAuthenticated()")
  String choosePassword(
      @RequestParam(defaultValue = "") String present,
      @RequestParam String chosen,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    SignedIn person = SignedIn.current().orElseThrow();
    try {
      this.present.keep(accounts.choosePassword(person, present, chosen, again), request, response);
    } catch (RefusedException refused) {
      response.setStatus(422);
      model.addAttribute("first", person.mustChoosePassword());
      model.addAttribute("problem", refused.refusal().in(locale));
      return "access/password";
    }
    redirect.addFlashAttribute(
        "flash", messages.getMessage("access.password.chosen", null, locale));
    return "redirect:/";
  }
}
