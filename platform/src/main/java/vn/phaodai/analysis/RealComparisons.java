// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.phaodai.analysis.RealComparison.Forecast;
import vn.phaodai.analysis.RealComparison.Item;
import vn.phaodai.analysis.RealComparison.Published;
import vn.phaodai.analysis.RealComparison.Uncomputable;
import vn.phaodai.analysis.RealComparison.Week;
import vn.phaodai.engine.epidemic.SerialInterval;
import vn.phaodai.engine.outlook.CountForecast;
import vn.phaodai.engine.outlook.Renewal;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.zoning.Rates;
import vn.phaodai.engine.zoning.WeeklyFall;

/// Our methods on the real provinces of 2021: what the announced daily cases allow is computed week
/// by week from what was known then and set beside what came; what they do not is named with what
/// is missing. Public figures: nobody's jurisdiction bounds them.
@Service
public class RealComparisons {
  private static final int WEEK_D = 7;
  private static final int FARTHEST_W = 2;
  private static final int LATELY_W = 4;
  private static final int FUTURES = 2_000;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Map<String, Computed> kept = new ConcurrentHashMap<>();
  private final RealFacts real;
  private final AnalysisFacts facts;
  private final ControlItem control;

  RealComparisons(RealFacts real, AnalysisFacts facts, ControlItem control) {
    this.real = real;
    this.facts = facts;
    this.control = control;
  }

  /// Whether real figures of a province are known.
  public boolean knows(String code) {
    return real.series().stream().anyMatch(one -> one.code().equals(code));
  }

  /// @param code of a province; blank for the first that has figures
  public RealComparison of(String code) {
    RealSeries series =
        real.series().stream()
            .filter(one -> code.isBlank() || one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> AnalysisRefusals.NOTHING_REAL.with(code).raise());
    Computed computed = kept.computeIfAbsent(series.code(), _ -> computed(series));
    List<Week> weeks = weeks(series, computed.transmission);
    return new RealComparison(
        series,
        real.series(),
        weeks,
        computed.forecasts,
        computed.transmission,
        facts.interval(series.last()),
        control.others(weeks.getLast().to()),
        uncomputable(series),
        real.published(series.code()).stream().map(one -> published(series, one)).toList(),
        real.sources(),
        real.forecasting(),
        real.leastCases());
  }

  /// What no rule and no clock changes.
  private record Computed(List<Analysis.Transmission> transmission, List<Forecast> forecasts) {}

  private Computed computed(RealSeries series) {
    var interval = facts.interval(series.last());
    double[] counts = Arrays.stream(series.filled(series.last())).asDoubleStream().toArray();
    return new Computed(
        new TransmissionDays(facts.transmissionWindow(), interval)
            .of(series.first(), counts, new double[counts.length], series.first(), series.last()),
        forecasts(series, interval.sample(counts.length)));
  }

  private List<Week> weeks(RealSeries series, List<Analysis.Transmission> transmission) {
    List<Week> weeks = new ArrayList<>();
    List<Long> newestFirst = new ArrayList<>();
    boolean whole = true;
    for (LocalDate to : ends(series)) {
      LocalDate from = to.minusDays(WEEK_D - 1L);
      Integer cases = series.cases(from, to);
      if (cases == null) {
        newestFirst.clear();
        whole = false;
      } else {
        newestFirst.addFirst(cases.longValue());
      }
      Facts fall = WeeklyFall.told(Facts.none(), newestFirst, whole);
      weeks.add(week(series, from, to, fall, r(transmission, to)));
    }
    return weeks;
  }

  /// The last days of all whole weeks.
  private static List<LocalDate> ends(RealSeries series) {
    return series
        .first()
        .plusDays(WEEK_D - 1L)
        .datesUntil(series.last().plusDays(1), Period.ofDays(WEEK_D))
        .toList();
  }

  private static Analysis.@Nullable Transmission r(
      List<Analysis.Transmission> transmission, LocalDate day) {
    return transmission.stream().filter(one -> one.day().equals(day)).findFirst().orElse(null);
  }

