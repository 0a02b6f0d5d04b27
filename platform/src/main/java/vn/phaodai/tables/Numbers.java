// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as Vietnamese sheets write them: a comma before the decimals, a point or space between
/// thousands; and as programs do.
final class Numbers {
  private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}([., \u00A0][0-9]{3})+");
  private static final Pattern GROUPING = Pattern.compile("[., \u00A0]");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,15}([.,]0+)?");
  private static final Pattern NO_PART = Pattern.compile("[.,]0+$");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final int MOST_DIGITS = 15;

  private Numbers() {}

  /// Without exponent and without the noise of binary fractions.
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// `1.234`, `1,234`, `1 234` and `1234,0` are 1234; null where it is no whole number.
  static @Nullable String integer(String text) {
    if (isPlain(text)) {
      return text;
    }
    if (GROUPED.matcher(text).matches()) {
      return normal(GROUPING.matcher(text).replaceAll(""));
    }
    return WHOLE.matcher(text).matches() ? normal(NO_PART.matcher(text).replaceAll("")) : null;
  }

  /// A single point or comma is before the decimals; of both, the later. Null where it is no
  /// number.
  static @Nullable String decimal(String text) {
    int sign = Math.max(text.indexOf(','), text.indexOf('.'));
    if (sign < 0 ? isPlain(text) : isPlain(text, sign)) {
      return text.replace(',', '.');
    }
    String number = text.replace("\u00A0", "").replace(" ", "");
    int comma = number.lastIndexOf(',');
    int point = number.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      String thousands = comma > point ? "." : ",";
      number = number.replace(thousands, "");
    }
    number = number.replace(',', '.');
    return DECIMAL.matcher(number).matches() ? normal(number) : null;
  }

  /// Digits that are their own canonical form.
  private static boolean isPlain(String text) {
    return text.length() <= MOST_DIGITS
        && Codes.isDigits(text)
        && (text.length() == 1 || text.charAt(0) != '0');
  }

  /// The same on both sides of the sign before the decimals.
  private static boolean isPlain(String text, int sign) {
    return isPlain(text.substring(0, sign))
        && text.length() - sign - 1 <= MOST_DIGITS
        && Codes.isDigits(text.substring(sign + 1));
  }

  private static String normal(String number) {
    return new BigDecimal(number).toPlainString();
  }
}
