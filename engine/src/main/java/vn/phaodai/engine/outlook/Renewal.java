// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.List;
import java.util.SplittableRandom;
import vn.phaodai.engine.epidemic.SerialInterval;

/// Possible futures of the daily cases of one place of which nothing smaller is known. Each future
/// draws how many people a case infects, from the last days; that number wanders and goes back
/// towards one as people respond, and cases come by the renewal equation:
///
/// ```
///   R              ~  Gamma( prior + Σ cases / dispersion ,  prior + Σ pressure / dispersion )   over the window
///   log R(t + 1)   =  memory · log R(t)  +  wander · normal
///   cases(t)       ~  mean R(t) · pressure(t), variance = dispersion · mean
/// ```
public final class Renewal {
  /// R before anything is seen: mean 5 with a deviation as large, as in Cori's method.
  private static final double PRIOR_SHAPE = 1;

  private static final double PRIOR_RATE = 0.2;

  private final long[][] paths;

  private Renewal(long[][] paths) {
    this.paths = paths;
  }

  /// @param window_d so many last days tell R
  /// @param dispersion variance of a day's cases over their mean, above 1
  /// @param wander deviation that a day adds to log R
  /// @param memory share of log R that a day keeps, 0 to 1
  public record Setting(int window_d, double dispersion, double wander, double memory) {
    public Setting {
      if (window_d < 1 || !(dispersion > 1 && wander >= 0 && memory >= 0 && memory <= 1)) {
        throw new IllegalArgumentException("a setting of renewal is out of its range");
      }
    }
  }

  /// @param cases by day, up to the last that is known
  /// @param people no more fall ill in a day
  /// @param intervals what the serial interval may be, each as likely as the others
  /// @param days how far ahead
  /// @param count how many futures
  /// @param seed the same gives the same futures
  public static Renewal of(
      long[] cases,
      double people,
      List<SerialInterval> intervals,
      Setting setting,
      int days,
      int count,
      long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    long[][] paths = new long[count][];
    for (int i = 0; i < count; i++) {
      SplittableRandom random = seeds.split();
      SerialInterval interval = intervals.get(i % intervals.size());
      paths[i] = path(cases, people, interval, setting, days, random);
    }
    return new Renewal(paths);
  }

  private static long[] path(
      long[] cases,
      double people,
      SerialInterval interval,
      Setting setting,
      int days,
      SplittableRandom random) {
    RandomCounts draw = new RandomCounts(random);
    double shape = PRIOR_SHAPE;
    double rate = PRIOR_RATE;
    for (int t = Math.max(0, cases.length - setting.window_d); t < cases.length; t++) {
      shape += cases[t] / setting.dispersion;
      rate += TransmissionFit.pressure(cases, t, interval) / setting.dispersion;
    }
    double log = Math.log(Math.max(draw.gamma(shape) / rate, Double.MIN_NORMAL));
    long[] whole = java.util.Arrays.copyOf(cases, cases.length + days);
    for (int t = cases.length; t < whole.length; t++) {
      log = setting.memory * log + setting.wander * random.nextGaussian();
      double mean = Math.min(people, Math.exp(log) * TransmissionFit.pressure(whole, t, interval));
      whole[t] = draw.negativeBinomial(mean, mean / (setting.dispersion - 1));
    }
    return java.util.Arrays.copyOfRange(whole, cases.length, whole.length);
  }

  /// Cases from one day ahead to another, both counted; the first day ahead is 1.
  public CountForecast cases(int from, int to) {
    long[] sums = new long[paths.length];
    for (int i = 0; i < paths.length; i++) {
      for (int d = from; d <= to; d++) {
        sums[i] += paths[i][d - 1];
      }
    }
    return CountForecast.of(sums);
  }
}
