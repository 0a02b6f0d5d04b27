// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

/// What is open to everybody. Endpoints among them carry `@PreAuthorize("permitAll()")`.
final class PublicPaths {
  static final String[] ALL = {
    "/",
    "/xa",
    "/xa/**",
    "/dang-nhap",
    "/ho-tro-nguoi-dan",
    "/static/**",
    "/favicon.ico",
    "/tro-giup",
    "/tro-giup/**",
    "/error"
  };

  private PublicPaths() {}
}
