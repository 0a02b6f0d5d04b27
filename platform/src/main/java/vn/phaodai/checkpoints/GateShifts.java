// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Who stands at which gate when.
@Service
public class GateShifts {
  private static final String SELECT =
      """
      select s.id, s.public_id, s.checkpoint_id, c.public_id as checkpoint, c.name, c.path::text as path, c.unit_id,
        c.province_id, p.code as province, p.path::text as province_path, s.account_id, s.officer,
        lower(s.during) as from_at, upper(s.during) as to_at
      from checkpoints.shift s
      join checkpoints.checkpoint c on c.id = s.checkpoint_id
      join territory_api.unit p on p.id = c.province_id
      """;

  private final JdbcClient jdbc;
  private final Gates gates;
  private final CheckpointSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  GateShifts(
      JdbcClient jdbc, Gates gates, CheckpointSight sight, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.gates = gates;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// The signed-in officer takes a gate over. Throws CHECKPOINTS-025, -027 to -029.
  ///
  /// @param to after `from`
  @Transactional
  public Shift begin(UUID gate, Instant from, Instant to) {
    Gate at = gates.get(gate);
    if (!sight.covers(at.path(), CheckpointSight.RECORD)) {
      throw CheckpointRefusals.OUTSIDE.raise();
    }
    int most = Settings.of("shift_most_h");
    if (!to.isAfter(from) || Duration.between(from, to).compareTo(Duration.ofHours(most)) > 0) {
      throw CheckpointRefusals.SHIFT_SPAN.with(most).raise();
    }
    UUID id;
    try {
      id =
          jdbc.sql(
                  """
                  insert into checkpoints.shift (checkpoint_id, account_id, officer, during)
                  values (:gate, :account, :officer, tstzrange(:from, :to)) returning public_id
                  """)
              .param("gate", at.id())
              .param("account", CheckpointSight.account())
              .param("officer", CheckpointSight.label())
              .param("from", time(from))
              .param("to", time(to))
              .query(UUID.class)
              .single();
    } catch (DataIntegrityViolationException _) {
      throw CheckpointRefusals.SHIFT_OVERLAPS.raise();
    }
    Shift shift = mine(id);
    audit.record(
        AuditEntry.of("checkpoints.shift.begin", "checkpoint", at.id())
            .in(at.path())
            .with(Map.of("shift", shift.id())));
    return shift;
  }

  /// The officer hands the gate over: the shift ends now. Throws CHECKPOINTS-030 while a phone of
  /// the shift said that it still holds records.
  @Transactional
  public void handOver(UUID id) {
    Shift shift = mine(id);
    long unsent =
        jdbc.sql("select coalesce(sum(unsent), 0) from checkpoints.device where shift_id = :id")
            .param("id", shift.id())
            .query(Long.class)
            .single();
    if (unsent > 0) {
      throw CheckpointRefusals.UNSENT.with(unsent).raise();
    }
    jdbc.sql(
            """
            update checkpoints.shift set handed_over = :now,
              during = tstzrange(lower(during), greatest(least(upper(during), :now), lower(during) + interval '1 second'))
            where id = :id and handed_over is null
            """)
        .param("id", shift.id())
        .param("now", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of("checkpoints.shift.hand_over", "checkpoint", shift.checkpointId())
            .in(shift.path())
            .with(Map.of("shift", shift.id())));
  }

  /// The signed-in officer’s shifts that run or are to come, then those of the last days.
  @Transactional(readOnly = true)
  public List<Shift> own() {
    return jdbc.sql(
            SELECT
                + """
                where s.account_id = :account and upper(s.during) > :since
                order by upper(s.during) > :now desc, lower(s.during) desc limit 20
                """)
        .param("account", CheckpointSight.account())
        .param("since", time(clock.now().minus(Duration.ofDays(2))))
        .param("now", time(clock.now()))
        .query((row, n) -> shift(row))
        .list();
  }

  /// A shift of the signed-in officer. Throws CHECKPOINTS-001 for anybody else’s.
  @Transactional(readOnly = true)
  public Shift mine(UUID id) {
    return jdbc.sql(SELECT + " where s.public_id = :id and s.account_id = :account")
        .param("id", id)
        .param("account", CheckpointSight.account())
        .query((row, n) -> shift(row))
        .optional()
        .orElseThrow(CheckpointRefusals.NO_SUCH_SHIFT::raise);
  }

  /// Those of them that are shifts of the signed-in officer.
  Map<UUID, Shift> mine(Collection<UUID> ids) {
    Map<UUID, Shift> found = new HashMap<>();
    jdbc.sql(SELECT + " where s.public_id = any(:ids) and s.account_id = :account")
        .param("ids", ids.stream().distinct().toArray(UUID[]::new))
        .param("account", CheckpointSight.account())
        .query((row, n) -> shift(row))
        .list()
        .forEach(shift -> found.put(shift.publicId(), shift));
    return found;
  }

  private static Shift shift(ResultSet row) throws SQLException {
    return new Shift(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("checkpoint_id"),
        row.getObject("checkpoint", UUID.class),
        row.getString("name"),
        row.getString("path"),
        row.getLong("unit_id"),
        row.getLong("province_id"),
        row.getString("province"),
        row.getString("province_path"),
        row.getLong("account_id"),
        row.getString("officer"),
        instant(row, "from_at"),
        instant(row, "to_at"));
  }
}
