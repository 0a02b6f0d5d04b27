// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.List;
import java.util.regex.Pattern;
import vn.phaodai.language.SearchKey;

/// A person's name as it is compared: its words without diacritics, and with one way to write the
/// vowel that people write as y or i (Lý and Lí, Quý and Quí).
final class NameWords {
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]?\\s*");
  private static final Pattern LATE_Y = Pattern.compile("(?<=[bcdghklmnpqrstvx]|qu)y\\b");

  private static final Pattern VOWEL_I = Pattern.compile("(?<=[bcdđghklmnpqrstvx]|qu)[iíìỉĩị]$");

  private NameWords() {}

  /// The words in order, family name first; empty for a text without letters. What stands in
  /// brackets is a nickname and no part of the name.
  static List<String> of(String name) {
    String key = fold(bare(name));
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  /// The name as written, without a nickname in brackets.
  static String bare(String name) {
    String bare = BRACKETS.matcher(name).replaceAll(" ").strip();
    return bare.isEmpty() ? name : bare;
  }

  /// Any text's words as they are compared.
  static String fold(String text) {
    return LATE_Y.matcher(SearchKey.of(text)).replaceAll("i");
  }
}
