// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which words are possible Vietnamese syllables: onset + rime, whatever the tone.
public final class Syllables {
  private static final Set<String> ALL = new HashSet<>();
  private static final char[] TONELESS = new char[0x1F00];
  private static final int LONGEST = 7;
  private static final int SAMPLE = 32 * 1024;

  static {
    var onsets = new ArrayList<String>(List.of(""));
    var rimes = new ArrayList<String>();
    for (String line : Resources.lines("syllables.txt")) {
      List<String> words = Arrays.asList(line.split(" "));
      (words.getFirst().equals("onsets") ? onsets : rimes).addAll(words.subList(1, words.size()));
    }
    for (String onset : onsets) {
      for (String rime : rimes) {
        ALL.add(onset + rime);
      }
    }
    for (char c = 0; c < TONELESS.length; c++) {
      String plain = withoutTone(String.valueOf(Character.toLowerCase(c)));
      TONELESS[c] = plain.length() == 1 ? plain.charAt(0) : c;
    }
  }

  private Syllables() {}

  /// At least every eighth word bears a Vietnamese mark, and most of those are possible syllables.
  public static boolean looksVietnamese(String text) {
    Score score = score(text.substring(0, Math.min(text.length(), SAMPLE)));
    return score.share() > 0.6 && score.good() * 8 > score.good() + score.bad() + score.ascii();
  }

  /// @param word letters in NFC
  static boolean contains(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    var plain = new StringBuilder(LONGEST);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      plain.append(c < TONELESS.length ? TONELESS[c] : c);
    }
    return ALL.contains(plain.toString());
  }

  /// Whether a word as [SearchKey] leaves it may be a Vietnamese syllable that lost its marks.
  public static boolean containsFolded(String word) {
    return Folded.ALL.contains(word);
  }

  /// Made when first asked for: who only reads a text does not wait for it.
  private static final class Folded {
    static final Set<String> ALL =
        Syllables.ALL.stream().map(SearchKey::of).collect(Collectors.toUnmodifiableSet());
  }

  /// How Vietnamese a text looks, judged by the words that hold a letter outside ASCII; other signs
  /// outside ASCII that no official text uses count against it.
  public static Score score(CharSequence text) {
    int good = 0;
    int bad = 0;
    int ascii = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        if (c > 0x7F && !isPlainSign(c)) {
          bad++;
        }
        i++;
        continue;
      }
      int start = i;
      boolean marked = false;
      while (i < text.length() && isPartOfWord(text.charAt(i))) {
        marked |= text.charAt(i) > 0x7F;
        i++;
      }
      if (!marked) {
        ascii++;
      } else if (contains(composed(text.subSequence(start, i).toString()))) {
        good++;
      } else {
        bad++;
      }
    }
    return new Score(good, bad, ascii);
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isPlainSign(char c) {
    return "\u00A0\u00A7\u00AB\u00AD\u00B0\u00B1\u00B2\u00B3\u00B7\u00BB\u00D7\u00F7".indexOf(c)
            >= 0
        || (c >= 0x2000 && c <= 0x22FF)
        || (c >= 0x25A0 && c <= 0x27BF)
        || c == 0xFEFF
        || (c >= 0xF000 && c <= 0xF0FF);
  }

  private static String composed(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  private static String withoutTone(String letter) {
    var kept = new StringBuilder();
    String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      if ("\u0300\u0301\u0303\u0309\u0323".indexOf(apart.charAt(i)) < 0) {
        kept.append(apart.charAt(i));
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /// @param good words with Vietnamese letters that are possible syllables
  /// @param bad words and signs that are not
  /// @param ascii words that say nothing
  public record Score(int good, int bad, int ascii) {
    /// 0…1; 0 where nothing speaks for Vietnamese.
    public double share() {
      return good == 0 ? 0 : (double) good / (good + bad);
    }
  }
}
