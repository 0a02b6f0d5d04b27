// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// The three methods of the Early Aberration Reporting System (Hutwagner et al., J Urban Health 80,
/// 2003) as R's `surveillance::earsC` computes them: today against the mean and standard deviation
/// of the days just before.
///
/// ```
///   C1   baseline · · · · · · · today
///   C2   baseline · · · · · · · two days between · today
///   C3   the sum of what C2 exceeded 1 by, today and the two days before
/// ```
///
/// @param baseline days compared with, from 3
/// @param alpha how often a calm day may raise an alarm
/// @param minSigma the standard deviation is held for no less
public record Ears(Method method, int baseline, double alpha, double minSigma) {
  public enum Method {
    C1(0, 0),
    C2(2, 0),
    C3(2, 2);

    /// Days between the baseline and today.
    private final int gap;

    /// Days before today that count with it.
    private final int back;

    Method(int gap, int back) {
      this.gap = gap;
      this.back = back;
    }
  }

  public static final int SHORTEST_BASELINE = 3;

  public Ears {
    if (baseline < SHORTEST_BASELINE) {
      throw new IllegalArgumentException("a baseline of " + baseline);
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must lie between 0 and 1");
    }
    if (!(minSigma >= 0 && Double.isFinite(minSigma))) {
      throw new IllegalArgumentException("the least deviation must be 0 or more");
    }
  }

  public Alarms judge(Counts counts) {
    var alarms = new Alarms(counts.size());
    double z = NormalFunctions.quantile(1 - alpha);
    for (int t = baseline + method.gap + method.back + 1; t <= counts.size(); t++) {
      double observed = counts.observed(t);
      double mean = mean(counts, t);
      double upper =
          method == Method.C3
              ? Math.max(0, observed + sigma(counts, t) * (z - excess(counts, t)))
              : mean + z * sigma(counts, t);
      alarms.set(t, mean, upper, verdict(observed, upper));
    }
    return alarms;
  }

  private static Alarms.Verdict verdict(double observed, double upper) {
    if (Double.isNaN(observed) || Double.isNaN(upper)) {
      return Alarms.Verdict.UNKNOWN;
    }
    return observed > upper ? Alarms.Verdict.ALARM : Alarms.Verdict.CALM;
  }

  /// How far the two days before exceeded 1 in C2, no less than 0 each. A day as expected in a
  /// baseline without any variation is 0/0: nothing can be said.
  private double excess(Counts counts, int time) {
    double sum = 0;
    for (int t = time - method.back; t < time; t++) {
      sum += Math.max(0, (counts.observed(t) - mean(counts, t)) / sigma(counts, t) - 1);
    }
    return sum;
  }

  private double mean(Counts counts, int time) {
    return counts.mean(time - method.gap - baseline, time - method.gap - 1);
  }

  private double sigma(Counts counts, int time) {
    return Math.max(
        counts.deviation(time - method.gap - baseline, time - method.gap - 1), minSigma);
  }
}
