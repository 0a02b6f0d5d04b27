// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// A keyed permutation of 0…n−1 that can be asked in both directions without being stored: a
/// Feistel network on the next power of two, walked until it lands inside (Black and Rogaway 2002).
/// It is what lets a day's groups be found from any of their members.
final class Shuffle {
  private static final int ROUNDS = 4;

  private Shuffle() {}

  /// The place of `x` among 0…n−1.
  static int place(long key, int n, int x) {
    if (n < 2) {
      return x;
    }
    int low = (32 - Integer.numberOfLeadingZeros(n - 1)) >> 1;
    int high = 32 - Integer.numberOfLeadingZeros(n - 1) - low;
    int y = x;
    do {
      for (int round = 0; round < ROUNDS; round++) {
        y ^= turn(key, round, y, low, high);
      }
    } while (y >= n);
    return y;
  }

  /// Who stands at place `y`: the inverse of [#place].
  static int at(long key, int n, int y) {
    if (n < 2) {
      return y;
    }
    int low = (32 - Integer.numberOfLeadingZeros(n - 1)) >> 1;
    int high = 32 - Integer.numberOfLeadingZeros(n - 1) - low;
    int x = y;
    do {
      for (int round = ROUNDS - 1; round >= 0; round--) {
        x ^= turn(key, round, x, low, high);
      }
    } while (x >= n);
    return x;
  }

  /// What one half is changed by, read from the other half: even rounds change the low half.
  private static int turn(long key, int round, int x, int low, int high) {
    boolean even = (round & 1) == 0;
    int read = even ? x >>> low : x & ((1 << low) - 1);
    int hash = (read ^ (int) (key >>> (round << 3))) * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    hash ^= hash >>> 13;
    return even ? hash & ((1 << low) - 1) : (hash & ((1 << high) - 1)) << low;
  }
}
