// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.SearchKey;

/// Personal data as it is shown before anybody gave a reason.
final class Mask {
  private static final Set<String> CONSONANTS =
      Set.of("ngh", "ng", "nh", "th", "tr", "ch", "kh", "ph", "gh", "gi", "qu");
  private static final int LAST_DIGITS = 3;

  private Mask() {}

  /// “Nguyễn Văn An” as “Ng… V… An”: the given name and the beginning of the others. A name of one
  /// word keeps its beginning only.
  static String name(String fullName) {
    String[] words = fullName.split(" ");
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      boolean given = i == words.length - 1 && i > 0;
      masked.append(i > 0 ? " " : "").append(given ? words[i] : beginning(words[i]) + "…");
    }
    return masked.toString();
  }

  private static String beginning(String word) {
    String key = SearchKey.of(word);
    for (int length = 3; length >= 2; length--) {
      if (key.length() >= length && CONSONANTS.contains(key.substring(0, length))) {
        return word.substring(0, Math.min(2, word.length()));
      }
    }
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  /// The last three digits of a number; null stays null.
  static @Nullable String number(@Nullable String number) {
    return number == null
        ? null
        : "•".repeat(Math.max(0, number.length() - LAST_DIGITS))
            + number.substring(Math.max(0, number.length() - LAST_DIGITS));
  }
}
