// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
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

/// “Sau khi hoàn thành việc xét nghiệm sàng lọc …”: an obligation that begins when something else
/// has come about. Until then whoever owes it waits, and is neither urged nor asked for a date.
@Service
public class Conditions {
  private final JdbcClient jdbc;
  private final DispatchRepository dispatches;
  private final AssignmentRepository assignments;
  private final Acting acting;
  private final AuditLog audit;
  private final OperatingClock clock;

  Conditions(
      JdbcClient jdbc,
      DispatchRepository dispatches,
      AssignmentRepository assignments,
      Acting acting,
      AuditLog audit,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.dispatches = dispatches;
    this.assignments = assignments;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  private record Conditional(long id, long dispatchId, @Nullable LocalDate metOn) {}

  /// The condition came about on that day: everybody who waits for it may begin, and owes a date
  /// from now on. Said again it changes nothing, whatever the second day and ground: the first
  /// stands.
  ///
  /// @param ground what shows it: a report, a campaign's last result
  /// @return how many waited
  @Transactional
  public int met(UUID obligation, LocalDate day, String ground) {
    Conditional waiting = lock(obligation);
    DispatchKey key = dispatches.key(waiting.dispatchId());
    Acting.Seat seat = acting.over("directives.confirm", key.path());
    if (waiting.metOn() != null) {
      return 0;
    }
    if (day.isAfter(clock.today())) {
      throw DirectiveRefusals.DAY_TO_COME.with(LetterTexts.date(day)).raise();
    }
    if (ground.strip().length() < 10) {
      throw DirectiveRefusals.REASON_TOO_SHORT.raise();
    }
    jdbc.sql(
            """
            update directives.obligation
            set condition_met_on = :day, condition_ground = :ground, condition_met_by = :account::bigint
            where id = :id
            """)
        .param("id", waiting.id())
        .param("day", day)
        .param("ground", ground.strip())
        .param("account", seat.accountId())
        .update();
    List<Long> opened = open(waiting.id());
    String text = LetterTexts.date(day) + ": " + ground.strip();
    assignments.happened(opened, "CONDITION_MET", clock.now(), seat, text, null);
    audit.record(
        AuditEntry.of("directives.obligation.condition_met", "obligation", waiting.id())
            .in(key.path())
            .with(Map.of("day", day.toString(), "opened", opened.size())));
    return opened.size();
  }

  private Conditional lock(UUID obligation) {
    return jdbc.sql(
            """
            select id, dispatch_id, condition_met_on, deadline_kind from directives.obligation
            where public_id = :id and withdrawn_at is null for update
            """)
        .param("id", obligation)
        .query(
            (r, n) -> {
              if (!r.getString("deadline_kind").equals("CONDITION")) {
                throw DirectiveRefusals.NO_CONDITION.raise();
              }
              return new Conditional(
                  r.getLong("id"),
                  r.getLong("dispatch_id"),
                  r.getObject("condition_met_on", LocalDate.class));
            })
        .optional()
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(obligation).raise());
  }

  private List<Long> open(long obligation) {
    return jdbc.sql(
            """
            update directives.assignment set waits = false, version = version + 1
            where obligation_id = :id and waits returning id
            """)
        .param("id", obligation)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}
