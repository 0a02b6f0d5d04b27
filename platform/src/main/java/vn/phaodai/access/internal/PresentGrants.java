// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;

/// Asks before each request who the person is now: seats handed over, accounts locked and passwords
/// reset count at once, not at the next sign-in. Whoever came in with a slip sees nothing but the
/// form to choose a password.
@Component
final class PresentGrants extends OncePerRequestFilter {
  private final Accounts accounts;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  PresentGrants(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The security chain calls it; the container must not call it again.
  @Configuration(proxyBeanMethods = false)
  static class NotTwice {
    @Bean
    FilterRegistrationBean<PresentGrants> presentGrantsOutsideTheChain(PresentGrants filter) {
      var registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/static/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> then = SignedIn.current();
    if (then.isPresent()) {
      Optional<SignedIn> now = accounts.renewed(then.get());
      if (now.isEmpty()) {
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        response.sendRedirect("/dang-nhap?het-phien");
        return;
      }
      if (!now.equals(then)) {
        keep(now.get(), request, response);
      }
      if (now.get().mustChoosePassword() && !isOpenWithASlip(request.getRequestURI())) {
        response.sendRedirect("/mat-khau");
        return;
      }
      speak(now.get(), request);
    }
    chain.doFilter(request, response);
  }

  private static boolean isOpenWithASlip(String path) {
    return path.equals("/mat-khau") || path.equals("/dang-xuat") || path.equals("/error");
  }

  void keep(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignInProvider.authenticated(person));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  /// Changing the language of a page changes it for this person.
  private void speak(SignedIn person, HttpServletRequest request) {
    String language = request.getParameter("lang");
    if ("vi".equals(language) || "en".equals(language)) {
      accounts.speak(person, language);
    }
  }
}
