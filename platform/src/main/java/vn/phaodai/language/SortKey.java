// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.language;

import java.text.Normalizer;
import java.util.Locale;

/// What a text is sorted by, to be compared byte by byte (collation "C"). The order is that of
/// Vietnamese dictionaries: letters first (a ă â b c d đ e ê … o ô ơ … u ư), then tones (level,
/// huyền, hỏi, ngã, sắc, nặng) syllable by syllable; numbers by their value (Phường 2 before Phường
/// 10).
///
/// The key is the letters, a separator below the space, then one digit a syllable for its tone. A
/// modified letter is its base followed by `{` or `}`, both above every letter and below the next
/// base: `an` < `ăn` (`a{n`) < `ân` (`a}n`) < `ba`.
public final class SortKey {
  private static final char TONES_FOLLOW = '\u001F';
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private SortKey() {}

  /// The key of a name of a thing or place.
  public static String of(String text) {
    String apart =
        Normalizer.normalize(Spelling.standard(text), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(apart.length() + 8);
    StringBuilder tones = new StringBuilder();
    char tone = '0';
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tone = (char) ('1' + TONES.indexOf(c));
      } else if (Character.isDigit(c)) {
        i = appendNumber(apart, i, letters);
      } else if (isSeparator(c)) {
        if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
          letters.append(' ');
          tones.append(tone);
        }
        tone = '0';
      } else {
        appendLetter(c, letters);
      }
    }
    return letters.append(TONES_FOLLOW).append(tones).append(tone).toString();
  }

  /// The key of a person's name as offices list people: by given name (the last word), then by
  /// family and middle names.
  public static String ofPerson(String fullName) {
    String name = Spelling.standard(fullName);
    int given = name.lastIndexOf(' ');
    return given < 0 ? of(name) : of(name.substring(given + 1) + " " + name.substring(0, given));
  }

  private static boolean isSeparator(char c) {
    return !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK;
  }

  private static void appendLetter(char c, StringBuilder letters) {
    switch (c) {
      case 'đ' -> letters.append("d{");
      case '\u0306' -> letters.append('{'); // ă
      case '\u031B' -> letters.append('}'); // ơ ư
      case '\u0302' -> letters.append(circumflexAfter(letters));
      default -> letters.append(c);
    }
  }

  /// â comes after ă, but ô before ơ and ê is alone.
  private static char circumflexAfter(StringBuilder letters) {
    boolean afterA = !letters.isEmpty() && letters.charAt(letters.length() - 1) == 'a';
    return afterA ? '}' : '{';
  }

  /// Writes the number that starts at `start` so that a longer one sorts after a shorter one;
  /// returns where it ends (the last digit).
  private static int appendNumber(String text, int start, StringBuilder letters) {
    int end = start;
    while (end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))) {
      end++;
    }
    int first = start;
    while (first < end && text.charAt(first) == '0') {
      first++;
    }
    letters.append((char) ('0' + Math.min(9, end - first + 1)));
    letters.append(text, first, end + 1);
    return end;
  }
}
