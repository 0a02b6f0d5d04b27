// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.day;
import static vn.phaodai.clock.Timestamps.time;
import static vn.phaodai.quarantine.DecisionBook.shown;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Breaches of an order: who saw what and when, and what was done about it.
@Service
@Transactional
public class Breaches {
  private final OrderDesk desk;
  private final OrderTrail trail;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  Breaches(
      OrderDesk desk, OrderTrail trail, JdbcClient jdbc, OperatingClock clock, AuditLog audit) {
    this.desk = desk;
    this.trail = trail;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  public enum BreachKind {
    /// Not there when somebody looked.
    ABSENT,
    LEFT,
    /// Received visitors.
    RECEIVED,
    /// Refused a sample or a check.
    REFUSED,
    OTHER
  }

  /// Writes a breach down. Throws QUARANTINE-010 for one that has not happened or lies before the
  /// order, -012 without a word of what happened.
  public void tell(UUID order, BreachKind kind, Instant at, String note) {
    OpenOrder one = desk.takeActive(order, QuarantineSight.CHECK);
    if (note.isBlank()) {
      throw QuarantineRefusals.REASON_NEEDED.raise();
    }
    if (at.isAfter(clock.now()) || (one.from() != null && day(at).isBefore(one.from()))) {
      throw QuarantineRefusals.DATE
          .with(shown(day(at)), one.from() == null ? "" : shown(one.from()), shown(clock.today()))
          .raise();
    }
    jdbc.sql(
            """
            insert into quarantine.breach (order_id, kind, happened_at, day, note, told_by, told_as, told_at)
            values (:order, :kind, :at, :day, :note, :account, :label, :now)
            on conflict (order_id, day) where kind = 'ABSENT' do update set note = excluded.note
            """)
        .param("order", one.id())
        .param("kind", kind.name())
        .param("at", time(at))
        .param("day", day(at))
        .param("note", note.strip())
        .param("account", QuarantineSight.account())
        .param("label", QuarantineSight.label())
        .param("now", time(clock.now()))
        .update();
    trail.add(one.id(), "BREACH", kind.name(), shown(day(at)));
    audit.record(AuditEntry.of("quarantine.breach.tell", "order", one.id()).in(one.path()));
  }

  /// What was done about one. Throws QUARANTINE-012, -030.
  ///
  /// @param breach its id on the order's page
  public void act(UUID order, long breach, String action) {
    OpenOrder one = desk.takeOne(order, QuarantineSight.CHECK);
    if (action.isBlank()) {
      throw QuarantineRefusals.REASON_NEEDED.raise();
    }
    int done =
        jdbc.sql(
                """
                update quarantine.breach set action = :action, acted_by = :account, acted_as = :label, acted_at = :now
                where id = :id and order_id = :order
                """)
            .param("action", action.strip())
            .param("account", QuarantineSight.account())
            .param("label", QuarantineSight.label())
            .param("now", time(clock.now()))
            .param("id", breach)
            .param("order", one.id())
            .update();
    if (done == 0) {
      throw QuarantineRefusals.NO_SUCH_BREACH.raise();
    }
    trail.add(one.id(), "ACTED", action.strip());
    audit.record(
        AuditEntry.of("quarantine.breach.act", "order", one.id())
            .in(one.path())
            .with(Map.of("breach", breach)));
  }
}
