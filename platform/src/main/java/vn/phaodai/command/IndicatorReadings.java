// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phaodai.laboratory.Turnaround;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Board;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.Unit;

/// Reads the indicators of units, all but R(t), which is of one place at a time.
@Component
class IndicatorReadings {
  private final IndicatorRepository rows;
  private final Turnaround turnaround;
  private final UnitDays figures;

  IndicatorReadings(IndicatorRepository rows, Turnaround turnaround, UnitDays figures) {
    this.rows = rows;
    this.turnaround = turnaround;
    this.figures = figures;
  }

  /// The indicators that have hours, of many units.
  Map<Long, Map<Indicator, Reading>> timed(
      List<Target> targets, Collection<Unit> units, IndicatorRepository.Asked asked) {
    Map<Long, Map<Indicator, Reading>> readings = new HashMap<>();
    for (Target target : targets) {
      Integer limit_h = target.limit_h();
      if (limit_h != null) {
        Map<Long, Reading> found =
            switch (target.indicator()) {
              case TRACED_IN_TIME -> rows.traced(asked, limit_h);
              case CLOSED_IN_TIME -> rows.closed(asked, limit_h);
              case RESULT_IN_TIME -> results(units, asked, limit_h);
              case TESTS_PER_CASE, SEVERE_SHARE, FATAL_SHARE, REPRODUCTION, CLEAN_DAYS -> Map.of();
            };
        found.forEach((unit, reading) -> put(readings, unit, target.indicator(), reading));
      }
    }
    return readings;
  }

  private static void put(
      Map<Long, Map<Indicator, Reading>> readings, long unit, Indicator what, Reading reading) {
    readings.computeIfAbsent(unit, _ -> new EnumMap<>(Indicator.class)).put(what, reading);
  }

  /// Those that were read, and those that still wait beyond the hours.
  private Map<Long, Reading> results(
      Collection<Unit> units, IndicatorRepository.Asked asked, int limit_h) {
    Map<Long, Reading> waiting = rows.waiting(asked, limit_h);
    Map<Long, Turnaround.Whole> read = turnaround.whole(units, asked.from(), asked.to(), limit_h);
    Map<Long, Reading> readings = new HashMap<>();
    for (Unit unit : units) {
      Reading open = waiting.getOrDefault(unit.id(), Reading.NONE);
      Turnaround.Whole whole = read.get(unit.id());
      long through = whole == null ? 0 : whole.read();
      long inTime = whole == null ? 0 : whole.within();
      long all = through + open.late();
      if (all > 0) {
        readings.put(
            unit.id(),
            new Reading(
                (double) inTime / all,
                all,
                all - inTime,
                open.open(),
                open.since(),
                whole == null ? null : whole.median_h()));
      }
    }
    return readings;
  }

  /// The indicators that have none, added to those that have.
  void addPlain(
      Map<Long, Map<Indicator, Reading>> readings,
      IndicatorRepository.Asked asked,
      int lookBack_d) {
    rows.courses(asked)
        .forEach(
            (unit, course) -> {
              put(
                  readings,
                  unit,
                  Indicator.SEVERE_SHARE,
                  Reading.share(course.severe(), course.active()));
              put(
                  readings,
                  unit,
                  Indicator.FATAL_SHARE,
                  Reading.share(course.dead(), course.ended()));
            });
    figures
        .totals(asked.units(), asked.from(), asked.to())
        .forEach((unit, sums) -> put(readings, unit, Indicator.TESTS_PER_CASE, perCase(sums)));
    LocalDate first = asked.to().minusDays(lookBack_d - 1L);
    rows.clean(new IndicatorRepository.Asked(asked.units(), first, asked.to(), asked.now()))
        .forEach(
            (unit, clean) ->
                put(
                    readings,
                    unit,
                    Indicator.CLEAN_DAYS,
                    cleanDays(clean, asked.to(), lookBack_d)));
  }

  private static Reading perCase(Map<Measure, Long> sums) {
    long tests = sum(sums, Board.TESTS);
    long found = sum(sums, Board.CASES);
    return Reading.of(found == 0 ? null : (double) tests / found, found);
  }

  private static long sum(Map<Measure, Long> sums, Collection<Measure> measures) {
    return measures.stream().mapToLong(one -> sums.getOrDefault(one, 0L)).sum();
  }

  /// Where no F0 was found, only days of which something is known count: silence is not clean.
  private static Reading cleanDays(IndicatorRepository.Clean clean, LocalDate day, int lookBack_d) {
    LocalDate last = clean.last();
    if (last != null) {
      return Reading.of((double) ChronoUnit.DAYS.between(last, day), lookBack_d);
    }
    return Reading.of(clean.known() == 0 ? null : (double) clean.known(), clean.known());
  }
}
