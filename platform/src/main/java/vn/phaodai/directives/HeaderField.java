// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

/// The header fields that a person may complete or correct.
public enum HeaderField {
  CODE("code"),
  TYPE("type"),
  ISSUED_ON("issued_on"),
  ISSUER("issuer"),
  PLACE("place"),
  SUBJECT("subject"),
  URGENCY("urgency");

  private final String column;

  HeaderField(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