  private Week week(
      RealSeries series,
      LocalDate from,
      LocalDate to,
      Facts fall,
      Analysis.@Nullable Transmission r) {
    Integer cases = series.cases(from, to);
    Optional<ControlItem.Judged> judged = control.of(to, fall);
    BigDecimal falling = amount(fall.find(WeeklyFall.WEEKS));
    BigDecimal drop = amount(fall.find(WeeklyFall.DROP));
    BigDecimal rate = cases == null ? null : amount(Rates.per100k(cases, series.population()));
    return new Week(
        from,
        to,
        cases,
        series.known(from, to),
        rate == null ? null : rate.doubleValue(),
        falling == null ? null : falling.intValueExact(),
        drop == null ? null : drop.doubleValue(),
        judged.map(ControlItem.Judged::item).orElse(Item.NONE),
        judged.map(ControlItem.Judged::verdict).orElse(RealComparison.Verdict.NONE),
        judged.map(ControlItem.Judged::rule).orElse(null),
        judged.map(ControlItem.Judged::missing).orElse(List.of()),
        r);
  }

  private static @Nullable BigDecimal amount(Optional<Value> value) {
    return value.orElse(null) instanceof Value.Amount(var number) ? number : null;
  }

  /// Weeks that are foretold lie within the series: each can be compared with what came.
  private List<Forecast> forecasts(RealSeries series, List<SerialInterval> intervals) {
    List<Forecast> forecasts = new ArrayList<>();
    List<LocalDate> ends = ends(series);
    for (int made = 0; made + 1 < ends.size(); made++) {
      LocalDate day = ends.get(made);
      long[] known = series.filled(day);
      if (lately(known, LATELY_W * WEEK_D) >= real.leastCases()) {
        Renewal futures =
            Renewal.of(
                known,
                series.population(),
                intervals,
                real.forecasting(),
                FARTHEST_W * WEEK_D,
                FUTURES,
                day.toEpochDay());
        for (int ahead = 1; ahead <= FARTHEST_W && made + ahead < ends.size(); ahead++) {
          CountForecast said = futures.cases((ahead - 1) * WEEK_D + 1, ahead * WEEK_D);
          forecasts.add(forecast(said, series, day, lately(known, WEEK_D), ahead));
        }
      }
    }
    return forecasts;
  }

  private static long lately(long[] known, int days) {
    return Arrays.stream(known).skip(Math.max(0, known.length - days)).sum();
  }

  private static Forecast forecast(
      CountForecast said, RealSeries series, LocalDate made, long lastWeek, int ahead) {
    LocalDate to = made.plusDays((long) ahead * WEEK_D);
    LocalDate from = to.minusDays(WEEK_D - 1L);
    Integer came = series.cases(from, to);
    return new Forecast(
        made,
        ahead,
        from,
        to,
        said.quantile(LOW),
        said.quantile(0.5),
        said.quantile(HIGH),
        came,
        came == null ? null : said.score(came),
        came == null ? null : (double) Math.abs(came - lastWeek));
  }

  private List<Uncomputable> uncomputable(RealSeries series) {
    return real.uncomputable(series.code()).stream()
        .map(
            one ->
                new Uncomputable(
                    one.day(),
                    one.published(),
                    one.rule().isEmpty() ? null : one.rule(),
                    one.missing(),
                    one.rule().isEmpty()
                        ? List.of()
                        : control.lacking(one.rule(), one.tier(), one.day()),
                    one.source(),
                    one.confidence()))
        .toList();
  }

  private static Published published(RealSeries series, RealFacts.Figure one) {
    LocalDate day = one.day();
    Integer ours =
        switch (one.counted()) {
          case NEW -> series.cases(day, day);
          case WEEK -> series.cases(day.minusDays(WEEK_D - 1L), day);
          case CUMULATIVE -> day.isAfter(series.last()) ? null : series.known(series.first(), day);
        };
    return new Published(day, one.counted(), one.cases(), ours, one.source(), one.confidence());
  }
}
