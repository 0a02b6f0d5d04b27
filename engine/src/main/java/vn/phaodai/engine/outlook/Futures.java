// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Many possible futures of the daily cases of all units of a place. In each, every unit draws how
/// it fares itself, between what it showed and what all show; then all live day by day: offspring
/// of their own cases, unevenly, and arrivals from each other and from outside.
public final class Futures {
  /// Beside those that are drawn, the future in which no further case comes: what is not true in it
  /// is ruled out by what has been.
  public static final int QUIET = -1;

  private final Units past;
  private final int[][][] paths;

  /// Cases of a unit lately, on average.
  private final double everywhere;

  private Futures(Units past, int[][][] paths) {
    this.past = past;
    this.paths = paths;
    this.everywhere = Recalibration.Lately.of(past.cases(), 0).cases();
  }

  /// @param days how far ahead
  /// @param count how many futures
  /// @param seed the same gives the same futures
  public static Futures of(Units past, TransmissionFit fit, int days, int count, long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    int[][][] paths = new int[count][][];
    for (int i = 0; i < count; i++) {
      paths[i] = path(past, fit, days, new RandomCounts(seeds.split()));
    }
    return new Futures(past, paths);
  }

  private static int[][] path(Units past, TransmissionFit fit, int days, RandomCounts random) {
    int units = past.count();
    int back = Math.min(past.days(), fit.setting().interval().length());
    long[][] cases = new long[units][back + days];
    double[] reproduction = new double[units];
    double[] openness = new double[units];
    for (int u = 0; u < units; u++) {
      System.arraycopy(past.cases().get(u), past.days() - back, cases[u], 0, back);
      reproduction[u] = fit.drawReproduction(u, random);
      openness[u] = fit.drawOpenness(u, random);
    }
    int[][] path = new int[units][days];
    double[] pressure = new double[units];
    for (int d = 0; d < days; d++) {
      double all = 0;
      for (int u = 0; u < units; u++) {
        pressure[u] = TransmissionFit.pressure(cases[u], back + d, fit.setting().interval());
        all += pressure[u];
      }
      for (int u = 0; u < units; u++) {
        long now = random.poisson(openness[u] * fit.awaited(u, all - pressure[u]));
        now +=
            random.negativeBinomial(
                reproduction[u] * pressure[u], fit.setting().dispersion() * pressure[u]);
        cases[u][back + d] = now;
        path[u][d] = (int) Math.min(now, Integer.MAX_VALUE);
      }
    }
    return path;
  }

  public int count() {
    return paths.length;
  }

  int units() {
    return past.count();
  }

  /// How it has gone in these units up to the last day that is known.
  public Recalibration.Lately lately(int... units) {
    return Recalibration.Lately.of(
        Arrays.stream(units).mapToObj(past.cases()::get).toList(), everywhere);
  }

  /// Cases of a unit in a window of days that ends `ahead` days from the last known, in one future;
  /// days up to that one are as they were.
  ///
  /// @param path from 0, or [#QUIET]
  public long sum(int path, int unit, int ahead, int window_d) {
    long sum = 0;
    for (int d = ahead - window_d + 1; d <= ahead; d++) {
      int before = past.days() - 1 + d;
      if (d > 0) {
        sum += path == QUIET ? 0 : paths[path][unit][d - 1];
      } else if (before >= 0) {
        sum += past.cases().get(unit)[before];
      }
    }
    return sum;
  }
}
