// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Arrays;

/// How many days pass between the onset of a case and that of those whom it infects: a probability
/// for each whole number of days. Nobody infects on the day of their own onset: day 0 has none.
public final class SerialInterval {
  /// How far from 1 the probabilities may add up, as in EpiEstim.
  public static final double SUM_TOLERANCE = 0.01;

  private final double[] weights;
  private final int lastDay;
  private final double mean;

  private SerialInterval(double[] weights) {
    this.weights = weights;
    int last = 0;
    double sum = 0;
    for (int k = 1; k < weights.length; k++) {
      sum += k * weights[k];
      last = weights[k] > 0 ? k : last;
    }
    this.lastDay = last;
    this.mean = sum;
  }

  /// @param probabilities by days, from 0
  public static SerialInterval of(double... probabilities) {
    double sum = 0;
    for (double p : probabilities) {
      if (!(p >= 0)) {
        throw new IllegalArgumentException("a probability is below 0 or none");
      }
      sum += p;
    }
    if (probabilities.length < 2 || probabilities[0] != 0) {
      throw new IllegalArgumentException("day 0 must have probability 0");
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException("the probabilities add up to " + sum);
    }
    return new SerialInterval(probabilities.clone());
  }

  /// A gamma distribution of this mean and standard deviation in days, shifted by one day and made
  /// discrete (Cori et al. 2013, web appendix 11), cut after `days` days as EpiEstim does, without
  /// scaling up what is left.
  ///
  /// @param mean_d above 1
  /// @param days as many as the series has
  public static SerialInterval discretised(double mean_d, double sd_d, int days) {
    if (!(mean_d > 1 && sd_d > 0 && Double.isFinite(mean_d / sd_d))) {
      throw new IllegalArgumentException("mean must be above 1 day, deviation above 0");
    }
    double shape = (mean_d - 1) / sd_d * ((mean_d - 1) / sd_d);
    double scale = sd_d * sd_d / (mean_d - 1);
    double[] cdf = new double[days + 1];
    double[] next = new double[days + 1];
    for (int k = 1; k <= days; k++) {
      cdf[k] = GammaFunctions.lower(shape, k / scale);
      next[k] = GammaFunctions.lower(shape + 1, k / scale);
    }
    double[] weights = new double[Math.max(days, 1)];
    for (int k = 1; k < days; k++) {
      double before = k < 2 ? 0 : cdf[k - 2];
      double nextBefore = k < 2 ? 0 : next[k - 2];
      double w = k * cdf[k] + (k - 2) * before - 2 * (k - 1) * cdf[k - 1];
      w += shape * scale * (2 * next[k - 1] - nextBefore - next[k]);
      weights[k] = Math.max(0, w);
    }
    return new SerialInterval(weights);
  }

  /// Days, the sum of day × probability.
  public double mean() {
    return mean;
  }

  /// How many days from 0 on have a probability.
  public int length() {
    return weights.length;
  }

  public double probability(int day) {
    return day < weights.length ? weights[day] : 0;
  }

  /// What the probabilities add up to.
  public double sum() {
    return Arrays.stream(weights).sum();
  }

  /// The last day with a probability above 0.
  int lastDay() {
    return lastDay;
  }

  /// Not to be changed.
  double[] weights() {
    return weights;
  }
}
