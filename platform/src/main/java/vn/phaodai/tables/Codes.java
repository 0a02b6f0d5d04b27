// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import org.jspecify.annotations.Nullable;

/// Numbers that are names: their leading zeros matter, and spreadsheets lose them.
final class Codes {
  private Codes() {}

  /// Digits with the leading zero: `912345678` and `+84 912 345 678` are `0912345678`. Of several
  /// in one cell the first. Null where it is none.
  static @Nullable String phone(String cell) {
    String first = cell.split("[/;,\\n]|  | - ", 2)[0];
    String digits = digits(first);
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
    if (cell.matches("[A-Za-z][0-9]{7,8}")) {
      return cell.toUpperCase(java.util.Locale.ROOT);
    }
    if (!cell.matches("[0-9 .'-]+")) {
      return null;
    }
    String digits = digits(cell);
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
