// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  public static final int MOST = 200;

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
      @Nullable Instant at) {}

  private static final String BOUND =
      """
      with bound as (
        select d.passage_id, d.unit_id, false as origin from checkpoints.destination d
        where d.path <@ :paths::ltree[] and d.taken_at > :since
        union
        select g.id, g.origin_id, true from checkpoints.passage g
        where g.held and g.origin_path <@ :paths::ltree[] and g.taken_at > :since
      )
      select %s, n.code as unit_code, n.full_name as unit_name, b.origin, f.state as follow, f.note, f.officer as follower,
        f.at as followed_at
      from bound b
      join checkpoints.passage g on g.id = b.passage_id
      join territory_api.unit n on n.id = b.unit_id
      %s
      left join lateral (
        select state, note, officer, at from checkpoints.follow_up w
        where w.passage_id = g.id and w.unit_id = b.unit_id order by w.id desc limit 1) f on true
      where g.decision <> 'REFUSE' and (:closed or f.state is distinct from 'CLOSED') and (not :held or g.held)
      """;

  /// Those of the reader’s area, whoever is held first, then the newest; at most 200.
  ///
  /// @param held whether to show those alone who are held
  /// @param closed whether to show those too that were closed
  @Transactional(readOnly = true)
  public List<Arrival> list(boolean held, boolean closed) {
    return jdbc.sql(
            BOUND.formatted(PassageLists.COLUMNS, PassageLists.JOINS)
                + " order by g.held desc, g.taken_at desc, g.id desc limit :limit")
        .param("paths", sight.paths(CheckpointSight.READ))
        .param("since", time(clock.now().minus(Duration.ofDays(Settings.of("arrival_d")))))
        .param("closed", closed)
        .param("held", held)
        .param("limit", MOST)
        .query(
            (row, n) -> {
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
            })
        .list();
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
