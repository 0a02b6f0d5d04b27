// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.language;

import java.text.Normalizer;
import java.util.Locale;

/// What a text is found by: lower case, no diacritics, đ as d, anything but letters and digits as
/// one space. “Xã Hoà Ân” and “xa hoa an” have the same key; so have Cầu Kè and Cau Ke.
public final class SearchKey {
  private SearchKey() {}

  public static String of(String text) {
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
