// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Grant;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// The morning's work: thresholds that overdue assignments have passed are told to whom they
/// concern, then each body gets one digest of what presses. Whole sets at a time; a second run of
/// the same day changes nothing.
@Service
public class Reminders {
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final OperatingClock clock;

  Reminders(JdbcClient jdbc, AuditLog audit, OperatingClock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a run did.
  public record Run(int digests, int escalated) {}

  /// @param dueSoon due in the next [UrgentWork#WINDOW_DAYS] days, today not counted
  /// @param escalated overdue work of others brought before this body today
  public record Digest(
      String body,
      LocalDate day,
      int overdue,
      int dueToday,
      int dueSoon,
      int undated,
      int escalated) {}

  /// @param day a deadline before this day is overdue
  @Transactional
  public Run run(LocalDate day) {
    // two servers, or a person and the schedule, one after the other
    jdbc.sql("select pg_advisory_xact_lock(hashtext('directives.reminders'))")
        .query((row, n) -> true)
        .list();
    int escalated = 0;
    for (EscalationStep step : EscalationStep.ALL) {
      escalated += escalate(step, day);
    }
    int digests = digest(day);
    if (digests + escalated > 0) {
      audit.record(
          new AuditEntry(
              "directives.reminders.run",
              "day",
              day.toEpochDay(),
              null,
              Map.of("day", day.toString(), "digests", digests, "escalated", escalated)));
    }
    return new Run(digests, escalated);
  }

  /// One statement: who newly passed the threshold, its record, its event, the reminder's count.
  /// The assignment's version stays: an officer's open form is not refused because of it.
  private int escalate(EscalationStep step, LocalDate day) {
    String told =
        switch (step.tell()) {
          case BODY -> "a.body_id";
          case SUPERIOR -> "coalesce(above.body_id, b.parent_id)";
          case MONITOR -> "coalesce(d.monitor_body_id, d.register_body_id, m.monitor_body_id)";
        };
    return jdbc.sql(
            """
            with passed as (
              insert into directives.escalation (assignment_id, step, due_at, day, told_body_id)
              select a.id, :step, a.due_at, :day, %s
              from directives.assignment a
              join directives.obligation o on o.id = a.obligation_id
              left join directives.dispatch d on d.id = o.dispatch_id
              left join directives.commission m on m.id = o.commission_id
              join organisation_api.body b on b.id = a.body_id
              left join directives.assignment above on above.id = a.parent_id
              where a.is_open and a.state <> 'SUBMITTED' and a.due_at < :limit
                and (d.status = 'CONFIRMED' or m.id is not null)
              on conflict (assignment_id, step, due_at) do nothing
              returning assignment_id, told_body_id
            ), told as (
              insert into directives.event (assignment_id, at, kind, text, state, due_at)
              select a.id, :now, :kind, b.name, a.state, a.due_at
              from passed p join directives.assignment a on a.id = p.assignment_id
              left join organisation_api.body b on b.id = p.told_body_id and :kind = 'ESCALATED'
              order by a.id
            ), counted as (
              update directives.assignment a set reminded = reminded + 1, last_reminded_at = :now
              from passed p where a.id = p.assignment_id and :kind = 'REMINDED'
            )
            select count(*) from passed
            """
                .formatted(told))
        .param("step", step.id())
        .param("day", day)
        .param("limit", timestamp(start(day.minusDays(step.daysOverdue() - 1L))))
        .param("now", timestamp(clock.now()))
        .param("kind", step.event())
        .query(Integer.class)
        .single();
  }

  private int digest(LocalDate day) {
    return jdbc.sql(
            """
            insert into directives.digest (body_id, day, made_at, overdue, due_today, due_soon, undated, escalated)
            select x.body_id, :day, :now, sum(x.overdue), sum(x.today), sum(x.soon), sum(x.undated), sum(x.escalated)
            from (
              select a.body_id, count(*) filter (where a.due_at < :start) as overdue,
                     count(*) filter (where a.due_at >= :start and a.due_at < :next) as today,
                     count(*) filter (where a.due_at >= :next and a.due_at < :soon) as soon,
                     count(*) filter (where a.due_at = 'infinity' and not a.waits) as undated, 0::bigint as escalated
              from directives.assignment a
              where a.is_open and a.state <> 'SUBMITTED' and (a.due_at < :soon or a.due_at = 'infinity' and not a.waits)
              group by a.body_id
              union all
              select e.told_body_id, 0, 0, 0, 0, count(*) from directives.escalation e
              where e.day = :day and e.step = any(:others) and e.told_body_id is not null group by e.told_body_id
            ) x group by x.body_id
            on conflict (body_id, day) do nothing
            """)
        .param("day", day)
        .param("now", timestamp(clock.now()))
        .param("start", timestamp(start(day)))
        .param("next", timestamp(start(day.plusDays(1))))
        .param("soon", timestamp(start(day.plusDays(1 + UrgentWork.WINDOW_DAYS))))
        .param(
            "others",
            EscalationStep.ALL.stream()
                .filter(step -> step.tell() != EscalationStep.Tell.BODY)
                .map(EscalationStep::id)
                .toArray(String[]::new))
        .update();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(OperatingClock.ZONE).toInstant();
  }

  /// Today's digests of the signed-in person's bodies.
  @Transactional(readOnly = true)
  public List<Digest> mine() {
    return jdbc.sql(
            """
            select b.name as body, g.day, g.overdue, g.due_today, g.due_soon, g.undated, g.escalated
            from directives.digest g join organisation_api.body b on b.id = g.body_id
            where g.body_id = any(:bodies) and g.day = :day order by nlevel(b.path), b.name_key
            """)
        .param(
            "bodies",
            SignedIn.current().stream()
                .flatMap(me -> me.grants().stream())
                .map(Grant::bodyId)
                .distinct()
                .toArray(Long[]::new))
        .param("day", clock.today())
        .query(new SimplePropertyRowMapper<>(Digest.class))
        .list();
  }
}
