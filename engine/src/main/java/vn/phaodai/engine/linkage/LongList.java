// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.Arrays;

/// A growing array of numbers.
final class LongList {
  private long[] numbers = new long[1 << 12];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  void addAll(LongList other) {
    if (size + other.size > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(size + other.size, size * 2));
    }
    System.arraycopy(other.numbers, 0, numbers, size, other.size);
    size += other.size;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return numbers[index];
  }

  long[] sorted() {
    long[] sorted = Arrays.copyOf(numbers, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
