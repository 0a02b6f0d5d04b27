// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// What people do with what they owe: report, prove, review, pass on, ask for time.
///
/// ```
/// NOT_STARTED ─► IN_PROGRESS ─► SUBMITTED ─► ACCEPTED
///                     ▲             │
///                     └─ RETURNED ◄─┘        any open state ─► WITHDRAWN
/// ```
///
/// Each command names the version of the assignment it saw, runs in one transaction, leaves one
/// event (never changed) and one audit row, and either happens whole or not at all.
@Service
@Transactional
public class Duties {
  private final AssignmentRepository assignments;
  private final Acting acting;
  private final AuditLog audit;
  private final OperatingClock clock;

  Duties(AssignmentRepository assignments, Acting acting, AuditLog audit, OperatingClock clock) {
    this.assignments = assignments;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /// The body says how far it is. The first report starts the work.
  public void report(UUID id, int version, int progress, String text, @Nullable Evidence evidence) {
    Assignment a = seen(id, version);
    Acting.Seat seat = acting.asBody("directives.report", a.bodyId(), a.path());
    requireState(a, AssignmentState.IN_HAND);
    requireText(text);
    assignments.change(
        a, AssignmentState.IN_PROGRESS, Math.clamp(progress, 0, 99), a.dueAt(), now());
    happened(
        a, a.state() == AssignmentState.NOT_STARTED ? "STARTED" : "PROGRESS", seat, text, null);
    if (evidence != null) {
      happened(a, "EVIDENCE", seat, evidence.reference(), evidence);
    }
    audit(a, "report", Map.of("progress", progress));
  }

  /// The body says that it is done. Evidence must stand: given now, or since the last return.
  public void submit(UUID id, int version, String text, @Nullable Evidence evidence) {
    Assignment a = seen(id, version);
    Acting.Seat seat = acting.asBody("directives.report", a.bodyId(), a.path());
    requireState(a, AssignmentState.IN_HAND);
    requireText(text);
    if (evidence == null && !assignments.hasEvidence(a.id())) {
      throw DirectiveRefusals.NO_EVIDENCE.raise();
    }
    if (evidence != null) {
      happened(a, "EVIDENCE", seat, evidence.reference(), evidence);
    }
    assignments.change(a, AssignmentState.SUBMITTED, 100, a.dueAt(), now());
    happened(a, "SUBMITTED", seat, text, null);
    audit(a, "submit", Map.of());
  }

  /// Whoever reviews finds it done.
  public void accept(UUID id, int version, String text) {
    Assignment a = seen(id, version);
    Acting.Seat seat = reviewer(a);
    requireState(a, Set.of(AssignmentState.SUBMITTED));
    assignments.change(a, AssignmentState.ACCEPTED, 100, a.dueAt(), now());
    happened(a, "ACCEPTED", seat, text, null);
    audit(a, "accept", Map.of());
  }

  /// Whoever reviews finds something missing and says what.
  public void giveBack(UUID id, int version, String reason) {
    Assignment a = seen(id, version);
    Acting.Seat seat = reviewer(a);
    requireState(a, Set.of(AssignmentState.SUBMITTED));
    requireReason(reason);
    assignments.change(a, AssignmentState.RETURNED, Math.min(a.progress(), 90), a.dueAt(), now());
    happened(a, "RETURNED", seat, reason, null);
    audit(a, "return", Map.of());
  }

  /// A superior, or the office that monitors, sets the day by which it is owed; what was cascaded
  /// with the old deadline moves along.
  public void setDeadline(UUID id, int version, LocalDate day, String reason) {
    Assignment a = seen(id, version);
    Acting.Seat seat = acting.over("directives.assign", a.path());
    requireOpen(a);
    moveDeadline(a, requireFuture(day), "DEADLINE_SET", seat, reason);
    audit(a, "set_deadline", Map.of("due", day.toString()));
  }

  /// The body asks for more time. One request at a time.
  public void askExtension(UUID id, int version, LocalDate day, String reason) {
    Assignment a = seen(id, version);
    Acting.Seat seat = acting.asBody("directives.report", a.bodyId(), a.path());
    requireState(a, AssignmentState.IN_HAND);
    requireReason(reason);
    assignments.askExtension(a.id(), requireFuture(day), reason, now(), seat.accountId());
    assignments.touch(a.id());
    happened(a, "EXTENSION_ASKED", seat, reason, null);
    audit(a, "ask_extension", Map.of("due", day.toString()));
  }

  /// A superior grants or refuses the open request.
  public void decideExtension(UUID id, int version, boolean granted, String text) {
    Assignment a = seen(id, version);
    Acting.Seat seat = reviewer(a);
    Instant asked =
        assignments
            .decideExtension(a.id(), granted, text, now(), seat.accountId())
            .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
    if (granted) {
      moveDeadline(a, asked, "EXTENSION_GRANTED", seat, text);
    } else {
      requireReason(text);
      assignments.touch(a.id());
      happened(a, "EXTENSION_REFUSED", seat, text, null);
    }
    audit(a, "decide_extension", Map.of("granted", granted));
  }

  /// Passes the obligation on to bodies below, with its deadline. Bodies that owe it already are
  /// left as they are, so sending twice counts once.
  ///
  /// @return how many bodies owe it now that did not before
  public int cascade(UUID id, int version, Collection<Long> bodies, String text) {
    Assignment a = seen(id, version);
    Acting.Seat seat = acting.asBody("directives.cascade", a.bodyId(), a.path());
    requireOpen(a);
    List<Long> below = assignments.bodiesBelow(a, bodies);
    if (below.isEmpty()) {
      throw DirectiveRefusals.NOTHING_BELOW.raise();
    }
    List<Long> opened = assignments.open(a.obligationId(), below, a.part(), a.id(), a.dueAt());
    assignments.happened(opened, "ASSIGNED", now(), seat, text, null);
    assignments.touch(a.id());
    happened(a, "CASCADED", seat, text, null);
    audit(a, "cascade", Map.of("bodies", opened.size()));
    return opened.size();
  }

  /// Gives the open obligation to another body; the first one's row stays as history.
  public void reassign(UUID id, int version, long body, String reason) {
    Assignment a = seen(id, version);
    Acting.Seat seat = acting.over("directives.assign", a.path());
    requireOpen(a);
    requireReason(reason);
    List<Long> opened =
        assignments.open(a.obligationId(), List.of(body), a.part(), a.parentId(), a.dueAt());
    assignments.happened(opened, "ASSIGNED", now(), seat, reason, null);
    assignments.change(a, AssignmentState.WITHDRAWN, a.progress(), a.dueAt(), now());
    happened(a, "REASSIGNED", seat, reason, null);
    audit(a, "reassign", Map.of("to", body));
  }

  private Assignment seen(UUID id, int version) {
    Assignment a =
        assignments.lock(id).orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
    if (a.version() != version) {
      throw DirectiveRefusals.CHANGED_MEANWHILE.raise();
    }
    return a;
  }

  private Acting.Seat reviewer(Assignment a) {
    return acting.reviewing("directives.review", a.bodyId(), a.path());
  }

  private void moveDeadline(
      Assignment a, Instant due, String kind, Acting.Seat seat, @Nullable String text) {
    assignments.change(a, a.state(), a.progress(), due, now());
    happened(a, kind, seat, text, null);
    List<Long> moved = assignments.moveInheritedDeadlines(a, due);
    assignments.happened(moved, "DEADLINE_SET", now(), seat, text, null);
  }

  private static void requireState(Assignment a, Set<AssignmentState> allowed) {
    if (!allowed.contains(a.state())) {
      throw DirectiveRefusals.WRONG_STATE.with(a.state()).raise();
    }
  }

  private static void requireOpen(Assignment a) {
    if (!a.state().isOpen()) {
      throw DirectiveRefusals.WRONG_STATE.with(a.state()).raise();
    }
  }

  private static void requireText(String text) {
    if (text.isBlank()) {
      throw DirectiveRefusals.EMPTY_TEXT.raise();
    }
  }

  private static void requireReason(String reason) {
    if (reason.strip().length() < 10) {
      throw DirectiveRefusals.REASON_TOO_SHORT.raise();
    }
  }

  private Instant requireFuture(LocalDate day) {
    Instant due = OperatingClock.endOf(day);
    if (!due.isAfter(now())) {
      throw DirectiveRefusals.DATE_IN_THE_PAST.with(day).raise();
    }
    return due;
  }

  private void happened(
      Assignment a,
      String kind,
      Acting.Seat seat,
      @Nullable String text,
      @Nullable Evidence evidence) {
    assignments.happened(List.of(a.id()), kind, now(), seat, text, evidence);
  }

  private void audit(Assignment a, String verb, Map<String, Object> detail) {
    audit.record(
        AuditEntry.of("directives.assignment." + verb, "assignment", a.id())
            .in(a.path())
            .with(detail));
  }

  private Instant now() {
    return clock.now();
  }
}
