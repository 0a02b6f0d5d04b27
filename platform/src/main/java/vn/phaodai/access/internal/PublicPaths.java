// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What is open to everybody, and what programs ask. Endpoints among them carry
/// `@PreAuthorize("permitAll()")`.
final class PublicPaths {
  static final String[] ALL = {
    "/",
    "/xa",
    "/xa/**",
    "/tin",
    "/tin/**",
    "/bao-tin",
    "/bao-tin/**",
    "/dang-nhap",
    "/ho-tro-nguoi-dan",
    "/ho-tro-nguoi-dan/**",
    "/static/**",
    "/favicon.ico",
    "/tro-giup",
    "/tro-giup/**",
    "/error"
  };

  /// What programs ask, not people: who is not signed in is told so, not led to the form.
  static final RequestMatcher PROGRAMS =
      new OrRequestMatcher(
          PathPatternRequestMatcher.withDefaults().matcher("/chot/gui"),
          PathPatternRequestMatcher.withDefaults().matcher("/chot/goi/**"),
          PathPatternRequestMatcher.withDefaults().matcher("/chot/phien"));

  private PublicPaths() {}
}
