// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// Addresses, places and whatever else: folded text, compared by typing errors, common beginnings
/// and shared words. Other digits are never a typing error: house 277 is not house 278.
final class TextDomain extends Domain {
  /// Below this many letters a text is equal or different, as there is no telling an error.
  private static final int SHORT = 4;

  private static final double SIMILAR = 0.88;

  @Override
  int clean(char[] text, int from, int to) {
    return fold(text, from, to);
  }

  @Override
  Agreement compare(int a, int b) {
    byte[] bytes = values.bytes();
    int a0 = values.start(a);
    int a1 = values.end(a);
    int b0 = values.start(b);
    int b1 = values.end(b);
    if (Math.min(a1 - a0, b1 - b0) < SHORT) {
      return Agreement.DIFFERENT;
    }
    boolean digitsAgree = digits(bytes, a0, a1) == digits(bytes, b0, b1);
    if (Slips.atMostOne(bytes, a0, a1, bytes, b0, b1)) {
      return digitsAgree ? Agreement.TYPO : Agreement.SIMILAR;
    }
    if (beginsWith(bytes, a0, a1, b0, b1) || beginsWith(bytes, b0, b1, a0, a1)) {
      return Agreement.PARTIAL;
    }
    boolean similar = digitsAgree && Slips.jaroWinkler(bytes, a0, a1, bytes, b0, b1) >= SIMILAR;
    return similar ? Agreement.SIMILAR : Agreement.DIFFERENT;
  }

  private static long digits(byte[] bytes, int from, int to) {
    long digits = 1;
    for (int i = from; i < to; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        digits = digits * 31 + bytes[i];
      }
    }
    return digits;
  }

  /// Whether the second text begins or ends the first at a word's border.
  private static boolean beginsWith(byte[] bytes, int a0, int a1, int b0, int b1) {
    int length = b1 - b0;
    if (a1 - a0 <= length) {
      return false;
    }
    return bytes[a0 + length] == ' ' && same(bytes, a0, b0, length)
        || bytes[a1 - length - 1] == ' ' && same(bytes, a1 - length, b0, length);
  }

  private static boolean same(byte[] bytes, int a, int b, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[a + i] != bytes[b + i]) {
        return false;
      }
    }
    return true;
  }
}
