// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;

/// The short name under which people and the log speak of one request.
final class Reference {
  private static final String ATTRIBUTE = Reference.class.getName();
  private static final String HEADER = "X-Reference";

  private Reference() {}

  /// The request's reference, made and put into the response's headers when first asked for.
  static String of(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String made = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    request.setAttribute(ATTRIBUTE, made);
    response.setHeader(HEADER, made);
    return made;
  }

  /// The path that the reader asked for, also when an error page is shown in its place.
  static String pathOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI().substring(request.getContextPath().length());
  }
}
