// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A cell's text before anybody asks what it means.
final class Cells {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

  private Cells() {}

  /// NFC, no blanks at the ends, without the apostrophe that keeps a spreadsheet from running a
  /// text as a formula.
  static String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (to - from > 1 && text.charAt(from) == '\'' && startsFormula(text.charAt(from + 1))) {
      from++;
    }
    String cell = from == 0 && to == text.length() ? text : text.substring(from, to);
    return isComposed(cell) ? cell : Normalizer.normalize(cell, Normalizer.Form.NFC);
  }

  /// A cell that a spreadsheet would run is written as text; numbers stay numbers.
  static String harmless(String cell) {
    boolean formula =
        !cell.isEmpty() && startsFormula(cell.charAt(0)) && !NUMBER.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }

  private static boolean startsFormula(char c) {
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c == '\u3000';
  }

  /// Whether a text is plainly NFC: no sign of it can combine with the one before. What Vietnamese
  /// is written with lies in these blocks.
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && (c < 0x1E00 || c > 0x1EFF)) {
        return false;
      }
    }
    return true;
  }
}
