// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What forecasts are worth once it is known what came.
record ForecastScores(List<Told> all) {
  /// A tenth with fewer forecasts says nothing.
  private static final int LEAST = 30;

  private static final int TENTHS = 10;
  private static final double OFF_MOST = 0.1;

  /// @param said probability
  private record Told(double said, boolean came) {}

  static <T> ForecastScores of(List<T> all, ToDoubleFunction<T> said, Predicate<T> came) {
    return new ForecastScores(
        all.stream().map(one -> new Told(said.applyAsDouble(one), came.test(one))).toList());
  }

  /// How often it came; a half where nothing was forecast.
  double rate() {
    return all.stream().mapToDouble(one -> one.came ? 1 : 0).average().orElse(0.5);
  }

  /// 0 is perfect; 1 where nothing was forecast.
  double brier() {
    return all.stream()
        .mapToDouble(
            one -> {
              double miss = one.said - (one.came ? 1 : 0);
              return miss * miss;
            })
        .average()
        .orElse(1);
  }

  /// Tells by tenths what was said and how often it came.
  ///
  /// @return whether no tenth with enough forecasts is off by more than a tenth
  boolean calibrated(PrintStream out) {
    boolean good = true;
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      int low = tenth;
      var in =
          new ForecastScores(
              all.stream()
                  .filter(one -> Math.min((int) (one.said * TENTHS), TENTHS - 1) == low)
                  .toList());
      double said = in.all.stream().mapToDouble(Told::said).average().orElse(0);
      double came = in.all.isEmpty() ? 0 : in.rate();
      out.printf(
          Locale.ROOT,
          "  %3d–%3d %%: %5d dự báo, nói %.2f, xảy ra %.2f%n",
          10 * tenth,
          10 * tenth + 10,
          in.all.size(),
          said,
          came);
      good &= in.all.size() < LEAST || Math.abs(said - came) <= OFF_MOST;
    }
    return good;
  }
}
