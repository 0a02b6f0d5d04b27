// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.language;

import java.text.Normalizer;
import java.util.Locale;

/// What a text is found by: lower case, no diacritics, đ as d, anything but letters and digits as
/// one space. “Xã Hoà Ân” and “xa hoa an” have the same key; so have Cầu Kè and Cau Ke.
public final class SearchKey {
  private static final int BELOW_MARKS = 0x300;
  private static final int VIETNAMESE = 0x1E00;
  private static final int AFTER_VIETNAMESE = 0x1F00;
  private static final char GAP = ' ';
  private static final char NO_SINGLE_LETTER = 0;

  /// What each Latin letter becomes, GAP for what separates; filled by the long way.
  private static final char[] BELOW = folded(0, BELOW_MARKS);

  private static final char[] VIETNAMESE_FOLDED = folded(VIETNAMESE, AFTER_VIETNAMESE);

  private SearchKey() {}

  private static char[] folded(int from, int to) {
    char[] table = new char[to - from];
    for (int c = from; c < to; c++) {
      String alone = taken(Character.toString(c));
      String between = taken("a" + Character.toString(c) + "a");
      table[c - from] =
          alone.length() == 1 && between.length() == 3
              ? alone.charAt(0)
              : alone.isEmpty() && between.equals("a a") ? GAP : NO_SINGLE_LETTER;
    }
    return table;
  }

  public static String of(String text) {
    char[] key = new char[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char letter =
          c < BELOW_MARKS
              ? BELOW[c]
              : c >= VIETNAMESE && c < AFTER_VIETNAMESE
                  ? VIETNAMESE_FOLDED[c - VIETNAMESE]
                  : NO_SINGLE_LETTER;
      if (letter == NO_SINGLE_LETTER) {
        return taken(text);
      }
      if (letter != GAP && gap && length > 0) {
        key[length++] = ' ';
      }
      gap = letter == GAP;
      if (!gap) {
        key[length++] = letter;
      }
    }
    return new String(key, 0, length);
  }

  /// The long way, for any text.
  private static String taken(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(apart.length());
    boolean gap = false;
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        key.appendCodePoint(c == 'đ' ? 'd' : c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return key.toString();
  }
}
