// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.Arrays;

/// How many records bore each value, by the value's hash; values that few bore are left out. Twelve
/// bytes a slot, up to two slots a value. Not changed once read, so that any number of threads may
/// read.
final class Known {
  private long[] hashes;
  private int[] counts;
  private int size;

  /// How many are supposed to bear a value that is left out.
  private final int others;

  Known(int expected) {
    this(expected, 0);
  }

  Known(int expected, int others) {
    this.others = others;
    int slots = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
    hashes = new long[slots];
    counts = new int[slots];
  }

  /// The values of a domain that at least so many records bear.
  static Known of(Values values, int least) {
    Known known = new Known(16);
    for (int value = 1; value < values.limit(); value++) {
      if (values.count(value) >= least) {
        known.put(values.hash(value), values.count(value));
      }
    }
    return known;
  }

  /// Those that at least so many bore.
  ///
  /// @param less how many are supposed to bear one of the others
  Known from(int least, int less) {
    Known fewer = new Known(16, less);
    forEach(
        (hash, count) -> {
          if (count >= least) {
            fewer.put(hash, count);
          }
        });
    return fewer;
  }

  void put(long hash, int count) {
    if ((size + 1) * 2 > hashes.length) {
      grow();
    }
    int slot = slot(hash);
    size += counts[slot] == 0 ? 1 : 0;
    hashes[slot] = hash;
    counts[slot] = count;
  }

  int others() {
    return others;
  }

  int count(long hash) {
    int count = counts[slot(hash)];
    return count == 0 ? others : count;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// What is kept, in the order of the hashes.
  void forEach(Visitor visitor) {
    long[] sorted = new long[size];
    int at = 0;
    for (int slot = 0; slot < hashes.length; slot++) {
      if (counts[slot] != 0) {
        sorted[at++] = hashes[slot];
      }
    }
    Arrays.sort(sorted);
    for (long hash : sorted) {
      visitor.value(hash, count(hash));
    }
  }

  /// Takes values.
  interface Visitor {
    void value(long hash, int count);
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) Values.mix(hash) & mask;
    while (counts[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldCounts = counts;
    hashes = new long[oldHashes.length * 2];
    counts = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
