// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

  /// An obligation that waits for something to come about.
  ///
  /// @param dispatch what people call the dispatch that orders it, `slug` its address
  /// @param condition in the words of the dispatch
  public record Waiting(
      UUID obligation, String dispatch, String slug, String text, String condition) {}

  /// What waits, ordered by bodies whose jurisdiction covers the unit; the newest dispatch first,
  /// at most 100.
  ///
  /// @param path of the unit
  @Transactional(readOnly = true)
  public List<Waiting> waitingOver(String path) {
    return jdbc.sql(
            """
            select o.public_id as obligation, d.label as dispatch, d.slug, o.text,
                   coalesce(o.condition, o.deadline_text, o.text) as condition
            from directives.obligation o join directives.dispatch d on d.id = o.dispatch_id
            where d.path @> :path::ltree and d.status = 'CONFIRMED' and o.deadline_kind = 'CONDITION'
              and o.condition_met_on is null and o.withdrawn_at is null
            order by d.id desc, o.ordinal limit 100
            """)
        .param("path", path)
        .query(new SimplePropertyRowMapper<>(Waiting.class))
        .list();
  }

  /// As [#met], found by another room from its own rows, in its transaction: no person says so. An
  /// obligation that was withdrawn meanwhile is passed over.
  ///
  /// @return how many waited
  @Transactional(propagation = Propagation.MANDATORY)
  public int cameAbout(UUID obligation, LocalDate day, String ground) {
    return find(obligation)
        .filter(waiting -> waiting.metOn() == null)
        .map(waiting -> open(waiting, day, ground, Acting.Seat.PROGRAM))
        .orElse(0);
  }

  /// The condition came about on that day: everybody who waits for it may begin, and owes a date
  /// from now on. Said again it changes nothing, whatever the second day and ground: the first
  /// stands.
  ///
  /// @param ground what shows it: a report, a campaign's last result
  /// @return how many waited
  @Transactional
  public int met(UUID obligation, LocalDate day, String ground) {
    Conditional waiting =
        find(obligation).orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(obligation).raise());
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
    return open(waiting, day, ground.strip(), seat);
  }

  private int open(Conditional waiting, LocalDate day, String ground, Acting.Seat seat) {
    DispatchKey key = dispatches.key(waiting.dispatchId());
    jdbc.sql(
            """
            update directives.obligation
            set condition_met_on = :day, condition_ground = :ground, condition_met_by = :account::bigint
            where id = :id
            """)
        .param("id", waiting.id())
        .param("day", day)
        .param("ground", ground)
        .param("account", seat.accountId())
        .update();
    List<Long> opened = release(waiting.id());
    String text = LetterTexts.date(day) + ": " + ground;
    assignments.happened(opened, "CONDITION_MET", clock.now(), seat, text, null);
    audit.record(
        AuditEntry.of("directives.obligation.condition_met", "obligation", waiting.id())
            .in(key.path())
            .with(Map.of("day", day.toString(), "opened", opened.size())));
    return opened.size();
  }

  private Optional<Conditional> find(UUID obligation) {
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
        .optional();
  }

  private List<Long> release(long obligation) {
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
