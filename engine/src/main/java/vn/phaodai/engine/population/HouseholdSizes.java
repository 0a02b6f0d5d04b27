// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.List;

/// How many live under one roof: the country's shares, bent so that they fit the commune's own
/// mean.
final class HouseholdSizes {
  private final double[] share;

  HouseholdSizes() {
    List<Facts.Row> rows = Facts.rows("household-sizes.csv");
    share = rows.stream().mapToDouble(row -> row.number("permille")).toArray();
  }

  /// The size of each of `households` that together hold `people`, in an order drawn by `draws`.
  ///
  /// The shares are multiplied by `e^(λ·size)` with the λ that gives the mean; what rounding leaves
  /// over is spread one by one.
  int[] of(int people, int households, Draws draws, int commune) {
    double[] bent = bent((double) people / households);
    int[] count = Allocation.systematic(households, bent, draws.unit(commune, 0));
    int[] size = new int[households];
    long key = draws.bits(commune, 1);
    int at = 0;
    int sum = 0;
    for (int s = 1; s <= count.length; s++) {
      for (int k = 0; k < count[s - 1]; k++) {
        size[Shuffle.place(key, households, at++)] = s;
        sum += s;
      }
    }
    for (int turn = 0; sum != people; turn++) {
      int h = draws.below(households, commune, turn + 2L);
      int step = sum < people ? 1 : -1;
      if (size[h] + step >= 1) {
        size[h] += step;
        sum += step;
      }
    }
    return size;
  }

  private double[] bent(double mean) {
    double low = -5;
    double high = 5;
    double[] bent = share.clone();
    for (int step = 0; step < 60; step++) {
      double lambda = (low + high) / 2;
      double weight = 0;
      double sum = 0;
      for (int s = 1; s <= share.length; s++) {
        bent[s - 1] = share[s - 1] * StrictMath.exp(lambda * s);
        weight += bent[s - 1];
        sum += s * bent[s - 1];
      }
      if (sum / weight < mean) {
        low = lambda;
      } else {
        high = lambda;
      }
    }
    return bent;
  }
}
