// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// New cases by day, infected here and brought in apart. Day 1 is the first; all cases of day 1
/// count as brought in, since nobody in the series can have infected them.
public final class Incidence {
  private final double[] local;
  private final double[] all;

  private Incidence(double[] local, double[] imported) {
    if (local.length != imported.length) {
      throw new IllegalArgumentException(
          "local cases of %d days, imported ones of %d".formatted(local.length, imported.length));
    }
    this.local = local;
    this.all = new double[local.length];
    for (int d = 0; d < local.length; d++) {
      if (!(local[d] >= 0 && imported[d] >= 0 && local[d] + imported[d] < 1e15)) {
        throw new IllegalArgumentException("no counts of cases on day " + (d + 1));
      }
      all[d] = local[d] + imported[d];
    }
    if (local.length > 0) {
      local[0] = 0;
    }
  }

  /// All cases infected here, those of the first day apart.
  public static Incidence of(double... cases) {
    return new Incidence(cases.clone(), new double[cases.length]);
  }

  public static Incidence of(double[] local, double[] imported) {
    return new Incidence(local.clone(), imported);
  }

  public int days() {
    return local.length;
  }

  /// @param day from 1
  public double local(int day) {
    return local[day - 1];
  }

  /// @param day from 1
  public double imported(int day) {
    return all[day - 1] - local[day - 1];
  }

  /// Whether anybody fell ill at all.
  public boolean isEmpty() {
    for (double cases : all) {
      if (cases > 0) {
        return false;
      }
    }
    return true;
  }

  /// Cases infected here from one day to another, both counted.
  double localSum(int from, int to) {
    double sum = 0;
    for (int d = from - 1; d < to; d++) {
      sum += local[d];
    }
    return sum;
  }

  /// Λ by day: how much infectiousness was about, Σ over earlier days of cases × the probability
  /// that a case infects after so many days.
  double[] infectiousness(SerialInterval interval) {
    int days = all.length;
    double[] lambda = new double[days];
    double[] weights = interval.weights();
    int longest = interval.lastDay();
    for (int d = 0; d < days; d++) {
      double cases = all[d];
      if (cases > 0) {
        // day by day of infection, not of the infected: sums of neighbours do not wait for each
        // other
        int steps = Math.min(longest, days - 1 - d);
        for (int s = 1; s <= steps; s++) {
          lambda[d + s] += cases * weights[s];
        }
      }
    }
    return lambda;
  }
}
