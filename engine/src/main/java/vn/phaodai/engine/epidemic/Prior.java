// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// What was held of the reproduction number before the first figure: a gamma distribution. The
/// usual one is high and wide, so that an epidemic is not held for controlled too early.
public record Prior(double mean, double sd) {
  public static final Prior USUAL = new Prior(5, 5);

  public Prior {
    if (!(mean > 0 && sd > 0 && Double.isFinite(mean) && Double.isFinite(sd))) {
      throw new IllegalArgumentException("mean and deviation of the prior must be above 0");
    }
  }

  double shape() {
    return mean / sd * (mean / sd);
  }

  double scale() {
    return sd * sd / mean;
  }
}
