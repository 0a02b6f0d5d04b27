// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.Refusal;

/// Writes visits, whoever brings them, in the caller's transaction.
@Service
class VisitDesk {
  static final int LONGEST_D = 31;

  private final VisitRepository visits;
  private final TracingRules rules;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  VisitDesk(
      VisitRepository visits,
      TracingRules rules,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.visits = visits;
    this.rules = rules;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /// Refuses times that no visit has.
  void check(Instant entered, Instant left) {
    if (!left.isAfter(entered)) {
      throw ContactRefusals.ENDS_BEFORE
          .with(VisitBook.shown(entered), VisitBook.shown(left))
          .raise();
    }
    if (left.isAfter(clock.now())) {
      throw ContactRefusals.FUTURE.with(VisitBook.shown(left)).raise();
    }
    if (Duration.between(entered, left).toDays() >= LONGEST_D) {
      throw ContactRefusals.TOO_LONG.with(LONGEST_D).raise();
    }
    LocalDate kept = keptSince();
    if (TracingRules.day(entered).isBefore(kept)) {
      throw ContactRefusals.TOO_OLD
          .with(
              vn.phaodai.shell.Formats.in(java.util.Locale.of("vi"))
                  .date(TracingRules.day(entered)),
              rules.kept_d())
          .raise();
    }
  }

  /// The first day whose visits are kept.
  LocalDate keptSince() {
    return clock.today().minusDays(rules.kept_d());
  }

  /// @param refusals one a visit, null where it was taken
  /// @param kept visits that were there already
  record Booked(List<@Nullable Refusal> refusals, int added, int kept) {}

  /// Takes visits whose times were checked. Each is taken or refused by itself.
  ///
  /// @param places of all of them
  @Transactional(propagation = Propagation.MANDATORY)
  Booked book(List<Stay> stays, Map<Long, Place> places, String origin) {
    List<@Nullable Refusal> refusals = new ArrayList<>();
    if (stays.isEmpty()) {
      return new Booked(refusals, 0, 0);
    }
    visits.lock();
    Instant from = stays.stream().map(Stay::entered).min(Instant::compareTo).orElseThrow();
    Instant to = stays.stream().map(Stay::left).max(Instant::compareTo).orElseThrow();
    var book =
        new VisitBook(
            visits.known(stays.stream().map(Stay::personId).toList(), from, to, LONGEST_D));
    int kept = 0;
    for (Stay stay : stays) {
      String place = Optional.ofNullable(places.get(stay.placeId())).map(Place::name).orElse("?");
      VisitBook.Settled settled = book.settle(stay, place);
      refusals.add(settled.refusal());
      kept += settled.refusal() == null && !settled.isNews() ? 1 : 0;
    }
    List<Stay> added = book.added();
    if (!added.isEmpty()) {
      write(added, origin);
    }
    return new Booked(refusals, added.size(), kept);
  }

  private void write(List<Stay> added, String origin) {
    long batch = visits.write(added, origin, clock.now(), ContactSight.account());
    visits.dropBefore(keptSince());
    audit.record(
        new AuditEntry(
            "contacts.visit.tell",
            "batch",
            batch,
            null,
            Map.of("origin", origin, "visits", added.size())));
    events.publishEvent(new VisitsTold(batch));
  }

  /// Takes back a milestone of a case.
  @Transactional(propagation = Propagation.MANDATORY)
  void withdraw(long caseId, String path, long place, Instant entered, String reason) {
    visits.lock();
    LocalDate day =
        visits
            .withdraw(caseId, place, entered, reason, clock.now(), ContactSight.account())
            .orElseThrow(ContactRefusals.NO_SUCH_VISIT::raise);
    long batch =
        visits.batch(
            "WITHDRAWN", List.of(day), 1, "case " + caseId, clock.now(), ContactSight.account());
    audit.record(
        AuditEntry.of("contacts.visit.withdraw", "case", caseId)
            .in(path)
            .with(Map.of("batch", batch, "day", day.toString())));
    events.publishEvent(new VisitsTold(batch));
  }
}
