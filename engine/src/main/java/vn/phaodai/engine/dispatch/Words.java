// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.Arrays;
import java.util.Locale;

/// The clean text cut into words and marks, with the folded form that lexicons are compared in.
///
/// A word runs over letters and digits and over `/ - . ,` between two of them (`4021/UBND-KGVX`,
/// `13.417`, `đ/c`); every other character that is not blank is a mark of its own.
final class Words {
  private final String text;
  private int[] start = new int[256];
  private int[] end = new int[256];
  private String[] folded = new String[256];
  private int size;

  Words(String text) {
    this.text = text;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else {
        int next = isWordChar(c) ? wordEnd(i) : i + 1;
        add(i, next);
        i = next;
      }
    }
  }

  int size() {
    return size;
  }

  int start(int i) {
    return start[i];
  }

  int end(int i) {
    return end[i];
  }

  /// Lower case with one spelling of the tone mark (`uỷ` → `ủy`, `hoà` → `hòa`); empty where no
  /// word stands.
  String folded(int i) {
    return i >= 0 && i < size ? folded[i] : "";
  }

  /// Where no word stands a mark is assumed.
  boolean isMark(int i) {
    return i < 0 || i >= size || !isWordChar(text.charAt(start[i]));
  }

  boolean is(int i, char mark) {
    return i >= 0 && i < size && end[i] - start[i] == 1 && text.charAt(start[i]) == mark;
  }

  boolean isUpper(int i) {
    return i >= 0 && i < size && Character.isUpperCase(text.charAt(start[i]));
  }

  /// Capital letters only, as an abbreviation is written.
  boolean isCapitals(int i) {
    for (int k = start[i]; k < end[i]; k++) {
      if (!Character.isUpperCase(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  boolean isNumber(int i) {
    return i >= 0 && i < size && Character.isDigit(text.charAt(start[i]));
  }

  /// Index of the first word that starts at or after `offset`.
  int at(int offset) {
    int found = Arrays.binarySearch(start, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  /// Whether word `i` begins a line.
  boolean isBreak(int i) {
    for (int k = i == 0 ? 0 : end[i - 1]; k < start[i]; k++) {
      if (text.charAt(k) == '\n') {
        return true;
      }
    }
    return i == 0;
  }

  /// How many tabs, which part cells of a table, stand between word `i` and the one before.
  int tabsBefore(int i) {
    int tabs = 0;
    for (int k = i == 0 ? 0 : end[i - 1]; k < start[i]; k++) {
      tabs += text.charAt(k) == '\t' ? 1 : 0;
    }
    return tabs;
  }

  /// The text of words `from` to `to` (exclusive) on one line.
  String text(int from, int to) {
    return from >= to ? "" : oneLine(text.substring(start[from], end[to - 1]));
  }

  static String oneLine(String s) {
    return s.indexOf('\n') < 0 ? s : s.replaceAll("\\s++", " ");
  }

  private int wordEnd(int from) {
    int i = from + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean joined =
          (c == '/'
                  || c == '-'
                  || ((c == '.' || c == ',')
                      && Character.isDigit(text.charAt(i - 1))
                      && i + 1 < text.length()
                      && Character.isDigit(text.charAt(i + 1))))
              && i + 1 < text.length()
              && isWordChar(text.charAt(i + 1));
      if (!isWordChar(c) && !joined) {
        break;
      }
      i++;
    }
    return i;
  }

  private void add(int from, int to) {
    if (size == start.length) {
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
      folded = Arrays.copyOf(folded, size * 2);
    }
    start[size] = from;
    end[size] = to;
    folded[size++] = fold(text.substring(from, to));
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '%';
  }

  private static final String OLD = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
  private static final String NEW = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int n = lower.length();
    if (n < 2 || lower.charAt(n - 1) < 0x80) {
      return lower;
    }
    for (int i = 0; i < OLD.length(); i += 2) {
      if (lower.charAt(n - 1) == OLD.charAt(i + 1) && lower.charAt(n - 2) == OLD.charAt(i)) {
        return lower.substring(0, n - 2) + NEW.substring(i, i + 2);
      }
    }
    return lower;
  }
}
