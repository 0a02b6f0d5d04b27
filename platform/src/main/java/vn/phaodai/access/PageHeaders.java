// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.util.Map;

/// What every page tells the browser, whether it passed the security chain or was given before it.
public final class PageHeaders {
  /// No script, style or frame that is not ours; no inline script at all.
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  public static final String PERMISSIONS_POLICY = "geolocation=(self), microphone=(), payment=()";

  /// The headers of a page that is given before the chain, named as the chain writes them.
  public static final Map<String, String> BEFORE_THE_CHAIN =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "Permissions-Policy", PERMISSIONS_POLICY,
          "Referrer-Policy", "same-origin",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "SAMEORIGIN");

  private PageHeaders() {}
}
