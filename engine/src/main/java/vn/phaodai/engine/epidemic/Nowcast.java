// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Optional;

/// How many cases a day has had when all will be known. With `n` cases known and a share F of all,
/// those still unknown are negative binomial with mean (n + 1/2) (1 - F) / F (Jeffreys' prior for
/// the day's own rate: days do not borrow from each other, so that a turn shows at once); F is not
/// certain either, and its logarithm is held for normal. Computed, not drawn.
///
/// @param median of all cases of the day
/// @param low 2.5 % quantile
/// @param high 97.5 % quantile
public record Nowcast(double median, double low, double high) {
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  /// Points at which the distribution of F is looked at, of equal probability.
  private static final int POINTS = 41;

  private static final double NEARLY_ALL = 1 - 1e-9;

  /// None where too small a share is known to say anything.
  ///
  /// @param cases of the day that are known
  /// @param age how many days ago it was
  /// @param leastShare below this share nothing is said
  public static Optional<Nowcast> of(
      int cases, int age, ReportingDelays delays, double leastShare) {
    double share = delays.known(age);
    if (!(share >= leastShare) || share <= 0) {
      return Optional.empty();
    }
    if (share >= NEARLY_ALL) {
      return Optional.of(new Nowcast(cases, cases, cases));
    }
    double[] shares = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double z = NormalFunctions.quantile((i + 0.5) / POINTS);
      shares[i] = Math.min(NEARLY_ALL, share * Math.exp(z * delays.logDeviation(age)));
    }
    var unknown = new Unknown(cases + 0.5, shares, delays.dispersion());
    return Optional.of(
        new Nowcast(
            cases + unknown.quantile(0.5),
            cases + unknown.quantile(LOW),
            cases + unknown.quantile(HIGH)));
  }

  /// The cases not known yet: a mixture over what the share may be.
  private record Unknown(double size, double[] shares, double dispersion) {
    double quantile(double p) {
      double mean = size * (1 - shares[POINTS / 2]) / shares[POINTS / 2];
      double spread = Math.sqrt(mean * dispersion / shares[POINTS / 2]);
      double guess = Math.max(0, Math.floor(mean + NormalFunctions.quantile(p) * spread));
      return CountQuantiles.search(p, guess, spread, this::distribution);
    }

    private double distribution(double count) {
      double sum = 0;
      for (double share : shares) {
        double mean = size * (1 - share) / share;
        sum += BetaFunctions.negativeBinomial(count, mean, dispersion / share);
      }
      return sum / POINTS;
    }
  }
}
