// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Optional;

/// A quasi-Poisson regression on the past, fitted a second time with less weight for past outbreaks
/// (Farrington et al., J R Stat Soc A 159, 1996).
///
/// @param weights of the rows in the second fit; all 1 where there was none
/// @param dispersion variance over mean, 1 at least
record PastFit(PoissonRegression model, boolean trend, double[] weights, double dispersion) {
  /// A row of the past whose standardised residual is above this counts for less.
  record Reweighting(boolean applies, double above) {}

  /// Fits with a column of time if that is asked for; where that does not settle, without it.
  ///
  /// @param whole columns of the design, that of time the second
  static Optional<PastFit> fit(
      double[][] whole, double[] y, boolean trend, Reweighting reweighting, boolean mustConverge) {
    double[] equal = PoissonRegression.equalWeights(y.length);
    double[][] x = trend ? whole : withoutTime(whole);
    Optional<PoissonRegression> first = PoissonRegression.fit(x, y, equal);
    boolean timed = trend;
    if (trend && first.filter(PoissonRegression::converged).isEmpty()) {
      timed = false;
      x = withoutTime(whole);
      first = PoissonRegression.fit(x, y, equal);
    }
    if (first.isEmpty() || (mustConverge && !first.get().converged())) {
      return Optional.empty();
    }
    double dispersion = atLeastOne(first.get().dispersion());
    if (!reweighting.applies()) {
      return Optional.of(new PastFit(first.get(), timed, equal, dispersion));
    }
    double[] weights = weights(first.get().anscombeResiduals(dispersion), reweighting.above());
    boolean isTimed = timed;
    return PoissonRegression.fit(x, y, weights)
        .map(model -> new PastFit(model, isTimed, weights, atLeastOne(model.dispersion())));
  }

  private static double atLeastOne(double dispersion) {
    return Math.max(dispersion, 1);
  }

  private static double[][] withoutTime(double[][] whole) {
    double[][] x = new double[whole.length - 1][];
    x[0] = whole[0];
    System.arraycopy(whole, 2, x, 1, whole.length - 2);
    return x;
  }

  static double[] withoutTime(double[] row) {
    double[] rest = new double[row.length - 1];
    rest[0] = row[0];
    System.arraycopy(row, 2, rest, 1, row.length - 2);
    return rest;
  }

  /// 1/residual² above the threshold, 1 up to it, scaled so that they add up to their number.
  private static double[] weights(double[] residuals, double above) {
    double[] weights = new double[residuals.length];
    double sum = 0;
    for (int r = 0; r < residuals.length; r++) {
      double s = residuals[r];
      weights[r] = Double.isNaN(s) ? s : s > above ? 1 / (s * s) : 1;
      sum += weights[r];
    }
    for (int r = 0; r < weights.length; r++) {
      weights[r] *= weights.length / sum;
    }
    return weights;
  }

  /// A row of the whole design as this fit reads it.
  double[] row(double[] whole) {
    return trend ? whole : withoutTime(whole);
  }
}
