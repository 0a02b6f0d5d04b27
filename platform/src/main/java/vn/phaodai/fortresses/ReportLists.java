// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.fortresses.CitizenReports.Kind;
import vn.phaodai.fortresses.CitizenReports.Outcome;
import vn.phaodai.fortresses.CitizenReports.State;
import vn.phaodai.territory.Unit;

/// What citizens told in a place, the most urgent first.
@Service
@Transactional(readOnly = true)
public class ReportLists {
  public static final int PAGE = 50;

  private static final Pattern KEY = Pattern.compile("(-?\\d{1,15})_(\\d{1,18})");

  private final FortressSight sight;
  private final JdbcClient jdbc;
  private final OperatingClock clock;

  ReportLists(FortressSight sight, JdbcClient jdbc, OperatingClock clock) {
    this.sight = sight;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param late nobody took it up in time
  /// @param team that has it; null while nobody does
  public record Row(
      long id,
      UUID publicId,
      Kind kind,
      String place,
      int people,
      Instant told,
      Instant due,
      State state,
      boolean late,
      @Nullable String team,
      @Nullable Outcome outcome,
      int version) {
    String key() {
      return due.toEpochMilli() + "_" + id;
    }
  }

  /// @param next to ask the next page with; null on the last
  public record Page(Unit place, List<Row> rows, @Nullable String next, int open, int late) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final String SELECT =
      """
      select r.id, r.public_id, r.kind, u.full_name as place, r.people, r.told_at, r.due_at, r.state,
        r.state = 'NEW' and r.due_at < :now as late, r.outcome, r.version,
        (select t.name from fortresses.report_step s join fortresses.team t on t.id = s.team_id
         where s.report_id = r.id order by s.id desc limit 1) as team
      from fortresses.report r
      join territory_api.unit u on u.path = r.path
      """;

  /// What was told in a place, the most urgent first. Throws FORTRESSES-001.
  ///
  /// @param closed those that are done with, else those that are open
  public Page page(String unit, boolean closed, @Nullable String after) {
    Unit place = sight.place(unit, clock.today(), FortressSight.HANDLE);
    var key = KEY.matcher(after == null ? "" : after);
    boolean follows = key.matches();
    List<Row> rows =
        jdbc.sql(
                SELECT
                    + """
                    where r.path <@ :place::ltree and r.path <@ (:paths)::ltree[] and (r.state = 'CLOSED') = :closed
                      and (:after::timestamptz is null or (r.due_at, r.id) > (:after::timestamptz, :afterId))
                    order by r.due_at, r.id limit :limit
                    """)
            .param("place", place.path())
            .param("paths", sight.paths(FortressSight.HANDLE))
            .param("closed", closed)
            .param("now", time(clock.now()))
            .param(
                "after", follows ? time(Instant.ofEpochMilli(Long.parseLong(key.group(1)))) : null)
            .param("afterId", follows ? Long.parseLong(key.group(2)) : 0L)
            .param("limit", PAGE + 1)
            .query((row, n) -> row(row))
            .list();
    int[] counts = counts(place);
    boolean more = rows.size() > PAGE;
    List<Row> shown = more ? rows.subList(0, PAGE) : rows;
    return new Page(place, shown, more ? shown.getLast().key() : null, counts[0], counts[1]);
  }

  /// How many are open in a place, and how many of them nobody took up in time.
  int[] counts(Unit place) {
    return jdbc.sql(
            """
            select count(*)::int, (count(*) filter (where state = 'NEW' and due_at < :now))::int
            from fortresses.report where path <@ :place::ltree and state <> 'CLOSED'
            """)
        .param("place", place.path())
        .param("now", time(clock.now()))
        .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
        .single();
  }

  private static Row row(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Row(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("place"),
        row.getInt("people"),
        Timestamps.instant(row, "told_at"),
        Timestamps.instant(row, "due_at"),
        State.valueOf(row.getString("state")),
        row.getBoolean("late"),
        row.getString("team"),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getInt("version"));
  }

  /// One of them, wherever it is.
  Row get(long id) {
    return jdbc.sql(SELECT + " where r.id = :id")
        .param("id", id)
        .param("now", time(clock.now()))
        .query((row, n) -> row(row))
        .single();
  }
}
