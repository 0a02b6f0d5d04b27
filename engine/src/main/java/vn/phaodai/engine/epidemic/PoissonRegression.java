// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Arrays;
import java.util.Optional;

/// Counts whose logarithm is linear, with a variance that is a multiple of the mean
/// (quasi-Poisson), fitted by iteratively reweighted least squares. Start, step and stopping rule
/// are those of R's `glm.fit`, since for a series of hardly anything but zeros the answer is where
/// one stopped.
final class PoissonRegression {
  private static final int MOST_STEPS = 25;
  private static final double EPSILON = 1e-8;
  private static final double RANK_TOLERANCE = 1e-11;

  /// No mean is held for smaller.
  private static final double SMALLEST_MEAN = Math.ulp(1.0);

  /// From here on a row decides its fitted value alone.
  private static final double FULL_LEVERAGE = 1 - 10 * Math.ulp(1.0);

  private final double[][] x;
  private final double[] y;
  private final double[] prior;
  private final LeastSquares last;
  private final double[] coefficients;
  private final double[] means;
  private final double[] working;
  private final boolean converged;

  private PoissonRegression(
      double[][] x,
      double[] y,
      double[] prior,
      LeastSquares last,
      double[] coefficients,
      double[] means,
      double[] working,
      boolean converged) {
    this.x = x;
    this.y = y;
    this.prior = prior;
    this.last = last;
    this.coefficients = coefficients;
    this.means = means;
    this.working = working;
    this.converged = converged;
  }

  /// None where no step leads to means that are numbers.
  ///
  /// @param x columns of the design
  /// @param prior weights of the rows; a row of weight 0 does not count
  static Optional<PoissonRegression> fit(double[][] x, double[] y, double[] prior) {
    if (y.length == 0 || Arrays.stream(prior).anyMatch(w -> !(w >= 0 && w < 1 / SMALLEST_MEAN))) {
      return Optional.empty();
    }
    return new Steps(x, y, prior).run();
  }

  static double[] equalWeights(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  /// The iteration as it goes on.
  private static final class Steps {
    private final double[][] x;
    private final double[] y;
    private final double[] prior;
    private final double[] eta;
    private final double[] mu;
    private double[] coefficients = new double[0];

    Steps(double[][] x, double[] y, double[] prior) {
      this.x = x;
      this.y = y;
      this.prior = prior;
      this.eta = new double[y.length];
      this.mu = new double[y.length];
      for (int r = 0; r < y.length; r++) {
        eta[r] = Math.log(y[r] + 0.1);
        mu[r] = mean(eta[r]);
      }
    }

    Optional<PoissonRegression> run() {
      double before = deviance();
      for (int step = 1; ; step++) {
        double[] weights = new double[y.length];
        LeastSquares squares = squares(weights);
        double[] previous = coefficients;
        coefficients = squares.coefficients().clone();
        if (squares.rank() == 0 || !Arrays.stream(coefficients).allMatch(Double::isFinite)) {
          return Optional.empty();
        }
        move();
        if (!isValid() && !halve(previous)) {
          return Optional.empty();
        }
        double now = deviance();
        boolean converged = Math.abs(now - before) / (Math.abs(now) + 0.1) < EPSILON;
        if (converged || step == MOST_STEPS) {
          return Optional.of(
              new PoissonRegression(x, y, prior, squares, coefficients, mu, weights, converged));
        }
        before = now;
      }
    }

    /// The tangent problem at the present means; fills in the weights it is solved with.
    private LeastSquares squares(double[] weights) {
      double[] roots = new double[y.length];
      double[] z = new double[y.length];
      for (int r = 0; r < y.length; r++) {
        weights[r] = prior[r] * mu[r];
        roots[r] = Math.sqrt(weights[r]);
        z[r] = eta[r] + (y[r] - mu[r]) / mu[r];
      }
      return LeastSquares.solve(x, roots, z, RANK_TOLERANCE);
    }

    private void move() {
      for (int r = 0; r < y.length; r++) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
          sum += x[c][r] * coefficients[c];
        }
        eta[r] = sum;
        mu[r] = mean(sum);
      }
    }

    private boolean isValid() {
      return Double.isFinite(deviance()) && Arrays.stream(mu).allMatch(Double::isFinite);
    }

    /// Goes half the way back until the means are numbers again.
    private boolean halve(double[] previous) {
      for (int i = 0; i < MOST_STEPS && previous.length > 0; i++) {
        for (int c = 0; c < coefficients.length; c++) {
          coefficients[c] = (coefficients[c] + previous[c]) / 2;
        }
        move();
        if (isValid()) {
          return true;
        }
      }
      return false;
    }

    private double deviance() {
      double sum = 0;
      for (int r = 0; r < y.length; r++) {
        double fit = y[r] > 0 ? y[r] * Math.log(y[r] / mu[r]) - (y[r] - mu[r]) : mu[r];
        sum += 2 * prior[r] * fit;
      }
      return sum;
    }
  }

  private static double mean(double eta) {
    return Math.max(Math.exp(eta), SMALLEST_MEAN);
  }

  boolean converged() {
    return converged;
  }

  double[] coefficients() {
    return coefficients.clone();
  }

  /// Whether a column of the design has a coefficient of its own.
  boolean estimates(int column) {
    return last.counts(column);
  }

  int freedom() {
    int counted = (int) Arrays.stream(prior).filter(w -> w > 0).count();
    return counted - last.rank();
  }

  /// Variance over mean, by Pearson's residuals and the weights of the last step; NaN without
  /// degrees of freedom.
  double dispersion() {
    return dispersion(working);
  }

  /// The same with other weights of the squares of the working residuals.
  double dispersion(double[] weights) {
    int freedom = freedom();
    if (freedom <= 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int r = 0; r < y.length; r++) {
      if (weights[r] > 0) {
        double residual = (y[r] - means[r]) / means[r];
        sum += weights[r] * residual * residual;
      }
    }
    return sum / freedom;
  }

  /// Logarithm of the mean that a row of the design stands for.
  double predict(double[] row) {
    double sum = 0;
    for (int c = 0; c < row.length; c++) {
      sum += row[c] * coefficients[c];
    }
    return sum;
  }

  /// Standard error of `predict`.
  double standardError(double[] row, double dispersion) {
    return Math.sqrt(dispersion * last.leverage(row));
  }

  static double meanOf(double logMean) {
    return mean(logMean);
  }

  /// How likely a coefficient as far from 0 would be if it were 0 (Student's t).
  double pValue(int column, double dispersion) {
    double[] unit = new double[x.length];
    unit[column] = 1;
    // a unit row picks the variance of the coefficient itself
    double t = coefficients[column] / standardError(unit, dispersion);
    return Double.isNaN(t) ? Double.NaN : BetaFunctions.studentBothTails(t, freedom());
  }

  /// Anscombe's residuals, standardised: near to normal where the model holds.
  double[] anscombeResiduals(double dispersion) {
    double[] residuals = new double[y.length];
    double[] row = new double[x.length];
    for (int r = 0; r < y.length; r++) {
      double root = Math.sqrt(working[r]);
      for (int c = 0; c < x.length; c++) {
        row[c] = x[c][r] * root;
      }
      double leverage = last.leverage(row);
      double hat = leverage > FULL_LEVERAGE ? 1 : leverage;
      double raw =
          1.5 * (Math.pow(y[r], 2.0 / 3) * Math.pow(means[r], -1.0 / 6) - Math.sqrt(means[r]));
      residuals[r] = raw / Math.sqrt(dispersion * (1 - hat));
    }
    return residuals;
  }
}
