// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// What a typist or a scanner does to a document number.
public enum CodeSlip {
  /// A long dash where a hyphen belongs.
  WRONG_DASH,
  /// The Icelandic Ð for Đ, or an unaccented D in a symbol that has Đ.
  WRONG_LETTER,
  STRAY_SPACE,
  WRONG_CASE,
  /// A bare number: the symbol and the issuing body are missing.
  MISSING_SUFFIX
}
