// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import vn.phaodai.access.AccessRefusals;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.refusal.Refusal;

/// Where somebody goes after a try to sign in: to the page first asked for, in their language; or
/// back to the form with the reason and the login kept.
@Component
final class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {
  /// Session attributes that the form reads once.
  static final String LOGIN = "access.login";

  static final String REFUSAL = "access.refusal";

  private final Accounts accounts;
  private final LocaleResolver languages;

  SignInAnswers(Accounts accounts, LocaleResolver languages) {
    this.accounts = accounts;
    this.languages = languages;
    setDefaultTargetUrl("/");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    if (authentication.getPrincipal() instanceof SignedIn person) {
      languages.setLocale(request, response, Locale.of(accounts.language(person.accountId())));
    }
    super.onAuthenticationSuccess(request, response, authentication);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Refusal refusal =
        failure instanceof LockedException locked
            ? AccessRefusals.LOCKED.with(String.valueOf(locked.getMessage()))
            : AccessRefusals.WRONG;
    request.getSession().setAttribute(REFUSAL, refusal);
    request.getSession().setAttribute(LOGIN, request.getParameter("username"));
    response.sendRedirect("/dang-nhap");
  }
}
