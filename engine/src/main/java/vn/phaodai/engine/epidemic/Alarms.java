// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Arrays;

/// What was expected at each time of a series and how high a count could be without being odd.
/// Times are numbered from 1.
public final class Alarms {
  /// What is said of one time.
  public enum Verdict {
    /// Not enough past, or counts are missing.
    UNKNOWN,
    CALM,
    ALARM
  }

  private final double[] expected;
  private final double[] upper;
  private final Verdict[] verdicts;

  Alarms(int size) {
    expected = new double[size];
    upper = new double[size];
    verdicts = new Verdict[size];
    Arrays.fill(expected, Double.NaN);
    Arrays.fill(upper, Double.NaN);
    Arrays.fill(verdicts, Verdict.UNKNOWN);
  }

  void set(int time, double expectedOf, double upperOf, Verdict verdict) {
    expected[time - 1] = expectedOf;
    upper[time - 1] = upperOf;
    verdicts[time - 1] = verdict;
  }

  public int size() {
    return verdicts.length;
  }

  /// NaN where nothing can be said; likewise below.
  public double expected(int time) {
    return expected[time - 1];
  }

  /// The largest count that is still no alarm, not whole with most methods.
  public double upper(int time) {
    return upper[time - 1];
  }

  public Verdict verdict(int time) {
    return verdicts[time - 1];
  }

  public int alarms() {
    return (int) Arrays.stream(verdicts).filter(v -> v == Verdict.ALARM).count();
  }
}
