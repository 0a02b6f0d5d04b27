// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// One command over several assignments: all of them or none. Each still leaves its own event and
/// its own audit row, and each is refused when somebody changed it since it was shown.
@Service
@Transactional
public class Selection {
  private final AssignmentRepository assignments;
  private final AssignmentSets sets;
  private final Supersession supersession;
  private final Acting acting;
  private final AuditLog audit;
  private final OperatingClock clock;

  Selection(
      AssignmentRepository assignments,
      AssignmentSets sets,
      Supersession supersession,
      Acting acting,
      AuditLog audit,
      OperatingClock clock) {
    this.assignments = assignments;
    this.sets = sets;
    this.supersession = supersession;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /// An assignment as a page showed it.
  public record Picked(UUID id, int version) {}

  /// Urges each body once; returns how many.
  public int remind(List<Picked> picked, String text) {
    List<Assignment> chosen = open(picked);
    Acting.Seat seat = seat("directives.assign", chosen);
    List<Long> ids = ids(chosen);
    assignments.reminded(ids, clock.now());
    assignments.happened(ids, "REMINDED", clock.now(), seat, blankToNull(text), null);
    audit("remind", chosen, Map.of());
    return chosen.size();
  }

  /// Sets one day by which all of them are owed; what was passed on with the old deadline follows.
  public int setDeadline(List<Picked> picked, LocalDate day, String reason) {
    List<Assignment> chosen = open(picked);
    Acting.Seat seat = seat("directives.assign", chosen);
    move(chosen, future(day), "DEADLINE_SET", seat, reason);
    audit("set_deadline", chosen, Map.of("due", day.toString()));
    return chosen.size();
  }

  /// Gives all of them until `day`, those that asked for more time and those that did not; open
  /// requests are thereby answered.
  public int extend(List<Picked> picked, LocalDate day, String reason) {
    List<Assignment> chosen = open(picked);
    if (reason.strip().length() < 10) {
      throw DirectiveRefusals.REASON_TOO_SHORT.raise();
    }
    Instant due = future(day);
    for (Assignment a : chosen) {
      if (a.dueAt() != null && !due.isAfter(a.dueAt())) {
        throw DirectiveRefusals.NOT_LATER.with(day).raise();
      }
    }
    Acting.Seat seat = Acting.Seat.PROGRAM;
    for (Assignment a : chosen) {
      seat = acting.reviewing("directives.review", a.bodyId(), a.path());
    }
    sets.grantRequests(ids(chosen), blankToNull(reason), clock.now(), seat.accountId());
    move(chosen, due, "EXTENSION_GRANTED", seat, reason);
    audit("extend", chosen, Map.of("due", day.toString()));
    return chosen.size();
  }

  /// Decides on what a superseded dispatch left open: still owed, or no longer.
  public int decideSuperseded(List<Picked> picked, boolean keep, String reason) {
    List<Assignment> chosen = open(picked);
    if (!supersession.allSuperseded(chosen.stream().map(Assignment::publicId).toList())) {
      throw DirectiveRefusals.NOT_SUPERSEDED.raise();
    }
    if (reason.strip().length() < 10) {
      throw DirectiveRefusals.REASON_TOO_SHORT.raise();
    }
    Acting.Seat seat = seat("directives.assign", chosen);
    List<Long> ids = ids(chosen);
    if (keep) {
      sets.touch(ids);
    } else {
      sets.withdraw(ids, clock.now());
    }
    assignments.happened(ids, keep ? "KEPT" : "WITHDRAWN", clock.now(), seat, reason.strip(), null);
    audit(keep ? "keep" : "withdraw", chosen, Map.of());
    return chosen.size();
  }

  private void move(
      List<Assignment> chosen, Instant due, String kind, Acting.Seat seat, String reason) {
    List<Long> ids = ids(chosen);
    List<Long> followed = sets.moveInherited(ids, due);
    sets.setDue(ids, due);
    assignments.happened(ids, kind, clock.now(), seat, blankToNull(reason), null);
    assignments.happened(followed, "DEADLINE_SET", clock.now(), seat, blankToNull(reason), null);
  }

  /// Those that were picked, locked; refused where one is gone, changed since or no longer open.
  List<Assignment> open(List<Picked> picked) {
    if (picked.isEmpty()) {
      throw DirectiveRefusals.NO_OBLIGATION.raise();
    }
    Map<UUID, Picked> seen =
        picked.stream().collect(Collectors.toMap(Picked::id, Function.identity(), (a, b) -> a));
    List<Assignment> found = sets.lock(seen.keySet());
    if (found.size() < seen.size()) {
      throw DirectiveRefusals.NOT_FOUND.with(seen.size() - found.size()).raise();
    }
    for (Assignment a : found) {
      Picked as = seen.get(a.publicId());
      if (as == null || as.version() != a.version()) {
        throw DirectiveRefusals.CHANGED_MEANWHILE.raise();
      }
      if (!a.state().isOpen()) {
        throw DirectiveRefusals.WRONG_STATE.with(a.state()).raise();
      }
    }
    return found;
  }

  /// One seat signs the event of each; every path must be covered by some seat of the person.
  private Acting.Seat seat(String permission, List<Assignment> chosen) {
    Acting.Seat seat = Acting.Seat.PROGRAM;
    for (Assignment a : chosen) {
      seat = acting.over(permission, a.path());
    }
    return seat;
  }

  private Instant future(LocalDate day) {
    Instant due = OperatingClock.endOf(day);
    if (!due.isAfter(clock.now())) {
      throw DirectiveRefusals.DATE_IN_THE_PAST.with(day).raise();
    }
    return due;
  }

  private void audit(String verb, List<Assignment> chosen, Map<String, Object> detail) {
    audit.record(
        chosen.stream()
            .map(
                a ->
                    AuditEntry.of("directives.assignment." + verb, "assignment", a.id())
                        .in(a.path())
                        .with(detail))
            .toList());
  }

  private static List<Long> ids(List<Assignment> chosen) {
    return chosen.stream().map(Assignment::id).toList();
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
