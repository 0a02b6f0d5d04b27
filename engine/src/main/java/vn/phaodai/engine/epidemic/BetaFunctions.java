// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// The regularised incomplete beta function by its continued fraction (Abramowitz and Stegun
/// 26.5.8), and the two distributions that are read from it: Student's t and the negative binomial
/// with a size that need not be whole. About 1e-13 of the value.
final class BetaFunctions {
  private static final double TINY = 1e-300;
  private static final double ENOUGH = 4e-16;
  private static final int MOST_TERMS = 10_000_000;

  /// Halvings of an interval after which nothing is left of it.
  private static final int HALVINGS = 60;

  private BetaFunctions() {}

  /// P(X ≤ x) for shapes `a` and `b`.
  ///
  /// @param y 1 - x, given apart since x may be too near to 1
  static double lower(double a, double b, double x, double y) {
    if (x <= 0 || y <= 0) {
      return x <= 0 ? 0 : 1;
    }
    return x < (a + 1) / (a + b + 2) ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x);
  }

  /// The probability that Student's t with these degrees of freedom is as far from 0 as this.
  static double studentBothTails(double t, double freedom) {
    double square = t * t;
    return lower(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square));
  }

  /// The t that is exceeded with probability `tail`, below 1/2.
  static double studentQuantile(double tail, double freedom) {
    double low = 0;
    double high = 1;
    while (studentBothTails(high, freedom) > 2 * tail) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (studentBothTails(middle, freedom) > 2 * tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// P(X ≤ k) of the negative binomial with this mean whose variance is `ratio` times its mean.
  ///
  /// @param ratio above 1
  static double negativeBinomial(double k, double mean, double ratio) {
    double size = mean / (ratio - 1);
    return size <= 0 ? 1 : lower(size, k + 1, 1 / ratio, (ratio - 1) / ratio);
  }

  /// Lentz's algorithm, two steps of the fraction at a time.
  private static double fraction(double a, double b, double x, double y) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < ENOUGH) {
        break;
      }
    }
    return front(a, b, x, y) * h / a;
  }

  private static double away(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /// x^a y^b / B(a, b), so that large shapes do not eat digits.
  private static double front(double a, double b, double x, double y) {
    boolean largeA = a >= GammaFunctions.LARGE;
    boolean largeB = b >= GammaFunctions.LARGE;
    if (largeA && largeB) {
      return bothLarge(a, b, x, y);
    }
    if (largeA) {
      return Math.exp(oneLarge(a, b, x, y));
    }
    if (largeB) {
      return Math.exp(oneLarge(b, a, y, x));
    }
    return Math.exp(
        GammaFunctions.logGamma(a + b)
            - GammaFunctions.logGamma(a)
            - GammaFunctions.logGamma(b)
            + a * Math.log(x)
            + b * Math.log(y));
  }

  /// By Stirling's formula the powers are a distance between (a, b) and (x, y), which is taken by
  /// itself.
  private static double bothLarge(double a, double b, double x, double y) {
    double n = a + b;
    double distance =
        a * GammaFunctions.logGap((n * x - a) / a) + b * GammaFunctions.logGap((n * y - b) / b);
    double rest =
        GammaFunctions.stirling(n) - GammaFunctions.stirling(a) - GammaFunctions.stirling(b);
    return Math.exp(rest - distance) * Math.sqrt(a / n * b / (2 * Math.PI));
  }

  private static double oneLarge(double large, double small, double x, double y) {
    double n = large + small;
    double ratio =
        (large - 0.5) * Math.log1p(small / large)
            + small * Math.log(n)
            - small
            + GammaFunctions.stirling(n)
            - GammaFunctions.stirling(large);
    double logX = x > 0.5 ? Math.log1p(-y) : Math.log(x);
    return ratio - GammaFunctions.logGamma(small) + large * logX + small * Math.log(y);
  }
}
