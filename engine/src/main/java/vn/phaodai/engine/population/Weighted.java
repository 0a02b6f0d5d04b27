// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Arrays;
import java.util.List;

/// Things with weights, to be drawn from: `value[i]` has the share between `until[i - 1]` and
/// `until[i]`.
final class Weighted {
  private final int[] value;
  private final double[] until;

  private Weighted(int[] value, double[] until) {
    this.value = value;
    this.until = until;
  }

  static Weighted of(List<Integer> values, List<Double> weights) {
    if (values.isEmpty()) {
      throw new IllegalStateException("nothing to draw from");
    }
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    double[] until = new double[weights.size()];
    double before = 0;
    for (int i = 0; i < until.length; i++) {
      before += weights.get(i) / sum;
      until[i] = before;
    }
    until[until.length - 1] = 1;
    return new Weighted(values.stream().mapToInt(Integer::intValue).toArray(), until);
  }

  /// @param unit uniform in [0, 1)
  int pick(double unit) {
    int at = Arrays.binarySearch(until, unit);
    return value[at < 0 ? -at - 1 : at + 1];
  }
}
