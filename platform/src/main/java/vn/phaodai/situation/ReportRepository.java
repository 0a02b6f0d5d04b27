// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.measures.Measure;

/// Who has reported, and what changed afterwards.
@Repository
class ReportRepository {
  private final JdbcClient jdbc;

  ReportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The answer that holds for a unit: its own, else that of the nearest unit above, which speaks
  /// for all below it. Needs `u.path`, and `:from` and `:to` around the days.
  private static final String ANSWER =
      """
      select distinct on (r.day) r.day, r.channel, r.told_by, r.told_at, r.confirmed_at, r.unit_id = u.id as own
      from situation.report r join territory_api.unit a on a.id = r.unit_id
      where r.day between :from and :to and a.path @> u.path order by r.day, nlevel(a.path) desc
      """;

  Map<Long, Board.Told> told(Collection<Long> units, LocalDate day) {
    Map<Long, Board.Told> told = new HashMap<>();
    jdbc.sql(
            """
            select u.id, t.channel, t.told_by, t.told_at, t.confirmed_at, t.own
            from territory_api.unit u cross join lateral (%s) t where u.id = any(:units)
            """
                .formatted(ANSWER))
        .param("units", units.toArray(Long[]::new))
        .param("from", day)
        .param("to", day)
        .query(
            row -> {
              told.put(row.getLong(1), answer(row));
            });
    return told;
  }

  Map<LocalDate, Board.Told> toldBetween(long unit, LocalDate from, LocalDate to) {
    Map<LocalDate, Board.Told> told = new HashMap<>();
    jdbc.sql(
            """
            select t.day, t.channel, t.told_by, t.told_at, t.confirmed_at, t.own
            from territory_api.unit u cross join lateral (%s) t where u.id = :unit
            """
                .formatted(ANSWER))
        .param("unit", unit)
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              told.put(row.getObject(1, LocalDate.class), answer(row));
            });
    return told;
  }

  private static Board.Told answer(ResultSet row) throws SQLException {
    return new Board.Told(
        Channel.valueOf(row.getString("channel")),
        row.getString("told_by"),
        Timestamps.instant(row, "told_at"),
        Timestamps.mayBe(row, "confirmed_at"),
        row.getBoolean("own"));
  }

  /// The last day of which anything is known of each unit, at most so many days back.
  Map<Long, LocalDate> lastNews(Collection<Long> units, LocalDate to, int back_d) {
    Map<Long, LocalDate> last = new HashMap<>();
    jdbc.sql(
            """
            select u.id, greatest(
              (select max(d.day) from situation.unit_day d where d.unit_id = u.id and d.day between :from and :to),
              (select max(r.day) from situation.report r join territory_api.unit a on a.id = r.unit_id
               where a.path @> u.path and r.day between :from and :to)) as last
            from territory_api.unit u where u.id = any(:units)
            """)
        .param("units", units.toArray(Long[]::new))
        .param("from", to.minusDays(back_d))
        .param("to", to)
        .query(
            row -> {
              LocalDate day = row.getObject(2, LocalDate.class);
              if (day != null) {
                last.put(row.getLong(1), day);
              }
            });
    return last;
  }

  /// @param communes in a unit, itself included
  /// @param reported of those, the ones with a figure or an answer, theirs or of a unit above
  record Coverage(int communes, int reported) {}

  Map<Long, Coverage> coverage(Collection<Long> units, LocalDate day) {
    Map<Long, Coverage> coverage = new HashMap<>();
    jdbc.sql(
            """
            with known as (
              select unit_id from situation.unit_day where day = :day
              union select c.id from situation.report r join territory_api.unit a on a.id = r.unit_id
                join territory_api.unit c on c.path <@ a.path and c.tier = 'COMMUNE' where r.day = :day)
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

  /// @param at when it was told; `typed` when somebody entered it
  record Answer(
      long unit,
      LocalDate day,
      Channel channel,
      String by,
      OffsetDateTime at,
      OffsetDateTime typed) {}

  /// False where the unit has answered before.
  boolean add(Answer answer) {
    return jdbc.sql(
                """
                insert into situation.report (unit_id, day, channel, told_by, told_at, typed_at, account_id)
                values (:unit, :day, :channel, :by, :at, :typed, :account) on conflict do nothing
                """)
            .param("unit", answer.unit())
            .param("day", answer.day())
            .param("channel", answer.channel().name())
            .param("by", answer.by())
            .param("at", answer.at())
            .param("typed", answer.typed())
            .param("account", SignedIn.current().map(SignedIn::accountId).orElse(null))
            .update()
        == 1;
  }

  /// False where nothing that was typed on the unit's behalf waits for it.
  boolean confirm(long unit, LocalDate day, OffsetDateTime now, @Nullable Long account) {
    return jdbc.sql(
                """
                update situation.report set confirmed_at = :now, confirmed_by = :account
                where unit_id = :unit and day = :day and confirmed_at is null and channel in ('PHONE', 'PAPER', 'MESSAGE')
                """)
            .param("unit", unit)
            .param("day", day)
            .param("now", now)
            .param("account", account)
            .update()
        == 1;
  }
}
