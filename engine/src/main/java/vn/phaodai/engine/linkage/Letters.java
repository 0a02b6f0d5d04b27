// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.text.Normalizer;
import java.util.Locale;

/// Vietnamese letters taken apart: base letter, quality (â ă ơ đ) and tone, whether the text is
/// composed or not. A tone belongs to the syllable, so that “Hoà” and “Hòa” are one word.
final class Letters {
  private static final int KNOWN = 0x2000;
  private static final String QUALITIES = "\u0302\u0306\u031B\u0335";
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final byte[] BASE = new byte[KNOWN];
  private static final byte[] QUALITY = new byte[KNOWN];
  private static final byte[] TONE = new byte[KNOWN];

  static {
    for (char c = 0; c < KNOWN; c++) {
      describe(c);
    }
    BASE['đ'] = 'd';
    BASE['Đ'] = 'd';
    QUALITY['đ'] = 4;
    QUALITY['Đ'] = 4;
  }

  private Letters() {}

  private static void describe(char c) {
    String parts =
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (part < 128 && Character.isLetterOrDigit(part)) {
        BASE[c] = (byte) part;
      }
      QUALITY[c] |= (byte) (QUALITIES.indexOf(part) + 1);
      TONE[c] |= (byte) (TONES.indexOf(part) + 1);
    }
  }

  /// The letter or digit without marks, lower case; 0 for a mark or a sign that is none; bytes
  /// above 127 stand for letters of other scripts.
  static int base(char c) {
    if (c < KNOWN && (BASE[c] != 0 || c < 0x370)) {
      return BASE[c];
    }
    return Character.isLetterOrDigit(c) ? 0x80 | (c * 31 & 0x7F) : 0;
  }

  /// True for a mark that follows its letter in decomposed text.
  static boolean combining(char c) {
    return c >= 0x300 && c < 0x370;
  }

  /// 1 circumflex, 2 breve, 3 horn, 4 stroke; 0 none.
  static int quality(char c) {
    return c < KNOWN ? QUALITY[c] : 0;
  }

  /// 1 to 5; 0 for the level tone.
  static int tone(char c) {
    return c < KNOWN ? TONE[c] : 0;
  }
}
