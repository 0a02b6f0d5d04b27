// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers as Vietnamese sheets write them: a comma before the decimals, a point or space between
/// thousands; and as programs do.
final class Numbers {
  private Numbers() {}

  /// Without exponent and without the noise of binary fractions.
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// `1.234`, `1,234`, `1 234` and `1234,0` are 1234; null where it is no whole number.
  static @Nullable String integer(String text) {
    if (text.matches("[+-]?[0-9]{1,3}([., \u00A0][0-9]{3})+")) {
      return normal(text.replaceAll("[., \u00A0]", ""));
    }
    return text.matches("[+-]?[0-9]{1,15}([.,]0+)?")
        ? normal(text.replaceAll("[.,]0+$", ""))
        : null;
  }

  /// A single point or comma is before the decimals; of both, the later. Null where it is no
  /// number.
  static @Nullable String decimal(String text) {
    String number = text.replace("\u00A0", "").replace(" ", "");
    int comma = number.lastIndexOf(',');
    int point = number.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      String thousands = comma > point ? "." : ",";
      number = number.replace(thousands, "");
    }
    number = number.replace(',', '.');
    return number.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?") ? normal(number) : null;
  }

  private static String normal(String number) {
    return new BigDecimal(number).toPlainString();
  }
}
