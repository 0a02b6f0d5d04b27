// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// How far two values of one field agree. The order is part of the packed patterns: at most 16.
public enum Agreement {
  /// At least one side is empty, or the two cannot be compared (a CMND with a CCCD): no evidence.
  MISSING,
  EXACT,
  /// The same letters, diacritics lost on one side.
  UNACCENTED,
  /// One is part of the other: middle name left out, initials, an address cut short.
  PARTIAL,
  /// The same parts in another order: names swapped, day and month swapped, columns swapped.
  REORDERED,
  /// One typing error.
  TYPO,
  SIMILAR,
  /// The same letters under different diacritics (Hùng, Hưng): as a rule two names.
  OTHER_ACCENTS,
  FAMILY_NAME,
  GIVEN_NAME,
  /// The birth year agrees and one side knows no more.
  YEAR,
  /// The birth year agrees, day and month are others.
  YEAR_NOT_DAY,
  /// Birth years one or two apart.
  NEAR_YEAR,
  DIFFERENT;

  static final int COUNT = 14;

  /// Room for codes in tables indexed by them: four bits.
  static final int CODES = 16;

  private static final Agreement[] ALL = values();

  static Agreement of(int code) {
    return ALL[code];
  }
}
