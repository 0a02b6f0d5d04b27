// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.phaodai.zones.ControlTests;
import vn.phaodai.zones.RedZones;

/// How likely promises are to be kept: the share of possible futures of the cases of all communes
/// in which the rule would say what was promised, corrected by experience. What assessors found is
/// taken as it is today.
@Service
@Transactional(readOnly = true)
class Outlooks {
  /// Cases before these days tell nothing that a forecast asks for.
  private static final int PAST_D = Recalibration.Lately.SPAN_D;

  private static final int FUTURES = 400;

  private final Recent recent = new Recent();
  private final TransmissionSetting setting = TransmissionSetting.shipped();
  private final Assessments assessments;
  private final RedZones redZones;
  private final ControlTests controls;
  private final Units units;
  private final JdbcClient jdbc;

  Outlooks(
      Assessments assessments,
      RedZones redZones,
      ControlTests controls,
      Units units,
      JdbcClient jdbc) {
    this.assessments = assessments;
    this.redZones = redZones;
    this.controls = controls;
    this.units = units;
    this.jdbc = jdbc;
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
        figures,
        index,
        assessments.future(province, figures),
        futures(province, figures, past),
        setting.experience(),
        new Outlook.Given(
            place -> redZones.closedOn(place, figures), unit -> controls.ahead(unit, figures)));
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
                  Outlook.FARTHEST_D,
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
