// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Who is on the way to a commune, or comes from it and is held: on its list the moment the server
/// learns of the passage, until it is closed or the days of watching are over. Whoever was sent
/// back is on none.
@Service
@Transactional
public class Arrivals {
  public static final int PAGE = 50;

  /// Rows of a file.
  public static final int MOST = 20_000;

  private static final Pattern KEY =
      Pattern.compile("([0-9a-f-]{36})~([0-9A-Za-z.]{1,20})~(true|false)");

  private final JdbcClient jdbc;
  private final CheckpointSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Arrivals(JdbcClient jdbc, CheckpointSight sight, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// What a commune did.
  public enum State {
    /// Seen at home.
    MET,
    WATCHED,
    NOT_FOUND,
    CLOSED
  }

  /// An arrival of a unit.
  ///
  /// @param from whether the unit is the origin of somebody held, not the destination
  /// @param state null while nobody did anything
  public record Arrival(
      PassageRow passage,
      String unitCode,
      String unit,
      boolean from,
      @Nullable State state,
      String note,
      @Nullable String officer,
      @Nullable Instant at) {
    private String key() {
      return passage.record() + "~" + unitCode + "~" + from;
    }
  }

  /// @param held whether to show those alone who are held
  /// @param closed whether to show those too that were closed
  public record Asked(boolean held, boolean closed) {}

  /// @param total of all pages
  /// @param next key of the next page; null on the last
  public record Page(List<Arrival> rows, int total, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final String BOUND =
      """
      with bound as (
        select d.passage_id, d.unit_id, false as origin from checkpoints.destination d
        where d.path <@ :paths::ltree[] and d.taken_at > :since
        union
        select g.id, g.origin_id, true from checkpoints.passage g
        where g.held and g.origin_path <@ :paths::ltree[] and g.taken_at > :since
      )
      select %s
      from bound b
      join checkpoints.passage g on g.id = b.passage_id
      join territory_api.unit n on n.id = b.unit_id
      %s
      left join lateral (
        select state, note, officer, at from checkpoints.follow_up w
        where w.passage_id = g.id and w.unit_id = b.unit_id order by w.id desc limit 1) f on true
      where g.decision <> 'REFUSE' and (:closed or f.state is distinct from 'CLOSED') and (not :held or g.held)
      """;

  private static final String ROWS =
      BOUND.formatted(
              PassageLists.COLUMNS
                  + """
                  , n.code as unit_code, n.full_name as unit_name, b.origin, f.state as follow, f.note,
                    f.officer as follower, f.at as followed_at
                  """,
              PassageLists.JOINS)
          + """
           and (:record::uuid is null or (g.held, g.taken_at, g.id, n.code, b.origin) < (
             select l.held, l.taken_at, l.id, :unit, :origin from checkpoints.passage l where l.record_id = :record))
          order by g.held desc, g.taken_at desc, g.id desc, n.code desc, b.origin desc limit :limit
          """;

  /// Those of the reader’s area, whoever is held first, then the newest.
  ///
  /// @param after key of a page before; what is no key begins anew
  @Transactional(readOnly = true)
  public Page page(Asked asked, @Nullable String after) {
    List<Arrival> rows = rows(asked, after, PAGE + 1);
    int total = bound(BOUND.formatted("count(*)::int", ""), asked).query(Integer.class).single();
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), total, rows.get(PAGE - 1).key())
        : new Page(rows, total, null);
  }

  /// For a file.
  @Transactional(readOnly = true)
  public List<Arrival> whole(Asked asked) {
    return rows(asked, null, MOST);
  }

  private List<Arrival> rows(Asked asked, @Nullable String after, int limit) {
    Matcher key = KEY.matcher(after == null ? "" : after);
    boolean keyed = key.matches();
    return bound(ROWS, asked)
        .param("record", keyed ? UUID.fromString(key.group(1)) : null)
        .param("unit", keyed ? key.group(2) : "")
        .param("origin", keyed && Boolean.parseBoolean(key.group(3)))
        .param("limit", limit)
        .query((row, n) -> arrival(row))
        .list();
  }

  private JdbcClient.StatementSpec bound(String sql, Asked asked) {
    return jdbc.sql(sql)
        .param("paths", sight.paths(CheckpointSight.READ))
        .param("since", time(clock.now().minus(Duration.ofDays(Settings.of("arrival_d")))))
        .param("closed", asked.closed())
        .param("held", asked.held());
  }

  private static Arrival arrival(ResultSet row) throws SQLException {
    String state = row.getString("follow");
    return new Arrival(
        PassageLists.row(row),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getBoolean("origin"),
        state == null ? null : State.valueOf(state),
        state == null ? "" : row.getString("note"),
        row.getString("follower"),
        state == null ? null : instant(row, "followed_at"));
  }

  /// Writes down what the commune did. Throws CHECKPOINTS-031 for an arrival that is none of the
  /// officer’s.
  public void follow(UUID record, String unit, State state, String note) {
    record Bound(long passage, long unit, String path) {}
    Bound bound =
        jdbc.sql(
                """
                select g.id, u.id as unit, u.path::text as path from checkpoints.passage g
                join territory_api.unit u on u.code = :unit and u.valid @> :day::date
                where g.record_id = :record and (
                  exists (select 1 from checkpoints.destination d where d.passage_id = g.id and d.unit_id = u.id)
                  or (g.held and g.origin_id = u.id))
                """)
            .param("unit", unit)
            .param("day", clock.today())
            .param("record", record)
            .query((row, n) -> new Bound(row.getLong(1), row.getLong(2), row.getString(3)))
            .optional()
            .filter(one -> sight.covers(one.path(), CheckpointSight.FOLLOW))
            .orElseThrow(CheckpointRefusals.NO_SUCH_ARRIVAL::raise);
    jdbc.sql(
            """
            insert into checkpoints.follow_up (passage_id, unit_id, state, note, account_id, officer, at)
            values (:passage, :unit, :state, :note, :account, :officer, :now)
            """)
        .param("passage", bound.passage())
        .param("unit", bound.unit())
        .param("state", state.name())
        .param("note", note.strip().substring(0, Math.min(200, note.strip().length())))
        .param("account", CheckpointSight.account())
        .param("officer", CheckpointSight.label())
        .param("now", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of("checkpoints.arrival.follow", "passage", bound.passage())
            .in(bound.path())
            .with(Map.of("state", state.name())));
  }
}
