// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import org.jspecify.annotations.Nullable;

/// The header fields that a person may complete or correct.
public enum HeaderField {
  CODE("code"),
  TYPE("type"),
  ISSUED_ON("issued_on"),
  ISSUER("issuer"),
  PLACE("place"),
  SUBJECT("subject"),
  URGENCY("urgency"),
  SIGNER_CAPACITY("signatory", "capacity"),
  SIGNER_POSITION("signatory", "position"),
  SIGNER_NAME("signatory", "name");

  private final String column;
  private final @Nullable String part;

  HeaderField(String column) {
    this(column, null);
  }

  HeaderField(String column, @Nullable String part) {
    this.column = column;
    this.part = part;
  }

  /// What the history calls it.
  String field() {
    return part == null ? column : column + "." + part;
  }

  /// Reads it as text.
  String read() {
    return part == null ? column + "::text" : "%s ->> '%s'".formatted(column, part);
  }

  /// Sets it to the parameter `value`.
  String write() {
    if (part != null) {
      return "%1$s = coalesce(%1$s, '{}') || jsonb_build_object('%2$s', :value::text)"
          .formatted(column, part);
    }
    return column + " = :value" + (this == ISSUED_ON ? "::date" : "");
  }
}
