// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// The gamma distribution with scale 1: distribution function, density and quantile, to about 1e-13
/// of the value. Lower tail by its power series, upper tail by its continued fraction (Abramowitz
/// and Stegun 6.5.29 and 6.5.31); quantiles by Newton's method kept inside a bracket.
final class GammaFunctions {
  private static final double EPSILON = 1e-16;
  private static final double TINY = 1e-300;
  private static final int MOST_TERMS = 1_000_000;

  /// Stirling's series for ln Γ: B(2k) / (2k (2k-1)).
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private static final double HALF_LN_2PI = 0.918938533204672741780329736406;

  /// From here on Stirling's series has full precision.
  static final double LARGE = 15;

  private GammaFunctions() {}

  /// ln Γ(a), a above 0.
  static double logGamma(double a) {
    double shift = 1;
    double x = a;
    while (x < LARGE) {
      shift *= x;
      x++;
    }
    return (x - 0.5) * Math.log(x) - x + HALF_LN_2PI + stirling(x) - Math.log(shift);
  }

  /// What Stirling's formula for ln Γ leaves out, x from `LARGE`.
  static double stirling(double x) {
    double square = x * x;
    double sum = 0;
    for (int k = STIRLING.length - 1; k >= 0; k--) {
      sum = sum / square + STIRLING[k];
    }
    return sum / x;
  }

  /// P(X ≤ x) for shape `a`.
  static double lower(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
  }

  /// P(X > x) for shape `a`.
  static double upper(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
  }

  private static double series(double a, double x) {
    double term = 1;
    double sum = 1;
    for (int n = 1; n < MOST_TERMS && term > sum * EPSILON; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * front(a, x);
  }

  /// Lentz's algorithm.
  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < MOST_TERMS; i++) {
      double an = -i * (i - a);
      b += 2;
      d = away(an * d + b);
      c = away(b + an / c);
      d = 1 / d;
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < EPSILON * 4) {
        break;
      }
    }
    return h * a * front(a, x);
  }

  private static double away(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /// x^a e^-x / Γ(a+1), without loss of digits where a and x are large and near each other.
  private static double front(double a, double x) {
    if (a < LARGE) {
      return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
    }
    return Math.exp(-a * logGap((x - a) / a) - stirling(a)) / Math.sqrt(2 * Math.PI * a);
  }

  /// m - ln(1+m).
  static double logGap(double m) {
    if (Math.abs(m) > 0.1) {
      return m - Math.log1p(m);
    }
    double power = m * m;
    double sum = power / 2;
    for (int k = 3; k < 40; k++) {
      power *= -m;
      double term = power / k;
      sum += term;
      if (Math.abs(term) < Math.abs(sum) * EPSILON) {
        break;
      }
    }
    return sum;
  }

  /// The density at x for shape `a`.
  static double density(double a, double x) {
    return x <= 0 ? 0 : front(a, x) * a / x;
  }

  /// The x with P(X ≤ x) = p; 0 where it lies below the smallest number.
  static double quantile(double a, double p) {
    if (p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double x = firstGuess(a, p);
    return x <= Double.MIN_NORMAL ? x : improve(a, p, x);
  }

  private static double firstGuess(double a, double p) {
    double z = NormalFunctions.quantile(p);
    double root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
    double guess = a * root * root * root;
    if (a >= 1 && root > 0.1) {
      return guess;
    }
    double small = Math.exp((Math.log(p) + logGamma(a + 1)) / a);
    return small < 0.5 * (a + 1) ? small : Math.max(guess, small);
  }

  /// Newton's method for the logarithm of x, in which the distribution function bends least.
  private static double improve(double a, double p, double guess) {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double x = guess;
    for (int i = 0; i < 100; i++) {
      boolean left = x < a + 1;
      double front = front(a, x);
      double miss = left ? lower(a, x) - p : (1 - p) - upper(a, x);
      if (miss > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x * Math.exp(-miss / (front * a));
      if (!(next > low && next < high)) {
        next = Double.isInfinite(high) ? 2 * x : (low + high) / 2;
      }
      if (Math.abs(next - x) <= 4e-16 * x) {
        return next;
      }
      boolean last = Math.abs(next - x) < 1e-10 * x && i > 0;
      x = next;
      if (last) {
        return x;
      }
    }
    return x;
  }
}
