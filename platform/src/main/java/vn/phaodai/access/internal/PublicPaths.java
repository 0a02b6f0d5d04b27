// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

/// What is open to everybody. Endpoints among them carry `@PreAuthorize("permitAll()")`.
final class PublicPaths {
  static final String[] ALL = {
    "/",
    "/xa",
    "/xa/**",
    "/bao-tin",
    "/bao-tin/**",
    "/dang-nhap",
    "/static/**",
    "/favicon.ico",
    "/tro-giup",
    "/tro-giup/**",
    "/error"
  };

  private PublicPaths() {}
}
