// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers that are names: their leading zeros matter, and spreadsheets lose them.
final class Codes {
  private static final int MOBILE = 10;
  private static final Pattern SEVERAL = Pattern.compile("[/;,\\n]|  | - ");
  private static final Pattern PASSPORT = Pattern.compile("[A-Za-z][0-9]{7,8}");
  private static final Pattern SPACED = Pattern.compile("[0-9 .'-]+");

  private Codes() {}

  /// Digits with the leading zero: `912345678` and `+84 912 345 678` are `0912345678`. Of several
  /// in one cell the first. Null where it is none.
  static @Nullable String phone(String cell) {
    if (cell.length() == MOBILE && cell.charAt(0) == '0' && isDigits(cell)) {
      return cell.charAt(1) == '0' ? null : cell;
    }
    String digits = digits(SEVERAL.split(cell, 2)[0]);
    if (digits.startsWith("84") && (digits.length() == 11 || digits.length() == 12)) {
      digits = "0" + digits.substring(2);
    } else if (!digits.startsWith("0") && (digits.length() == 9 || digits.length() == 10)) {
      digits = "0" + digits;
    }
    boolean sound = digits.startsWith("0") && !digits.startsWith("00");
    return sound && (digits.length() == 10 || digits.length() == 11) ? digits : null;
  }

  /// Twelve digits (CCCD, a province code 001–096 in front), nine (CMND), or a passport's letter
  /// and seven or eight digits. Eleven digits have lost the zero of a CCCD, eight that of a CMND.
  /// Null where it is none.
  static @Nullable String idNumber(String cell) {
    boolean isLong = cell.length() == 8 || cell.length() == 9;
    if (isLong && PASSPORT.matcher(cell).matches()) {
      return cell.toUpperCase(Locale.ROOT);
    }
    boolean bare = isDigits(cell);
    if (!bare && !SPACED.matcher(cell).matches()) {
      return null;
    }
    String digits = bare ? cell : digits(cell);
    return switch (digits.length()) {
      case 12 -> isProvince(digits) ? digits : null;
      case 11 -> isProvince("0" + digits) ? "0" + digits : null;
      case 9 -> digits;
      case 8 -> "0" + digits;
      default -> null;
    };
  }

  private static boolean isProvince(String digits) {
    int province = Integer.parseInt(digits.substring(0, 3));
    return province >= 1 && province <= 96;
  }

  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(12);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }
}
