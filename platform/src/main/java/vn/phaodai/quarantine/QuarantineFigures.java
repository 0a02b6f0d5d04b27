// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FigureSource;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;

/// What quarantine and closed areas add to the figures: who went in and who came out. A person
/// counts where they live, wherever the facility stands; how many are in it now is on the room's
/// own page.
@Component
class QuarantineFigures implements FigureSource {
  private static final String ROOM = "quarantine";

  private final JdbcClient jdbc;
  private final ReportingDays days;
  private final Provinces provinces;
  private final ApplicationEventPublisher events;

  QuarantineFigures(
      JdbcClient jdbc, ReportingDays days, Provinces provinces, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.days = days;
    this.provinces = provinces;
    this.events = events;
  }

  /// The reporting day of an event at a unit.
  LocalDate day(long unit, Instant at) {
    return days.of(provinces.codeOf(unit), at);
  }

  /// Sums of one command.
  static final class Sums {
    private record Key(long unit, LocalDate day, Measure measure) {}

    private final Map<Key, Long> sums = new HashMap<>();

    void add(long unit, LocalDate day, Measure measure, long delta) {
      sums.merge(new Key(unit, day, measure), delta, Long::sum);
    }
  }

  void tell(Sums moved, String cause) {
    List<FigureChange> changes = new ArrayList<>();
    moved.sums.forEach(
        (key, delta) -> {
          if (delta != 0) {
            changes.add(new FigureChange(key.unit(), key.day(), key.measure(), delta));
          }
        });
    if (!changes.isEmpty()) {
      events.publishEvent(new FiguresChanged(ROOM, cause, changes));
    }
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.range(Measure.QUARANTINED_CENTRAL, Measure.LOCKDOWNS_LIFTED);
  }

  @Override
  @Transactional(readOnly = true)
  public List<FigureChange> recount() {
    return jdbc.sql(
            """
            select o.unit_id, s.from_day, case s.place when 'FACILITY' then 'QUARANTINED_CENTRAL' else 'QUARANTINED_HOME' end,
              count(*)
              from quarantine.stay s join quarantine.person_order o on o.id = s.order_id where s.counted group by 1, 2, 3
            union all
            select unit_id, ended_day, 'QUARANTINE_ENDED', count(*) from quarantine.person_order
              where ended_day is not null group by 1, 2
            union all
            select coalesce(area_id, commune_id), closed_day, 'LOCKDOWN_AREAS', count(*) from quarantine.lockdown group by 1, 2
            union all
            select coalesce(area_id, commune_id), closed_day, 'LOCKDOWN_HOUSEHOLDS', sum(households) from quarantine.lockdown
              where households > 0 group by 1, 2
            union all
            select coalesce(area_id, commune_id), closed_day, 'LOCKDOWN_PEOPLE', sum(people) from quarantine.lockdown
              where people > 0 group by 1, 2
            union all
            select coalesce(area_id, commune_id), lifted_day, 'LOCKDOWNS_LIFTED', count(*) from quarantine.lockdown
              where lifted_day is not null group by 1, 2
            """)
        .query(FigureChange::of)
        .list();
  }
}
