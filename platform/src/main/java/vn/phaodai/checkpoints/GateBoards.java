// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
import vn.phaodai.clock.Timestamps;

/// The gates of the reader’s area as they stand today, and the counting of queues.
@Service
@Transactional(readOnly = true)
public class GateBoards {
  private static final int MOST_QUEUE = 5_000;

  private final Gates gates;
  private final CheckpointSight sight;
  private final OperatingClock clock;
  private final JdbcClient jdbc;
  private final AuditLog audit;

  GateBoards(
      Gates gates, CheckpointSight sight, OperatingClock clock, JdbcClient jdbc, AuditLog audit) {
    this.gates = gates;
    this.sight = sight;
    this.clock = clock;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  private record Found(
      @Nullable String officer,
      @Nullable Instant until,
      int passages,
      int held,
      int deviations,
      int differences,
      @Nullable Integer wait_min,
      @Nullable Integer queue,
      int unsent,
      int rejected,
      @Nullable Instant heard) {}

  private static final String STANDING =
      """
      select c.id, s.officer, upper(s.during) as until_at, coalesce(p.passages, 0) as passages,
        coalesce(p.held, 0) as held, coalesce(p.deviations, 0) as deviations, coalesce(p.differences, 0) as differences,
        w.wait_min, q.vehicles, coalesce(d.unsent, 0) as unsent, coalesce(d.rejected, 0) as rejected, d.heard
      from checkpoints.checkpoint c
      left join lateral (
        select officer, during from checkpoints.shift
        where checkpoint_id = c.id and during @> :now::timestamptz order by id desc limit 1) s on true
      left join lateral (
        select count(*) as passages, count(*) filter (where held) as held,
          count(*) filter (where deviates) as deviations, count(*) filter (where differs) as differences
        from checkpoints.passage where checkpoint_id = c.id and taken_at >= :day) p on true
      left join lateral (
        select round(extract(epoch from percentile_cont(0.5) within group (order by taken_at - arrived_at)) / 60)::int
          as wait_min
        from (
          select taken_at, arrived_at from checkpoints.passage
          where checkpoint_id = c.id and arrived_at is not null and taken_at >= :hour) late) w on true
      left join lateral (
        select vehicles from checkpoints.queue_count
        where checkpoint_id = c.id and counted_at > :fresh order by counted_at desc limit 1) q on true
      left join lateral (
        select sum(v.unsent)::int as unsent, sum(v.rejected)::int as rejected,
          min(v.seen_at) filter (where v.unsent > 0) as heard
        from checkpoints.device v join checkpoints.shift t on t.id = v.shift_id
        where t.checkpoint_id = c.id and (v.unsent > 0 or v.rejected > 0)) d on true
      where c.path <@ :paths::ltree[] and c.during @> :today::date
      """;

  /// All gates that stand today, those with something to see first.
  public List<GateStanding> today() {
    Instant now = clock.now();
    Instant silent = now.minus(Duration.ofMinutes(Settings.of("unreported_min")));
    Map<Long, Found> found = new HashMap<>();
    jdbc.sql(STANDING)
        .param("now", time(now))
        .param("day", time(clock.today().atStartOfDay(OperatingClock.ZONE).toInstant()))
        .param("hour", time(now.minus(Duration.ofHours(1))))
        .param("fresh", time(now.minus(Duration.ofMinutes(Settings.of("queue_fresh_min")))))
        .param("paths", sight.paths(CheckpointSight.READ))
        .param("today", clock.today())
        .query(
            row -> {
              found.put(row.getLong("id"), found(row));
            });
    return gates.standing(clock.today()).stream()
        .filter(gate -> found.containsKey(gate.id()))
        .map(gate -> standing(gate, found.get(gate.id()), silent))
        .toList();
  }

  private static GateStanding standing(Gate gate, @Nullable Found one, Instant silent) {
    if (one == null) {
      throw new IllegalStateException("gate " + gate.id());
    }
    Instant heard = one.heard();
    return new GateStanding(
        gate,
        one.officer(),
        one.until(),
        one.passages(),
        one.held(),
        one.deviations(),
        one.differences(),
        one.wait_min(),
        one.queue(),
        one.unsent(),
        one.rejected(),
        heard != null && heard.isBefore(silent) ? heard : null);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getString("officer"),
        Timestamps.mayBe(row, "until_at"),
        row.getInt("passages"),
        row.getInt("held"),
        row.getInt("deviations"),
        row.getInt("differences"),
        row.getObject("wait_min", Integer.class),
        row.getObject("vehicles", Integer.class),
        row.getInt("unsent"),
        row.getInt("rejected"),
        Timestamps.mayBe(row, "heard"));
  }

  /// How one gate stands; of a gate that was taken away, nothing.
  public java.util.Optional<GateStanding> of(Gate gate) {
    return today().stream().filter(one -> one.gate().id() == gate.id()).findFirst();
  }

  /// Counts the vehicles that wait. Throws CHECKPOINTS-018, -025, -027.
  @Transactional
  public void count(UUID id, int vehicles) {
    Gate gate = gates.get(id);
    if (!sight.covers(gate.path(), CheckpointSight.RECORD)) {
      throw CheckpointRefusals.OUTSIDE.raise();
    }
    if (vehicles < 0 || vehicles > MOST_QUEUE) {
      throw CheckpointRefusals.NUMBER
          .with(String.valueOf(vehicles), gate.name(), "0", String.valueOf(MOST_QUEUE))
          .raise();
    }
    jdbc.sql(
            """
            insert into checkpoints.queue_count (checkpoint_id, vehicles, counted_at, account_id)
            values (:gate, :vehicles, :now, :account)
            """)
        .param("gate", gate.id())
        .param("vehicles", vehicles)
        .param("now", time(clock.now()))
        .param("account", CheckpointSight.account())
        .update();
    audit.record(
        AuditEntry.of("checkpoints.queue.count", "checkpoint", gate.id())
            .in(gate.path())
            .with(Map.of("vehicles", vehicles)));
  }
}
