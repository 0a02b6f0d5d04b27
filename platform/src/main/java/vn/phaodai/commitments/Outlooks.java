// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.engine.outlook.Futures;
import vn.phaodai.engine.outlook.Recalibration;
import vn.phaodai.engine.outlook.TransmissionFit;
import vn.phaodai.measures.Measure;
import vn.phaodai.rules.TransmissionSetting;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Assessments;
import vn.phaodai.zones.RiskLevel;

/// How likely promises are to be kept: the share of possible futures of the cases of all communes
/// in which the rule would propose the promised level, corrected by experience. What assessors
/// found is taken as it is today; where a level hangs on that alone, or the rule abstains, nothing
/// is foretold. Nor is it of districts and provinces, closed areas, and control.
@Service
@Transactional(readOnly = true)
class Outlooks {
  private static final int FORTNIGHT_D = 14;

  /// Cases before these days tell nothing that a forecast asks for.
  private static final int PAST_D = Recalibration.Lately.SPAN_D;

  private static final int FARTHEST_D = 60;
  private static final int FUTURES = 400;

  private final Recent recent = new Recent();
  private final TransmissionSetting setting = TransmissionSetting.shipped();
  private final Assessments assessments;
  private final Units units;
  private final JdbcClient jdbc;

  Outlooks(Assessments assessments, Units units, JdbcClient jdbc) {
    this.assessments = assessments;
    this.units = units;
    this.jdbc = jdbc;
  }

  /// The futures of a province, asked about one promise after the other.
  final class Outlook {
    private final LocalDate figures;
    private final Map<Long, Integer> index;
    private final Map<Long, LongFunction<@Nullable RiskLevel>> rule;
    private final Futures futures;

    private Outlook(
        LocalDate figures,
        Map<Long, Integer> index,
        Map<Long, LongFunction<@Nullable RiskLevel>> rule,
        Futures futures) {
      this.figures = figures;
      this.index = index;
      this.rule = rule;
      this.futures = futures;
    }

    /// Null where nothing can be foretold.
    @Nullable Double of(Unit unit, Promise promise, LocalDate day) {
      return switch (promise) {
        case Promise.Transition(_, var to, var by) -> reaches(unit, to, by);
        case Promise.Hold(var level, var from, var review) ->
            holds(unit, level, endOfPeriod(from, review, day));
        case Promise.Shrink(var measure, _, var to, var by) -> shrinks(unit, measure, to, by);
        case Promise.Control _ -> null;
      };
    }

    private static LocalDate endOfPeriod(LocalDate from, int review, LocalDate day) {
      long into = Math.max(0, ChronoUnit.DAYS.between(from, day));
      return from.plusDays(into / review * review + review - 1);
    }

    private int ahead(LocalDate by) {
      return Math.toIntExact(ChronoUnit.DAYS.between(figures, by));
    }

    private @Nullable Double reaches(Unit unit, RiskLevel to, LocalDate by) {
      int ahead = ahead(by);
      return chance(unit, to, ahead, path -> isAt(unit, path, ahead, to));
    }

    private @Nullable Double holds(Unit unit, RiskLevel level, LocalDate last) {
      int ahead = ahead(last);
      return chance(
          unit,
          level,
          ahead,
          path -> {
            for (int d = 1; d <= ahead; d++) {
              if (!isAt(unit, path, d, level)) {
                return false;
              }
            }
            return true;
          });
    }

    private @Nullable Double chance(Unit unit, RiskLevel level, int ahead, IntPredicate comes) {
      Integer row = index.get(unit.id());
      LongFunction<@Nullable RiskLevel> says = rule.get(unit.id());
      if (row == null || says == null || ahead < 1 || ahead > FARTHEST_D) {
        return null;
      }
      RiskLevel clean = says.apply(0);
      RiskLevel hit = says.apply(1);
      if (clean == null || hit == null || clean.compareTo(level) > 0 || hit.compareTo(level) <= 0) {
        return null;
      }
      long share = 0;
      for (int path = 0; path < futures.count(); path++) {
        share += comes.test(path) ? 1 : 0;
      }
      boolean ruledOut = futures.sum(0, row, 0, FORTNIGHT_D - ahead) > 0;
      return ruledOut
          ? 0
          : setting
              .recalibration()
              .of(share / (double) futures.count(), ahead, futures.lately(row));
    }

