// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.math.BigDecimal;
import java.math.MathContext;

/// The method of Cori the obvious way: sums in 34 digits, every product of every pair of days, the
/// gamma distribution from its power series and continued fraction without a gamma function. A
/// thousand times slower than [CoriMethod] and shares nothing with it but its input: what tests and
/// the benchmark compare it with.
public final class ExactCori {
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal SMALL = new BigDecimal("1e-24");

  private final double shape;
  private final double scale;

  public ExactCori(Prior prior) {
    this.shape = square(prior.mean()).divide(square(prior.sd()), DIGITS).doubleValue();
    this.scale = square(prior.sd()).divide(exact(prior.mean()), DIGITS).doubleValue();
  }

  /// The largest difference of a result from the obvious one, as a share of the value: means,
  /// deviations and all quantiles. Infinite where one estimates and the other doesn't.
  public double worstDifference(
      Reproduction result, Incidence cases, SerialInterval interval, Windows windows) {
    double worst = 0;
    for (int w = 0; w < windows.size(); w++) {
      BigDecimal meanInterval = BigDecimal.ZERO;
      for (int k = 0; k < interval.length(); k++) {
        meanInterval = meanInterval.add(exact(k).multiply(exact(interval.probability(k))));
      }
      boolean known = exact(windows.end(w)).compareTo(meanInterval) > 0 && !cases.isEmpty();
      if (known != result.isEstimated(w)) {
        return Double.POSITIVE_INFINITY;
      }
      if (known) {
        worst = Math.max(worst, difference(result, w, cases, interval, windows));
      }
    }
    return worst;
  }

  private double difference(
      Reproduction result, int w, Incidence cases, SerialInterval interval, Windows windows) {
    BigDecimal count = BigDecimal.ZERO;
    BigDecimal exposure = BigDecimal.ZERO;
    for (int day = windows.start(w); day <= windows.end(w); day++) {
      count = count.add(exact(cases.local(day)));
      for (int s = 1; s < day; s++) {
        BigDecimal infectors = exact(cases.local(day - s)).add(exact(cases.imported(day - s)));
        exposure = exposure.add(infectors.multiply(exact(interval.probability(s))));
      }
    }
    double a = exact(shape).add(count).doubleValue();
    double b =
        BigDecimal.ONE
            .divide(BigDecimal.ONE.divide(exact(scale), DIGITS).add(exposure), DIGITS)
            .doubleValue();
    double worst =
        Math.max(relative(result.mean(w), a * b), relative(result.sd(w), StrictMath.sqrt(a) * b));
    for (Reproduction.Level level : Reproduction.Level.values()) {
      double obvious = b * quantile(a, level.probability());
      worst = Math.max(worst, relative(result.quantile(w, level), obvious));
    }
    return worst;
  }

  private static double relative(double one, double other) {
    return one == other ? 0 : Math.abs(one - other) / Math.abs(other);
  }

  /// The x below which a share p lies, for shape a and scale 1, by the rule of false position.
  public static double quantile(double a, double p) {
    BigDecimal whole = whole(a);
    double low = 0;
    double high = a + 12 * StrictMath.sqrt(a) + 30;
    double atLow = -p;
    double atHigh = 1 - p;
    int side = 0;
    for (int i = 0; i < 500 && high - low > 1e-14 * high; i++) {
      double x =
          i % 8 == 7
              ? (low + high) / 2
              : Math.clamp((low * atHigh - high * atLow) / (atHigh - atLow), low, high);
      double miss = lower(a, x, whole) - p;
      if (miss > 0) {
        high = x;
        atHigh = miss;
        atLow = side == 1 ? atLow / 2 : atLow;
        side = 1;
      } else if (miss < 0) {
        low = x;
        atLow = miss;
        atHigh = side == -1 ? atHigh / 2 : atHigh;
        side = -1;
      } else {
        return x;
      }
    }
    return (low + high) / 2;
  }

  /// The share below x: series at x ÷ (series + continued fraction) at a + 1, where both are quick,
  /// times how much the integrand's front differs between the two points.
  public static double lower(double a, double x) {
    return x <= 0 ? 0 : lower(a, x, whole(a));
  }

  private static BigDecimal whole(double a) {
    return series(a, a + 1).add(fraction(a, a + 1));
  }

  private static double lower(double a, double x, BigDecimal whole) {
    double front = StrictMath.exp(a * StrictMath.log(x / (a + 1)) + (a + 1 - x));
    return series(a, x).divide(whole, DIGITS).doubleValue() * front;
  }

  /// Σ xⁿ / (a (a+1) … (a+n)).
  private static BigDecimal series(double a, double x) {
    BigDecimal below = exact(a);
    BigDecimal term = BigDecimal.ONE.divide(below, DIGITS);
    BigDecimal sum = term;
    while (term.compareTo(sum.multiply(SMALL)) > 0) {
      below = below.add(BigDecimal.ONE);
      term = term.multiply(exact(x), DIGITS).divide(below, DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  /// 1 / (x+1-a - 1(1-a) / (x+3-a - 2(2-a) / …)), from its end, longer until it stands still.
  private static BigDecimal fraction(double a, double x) {
    BigDecimal before = BigDecimal.ZERO;
    for (int terms = 64; ; terms *= 2) {
      BigDecimal f = exact(x).add(exact(2.0 * terms + 1)).subtract(exact(a));
      for (int i = terms; i >= 1; i--) {
        BigDecimal above = exact(i).multiply(exact(i).subtract(exact(a)), DIGITS);
        f =
            exact(x)
                .add(exact(2.0 * i - 1))
                .subtract(exact(a))
                .subtract(above.divide(f, DIGITS), DIGITS);
      }
      BigDecimal value = BigDecimal.ONE.divide(f, DIGITS);
      if (value.subtract(before).abs().compareTo(value.multiply(SMALL)) < 0) {
        return value;
      }
      before = value;
    }
  }

  private static BigDecimal exact(double x) {
    return new BigDecimal(x);
  }

  private static BigDecimal square(double x) {
    return exact(x).multiply(exact(x));
  }
}
