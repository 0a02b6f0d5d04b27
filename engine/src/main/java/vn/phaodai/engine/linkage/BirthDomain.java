// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.time.LocalDate;

/// Birth dates as eight digits, year first; 0000 for an unknown day and month. A month of 65 stays
/// as it was written: it is a typing error to be compared, not to be thrown away.
final class BirthDomain extends Domain {
  private static final int OLDEST = 1850;
  private static final int LATEST = 2100;

  /// Two-digit years up to this one are of this century.
  private static final int CENTURY = 30;

  private static final int NEAR_YEARS = 2;

  @Override
  int clean(char[] text, int from, int to) {
    int[] groups = {-1, -1, -1};
    int[] digits = new int[3];
    int group = -1;
    boolean inside = false;
    for (int i = from; i < to && (group < 2 || inside); i++) {
      int digit = text[i] - '0';
      boolean isDigit = digit >= 0 && digit <= 9;
      if (isDigit && !inside) {
        groups[++group] = 0;
      }
      if (isDigit && digits[group] < 9) {
        groups[group] = groups[group] * 10 + digit;
        digits[group]++;
      }
      inside = isDigit;
    }
    return group < 0 ? 0 : write(code(groups, digits, group + 1));
  }

  /// Year, month, day as one number; 0 where it is no date.
  private static int code(int[] groups, int[] digits, int count) {
    int first = groups[0];
    if (count == 1) {
      return switch (digits[0]) {
        case 4 -> date(first, 0, 0);
        case 5 -> serial(first);
        case 8 -> whole(first);
        default -> 0;
      };
    }
    if (count == 2 && digits[0] + digits[1] == 8) {
      return whole(digits[1] == 4 ? first * 10000 + groups[1] : first * 1000000 + groups[1]);
    }
    if (count == 2) {
      return digits[0] == 4 ? date(first, groups[1], 0) : date(groups[1], first, 0);
    }
    return digits[0] == 4
        ? date(first, groups[1], groups[2])
        : date(full(groups[2], digits[2]), groups[1], first);
  }

  /// Eight digits, the year first or last.
  private static int whole(int digits) {
    return isYear(digits / 10000)
        ? digits
        : date(digits % 10000, digits / 10000 % 100, digits / 1000000);
  }

  private static int full(int year, int digits) {
    return digits > 2 ? year : year + (year <= CENTURY ? 2000 : 1900);
  }

  /// A date that a spreadsheet turned into its day number.
  private static int serial(int day) {
    LocalDate date = LocalDate.of(1899, 12, 30).plusDays(day);
    return date(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static boolean isYear(int year) {
    return year >= OLDEST && year < LATEST;
  }

  private static int date(int year, int month, int day) {
    if (!isYear(year) || month > 99 || day > 99) {
      return 0;
    }
    if (month > 12 && day <= 12) {
      return year * 10000 + day * 100 + month;
    }
    return year * 10000 + (day == 0 ? 0 : month * 100 + day);
  }

  private int write(int code) {
    if (code == 0) {
      return 0;
    }
    for (int i = 7; i >= 0; i--) {
      scratch[i] = (byte) ('0' + code % 10);
      code /= 10;
    }
    return 8;
  }

  /// Year, month and day as one number.
  int code(int value) {
    byte[] bytes = values.bytes();
    int start = values.start(value);
    int code = 0;
    for (int i = 0; i < 8; i++) {
      code = code * 10 + bytes[start + i] - '0';
    }
    return code;
  }

  /// True where day and month are unknown, or the first of January that stands for them.
  static boolean yearOnly(int code) {
    int rest = code % 10000;
    return rest == 0 || rest == 101;
  }

  @Override
  Agreement compare(int a, int b) {
    int codeA = code(a);
    int codeB = code(b);
    int years = Math.abs(codeA / 10000 - codeB / 10000);
    if (yearOnly(codeA) || yearOnly(codeB)) {
      return years == 0 ? Agreement.YEAR : otherYear(codeA / 10000, codeB / 10000);
    }
    int dayA = codeA % 10000;
    int dayB = codeB % 10000;
    if (years == 0 && dayA / 100 == dayB % 100 && dayA % 100 == dayB / 100) {
      return Agreement.REORDERED;
    }
    if (oneSlip(codeA, codeB) || years == 0 && digitLost(dayA, dayB)) {
      return Agreement.TYPO;
    }
    if (dayA == dayB) {
      return Agreement.SIMILAR;
    }
    return years == 0
        ? Agreement.YEAR_NOT_DAY
        : years <= NEAR_YEARS ? Agreement.NEAR_YEAR : Agreement.DIFFERENT;
  }

  /// How years agree that are not the same and stand alone; 1937 and 1973 are SIMILAR.
  private static Agreement otherYear(int a, int b) {
    boolean turned = a / 100 == b / 100 && a / 10 % 10 == b % 10 && a % 10 == b / 10 % 10;
    return turned
        ? Agreement.SIMILAR
        : Math.abs(a - b) <= NEAR_YEARS ? Agreement.NEAR_YEAR : Agreement.DIFFERENT;
  }

  /// Whether of two month and days one lacks a digit of the other: 9/1 and 9/16.
  private static boolean digitLost(int a, int b) {
    return a / 100 == b / 100 && lost(a % 100, b % 100)
        || a % 100 == b % 100 && lost(a / 100, b / 100);
  }

  private static boolean lost(int a, int b) {
    int less = Math.min(a, b);
    int more = Math.max(a, b);
    return less < 10 && more >= 10 && (more / 10 == less || more % 10 == less);
  }

  /// One digit replaced, or two neighbours exchanged.
  private static boolean oneSlip(int a, int b) {
    int differing = 0;
    int first = 0;
    for (int place = 1; place <= 10_000_000; place *= 10) {
      if (a / place % 10 != b / place % 10) {
        differing++;
        first = differing == 1 ? place : first;
      }
    }
    if (differing != 2) {
      return differing == 1;
    }
    int next = first * 10;
    return next <= 10_000_000 && a / first % 10 == b / next % 10 && a / next % 10 == b / first % 10;
  }
}
