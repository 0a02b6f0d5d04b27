// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Arrays;

/// A column of whole numbers that grows.
final class Ints {
  private int[] value = new int[16];
  private int size;

  void add(int one) {
    if (size == value.length) {
      value = Arrays.copyOf(value, size * 2);
    }
    value[size++] = one;
  }

  int get(int i) {
    return value[i];
  }

  void set(int i, int one) {
    value[i] = one;
  }

  int size() {
    return size;
  }

  /// Keeps the first `count`.
  void cut(int count) {
    size = count;
  }
}
