// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// Several gamma distributions of one shape, each as likely as the others.
final class GammaMixture {
  private final double shape;
  private final double[] scales;
  private final int count;

  /// @param scales of which the first `count` are meant
  GammaMixture(double shape, double[] scales, int count) {
    this.shape = shape;
    this.scales = scales;
    this.count = count;
  }

  double mean() {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += scales[k];
    }
    return shape * sum / count;
  }

  /// From the spread within and between.
  double sd() {
    double mean = mean();
    double within = 0;
    double between = 0;
    for (int k = 0; k < count; k++) {
      within += shape * scales[k] * scales[k];
      double off = shape * scales[k] - mean;
      between += off * off;
    }
    return Math.sqrt((within + between) / count);
  }

  /// Lies between the quantiles of the narrowest and of the widest; Newton's method in between.
  double quantile(double p) {
    double standard = GammaFunctions.quantile(shape, p);
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int k = 0; k < count; k++) {
      low = Math.min(low, standard * scales[k]);
      high = Math.max(high, standard * scales[k]);
    }
    double x = standard * mean() / shape;
    for (int i = 0; i < 100 && high - low > 1e-13 * high; i++) {
      double miss = -p;
      double slope = 0;
      for (int k = 0; k < count; k++) {
        miss += GammaFunctions.lower(shape, x / scales[k]) / count;
        slope += GammaFunctions.density(shape, x / scales[k]) / scales[k] / count;
      }
      if (miss > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - miss / slope;
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - x) < 1e-13 * x) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
