// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.phaodai.engine.epidemic.CoriMethod;
import vn.phaodai.engine.epidemic.ExactCori;
import vn.phaodai.engine.epidemic.Incidence;
import vn.phaodai.engine.epidemic.Prior;
import vn.phaodai.engine.epidemic.Reproduction;
import vn.phaodai.engine.epidemic.SerialInterval;
import vn.phaodai.engine.epidemic.Windows;

/// Measures the reproduction number of many series: from communes with a case now and then to a
/// province at its peak, each series with a serial interval of its own. Answers of some are
/// compared with the obvious way, in the same run.
final class RtBench {
  private static final int DAYS = 120;
  private static final int WINDOW = 7;
  private static final int COMPARED = 6;
  private static final double TOLERANCE = 1e-9;
  private static final long SEED = 42;

  private record Series(Incidence cases, SerialInterval interval) {}

  private final PrintStream out;

  RtBench(PrintStream out) {
    this.out = out;
  }

  /// Whether the answers compared are those of the obvious way.
  boolean run(int count, int threads, int rounds) {
    List<Series> all = new ArrayList<>();
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < count; i++) {
      all.add(series(random));
    }
    Windows windows = Windows.sliding(DAYS, WINDOW);
    var method = new CoriMethod(Prior.USUAL);
    for (int round = 1; round <= rounds; round++) {
      long start = System.nanoTime();
      double sum = estimateAll(all, windows, method, threads);
      double took = (System.nanoTime() - start) / 1e9;
      out.printf(
          Locale.ROOT,
          "Lần %d: %d chuỗi %d ngày, cửa sổ %d ngày, %d luồng: %.2f s, %.0f chuỗi một giây (tổng R %.6f)%n",
          round,
          count,
          DAYS,
          WINDOW,
          threads,
          took,
          count / took,
          sum);
    }
    return compare(all, windows, method);
  }

  private static double estimateAll(
      List<Series> all, Windows windows, CoriMethod method, int threads) {
    double[] sums = new double[threads];
    List<Thread> running =
        IntStream.range(0, threads)
            .mapToObj(
                t ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              for (int i = t; i < all.size(); i += threads) {
                                Series one = all.get(i);
                                Reproduction r =
                                    method.estimate(one.cases(), one.interval(), windows);
                                sums[t] += r.isEstimated(r.size() - 1) ? r.mean(r.size() - 1) : 0;
                              }
                            }))
            .toList();
    running.forEach(RtBench::join);
    double sum = 0;
    for (double one : sums) {
      sum += one;
    }
    return sum;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean compare(List<Series> all, Windows windows, CoriMethod method) {
    var obvious = new ExactCori(Prior.USUAL);
    int step = Math.max(1, all.size() / COMPARED);
    double worst = 0;
    int compared = 0;
    long start = System.nanoTime();
    for (int i = 0; i < all.size(); i += step) {
      Series one = all.get(i);
      Reproduction result = method.estimate(one.cases(), one.interval(), windows);
      worst =
          Math.max(worst, obvious.worstDifference(result, one.cases(), one.interval(), windows));
      compared++;
    }
    out.printf(
        Locale.ROOT,
        "So với cách tính hiển nhiên (%d chuỗi, %.1f chuỗi một giây): lệch nhiều nhất %.1e phần%n",
        compared,
        compared / ((System.nanoTime() - start) / 1e9),
        worst);
    return worst <= TOLERANCE;
  }

  /// Cases that grow and shrink at random around a level between one in ten days and a thousand a
  /// day.
  private static Series series(SplittableRandom random) {
    double level = Math.pow(10, 4 * random.nextDouble() - 1);
    double[] cases = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      level = Math.clamp(level * Math.exp(0.4 * (random.nextDouble() - 0.5)), 0.05, 5_000);
      double mean = level;
      cases[day] = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    return new Series(
        Incidence.of(cases),
        SerialInterval.discretised(4 + 2 * random.nextDouble(), 2.5 + random.nextDouble(), DAYS));
  }
}