    private boolean isAt(Unit unit, int path, int ahead, RiskLevel level) {
      Integer row = index.get(unit.id());
      LongFunction<@Nullable RiskLevel> says = rule.get(unit.id());
      RiskLevel then =
          row == null || says == null
              ? null
              : says.apply(futures.sum(path, row, ahead, FORTNIGHT_D));
      return then != null && then.compareTo(level) <= 0;
    }

    /// Of the number of red communes only; where the rule does not know of all of them today, or
    /// finds as few already, it foretells nothing.
    private @Nullable Double shrinks(Unit place, Extent measure, long to, LocalDate by) {
      int ahead = ahead(by);
      if (measure != Extent.RED_UNITS || ahead < 1 || ahead > FARTHEST_D) {
        return null;
      }
      List<Unit> communes =
          units.descendants(place.id(), Tier.COMMUNE, figures).stream()
              .filter(unit -> index.containsKey(unit.id()))
              .toList();
      boolean known =
          communes.stream()
              .map(unit -> rule.get(unit.id()))
              .allMatch(says -> says != null && says.apply(0) != null && says.apply(1) != null);
      if (!known || red(communes, 0, 0) <= to) {
        return null;
      }
      long share = 0;
      for (int path = 0; path < futures.count(); path++) {
        share += red(communes, path, ahead) <= to ? 1 : 0;
      }
      return share / (double) futures.count();
    }

    private long red(List<Unit> communes, int path, int ahead) {
      return communes.stream().filter(unit -> !isAt(unit, path, ahead, RiskLevel.HIGH)).count();
    }
  }

  /// @param province whose communes live on together
  /// @param figures the last reporting day with figures
  Outlook of(Unit province, LocalDate figures) {
    List<Unit> communes = units.descendants(province.id(), Tier.COMMUNE, figures);
    Map<Long, Integer> index = new LinkedHashMap<>();
    List<long[]> cases = new ArrayList<>();
    List<Double> people = new ArrayList<>();
    for (Unit unit : communes) {
      index.put(unit.id(), cases.size());
      cases.add(new long[PAST_D]);
      Integer population = unit.population();
      people.add(population == null ? 0.0 : population);
    }
    fill(province, figures, index, cases);
    var past = new vn.phaodai.engine.outlook.Units(cases, people);
    return new Outlook(
        figures, index, assessments.byCases(province, figures), futures(province, figures, past));
  }

  /// Futures of the same cases are the same: pages that follow each other share them.
  private Futures futures(Unit province, LocalDate figures, vn.phaodai.engine.outlook.Units past) {
    long[][] cases = past.cases().toArray(long[][]::new);
    synchronized (recent) {
      return recent.computeIfAbsent(
          new Asked(province.id(), figures, Arrays.deepHashCode(cases)),
          _ ->
              Futures.of(
                  past,
                  TransmissionFit.of(past, setting.setting()),
                  FARTHEST_D,
                  FUTURES,
                  figures.toEpochDay() * 1_000 + province.id()));
    }
  }

  private record Asked(long province, LocalDate figures, int cases) {}

  private static final class Recent extends LinkedHashMap<Asked, Futures> {
    private static final int KEPT = 4;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, Futures> eldest) {
      return size() > KEPT;
    }
  }

  private void fill(
      Unit province, LocalDate figures, Map<Long, Integer> index, List<long[]> cases) {
    LocalDate first = figures.minusDays(PAST_D - 1L);
    jdbc.sql(
            """
            select d.unit_id, d.day, d.value from situation_api.unit_day d
            join territory_api.unit u on u.id = d.unit_id
            where d.measure = :measure and d.day between :first and :last and u.path <@ :path::ltree
            """)
        .param("measure", Measure.CASES_COMMUNITY.name())
        .param("first", first)
        .param("last", figures)
        .param("path", province.path())
        .query(
            row -> {
              Integer unit = index.get(row.getLong(1));
              if (unit != null) {
                LocalDate day = row.getObject(2, LocalDate.class);
                cases.get(unit)[(int) ChronoUnit.DAYS.between(first, day)] =
                    Math.max(0, row.getLong(3));
              }
            });
  }
}
