// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Whole numbers that add up.
final class Allocation {
  private Allocation() {}

  /// Shares out `total` in proportion to `weights`, by largest remainder (ties: the earlier), every
  /// part at least one. When `total` is the sum of the weights each part is its weight.
  ///
  /// @throws IllegalArgumentException when there are more parts than units
  static int[] byLargestRemainder(int total, int[] weights) {
    if (total < weights.length) {
      throw new IllegalArgumentException(total + " among " + weights.length);
    }
    long sum = Arrays.stream(weights).asLongStream().sum();
    int[] part = new int[weights.length];
    long[] remainder = new long[weights.length];
    int left = total;
    for (int i = 0; i < part.length; i++) {
      long exact = (long) total * weights[i];
      part[i] = (int) Math.max(1, exact / sum);
      remainder[i] = exact - part[i] * sum;
      left -= part[i];
    }
    Integer[] order =
        IntStream.range(0, part.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> -remainder[i]))
            .toArray(Integer[]::new);
    for (int k = 0; left > 0; k = (k + 1) % order.length, left--) {
      part[order[k]]++;
    }
    for (int k = order.length - 1; left < 0; k = (k + order.length - 1) % order.length) {
      if (part[order[k]] > 1) {
        part[order[k]]--;
        left++;
      }
    }
    return part;
  }

  /// Shares out `total` in proportion to `weights` without rounding bias: each part is the number
  /// of points of a grid with random offset that fall into its stretch (systematic sampling).
  ///
  /// @param offset of the grid, in [0, 1)
  static int[] systematic(int total, double[] weights, double offset) {
    double sum = Arrays.stream(weights).sum();
    int[] part = new int[weights.length];
    double before = 0;
    long points = (long) Math.floor(offset);
    for (int i = 0; i < part.length; i++) {
      before += weights[i];
      boolean last = i == part.length - 1;
      long now = last ? total : (long) Math.floor(Math.min(1, before / sum) * total + offset);
      part[i] = (int) (now - points);
      points = now;
    }
    return part;
  }
}
