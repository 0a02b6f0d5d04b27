// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import org.jspecify.annotations.Nullable;

/// Numbers of cards and phones as people write them, made one.
final class Identifiers {
  private static final int OLD_CARD = 9;
  private static final int NEW_CARD = 12;

  private Identifiers() {}

  /// 9 or 12 digits; a leading zero that a worksheet ate is put back. Null when it is no such
  /// number.
  static @Nullable String idNumber(@Nullable String written) {
    String digits = digits(written);
    if (digits.length() == OLD_CARD - 1 || digits.length() == NEW_CARD - 1) {
      digits = "0" + digits;
    }
    boolean sound = digits.length() == OLD_CARD || digits.length() == NEW_CARD;
    return sound && !isOneDigit(digits) ? digits : null;
  }

  /// A number of Việt Nam that begins with 0, +84 taken off; null when it is no such number.
  static @Nullable String phone(@Nullable String written) {
    String digits = digits(written);
    if (digits.startsWith("84") && digits.length() >= 11) {
      digits = digits.substring(2);
    }
    if (!digits.startsWith("0")) {
      digits = "0" + digits;
    }
    boolean sound = digits.length() == 10 || digits.length() == 11;
    return sound && !isOneDigit(digits.substring(1)) ? digits : null;
  }

  private static String digits(@Nullable String written) {
    if (written == null) {
      return "";
    }
    StringBuilder digits = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static boolean isOneDigit(String digits) {
    return digits.chars().allMatch(c -> c == digits.charAt(0));
  }
}
