// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Words as they stand in an address or in a sent form.
final class Encoded {
  static String of(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> of(field.getKey()) + "=" + of(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private Encoded() {}
}
