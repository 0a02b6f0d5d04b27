// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// Quantiles of many gamma distributions at a few fixed probabilities, to better than 1e-10. Small
/// counts are looked up, since the same ones come again and again. Larger shapes `a` are
/// interpolated:
///
/// ```
///   g(s) = (x - a) / √a   with s = 1/√a      is smooth, at s = 0 the normal quantile
///   a = 64 ↔ s = 1/8      a = 65,536 ↔ s = 1/256      a polynomial at Chebyshev's points
/// ```
///
/// What lies beyond is solved for.
final class GammaQuantiles {
  private static final int SMALL = 64;
  private static final double LARGEST = 65_536;
  private static final int DEGREE = 15;
  private static final double MIDDLE = (1 / 8.0 + 1 / 256.0) / 2;
  private static final double HALF = (1 / 8.0 - 1 / 256.0) / 2;

  private final double[] probabilities;
  private final double base;

  /// Quantiles for shape `base + count`, by count, then by probability.
  private final double[] small;

  /// By power of (s - MIDDLE) / HALF, then by probability.
  private final double[] powers;

  /// @param base shapes will be this plus a count
  GammaQuantiles(double base, double... probabilities) {
    this.base = base;
    this.probabilities = probabilities.clone();
    int width = probabilities.length;
    small = new double[SMALL * width];
    for (int n = 0; n < SMALL; n++) {
      for (int j = 0; j < width; j++) {
        small[n * width + j] = GammaFunctions.quantile(base + n, probabilities[j]);
      }
    }
    powers = new double[(DEGREE + 1) * width];
    for (int j = 0; j < width; j++) {
      double[] p = fit(probabilities[j]);
      for (int k = 0; k <= DEGREE; k++) {
        powers[k * width + j] = p[k];
      }
    }
  }

  int width() {
    return probabilities.length;
  }

  /// Writes the quantiles for shape `base + count` and this scale, in the order of the
  /// probabilities.
  void write(double count, double scale, double[] into, int at) {
    int width = probabilities.length;
    double shape = base + count;
    if (count < SMALL && count == (int) count) {
      int from = (int) count * width;
      for (int j = 0; j < width; j++) {
        into[at + j] = scale * small[from + j];
      }
    } else if (shape >= SMALL && shape <= LARGEST) {
      interpolate(shape, scale, into, at);
    } else {
      for (int j = 0; j < width; j++) {
        into[at + j] = scale * GammaFunctions.quantile(shape, probabilities[j]);
      }
    }
  }

  private void interpolate(double shape, double scale, double[] into, int at) {
    int width = probabilities.length;
    double root = Math.sqrt(shape);
    double u = (1 / root - MIDDLE) / HALF;
    for (int j = 0; j < width; j++) {
      double g = powers[DEGREE * width + j];
      for (int k = DEGREE - 1; k >= 0; k--) {
        g = Math.fma(g, u, powers[k * width + j]);
      }
      into[at + j] = scale * (shape + root * g);
    }
  }

  /// Interpolation at Chebyshev's points, turned into powers.
  private static double[] fit(double p) {
    int n = DEGREE + 1;
    double[] value = new double[n];
    for (int i = 0; i < n; i++) {
      double s = MIDDLE + HALF * Math.cos(Math.PI * (i + 0.5) / n);
      double a = 1 / (s * s);
      value[i] = (GammaFunctions.quantile(a, p) - a) * s;
    }
    double[] before = new double[n];
    double[] now = new double[n];
    double[] power = new double[n];
    before[0] = 1;
    now[1] = 1;
    for (int k = 0; k < n; k++) {
      double[] chebyshev = k == 0 ? before : now;
      double c = 0;
      for (int i = 0; i < n; i++) {
        c += value[i] * Math.cos(Math.PI * k * (i + 0.5) / n);
      }
      c *= (k == 0 ? 1.0 : 2.0) / n;
      for (int j = 0; j <= k; j++) {
        power[j] += c * chebyshev[j];
      }
      if (k > 0) {
        double[] next = new double[n];
        for (int j = 0; j <= k; j++) {
          if (j + 1 < n) {
            next[j + 1] += 2 * now[j];
          }
          next[j] -= before[j];
        }
        before = now;
        now = next;
      }
    }
    return power;
  }
}
