// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FigureSource;
import vn.phaodai.measures.Measure;

/// What specimens and pools add to the figures, one rule for keeping and for counting again. A
/// specimen counts on the day it was taken, a result on the day it was there; what was lost or
/// mislabelled was not read.
@Repository
class LabFigures implements FigureSource {
  static final String ROOM = "laboratory";
  private static final Measure[] MEASURES = Measure.values();

  private final JdbcClient jdbc;

  LabFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.range(Measure.SPECIMENS, Measure.INCONCLUSIVE);
  }

  /// What statements that keep no figures change of them: all that is there, less what was there
  /// before.
  List<FigureChange> changedBy(Runnable statements) {
    List<FigureChange> before = recount();
    statements.run();
    List<FigureChange> changes = new ArrayList<>(recount());
    before.forEach(
        c -> changes.add(new FigureChange(c.unitId(), c.day(), c.measure(), -c.delta())));
    return changes;
  }

  @Override
  @Transactional(readOnly = true)
  public List<FigureChange> recount() {
    return jdbc.sql(
            """
            select unit_id, sampled_day as day, 'SPECIMENS' as measure, count(*) from laboratory.specimen group by 1, 2
            union all
            select unit_id, sampled_day, 'SPECIMENS_POOLED', count(*) from laboratory.specimen where pooled group by 1, 2
            union all
            select unit_id, resulted_day, method || '_READ', count(*) from laboratory.specimen
              where result in ('POSITIVE', 'NEGATIVE', 'INCONCLUSIVE', 'CONTRADICTORY') group by 1, 2, 3
            union all
            select unit_id, resulted_day, method || '_POSITIVE', count(*) from laboratory.specimen
              where result = 'POSITIVE' group by 1, 2, 3
            union all
            select unit_id, resulted_day, 'INCONCLUSIVE', count(*) from laboratory.specimen
              where result in ('INCONCLUSIVE', 'CONTRADICTORY') group by 1, 2
            union all
            select unit_id, resulted_day, 'POOLS_READ', count(*) from laboratory.pool
              where result in ('POSITIVE', 'NEGATIVE', 'INCONCLUSIVE', 'CONTRADICTORY') group by 1, 2
            union all
            select unit_id, resulted_day, 'POOLS_POSITIVE', count(*) from laboratory.pool
              where result = 'POSITIVE' group by 1, 2
            """)
        .query(FigureChange::of)
        .list();
  }

  /// Sums of what tubes moved.
  static final class Sums {
    private final LabDays days;
    private final Map<Long, Map<Long, long[]>> byUnit = new HashMap<>();

    Sums(LabDays days) {
      this.days = days;
    }

    void specimen(SpecimenTube tube) {
      long unit = tube.unitId();
      if (tube.isNew || tube.pooled != tube.wasPooled) {
        long[] day = of(unit, days.of(unit, tube.sampledAt()));
        day[Measure.SPECIMENS.ordinal()] += tube.isNew ? 1 : 0;
        day[Measure.SPECIMENS_POOLED.ordinal()] += tube.pooled ? 1 : 0;
      }
      if (tube.resultChanged()) {
        read(unit, tube.key.method(), tube.before(), -1);
        read(unit, tube.key.method(), tube.report(), 1);
      }
    }

    private void read(long unit, TestMethod method, @Nullable Report report, int sign) {
      if (report == null || !report.result().isRead()) {
        return;
      }
      boolean isPcr = method == TestMethod.PCR;
      long[] day = of(unit, days.of(unit, report.resultedAt()));
      day[(isPcr ? Measure.PCR_READ : Measure.RAPID_READ).ordinal()] += sign;
      if (report.result() == TubeResult.POSITIVE) {
        day[(isPcr ? Measure.PCR_POSITIVE : Measure.RAPID_POSITIVE).ordinal()] += sign;
      } else if (!report.result().isConclusive()) {
        day[Measure.INCONCLUSIVE.ordinal()] += sign;
      }
    }

    void pool(PoolTube tube) {
      pool(tube.unitId(), tube.before(), -1);
      pool(tube.unitId(), tube.report(), 1);
    }

    private void pool(long unit, @Nullable Report report, int sign) {
      if (report != null && report.result().isRead()) {
        long[] day = of(unit, days.of(unit, report.resultedAt()));
        day[Measure.POOLS_READ.ordinal()] += sign;
        day[Measure.POOLS_POSITIVE.ordinal()] += report.result() == TubeResult.POSITIVE ? sign : 0;
      }
    }

    private long[] of(long unit, long day) {
      return byUnit
          .computeIfAbsent(unit, u -> new HashMap<>())
          .computeIfAbsent(day, d -> new long[MEASURES.length]);
    }

    List<FigureChange> changes() {
      List<FigureChange> changes = new ArrayList<>();
      byUnit.forEach(
          (unit, sums) ->
              sums.forEach(
                  (day, sum) -> {
                    for (int i = 0; i < sum.length; i++) {
                      if (sum[i] != 0) {
                        changes.add(
                            new FigureChange(unit, LocalDate.ofEpochDay(day), MEASURES[i], sum[i]));
                      }
                    }
                  }));
      return changes;
    }
  }
}
