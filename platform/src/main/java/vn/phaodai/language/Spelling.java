// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// One way to write each word. The tone of an open `oa`, `oe` or `uy` is written in two places in
/// practice (Hòa and Hoà, Hủy and Huỷ) and text arrives composed or decomposed: the same name must
/// not become two.
public final class Spelling {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

  private static final String AFTER_O = "àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ";
  private static final String AFTER_U = "ỳýỷỹỵỲÝỶỸỴ";

  /// An open syllable's second vowel that carries a tone. After q, `u` belongs to the consonant
  /// (quý), and a letter after it closes the syllable (hoàn), where both schools agree.
  private static final Pattern LATE_TONE =
      Pattern.compile(
          "(?<![qQ])([oO])([%s])(?!\\p{L})|(?<![qQ])([uU])([%s])(?!\\p{L})"
              .formatted(AFTER_O, AFTER_U));

  private Spelling() {}

  /// The text in NFC, with single spaces, none at the ends, and the tone of open `oa`, `oe`, `uy`
  /// on the first vowel (Hòa, khỏe, Hủy). Upper and lower case stay.
  public static String standard(String text) {
    return isStandard(text) ? text : standardised(text);
  }

  /// Whether the text is, at a glance, as it should be: most are, and a million names an import
  /// must not each be taken apart. Only letters that stand composed for themselves, single blanks
  /// inside, no tone on the second of two vowels.
  private static boolean isStandard(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean known = c > ' ' && c < 0x7F || c >= 0xC0 && c < 0x300 || c >= 0x1E00 && c < 0x1F00;
      boolean blank = c == ' ' && before != ' ';
      boolean maybeLate =
          before == 'o' || before == 'O'
              ? AFTER_O.indexOf(c) >= 0
              : (before == 'u' || before == 'U') && AFTER_U.indexOf(c) >= 0;
      if (!known && !blank || (maybeLate && endsSyllable(text, i))) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static boolean endsSyllable(String text, int at) {
    return at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
  }

  private static String standardised(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String spaced = SPACES.matcher(composed).replaceAll(" ").strip();
    return LATE_TONE
        .matcher(spaced)
        .replaceAll(
            found ->
                found.group(1) != null
                    ? toneMoved(found.group(1), found.group(2))
                    : toneMoved(found.group(3), found.group(4)));
  }

  private static String toneMoved(String first, String second) {
    String apart = Normalizer.normalize(second, Normalizer.Form.NFD);
    return Normalizer.normalize(first + apart.charAt(1), Normalizer.Form.NFC) + apart.charAt(0);
  }
}
