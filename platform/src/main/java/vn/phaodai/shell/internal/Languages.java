// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Vietnamese, unless the reader asked for English: by `?lang=en` now, or earlier and kept in a
/// cookie. What the browser prefers is not asked: the machine's language is rarely the officer's.
@Component("localeResolver")
final class Languages implements LocaleResolver, HandlerInterceptor {
  static final Locale VIETNAMESE = Locale.of("vi");
  private static final String PARAMETER = "lang";
  private static final String COOKIE = "phaodai-lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    @Nullable Locale asked = known(request.getParameter(PARAMETER));
    if (asked != null) {
      return asked;
    }
    @Nullable Cookie kept = WebUtils.getCookie(request, COOKIE);
    @Nullable Locale earlier = known(kept == null ? null : kept.getValue());
    return earlier == null ? VIETNAMESE : earlier;
  }

  @Override
  public void setLocale(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable Locale language) {
    if (response != null && language != null) {
      ResponseCookie cookie =
          ResponseCookie.from(COOKIE, language.getLanguage())
              .path("/")
              .maxAge(Duration.ofDays(365))
              .httpOnly(true)
              .sameSite("Lax")
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    setLocale(request, response, known(request.getParameter(PARAMETER)));
    return true;
  }

  private static @Nullable Locale known(@Nullable String tag) {
    return switch (tag) {
      case "vi" -> VIETNAMESE;
      case "en" -> Locale.ENGLISH;
      case null, default -> null;
    };
  }
}
