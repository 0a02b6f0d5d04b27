// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.Measure;

/// Figures in PostgreSQL. Changes arrive as columns of one statement, however many there are.
@Repository
class UnitDayRepository {
  /// The changes of the parameters, each also for every unit above the one it names.
  private static final String LIFTED =
      """
      select up.id as unit_id, c.day, c.measure, sum(c.delta)::bigint as delta
      from unnest(:units::bigint[], :days::date[], :measures::text[], :deltas::bigint[])
             as c (unit_id, day, measure, delta)
      join territory_api.unit u on u.id = c.unit_id
      cross join lateral unnest(string_to_array(u.path::text, '.')::bigint[]) as up (id)
      group by up.id, c.day, c.measure
      """;

  private final JdbcClient jdbc;

  UnitDayRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<FigureChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    bind(
            changes,
            "insert into situation.unit_day as d (unit_id, day, measure, value) select * from ("
                + LIFTED
                + """
                ) l order by unit_id, day, measure
                on conflict (unit_id, day, measure)
                do update set value = d.value + excluded.value, changed_at = now()
                """)
        .update();
  }

  void revise(List<FigureChange> changes, String room, String cause) {
    if (changes.isEmpty()) {
      return;
    }
    bind(
            changes,
            """
            insert into situation.revision (unit_id, day, measure, delta, room, cause)
            select c.*, :room, :cause
            from unnest(:units::bigint[], :days::date[], :measures::text[], :deltas::bigint[]) as c
            """)
        .param("room", room)
        .param("cause", cause)
        .update();
  }

  /// The changes with all units above added, nothing written.
  List<FigureChange> lifted(List<FigureChange> changes) {
    return bind(changes, "select * from (" + LIFTED + ") l where delta <> 0")
        .query(FigureChange::of)
        .list();
  }

  List<UnitDay> between(Collection<Long> units, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select unit_id, day, measure, value from situation.unit_day
            where unit_id = any(:units) and day between :from and :to
            """)
        .param("units", units.toArray(Long[]::new))
        .param("from", from)
        .param("to", to)
        .query(UnitDayRepository::unitDay)
        .list();
  }

  List<UnitDay> all(Collection<Measure> measures) {
    return jdbc.sql(
            "select unit_id, day, measure, value from situation.unit_day where measure = any(:m)")
        .param("m", measures.stream().map(Measure::name).toArray(String[]::new))
        .query(UnitDayRepository::unitDay)
        .list();
  }

  private JdbcClient.StatementSpec bind(List<FigureChange> changes, String statement) {
    return jdbc.sql(statement)
        .param("units", changes.stream().map(FigureChange::unitId).toArray(Long[]::new))
        .param("days", changes.stream().map(c -> c.day().toString()).toArray(String[]::new))
        .param("measures", changes.stream().map(c -> c.measure().name()).toArray(String[]::new))
        .param("deltas", changes.stream().map(FigureChange::delta).toArray(Long[]::new));
  }

  private static UnitDay unitDay(ResultSet row, int n) throws SQLException {
    return new UnitDay(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        Measure.valueOf(row.getString(3)),
        row.getLong(4));
  }
}
