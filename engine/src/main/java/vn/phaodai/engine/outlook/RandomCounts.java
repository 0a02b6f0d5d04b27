// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.random.RandomGenerator;

/// Draws of counts, exact for every mean.
final class RandomCounts {
  private static final double LARGE = 24;

  private final RandomGenerator random;

  RandomCounts(RandomGenerator random) {
    this.random = random;
  }

  /// Gamma of scale 1 (Marsaglia and Tsang 2000); below shape 1 by the power of a uniform.
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        if (Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
          return d * v;
        }
      }
    }
  }

  /// A large mean is cut down by the time of one of its arrivals (Ahrens and Dieter 1974).
  long poisson(double mean) {
    long count = 0;
    double left = mean;
    while (left > LARGE) {
      long arrivals = (long) Math.floor(left * 7 / 8);
      double time = gamma(arrivals);
      if (time > left) {
        return count + binomial(arrivals - 1, left / time);
      }
      count += arrivals;
      left -= time;
    }
    double limit = Math.exp(-left);
    double product = random.nextDouble();
    while (product > limit) {
      count++;
      product *= random.nextDouble();
    }
    return count;
  }

  private long binomial(long trials, double chance) {
    long hits = 0;
    for (long i = 0; i < trials; i++) {
      hits += random.nextDouble() < chance ? 1 : 0;
    }
    return hits;
  }

  /// A count of this mean whose variance is mean + mean²/size.
  long negativeBinomial(double mean, double size) {
    return mean <= 0 ? 0 : poisson(gamma(size) * mean / size);
  }
}
