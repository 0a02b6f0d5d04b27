// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.List;
import java.util.regex.Pattern;
import vn.phaodai.language.SearchKey;

/// A person's name as it is compared: its words without diacritics, and with one way to write the
/// vowel that people write as y or i (Lý and Lí, Quý and Quí).
final class NameWords {
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]?\\s*");
  private static final String CONSONANTS = "bcdđghklmnpqrstvx";

  private NameWords() {}

  /// The words in order, family name first; empty for a text without letters. What stands in
  /// brackets is a nickname and no part of the name.
  static List<String> of(String name) {
    String key = fold(bare(name));
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  /// Whether a text has no words, found without making them where a plain letter comes first.
  static boolean isNone(String name) {
    char first = name.isEmpty() ? ' ' : name.charAt(0);
    boolean isPlain = first < 0x80 && Character.isLetter(first);
    return !isPlain && of(name).isEmpty();
  }

  /// The name as written, without a nickname in brackets.
  static String bare(String name) {
    if (name.indexOf('(') < 0 && name.indexOf('[') < 0) {
      return name.strip();
    }
    String bare = BRACKETS.matcher(name).replaceAll(" ").strip();
    return bare.isEmpty() ? name : bare;
  }

  /// Any text's words as they are compared.
  static String fold(String text) {
    String key = SearchKey.of(text);
    int y = key.indexOf('y');
    if (y < 0) {
      return key;
    }
    char[] letters = key.toCharArray();
    for (; y >= 0; y = key.indexOf('y', y + 1)) {
      if (endsWord(key, y) && isVowelAt(key, y)) {
        letters[y] = 'i';
      }
    }
    return new String(letters);
  }

  private static boolean endsWord(String key, int at) {
    return at + 1 == key.length() || key.charAt(at + 1) == ' ';
  }

  /// Whether the last letter of a word, y or i, is its only vowel, as after a consonant or qu.
  static boolean isVowelAt(String word, int at) {
    if (at == 0) {
      return false;
    }
    char before = word.charAt(at - 1);
    return CONSONANTS.indexOf(before) >= 0 || before == 'u' && at > 1 && word.charAt(at - 2) == 'q';
  }
}
