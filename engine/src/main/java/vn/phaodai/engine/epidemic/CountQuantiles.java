// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.function.DoubleUnaryOperator;

/// The smallest count that is not exceeded with a given probability.
final class CountQuantiles {
  /// A probability that is reached but for rounding is reached, as in R.
  private static final double ROUNDING = 64 * Math.ulp(1.0);

  private static final double LARGEST = 1e15;

  private CountQuantiles() {}

  /// Of Poisson counts, or where their variance is `ratio` times the mean of negative binomial
  /// ones.
  static double quantile(double p, double mean, double ratio) {
    if (Double.isNaN(mean) || Double.isNaN(ratio) || mean > LARGEST) {
      return Double.NaN;
    }
    if (mean <= 0) {
      return 0;
    }
    double spread = Math.sqrt(mean * ratio);
    double guess = Math.max(0, Math.floor(mean + NormalFunctions.quantile(p) * spread));
    return ratio > 1
        ? search(p, guess, spread, k -> BetaFunctions.negativeBinomial(k, mean, ratio))
        : search(p, guess, spread, k -> GammaFunctions.upper(k + 1, mean));
  }

  /// The smallest count with which a distribution function reaches `p`. Steps away from the guess,
  /// twice as far each time, until the answer lies between.
  static double search(double p, double guess, double spread, DoubleUnaryOperator distribution) {
    double wanted = p * (1 - ROUNDING);
    double step = Math.max(1, Math.floor(spread / 4));
    double low = guess;
    double high = guess;
    if (distribution.applyAsDouble(guess) >= wanted) {
      for (low = guess - step; low >= 0 && distribution.applyAsDouble(low) >= wanted; ) {
        high = low;
        step *= 2;
        low -= step;
      }
      low = Math.max(low, -1);
    } else {
      for (high = guess + step; distribution.applyAsDouble(high) < wanted; ) {
        if (high > LARGEST) {
          return Double.POSITIVE_INFINITY;
        }
        low = high;
        step *= 2;
        high += step;
      }
    }
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (distribution.applyAsDouble(middle) >= wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
