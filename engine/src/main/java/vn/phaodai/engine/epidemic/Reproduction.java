// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Arrays;

/// How many people one case infected on average, window by window, with how sure that is.
public final class Reproduction {
  /// The probabilities whose quantiles are given, in this order.
  public enum Level {
    Q025(0.025),
    Q05(0.05),
    Q25(0.25),
    MEDIAN(0.5),
    Q75(0.75),
    Q95(0.95),
    Q975(0.975);

    private final double probability;

    Level(double probability) {
      this.probability = probability;
    }

    public double probability() {
      return probability;
    }

    static double[] probabilities() {
      Level[] levels = values();
      double[] all = new double[levels.length];
      for (Level level : levels) {
        all[level.ordinal()] = level.probability;
      }
      return all;
    }
  }

  static final int LEVELS = Level.values().length;

  private final Windows windows;

  /// NaN where nothing can be said; likewise below.
  private final double[] mean;

  private final double[] sd;

  /// By window, then by level.
  private final double[] quantiles;

  private final boolean[] informed;

  Reproduction(Windows windows) {
    this.windows = windows;
    this.mean = new double[windows.size()];
    this.sd = new double[windows.size()];
    this.quantiles = new double[windows.size() * LEVELS];
    this.informed = new boolean[windows.size()];
  }

  void leaveOut(int window) {
    mean[window] = Double.NaN;
    sd[window] = Double.NaN;
    Arrays.fill(quantiles, window * LEVELS, (window + 1) * LEVELS, Double.NaN);
  }

  void set(int window, double meanOf, double sdOf, boolean informedBy) {
    mean[window] = meanOf;
    sd[window] = sdOf;
    informed[window] = informedBy;
  }

  /// Where the quantiles of a window begin, and the array they are in.
  double[] quantiles() {
    return quantiles;
  }

  public Windows windows() {
    return windows;
  }

  public int size() {
    return mean.length;
  }

  /// Whether anything can be said: not before the window ends later than one mean serial interval
  /// after the first day, nor where nobody ever fell ill.
  public boolean isEstimated(int window) {
    return !Double.isNaN(mean[window]);
  }

  /// Whether figures went into it. Where nobody was infectious in the window and nobody fell ill,
  /// the answer is the prior and nothing else.
  public boolean isInformed(int window) {
    return informed[window];
  }

  public double mean(int window) {
    return mean[window];
  }

  public double sd(int window) {
    return sd[window];
  }

  public double quantile(int window, Level level) {
    return quantiles[window * LEVELS + level.ordinal()];
  }
}
