// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phaodai.engine.outlook.Experience.Event;
import vn.phaodai.engine.outlook.Futures;
import vn.phaodai.engine.outlook.Recalibration;
import vn.phaodai.engine.outlook.TransmissionFit;
import vn.phaodai.engine.outlook.Units;
import vn.phaodai.engine.population.CaseFound;
import vn.phaodai.engine.population.Outbreak;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Scenario;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.rules.TransmissionSetting;

/// How well forecasts about communes come true, on synthetic provinces: will there be a fortnight
/// without a community case at the end of a span of days? Scored by Brier beside “as yesterday” and
/// the base rate of other provinces, with a table of how often each tenth came true.
final class ForecastBench {
  private static final LocalDate START = LocalDate.of(2021, 6, 20);
  private static final int DAYS = 90;
  private static final int FIRST_DAY = 30;
  private static final int STEP_D = 5;
  private static final int WINDOW_D = 14;

  /// A unit that has just had cases is locked down, which futures do not know: those that say less
  /// than one half say nothing more.
  private static final double UNIT_LEAST = 0.5;

  static final int[] AHEAD_D = {7, 14, 21};
  private static final int PATHS = 400;
  private static final String INFECTIOUS = "transmission.per_contact";
  private static final int MINUTES_A_DAY = 24 * 60;

  private final PrintStream out;
  private final TransmissionSetting setting;
  private final int people;
  private final AboveForecasts above;

  ForecastBench(PrintStream out, TransmissionSetting setting, int people) {
    this.out = out;
    this.setting = setting;
    this.people = people;
    this.above = new AboveForecasts(setting.experience(), out);
  }

  /// A province and how easily people infect each other in it, as a multiple of what is usual.
  record Place(Territory territory, double infectious) {}

  /// One forecast and what came of it.
  ///
  /// @param sure cases so far rule it out already
  private record Scored(
      int ahead,
      double share,
      Recalibration.Lately lately,
      boolean sure,
      boolean before,
      boolean came) {}

  /// @param known provinces from which the base rate is learnt
  /// @param unseen provinces on which all are scored
  /// @return whether the forecasts meet what is asked of them
  boolean run(List<Place> known, List<Place> unseen, long seed) {
    Both learnt = forecasts(known, seed);
    Both all = forecasts(unseen, seed + known.size());
    boolean good = above.score(learnt.together, all.together);
    for (int ahead : AHEAD_D) {
      double base = of(at(ahead, learnt.alone), this::said).rate();
      good &= score(ahead, base, at(ahead, all.alone));
    }
    good &= PromiseScores.print(promised(learnt), promised(all), out);
    return good & of(all.alone, this::said).calibrated(out);
  }

  private List<PromiseScores.Told> promised(Both all) {
    return Stream.concat(
            all.alone.stream()
                .map(
                    one ->
                        new PromiseScores.Told(
                            PromiseScores.Promise.ofColour(one.before),
                            "commune",
                            one.ahead,
                            said(one),
                            one.before,
                            one.came)),
            all.together.stream().map(AboveForecasts.Scored::promised))
        .toList();
  }

  /// Prints what experience with these provinces makes of forecasts, as rows of `experience.csv`.
  /// Of several units together it is learnt on futures that the experience in force has corrected
  /// for each: where the row about units changes, the others are learnt again.
  void learn(List<Place> known, long seed) {
    Both all = forecasts(known, seed);
    List<Recalibration.Past> alone =
        all.alone.stream()
            .filter(one -> !one.sure)
            .map(one -> new Recalibration.Past(one.share, one.ahead, one.lately, one.came))
            .toList();
    print("UNIT,CLEAN", Recalibration.learn(alone, UNIT_LEAST));
    for (boolean whole : new boolean[] {false, true}) {
      for (Event event : Event.values()) {
        print((whole ? "ALL," : "SOME,") + event, AboveForecasts.learn(all.together, event, whole));
      }
    }
  }

  private void print(String of, Recalibration learnt) {
    out.print(of);
    for (Recalibration.Weight weight :
        List.of(learnt.shift(), learnt.stretch(), learnt.busy(), learnt.busier(), learnt.fresh())) {
      out.printf(Locale.ROOT, ",%.3f,%.3f", weight.atOnce(), weight.weekly());
    }
    out.printf(
        Locale.ROOT,
        ",%.1f,%.1f,%.1f%n",
        learnt.least(),
        learnt.most().cases(),
        learnt.most().everywhere());
  }

  private double said(Scored one) {
    return one.sure ? 0 : setting.experience().unit().of(one.share, one.ahead, one.lately);
  }

  private static List<Scored> at(int ahead, List<Scored> all) {
    return all.stream().filter(one -> one.ahead == ahead).toList();
  }

