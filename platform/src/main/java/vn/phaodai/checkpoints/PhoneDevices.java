// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.time;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;

/// What phones said last: how much they still hold, how much was sent back to them, and by how much
/// their clocks are wrong.
@Component
class PhoneDevices {
  private final JdbcClient jdbc;
  private final OperatingClock clock;

  PhoneDevices(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param last the newest of the records that were sound
  void heard(UUID device, Judged last, int unsent, int rejected) {
    jdbc.sql(
            """
            insert into checkpoints.device (device, shift_id, unsent, rejected, offset_s, seen_at)
            values (:device, :shift, :unsent, :rejected, :offset, :now)
            on conflict (device) do update set shift_id = excluded.shift_id, unsent = excluded.unsent,
              rejected = excluded.rejected, offset_s = excluded.offset_s, seen_at = excluded.seen_at
            """)
        .param("device", device)
        .param("shift", last.shift().id())
        .param("unsent", unsent)
        .param("rejected", rejected)
        .param("offset", last.told().offset_s())
        .param("now", time(clock.now()))
        .update();
  }
}
