// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// The shifts that the signed-in officer may open on a phone now: those under way, and those that
/// begin or ended within the slack in which a passage still counts as theirs.
@Service
public class OpenShifts {
  private final JdbcClient jdbc;
  private final OperatingClock clock;

  OpenShifts(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param name of the gate
  public record Open(UUID id, String name, Instant from, Instant to) {}

  /// The earliest first.
  @Transactional(readOnly = true)
  public List<Open> mine() {
    Duration slack = Duration.ofMinutes(Settings.of("shift_slack_min"));
    Instant now = clock.now();
    return jdbc.sql(
            """
            select s.public_id, c.name, lower(s.during) as from_at, upper(s.during) as to_at
            from checkpoints.shift s join checkpoints.checkpoint c on c.id = s.checkpoint_id
            where s.account_id = :account and s.during && tstzrange(:since, :until)
            order by lower(s.during), s.id
            """)
        .param("account", CheckpointSight.account())
        .param("since", time(now.minus(slack)))
        .param("until", time(now.plus(slack)))
        .query(
            (row, n) ->
                new Open(
                    row.getObject("public_id", UUID.class),
                    row.getString("name"),
                    instant(row, "from_at"),
                    instant(row, "to_at")))
        .list();
  }
}
