// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Sex in the spellings that lists use; a code of its own stands for itself.
final class SexDomain extends Domain {
  private static final Set<String> MALE = Set.of("nam", "trai", "male", "man", "boy", "m", "1");
  private static final Set<String> FEMALE =
      Set.of("nu", "gai", "female", "woman", "girl", "f", "2", "0");

  @Override
  int clean(char[] text, int from, int to) {
    int length = fold(text, from, to);
    if (length <= 6) {
      String word = new String(scratch, 0, length, StandardCharsets.ISO_8859_1);
      if (MALE.contains(word) || FEMALE.contains(word)) {
        scratch[0] = (byte) (MALE.contains(word) ? 'm' : 'f');
        return 1;
      }
    }
    return length;
  }

  @Override
  Agreement compare(int a, int b) {
    return Agreement.DIFFERENT;
  }
}
