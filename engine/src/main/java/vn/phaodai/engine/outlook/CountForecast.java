// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.Arrays;

/// How many cases there may be, as a sample of possible futures says it.
public final class CountForecast {
  private final long[] sorted;

  private CountForecast(long[] sorted) {
    this.sorted = sorted;
  }

  /// @param counts one of each future, at least one
  static CountForecast of(long... counts) {
    if (counts.length == 0) {
      throw new IllegalArgumentException("a forecast of no future");
    }
    long[] sorted = counts.clone();
    Arrays.sort(sorted);
    return new CountForecast(sorted);
  }

  /// The least count that this share of the futures does not exceed.
  public long quantile(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }

  /// Continuous ranked probability score of the sample, in cases: 0 is perfect, and a forecast that
  /// names one count alone has its distance from what came.
  ///
  /// ```
  ///   mean |xᵢ − came|  −  ½ mean |xᵢ − xⱼ|
  /// ```
  public double score(long came) {
    double n = sorted.length;
    double miss = 0;
    double spread = 0;
    for (int i = 0; i < sorted.length; i++) {
      miss += Math.abs(sorted[i] - came) / n;
      // of all pairs, the i-th smallest is the larger i times and the smaller n − 1 − i times
      spread += sorted[i] * (2 * i + 1 - n) / (n * n);
    }
    return miss - spread;
  }
}
