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
import vn.phaodai.engine.outlook.Experience;
import vn.phaodai.engine.outlook.Experience.Event;
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
    /// None has had a case within a fortnight; asked where none has today too.
    NONE(Event.CLEAR, "không đơn vị nào có ca trong 14 ngày", 0),
    /// Fewer than 30 % of them have had a case within a fortnight: QĐ 2686, a district's HIGH.
    UNDER_30(Event.FEW, "dưới 30 % đơn vị có ca trong 14 ngày", 1),
    /// Fewer than 50 %: its VERY_HIGH.
    UNDER_50(Event.FEW, "dưới 50 % đơn vị có ca trong 14 ngày", 1),
    /// At most half as many have as today: a red zone that shrinks.
    HALVED(Event.FEWER, "số đơn vị có ca còn không quá một nửa", 2),
    /// The week's cases are at most half of the highest week: QĐ 3979, item 1.
    FALLEN(Event.FALLEN, "ca trong tuần không quá một nửa tuần cao nhất", 1);

    private final Event event;
    private final String told;

    /// Not asked where fewer have had a case today.
    private final int leastBusy;

    Question(Event event, String told, int leastBusy) {
      this.event = event;
      this.told = told;
      this.leastBusy = leastBusy;
    }
  }

  /// Units that make up one above them.
  ///
  /// @param whole all that are known together
  record Group(boolean whole, int[] units) {}

  /// @param said as experience of such events corrects it
  /// @param known share of the futures that experience with each unit corrected, and what came
  /// @param sure what has been rules it out
  /// @param drawn by futures as they are drawn
  /// @param before whether it is true today
  record Scored(
      Question question,
      boolean whole,
      double said,
      Recalibration.Past known,
      boolean sure,
      double drawn,
      boolean before) {
    /// As a forecast of what some commitment promises.
    PromiseScores.Told promised() {
      return new PromiseScores.Told(
          switch (question) {
            case NONE, UNDER_30, UNDER_50 -> PromiseScores.Promise.ofColour(before);
            case HALVED -> PromiseScores.Promise.SHRINK;
            case FALLEN -> PromiseScores.Promise.CONTROL;
          },
          question + (whole ? " whole" : " part"),
          ahead(),
          said,
          before,
          came());
    }

    int ahead() {
      return known.ahead_d();
    }

    boolean came() {
      return known.came();
    }
  }

  /// Cases of a unit in a window of days that ends so many days from the last known.
  private interface Sums {
    long of(int unit, int ahead, int window_d);
  }

  private final Experience experience;
  private final PrintStream out;

  AboveForecasts(Experience experience, PrintStream out) {
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
      CorrectedFutures futures = CorrectedFutures.of(drawn, experience.unit(), ahead, FORTNIGHT_D);
      for (Group group : groups) {
        for (Question question : Question.values()) {
          if (busy(came, group, 0) >= question.leastBusy) {
            all.add(scored(Asked.of(question, group, ahead, day, came), futures, drawn));
          }
        }
      }
    }
    return all;
  }

  private Scored scored(Asked asked, CorrectedFutures futures, Futures drawn) {
    int[] units = asked.group.units();
    boolean whole = asked.group.whole();
    IntPredicate comes = path -> asked.holds(asked.ahead, in(futures::sum, path));
    double share = futures.share(comes);
    return new Scored(
        asked.question,
        whole,
        futures.chance(comes, experience.of(asked.question.event, whole), units),
        new Recalibration.Past(
            share, asked.ahead, drawn.lately(units), asked.holds(asked.ahead, asked.came)),
        share == 0 && !comes.test(Futures.QUIET),
        IntStream.range(0, drawn.count())
                .filter(path -> asked.holds(asked.ahead, in(drawn::sum, path)))
                .count()
            / (double) drawn.count(),
        asked.holds(0, asked.came));
  }

  /// As [Futures#sum].
  private interface Paths {
    long sum(int path, int unit, int ahead, int window_d);
  }

  private static Sums in(Paths paths, int path) {
    return (unit, ahead, window) -> paths.sum(path, unit, ahead, window);
  }

  /// A question about a group.
  ///
  /// @param ahead days, whole weeks of them
  /// @param came what has been and what came
  /// @param busyToday units that have had a case within a fortnight
  /// @param highest the highest week so far
  private record Asked(
      Question question, Group group, int ahead, Sums came, long busyToday, long highest) {
    static Asked of(Question question, Group group, int ahead, int day, Sums came) {
      return new Asked(
          question,
          group,
          ahead,
          came,
          busy(came, group, 0),
          IntStream.iterate(0, end -> day + end - WEEK_D + 1 >= 0, end -> end - WEEK_D)
              .mapToLong(end -> week(came, group, end))
              .max()
              .orElse(0));
    }

    boolean holds(int then, Sums sums) {
      return switch (question) {
        case NONE -> busy(sums, group, then) == 0;
        case UNDER_30 -> 100 * busy(sums, group, then) < 30L * group.units().length;
        case UNDER_50 -> 100 * busy(sums, group, then) < 50L * group.units().length;
        case HALVED -> 2 * busy(sums, group, then) <= busyToday;
        case FALLEN -> {
          long most = highest;
          for (int end = then; end > 0; end -= WEEK_D) {
            most = Math.max(most, week(sums, group, end));
          }
          yield 2 * week(sums, group, then) <= most;
        }
      };
    }
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

  /// What experience with these forecasts makes of others like them.
  static Recalibration learn(List<Scored> all, Event event, boolean whole) {
    return Recalibration.learn(
        all.stream()
            .filter(one -> one.question.event == event && one.whole == whole && !one.sure)
            .map(Scored::known)
            .toList(),
        0);
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
        .filter(one -> one.question == question && one.whole == whole && one.ahead() == ahead)
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
        all.getFirst().ahead(),
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
