// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.phaodai.engine.outlook.CorrectedFutures;
import vn.phaodai.engine.outlook.Futures;
import vn.phaodai.engine.outlook.Recalibration;
import vn.phaodai.engine.outlook.Units;

/// How well forecasts about units above those that have series come true: a district by its
/// communes, a province, a red zone, control. Asked is what such commitments hang on, of futures
/// corrected as the program corrects them; scored beside “as today” and the base rate of other
/// places.
final class AboveForecasts {
  private static final int FORTNIGHT_D = 14;
  private static final int WEEK_D = 7;

  /// What may be true of a group of units on a day.
  enum Question {
    /// Fewer than 30 % of them have had a case within a fortnight: QĐ 2686, a district's HIGH.
    UNDER_30("dưới 30 % đơn vị có ca trong 14 ngày"),
    /// Fewer than 50 %: its VERY_HIGH.
    UNDER_50("dưới 50 % đơn vị có ca trong 14 ngày"),
    /// At most half as many have as today: a red zone that shrinks.
    HALVED("số đơn vị có ca còn không quá một nửa"),
    /// The week's cases are at most half of the highest week: QĐ 3979, item 1.
    FALLEN("ca trong tuần không quá một nửa tuần cao nhất");

    private final String told;

    Question(String told) {
      this.told = told;
    }
  }

  /// Units that make up one above them.
  ///
  /// @param whole all that are known together
  record Group(boolean whole, int[] units) {}

  /// @param said by futures as experience corrects them
  /// @param drawn by futures as they are drawn
  /// @param before whether it is true today
  record Scored(
      Question question,
      boolean whole,
      int ahead,
      double said,
      double drawn,
      boolean before,
      boolean came) {}

  /// Cases of a unit in a window of days that ends so many days from the last known.
  private interface Sums {
    long of(int unit, int ahead, int window_d);
  }

  private final Recalibration experience;
  private final PrintStream out;

  AboveForecasts(Recalibration experience, PrintStream out) {
    this.experience = experience;
    this.out = out;
  }

  /// All questions about all groups on one day.
  ///
  /// @param series with what came after the day
  /// @param day the last that is known
  List<Scored> ask(Futures drawn, Units series, int day, List<Group> groups, int[] aheads_d) {
    Sums came = (unit, ahead, window) -> sum(series.cases().get(unit), day + ahead, window);
    List<Scored> all = new ArrayList<>();
    for (int ahead : aheads_d) {
      if (day + ahead >= series.cases().getFirst().length) {
        continue;
      }
      CorrectedFutures futures = CorrectedFutures.of(drawn, experience, ahead, FORTNIGHT_D);
      for (Group group : groups) {
        long busy = busy(came, group, 0);
        for (Question question : Question.values()) {
          if (question == Question.HALVED ? busy < 2 : busy < 1) {
            continue;
          }
          all.add(
              new Scored(
                  question,
                  group.whole(),
                  ahead,
                  share(
                      drawn.count(),
                      path ->
                          holds(
                              question,
                              (unit, at, window) -> futures.sum(path, unit, at, window),
                              group,
                              ahead,
                              day,
                              busy)),
                  share(
                      drawn.count(),
                      path ->
                          holds(
                              question,
                              (unit, at, window) -> drawn.sum(path, unit, at, window),
                              group,
                              ahead,
                              day,
                              busy)),
                  holds(question, came, group, 0, day, busy),
                  holds(question, came, group, ahead, day, busy)));
        }
      }
    }
    return all;
  }

  private static double share(int paths, IntPredicate comes) {
    return IntStream.range(0, paths).filter(comes).count() / (double) paths;
  }

  private static boolean holds(
      Question question, Sums sums, Group group, int ahead, int day, long busyToday) {
    return switch (question) {
      case UNDER_30 -> 100 * busy(sums, group, ahead) < 30L * group.units().length;
      case UNDER_50 -> 100 * busy(sums, group, ahead) < 50L * group.units().length;
      case HALVED -> 2 * busy(sums, group, ahead) <= busyToday;
      case FALLEN -> {
        long highest = 0;
        for (int end = ahead; day + end - WEEK_D + 1 >= 0; end -= WEEK_D) {
          highest = Math.max(highest, week(sums, group, end));
        }
        yield 2 * week(sums, group, ahead) <= highest;
      }
    };
  }

  private static long busy(Sums sums, Group group, int ahead) {
    return Arrays.stream(group.units())
        .filter(unit -> sums.of(unit, ahead, FORTNIGHT_D) > 0)
        .count();
  }

  private static long week(Sums sums, Group group, int ahead) {
    return Arrays.stream(group.units()).mapToLong(unit -> sums.of(unit, ahead, WEEK_D)).sum();
  }

  private static long sum(long[] series, int day, int window_d) {
    long sum = 0;
    for (int d = Math.max(0, day - window_d + 1); d <= day; d++) {
      sum += series[d];
    }
    return sum;
  }

  /// @param learnt from other places: their rates are the base rates
  /// @return whether every kind is better than both and no tenth is off
  boolean score(List<Scored> learnt, List<Scored> all) {
    boolean good = true;
    for (boolean whole : new boolean[] {false, true}) {
      List<Scored> tier = all.stream().filter(one -> one.whole == whole).toList();
      out.println(whole ? "Cả tỉnh (cả nước):" : "Huyện (vùng):");
      for (Question question : Question.values()) {
        for (int ahead : tier.stream().mapToInt(Scored::ahead).distinct().sorted().toArray()) {
          good &= scored(of(learnt, question, whole, ahead), of(tier, question, whole, ahead));
        }
      }
      good &= of(tier, Scored::said).calibrated(out);
    }
    return good;
  }

  private static List<Scored> of(List<Scored> all, Question question, boolean whole, int ahead) {
    return all.stream()
        .filter(one -> one.question == question && one.whole == whole && one.ahead == ahead)
        .toList();
  }

  private boolean scored(List<Scored> learnt, List<Scored> all) {
    if (all.isEmpty()) {
      return true;
    }
    double base = of(learnt, Scored::said).rate();
    double own = of(all, Scored::said).brier();
    double today = of(all, one -> one.before ? 1 : 0).brier();
    double rate = of(all, _ -> base).brier();
    out.printf(
        Locale.ROOT,
        "  %-46s %2d ngày: %5d dự báo, đúng %.2f; Brier %.3f, không hiệu chỉnh %.3f, như hôm nay %.3f, tỷ lệ nền %.3f%n",
        all.getFirst().question.told,
        all.getFirst().ahead,
        all.size(),
        of(all, Scored::said).rate(),
        own,
        of(all, Scored::drawn).brier(),
        today,
        rate);
    return own <= 0.18 && own < today && own < rate;
  }

  private static ForecastScores of(List<Scored> all, ToDoubleFunction<Scored> forecast) {
    return ForecastScores.of(all, forecast, Scored::came);
  }
}
