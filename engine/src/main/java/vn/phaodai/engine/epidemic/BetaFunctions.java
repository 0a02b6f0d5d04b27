// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.function.DoubleUnaryOperator;

/// The regularised incomplete beta function by its continued fraction, and what rests on it or on
/// the incomplete gamma function: quantiles of counts.
final class BetaFunctions {
  private static final double TINY = 1e-300;

  /// What R forgives in a quantile of counts: 64 units in the last place.
  private static final double FUZZ = 64 * 2.220446049250313e-16;

  private BetaFunctions() {}

  /// I(x; a, b).
  static double lower(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    return x < (a + 1) / (a + b + 2) ? part(x, a, b) : 1 - part(1 - x, b, a);
  }

  private static double part(double x, double a, double b) {
    double front =
        Math.exp(
            GammaFunctions.logGamma(a + b)
                - GammaFunctions.logGamma(a)
                - GammaFunctions.logGamma(b)
                + a * Math.log(x)
                + b * Math.log1p(-x));
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < 100_000; m++) {
      int twice = 2 * m;
      double even = m * (b - m) * x / ((a + twice - 1) * (a + twice));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + twice) * (a + twice + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < 1e-15) {
        break;
      }
    }
    return front * h / a;
  }

  private static double away(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /// Poisson: P(X ≤ x).
  static double poissonLower(double x, double mean) {
    return x < 0 ? 0 : mean <= 0 ? 1 : GammaFunctions.upper(Math.floor(x) + 1, mean);
  }

  /// Negative binomial with this size and success probability: P(X ≤ x).
  static double negativeBinomialLower(double x, double size, double probability) {
    return x < 0 ? 0 : size <= 0 ? 1 : lower(probability, size, Math.floor(x) + 1);
  }

  /// The smallest count whose distribution function reaches p.
  static double poissonQuantile(double p, double mean) {
    return search(p, mean, Math.sqrt(mean), x -> poissonLower(x, mean));
  }

  /// The smallest count whose distribution function reaches p.
  static double negativeBinomialQuantile(double p, double size, double probability) {
    double mean = size * (1 - probability) / probability;
    return search(
        p, mean, Math.sqrt(mean / probability), x -> negativeBinomialLower(x, size, probability));
  }

  private static double search(double p, double mean, double sd, DoubleUnaryOperator lower) {
    double wanted = p * (1 - FUZZ);
    double low = -1;
    double high = Math.max(0, Math.ceil(mean + NormalFunctions.quantile(p) * sd));
    while (lower.applyAsDouble(high) < wanted) {
      low = high;
      high = 2 * high + 1;
    }
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (lower.applyAsDouble(middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
