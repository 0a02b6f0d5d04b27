// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.Arrays;

/// The distinct values of a field, numbered from 1 in order of appearance, each with its bytes and
/// how many records bear it. Values with equal 64-bit hashes are taken for equal. About 30 bytes a
/// distinct value and its text.
final class Values {
  /// High half: half of the hash; low half: the number of the value, 0 for a free slot.
  private long[] slots = new long[1 << 10];

  private long[] hashes = new long[1 << 9];
  private int[] counts = new int[1 << 9];

  /// Where the bytes of a value begin; those of value v end where v + 1 begins.
  private int[] starts = new int[1 << 9];

  private byte[] bytes = new byte[1 << 12];
  private int size = 1;

  /// One more than the greatest number given.
  int limit() {
    return size;
  }

  /// How many records bear the value.
  int count(int value) {
    return counts[value];
  }

  void count(int value, int more) {
    counts[value] += more;
  }

  /// The bytes of every value; see {@link #start} and {@link #end}.
  byte[] bytes() {
    return bytes;
  }

  int start(int value) {
    return starts[value];
  }

  int end(int value) {
    return starts[value + 1];
  }

  long hash(int value) {
    return hashes[value];
  }

  /// The number of the value with these bytes, given now if it is new.
  int intern(byte[] text, int length) {
    return intern(hash(text, length), text, length);
  }

  int intern(long hash, byte[] text, int length) {
    int slot = slot(hash);
    int value = (int) slots[slot];
    if (value != 0) {
      return value;
    }
    value = size++;
    slots[slot] = (hash & 0xFFFFFFFF00000000L) | value;
    if (size + 1 >= hashes.length) {
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
      counts = Arrays.copyOf(counts, counts.length * 2);
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    int start = starts[value];
    if (start + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + length, bytes.length + (bytes.length >> 1)));
    }
    System.arraycopy(text, 0, bytes, start, length);
    hashes[value] = hash;
    counts[value] = 0;
    starts[value + 1] = start + length;
    if (size * 2 > slots.length) {
      grow();
    }
    return value;
  }

  /// Forgets the values from this number on. Free slots left by the latest values break no search,
  /// since nothing was placed after them.
  void forgetFrom(int limit) {
    while (size > limit) {
      size--;
      slots[slot(hashes[size])] = 0;
    }
  }

  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    long high = hash & 0xFFFFFFFF00000000L;
    while (true) {
      long entry = slots[slot];
      if ((int) entry == 0
          || (entry & 0xFFFFFFFF00000000L) == high && hashes[(int) entry] == hash) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
  }

  private void grow() {
    slots = new long[slots.length * 2];
    for (int value = 1; value < size; value++) {
      slots[slot(hashes[value])] = (hashes[value] & 0xFFFFFFFF00000000L) | value;
    }
  }

  static long hash(byte[] text, int length) {
    long hash = length * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ text[i] & 0xFF) * 0x100000001B3L;
    }
    return mix(hash);
  }

  /// Spreads a number over all 64 bits (Stafford's variant 13 of MurmurHash3's finish).
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
