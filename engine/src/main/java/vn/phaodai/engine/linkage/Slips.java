// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// How far apart two short texts are. Texts are ranges of byte arrays, one byte a letter.
final class Slips {
  private Slips() {}

  /// Whether at most one letter was left out, added, replaced or exchanged with its neighbour.
  static boolean atMostOne(byte[] a, int a0, int a1, byte[] b, int b0, int b1) {
    int longer = Math.abs((a1 - a0) - (b1 - b0));
    if (longer > 1) {
      return false;
    }
    while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
      a0++;
      b0++;
    }
    while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
      a1--;
      b1--;
    }
    int la = a1 - a0;
    int lb = b1 - b0;
    return la <= 1 && lb <= 1 || la == 2 && lb == 2 && a[a0] == b[b0 + 1] && a[a0 + 1] == b[b0];
  }

  /// Jaro and Winkler's similarity, 0 to 1 (Winkler 1990: prefix of four, scale 0.1). Only the
  /// first 64 letters count.
  static double jaroWinkler(byte[] a, int a0, int a1, byte[] b, int b0, int b1) {
    int la = Math.min(64, a1 - a0);
    int lb = Math.min(64, b1 - b0);
    int window = Math.max(0, Math.max(la, lb) / 2 - 1);
    long usedA = 0;
    long usedB = 0;
    for (int i = 0; i < la; i++) {
      for (int j = Math.max(0, i - window); j < Math.min(lb, i + window + 1); j++) {
        if ((usedB >>> j & 1) == 0 && a[a0 + i] == b[b0 + j]) {
          usedA |= 1L << i;
          usedB |= 1L << j;
          break;
        }
      }
    }
    int common = Long.bitCount(usedA);
    if (common == 0) {
      return 0;
    }
    double jaro = jaro(a, a0, usedA, b, b0, usedB, common, la, lb);
    int prefix = 0;
    while (prefix < Math.min(4, Math.min(la, lb)) && a[a0 + prefix] == b[b0 + prefix]) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  private static double jaro(
      byte[] a, int a0, long usedA, byte[] b, int b0, long usedB, int common, int la, int lb) {
    int moved = 0;
    while (usedA != 0) {
      if (a[a0 + Long.numberOfTrailingZeros(usedA)] != b[b0 + Long.numberOfTrailingZeros(usedB)]) {
        moved++;
      }
      usedA &= usedA - 1;
      usedB &= usedB - 1;
    }
    double c = common;
    return (c / la + c / lb + (c - moved / 2.0) / c) / 3;
  }
}
