// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// The power of a count that is held for normal, since counts themselves are skewed.
public enum Transformation {
  NONE(1),
  SQUARE_ROOT(0.5),
  TWO_THIRDS(2.0 / 3);

  private final double exponent;

  Transformation(double exponent) {
    this.exponent = exponent;
  }

  /// How high a new count may be; NaN where that is no number.
  ///
  /// @param standardError of the mean
  /// @param ratio variance of a count over its mean
  /// @param z normal quantile
  double upper(double mean, double standardError, double ratio, double z) {
    double tau = ratio + standardError * standardError / mean;
    double spread =
        switch (this) {
          case NONE -> Math.sqrt(mean * tau);
          case SQUARE_ROOT -> Math.sqrt(tau / 4);
          case TWO_THIRDS -> Math.sqrt(4.0 / 9 * Math.cbrt(mean) * tau);
        };
    double middle = Math.pow(mean, exponent);
    double low = Math.pow(middle - z * spread, 1 / exponent);
    double high = Math.pow(middle + z * spread, 1 / exponent);
    return Double.isNaN(low) ? high : Double.isNaN(high) ? low : Math.max(low, high);
  }
}