  private boolean score(int ahead, double base, List<Scored> all) {
    double own = of(all, this::said).brier();
    double yesterday = of(all, one -> one.before ? 1 : 0).brier();
    double rate = of(all, one -> base).brier();
    out.printf(
        "%2d ngày tới: %5d dự báo, đúng %.2f; Brier %.3f, như hôm qua %.3f, tỷ lệ nền %.3f%n",
        ahead, all.size(), of(all, this::said).rate(), own, yesterday, rate);
    return own <= 0.18 && own < yesterday && own < rate;
  }

  private static ForecastScores of(List<Scored> all, ToDoubleFunction<Scored> forecast) {
    return ForecastScores.of(all, forecast, Scored::came);
  }

  private Both forecasts(List<Place> places, long seed) {
    List<Both> all =
        IntStream.range(0, places.size())
            .parallel()
            .mapToObj(i -> forecasts(places.get(i), seed + i))
            .toList();
    return new Both(
        all.stream().flatMap(one -> one.alone.stream()).toList(),
        all.stream().flatMap(one -> one.together.stream()).toList());
  }

  /// @param alone about each unit
  /// @param together about districts and the province
  private record Both(List<Scored> alone, List<AboveForecasts.Scored> together) {}

  private Both forecasts(Place place, long seed) {
    Both all = new Both(new ArrayList<>(), new ArrayList<>());
    Units series = series(place, seed);
    List<AboveForecasts.Group> groups = groups(place.territory());
    for (int day = FIRST_DAY; day + AHEAD_D[0] < DAYS; day += STEP_D) {
      Futures futures = add(all.alone, series, day, seed);
      all.together.addAll(above.ask(futures, series, day, groups, AHEAD_D));
    }
    return all;
  }

  /// Its districts, and the province itself.
  private static List<AboveForecasts.Group> groups(Territory territory) {
    Map<String, List<Integer>> districts = new TreeMap<>();
    for (int i = 0; i < territory.communes().size(); i++) {
      districts
          .computeIfAbsent(territory.communes().get(i).district(), _ -> new ArrayList<>())
          .add(i);
    }
    List<AboveForecasts.Group> groups = new ArrayList<>();
    districts
        .values()
        .forEach(
            one ->
                groups.add(
                    new AboveForecasts.Group(
                        false, one.stream().mapToInt(Integer::intValue).toArray())));
    groups.add(
        new AboveForecasts.Group(true, IntStream.range(0, territory.communes().size()).toArray()));
    return groups;
  }

  /// What was known of a place on a day.
  static Units upTo(Units whole, int day) {
    return new Units(
        whole.cases().stream().map(one -> java.util.Arrays.copyOf(one, day + 1)).toList(),
        whole.people());
  }

  private Futures add(List<Scored> all, Units whole, int day, long seed) {
    Units known = upTo(whole, day);
    Futures futures =
        Futures.of(
            known,
            TransmissionFit.of(known, setting.setting()),
            AHEAD_D[AHEAD_D.length - 1],
            PATHS,
            seed * DAYS + day);
    for (int unit = 0; unit < whole.cases().size(); unit++) {
      long[] series = whole.cases().get(unit);
      for (int ahead : AHEAD_D) {
        if (day + ahead < DAYS) {
          all.add(
              new Scored(
                  ahead,
                  share(futures, unit, ahead),
                  futures.lately(unit),
                  futures.sum(0, unit, 0, WINDOW_D - ahead) > 0,
                  sum(series, day) == 0,
                  sum(series, day + ahead) == 0));
        }
      }
    }
    return futures;
  }

  private static double share(Futures futures, int unit, int ahead) {
    int clean = 0;
    for (int path = 0; path < futures.count(); path++) {
      clean += futures.sum(path, unit, ahead, WINDOW_D) == 0 ? 1 : 0;
    }
    return clean / (double) futures.count();
  }

  private static long sum(long[] series, int day) {
    long sum = 0;
    for (int d = Math.max(0, day - WINDOW_D + 1); d <= day; d++) {
      sum += series[d];
    }
    return sum;
  }

  /// New community cases by commune and the day of their result.
  private Units series(Place place, long seed) {
    Territory territory = place.territory();
    Province province =
        Province.synthesise(
            territory, new Province.Plan(people, seed, 2, START, Parameters.shipped()));
    Scenario summer = Scenario.of2021(territory, START, DAYS, seed, 2);
    Parameters harder =
        summer
            .parameters()
            .with(INFECTIOUS, place.infectious() * summer.parameters().get(INFECTIOUS));
    Outbreak outbreak = Outbreak.run(province, summer.with(harder));
    List<long[]> series = new ArrayList<>();
    for (int i = 0; i < territory.communes().size(); i++) {
      series.add(new long[DAYS]);
    }
    for (CaseFound one : outbreak.cases()) {
      int day = one.hops().resulted() / MINUTES_A_DAY;
      if (one.setting() == CaseFound.Setting.COMMUNITY && day < DAYS) {
        series.get(province.people().commune(one.person()))[day]++;
      }
    }
    return new Units(
        series, territory.communes().stream().map(one -> (double) one.population()).toList());
  }
}
