// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Arrays;
import java.util.Optional;

/// How fast a series of counts grows or shrinks: a quasi-Poisson regression in which the logarithm
/// of the mean is linear in time.
///
/// @param rate growth of the logarithm in one period; below 0 where it shrinks
/// @param low lower end of the interval
/// @param high upper end
/// @param dispersion variance over mean, 1 at least
public record Growth(double rate, double low, double high, double dispersion) {
  /// Fewer points leave no degree of freedom to tell how sure the rate is.
  public static final int FEWEST = 3;

  /// What the interval allows to be said.
  public enum Direction {
    GROWING,
    SHRINKING,
    /// The interval holds both.
    UNCLEAR
  }

  /// None with fewer than `FEWEST` counts that are known or with cases in fewer than two periods,
  /// of which any rate would do.
  ///
  /// @param counts by period; NaN where missing
  /// @param level how likely the interval holds the true rate, such as 0.95
  public static Optional<Growth> estimate(double[] counts, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("the level must lie between 0 and 1");
    }
    double[] time = new double[counts.length];
    double[] known = new double[counts.length];
    int n = 0;
    for (int t = 0; t < counts.length; t++) {
      if (!Double.isNaN(counts[t])) {
        time[n] = t;
        known[n++] = counts[t];
      }
    }
    if (n < FEWEST || Arrays.stream(known).filter(count -> count > 0).count() < 2) {
      return Optional.empty();
    }
    double[] ones = PoissonRegression.equalWeights(n);
    double[][] x = {ones, Arrays.copyOf(time, n)};
    return PoissonRegression.fit(x, Arrays.copyOf(known, n), ones)
        .filter(fit -> fit.converged() && fit.estimates(1) && fit.freedom() > 0)
        .map(fit -> of(fit, level));
  }

  private static Growth of(PoissonRegression fit, double level) {
    double dispersion = Math.max(1, fit.dispersion());
    double rate = fit.coefficients()[1];
    double error = fit.standardError(new double[] {0, 1}, dispersion);
    double reach = BetaFunctions.studentQuantile((1 - level) / 2, fit.freedom()) * error;
    return new Growth(rate, rate - reach, rate + reach, dispersion);
  }

  public Direction direction() {
    return low > 0 ? Direction.GROWING : high < 0 ? Direction.SHRINKING : Direction.UNCLEAR;
  }

  /// Periods in which counts double, or halve where they shrink; infinite at rate 0.
  public double doublingOrHalving() {
    return time(rate);
  }

  /// The shortest such time that the interval allows, in the direction of the rate.
  public double fastest() {
    return time(rate >= 0 ? high : low);
  }

  /// The longest such time; infinite where the interval holds a standstill.
  public double slowest() {
    return direction() == Direction.UNCLEAR
        ? Double.POSITIVE_INFINITY
        : time(rate >= 0 ? low : high);
  }

  private static double time(double rate) {
    return Math.log(2) / Math.abs(rate);
  }
}
