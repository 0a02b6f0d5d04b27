// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.CorrectionRepository.Standing;

/// Takes decisions back, or puts right what was entered of them. Nothing is deleted: the earlier
/// row stays with its author and the reason, and a day before is replayed as it was known.
@Service
@Transactional
public class Corrections {
  private final CorrectionRepository rows;
  private final PaperCheck papers;
  private final ZoneSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Corrections(
      CorrectionRepository rows,
      PaperCheck papers,
      ZoneSight sight,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.papers = papers;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /// The decisions of one number in a place hold no more from now on; what they had ended holds
  /// again.
  ///
  /// @param by number of the paper that withdraws
  /// @return about how many units
  public int withdraw(String placeCode, String number, String by, String reason) {
    Unit place = sight.require(placeCode, clock.today(), ZoneSight.DECIDE);
    needs(reason);
    if (by.isBlank()) {
      throw ZoneRefusals.PAPER_INCOMPLETE.raise();
    }
    List<Standing> held = held(place, number);
    rows.withdraw(ids(held), by.strip(), reason.strip(), author(), account(), clock.now());
    rows.mend(units(held));
    List<AuditEntry> entries = new ArrayList<>();
    for (Standing one : held) {
      entries.add(
          AuditEntry.of("zones.withdraw", "unit", one.unitId())
              .in(one.path())
              .with(Map.of("number", number.strip(), "by", by.strip())));
    }
    audit.record(entries);
    events.publishEvent(new ZonesChanged(paths(held)));
    return held.size();
  }

  /// One unit's decision as its paper really says: the row that was entered wrongly is replaced.
  ///
  /// @param number of the decision that was entered
  public void correct(String unitCode, String number, RiskLevel level, Paper paper, String reason) {
    Unit unit = sight.require(unitCode, clock.today(), ZoneSight.DECIDE);
    needs(reason);
    Standing held =
        held(unit, number).stream()
            .filter(one -> one.unitId() == unit.id())
            .reduce((_, last) -> last)
            .orElseThrow(() -> ZoneRefusals.NO_DECISION.with(number.strip()).raise());
    if (account() instanceof Long account && account.equals(held.proposerId())) {
      throw ZoneRefusals.SAME_PERSON.with(unit.fullName()).raise();
    }
    Paper complete = papers.complete(paper, List.of(unit.path()));
    LocalDate proposed = day(held.proposedAt());
    if (complete.on().isBefore(proposed)
        || complete.from().isBefore(held.proposedAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw ZoneRefusals.BEFORE_PROPOSAL
          .with(
              unit.fullName(),
              PaperCheck.shown(
                  complete.on().isBefore(proposed) ? complete.on() : day(complete.from())),
              PaperCheck.shown(proposed))
          .raise();
    }
    rows.withdraw(List.of(held.id()), null, reason.strip(), author(), account(), clock.now());
    try {
      rows.insert(held.id(), level, complete, reason.strip(), account(), clock.now());
      rows.mend(List.of(unit.id()));
    } catch (DataIntegrityViolationException anotherThatDay) {
      throw ZoneRefusals.TWO_A_DAY
          .with(unit.fullName(), PaperCheck.shown(day(complete.from())))
          .raise();
    }
    audit.record(
        AuditEntry.of("zones.correct", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("number", complete.number(), "level", level.name())));
    events.publishEvent(new ZonesChanged(Set.of(unit.path())));
  }

  private List<Standing> held(Unit place, String number) {
    List<Standing> held = rows.hold(place.path(), number.strip());
    if (held.isEmpty()) {
      throw ZoneRefusals.NO_DECISION.with(number.strip()).raise();
    }
    return held;
  }

  private static void needs(String reason) {
    if (reason.isBlank()) {
      throw ZoneRefusals.WHY_CHANGED.raise();
    }
  }

  private static List<Long> ids(List<Standing> held) {
    return held.stream().map(Standing::id).toList();
  }

  private static List<Long> units(List<Standing> held) {
    return held.stream().map(Standing::unitId).distinct().toList();
  }

  private static Set<String> paths(List<Standing> held) {
    return held.stream().map(Standing::path).collect(Collectors.toSet());
  }

  private static String author() {
    return SignedIn.current().map(SignedIn::label).orElse("");
  }

  private static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
