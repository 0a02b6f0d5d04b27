// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.territory.Unit;

/// Beds and needs of a province, as the registers stand when a report is written.
@Repository
class ShortageFigures {
  private final JdbcClient jdbc;

  ShortageFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Beds of a tier of treatment.
  record Beds(int tier, int beds, int taken) {}

  List<Beds> beds(Unit province) {
    return jdbc.sql(
            """
            select w.tier, sum(w.beds)::int, sum(w.taken)::int from cases_api.ward w
            where w.path <@ :path::ltree group by 1 order by 1
            """)
        .param("path", province.path())
        .query((row, n) -> new Beds(row.getInt(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  /// Needs of a kind that were ever told.
  ///
  /// @param open nobody has met them; `urgent` and `overdue` of these
  record Needs(String kind, int open, int urgent, int overdue) {}

  /// Those with most overdue first.
  List<Needs> needs(Unit province, Instant now) {
    return jdbc.sql(
            """
            select n.kind, (count(*) filter (where n.state = 'OPEN'))::int,
              (count(*) filter (where n.state = 'OPEN' and n.urgent))::int,
              (count(*) filter (where n.state = 'OPEN' and n.due_at < :now))::int
            from welfare_api.need n where n.path <@ :path::ltree and n.told_at < :now
            group by 1 order by 4 desc, 2 desc, 1
            """)
        .param("path", province.path())
        .param("now", time(now))
        .query((row, n) -> new Needs(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .list();
  }

  /// People to be sampled again.
  ///
  /// @param due until a moment; `urgent` suspects, kept apart until then
  /// @param any whether the laboratory knows of any specimen at all
  record Retests(int due, int urgent, boolean any) {}

  Retests retests(Unit province, Instant until) {
    return jdbc.sql(
            """
            select count(*)::int, (count(*) filter (where r.urgent))::int,
              count(*) > 0 or exists (select from laboratory_api.specimen)
            from laboratory_api.retest r join territory_api.unit u on u.id = r.unit_id
            where u.path <@ :path::ltree and r.due_at < :until
            """)
        .param("path", province.path())
        .param("until", time(until))
        .query((row, n) -> new Retests(row.getInt(1), row.getInt(2), row.getBoolean(3)))
        .single();
  }
}
