// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.util.Arrays;

/// Many measurements of one thing, in milliseconds.
final class Times {
  private double[] all = new double[64];
  private int count;

  synchronized void add(double time_ms) {
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
    }
    all[count++] = time_ms;
  }

  synchronized int count() {
    return count;
  }

  /// 0 where nothing was measured.
  synchronized double percentile(int percent) {
    return count == 0 ? 0 : percentile(Arrays.copyOf(all, count), percent);
  }

  static double percentile(double[] times, int percent) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
