// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import vn.phaodai.audit.Actor;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.SiteTexts;

/// Makes the [PageContext] of a request.
@Component
final class PageContexts {
  /// Set to `off` when a reader does not want single-key shortcuts.
  static final String KEYBOARD_COOKIE = "phaodai-phim";

  private final SiteTexts texts;
  private final OperatingClock clock;
  private final Navigation navigation;

  PageContexts(SiteTexts texts, OperatingClock clock, Navigation navigation) {
    this.texts = texts;
    this.clock = clock;
    this.navigation = navigation;
  }

  PageContext of(HttpServletRequest request, HttpServletResponse response) {
    String path = Reference.pathOf(request);
    return new PageContext(
        requested(request, response, path),
        reader(request, path),
        texts.in(RequestContextUtils.getLocale(request)));
  }

  private PageContext.Request requested(
      HttpServletRequest request, HttpServletResponse response, String path) {
    LocalDate today = clock.today();
    @Nullable Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return new PageContext.Request(
        path,
        Objects.requireNonNullElse(request.getQueryString(), ""),
        today,
        day(request.getParameter("ngay")).orElse(today),
        clock.isShifted() ? clock.now() : null,
        flash == null ? null : (String) flash.get(PageContext.FLASH),
        flash == null ? null : (String) flash.get(PageContext.FLASH_PROBLEM),
        () -> csrf(request),
        Reference.of(request, response));
  }

  private PageContext.Reader reader(HttpServletRequest request, String path) {
    @Nullable Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    @Nullable Cookie keyboard = WebUtils.getCookie(request, KEYBOARD_COOKIE);
    boolean keys = keyboard == null || !"off".equals(keyboard.getValue());
    if (signedIn == null
        || signedIn instanceof AnonymousAuthenticationToken
        || !signedIn.isAuthenticated()) {
      return new PageContext.Reader(null, Set.of(), java.util.List.of(), keys);
    }
    Set<String> authorities =
        signedIn.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    String label =
        signedIn.getPrincipal() instanceof Actor actor ? actor.label() : signedIn.getName();
    return new PageContext.Reader(label, authorities, navigation.of(authorities, path), keys);
  }

  /// On an error page the token may be missing: the security chain has not run for it.
  private static PageContext.@Nullable Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new PageContext.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
        : null;
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
