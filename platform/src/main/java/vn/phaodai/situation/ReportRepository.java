// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.access.SignedIn;
import vn.phaodai.measures.Measure;

/// Who has reported, and what changed afterwards.
@Repository
class ReportRepository {
  private final JdbcClient jdbc;

  ReportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Long, Board.Told> told(Collection<Long> units, LocalDate day) {
    Map<Long, Board.Told> told = new HashMap<>();
    jdbc.sql(
            """
            select unit_id, channel, told_by, told_at from situation.report
            where unit_id = any(:units) and day = :day
            """)
        .param("units", units.toArray(Long[]::new))
        .param("day", day)
        .query(
            row -> {
              told.put(
                  row.getLong(1),
                  answer(
                      row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class)));
            });
    return told;
  }

  Map<LocalDate, Board.Told> toldBetween(long unit, LocalDate from, LocalDate to) {
    Map<LocalDate, Board.Told> told = new HashMap<>();
    jdbc.sql(
            """
            select day, channel, told_by, told_at from situation.report
            where unit_id = :unit and day between :from and :to
            """)
        .param("unit", unit)
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              told.put(
                  row.getObject(1, LocalDate.class),
                  answer(
                      row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class)));
            });
    return told;
  }

  private static Board.Told answer(String channel, String by, OffsetDateTime at) {
    return new Board.Told(Channel.valueOf(channel), by, at.toInstant());
  }

  /// @param communes in a unit, itself included
  /// @param reported of those, the ones with a figure or an answer
  record Coverage(int communes, int reported) {}

  Map<Long, Coverage> coverage(Collection<Long> units, LocalDate day) {
    Map<Long, Coverage> coverage = new HashMap<>();
    jdbc.sql(
            """
            with known as (
              select unit_id from situation.unit_day where day = :day
              union select unit_id from situation.report where day = :day)
            select top.id, count(*)::int, count(k.unit_id)::int
            from territory_api.unit top
            join territory_api.unit c on c.path <@ top.path and c.tier = 'COMMUNE' and c.valid @> :day::date
            left join known k on k.unit_id = c.id
            where top.id = any(:units) group by top.id
            """)
        .param("units", units.toArray(Long[]::new))
        .param("day", day)
        .query(
            row -> {
              coverage.put(row.getLong(1), new Coverage(row.getInt(2), row.getInt(3)));
            });
    return coverage;
  }

  /// What moved in a unit's part of the tree after the day was over, latest first.
  List<Board.Revision> revisions(String path, LocalDate day, int most) {
    return jdbc.sql(
            """
            select u.full_name, r.measure, r.delta, r.room, r.cause, r.recorded_at
            from situation.revision r join territory_api.unit u on u.id = r.unit_id
            where r.day = :day and u.path <@ :path::ltree order by r.id desc limit :most
            """)
        .param("day", day)
        .param("path", path)
        .param("most", most)
        .query(
            (row, n) ->
                new Board.Revision(
                    row.getString(1),
                    Measure.valueOf(row.getString(2)),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class).toInstant()))
        .list();
  }

  /// False where the unit has answered before.
  boolean add(long unit, LocalDate day, Channel channel, String by, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into situation.report (unit_id, day, channel, told_by, told_at, account_id)
                values (:unit, :day, :channel, :by, :at, :account) on conflict do nothing
                """)
            .param("unit", unit)
            .param("day", day)
            .param("channel", channel.name())
            .param("by", by)
            .param("at", at)
            .param("account", SignedIn.current().map(SignedIn::accountId).orElse(null))
            .update()
        == 1;
  }
}
