// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import vn.phaodai.organisation.Signer;
import vn.phaodai.territory.Unit;

/// How a unit comes by its colour:
///
/// ```
///   rule and figures ──► proposal ──► the locality's opinion ──► decision ──► published
///                        (steering      (district, commune)       (number, signer,
///                         committee)                               effective time)
/// ```
///
/// Who proposed neither gives the opinion nor decides.
@Service
@Transactional
public class Determinations {
  private final DeterminationRepository rows;
  private final Assessments assessments;
  private final ZoneLevels levels;
  private final PaperCheck papers;
  private final ZoneSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Determinations(
      DeterminationRepository rows,
      Assessments assessments,
      ZoneLevels levels,
      PaperCheck papers,
      ZoneSight sight,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.assessments = assessments;
    this.levels = levels;
    this.papers = papers;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /// Puts forward what the rule says of units in a place; an open proposal about one is replaced.
  ///
  /// @param units codes; of these the ones for which the rule abstains are refused
  /// @return the proposals
  public List<UUID> propose(String placeCode, Collection<String> units, LocalDate day) {
    Unit place = sight.require(placeCode, day, ZoneSight.PROPOSE);
    Set<String> asked = new HashSet<>(units);
    List<Assessment> chosen =
        assessments.of(place, day, false).stream()
            .filter(one -> asked.remove(one.unit().code()))
            .toList();
    if (chosen.isEmpty()) {
      throw ZoneRefusals.NOTHING_CHOSEN.raise();
    }
    asked.stream()
        .findFirst()
        .ifPresent(
            code -> {
              throw ZoneRefusals.NO_SUCH_UNIT.with(code).raise();
            });
    return put(chosen, day);
  }

  private List<UUID> put(List<Assessment> chosen, LocalDate day) {
    List<UUID> proposals = new ArrayList<>();
    rows.replace(chosen.stream().map(one -> one.unit().id()).toList());
    for (Assessment one : chosen) {
      RiskLevel level = one.level();
      if (level == null) {
        throw ZoneRefusals.NO_LEVEL
            .with(one.unit().fullName(), String.join(", ", one.missing()))
            .raise();
      }
      proposals.add(add(one, day, level, ""));
    }
    return proposals;
  }

  /// Puts forward a level for one unit, the rule's or, with a reason, another.
  public UUID propose(String unitCode, LocalDate day, RiskLevel level, String reason) {
    Unit unit = sight.require(unitCode, day, ZoneSight.PROPOSE);
    Assessment says = assessments.of(unit, day, false).getFirst();
    if (level != says.level() && reason.isBlank()) {
      RiskLevel computed = says.level();
      throw ZoneRefusals.REASON_NEEDED
          .with(unit.fullName(), computed == null ? "—" : computed.name())
          .raise();
    }
    rows.replace(List.of(unit.id()));
    return add(says, day, level, reason.strip());
  }

  /// Puts forward what the rule says otherwise than is decided, of every unit of a place about
  /// which the same has not been put forward already.
  ///
  /// @return those units; none where the reader may not propose
  public List<Unit> proposeWhatMoves(Unit place, LocalDate day) {
    if (!sight.covers(place.path(), ZoneSight.PROPOSE)) {
      return List.of();
    }
    Map<Long, RiskLevel> decided = levels.at(place.path(), levels.endOf(clock.today()));
    Map<Long, RiskLevel> open = rows.open(place.path());
    List<Assessment> moving =
        assessments.of(place, day, false).stream()
            .filter(one -> one.level() != null)
            .filter(one -> one.level() != decided.get(one.unit().id()))
            .filter(one -> one.level() != open.get(one.unit().id()))
            .toList();
    put(moving, day);
    return moving.stream().map(Assessment::unit).toList();
  }

  private UUID add(Assessment one, LocalDate day, RiskLevel level, String reason) {
    UUID id = rows.propose(one, day, level, reason, account(), clock.now());
    audit.record(
        AuditEntry.of("zones.propose", "unit", one.unit().id())
            .in(one.unit().path())
            .with(Map.of("level", level.name(), "day", day.toString(), "rule", one.rule())));
    return id;
  }

  /// What waits for a decision in a place that the reader may see, the highest level first.
  ///
  /// @param after the last proposal of the page before; null for the first page
  /// @param most no more than these
  @Transactional(readOnly = true)
  public List<Waiting> waiting(Unit place, @Nullable UUID after, int most) {
    return sight.covers(place.path(), ZoneSight.READ)
        ? rows.waiting(place.path(), after, most)
        : List.of();
  }

  /// All that waits for a decision in a place that the reader may see.
  @Transactional(readOnly = true)
  public List<Waiting> waiting(Unit place) {
    return waiting(place, null, Integer.MAX_VALUE);
  }

  /// The open proposal about a unit that the reader may see.
  @Transactional(readOnly = true)
  public Optional<Waiting> waitingAbout(Unit unit) {
    return sight.covers(unit.path(), ZoneSight.READ)
        ? rows.waitingAbout(unit.id())
        : Optional.empty();
  }

  /// All that waits in a place and was proposed by a moment: what somebody saw who decides about
  /// all of it at once.
  @Transactional(readOnly = true)
  public List<UUID> waitingSince(String placeCode, Instant seen) {
    Unit place = sight.require(placeCode, clock.today(), ZoneSight.DECIDE);
    return rows.waiting(place.path(), null, Integer.MAX_VALUE).stream()
        .filter(one -> !one.proposedAt().isAfter(seen))
        .map(Waiting::publicId)
        .toList();
  }

  /// Who may sign today for all of a place; empty where the directory knows nobody.
  @Transactional(readOnly = true)
  public List<Signer> signers(Unit place) {
    return papers.signers(List.of(place.path()), clock.today());
  }

  /// How many wait for a decision in a place that the reader may see.
  @Transactional(readOnly = true)
  public int countWaiting(Unit place) {
    return sight.covers(place.path(), ZoneSight.READ) ? rows.countWaiting(place.path()) : 0;
  }

  /// The locality says what it thinks of a proposal about itself.
  public void opine(UUID proposal, boolean agrees, String opinion) {
    Waiting held = hold(List.of(proposal), ZoneSight.OPINE).getFirst();
    notTheProposer(held);
    if (!agrees && opinion.isBlank()) {
      throw ZoneRefusals.OPINION_NEEDED.raise();
    }
    if (!rows.opine(held.id(), agrees, opinion.strip(), account(), clock.now())) {
      throw ZoneRefusals.HEARD_ALREADY.with(held.unitName()).raise();
    }
    audit.record(
        AuditEntry.of("zones.opine", "unit", held.unitId())
            .in(held.path())
            .with(Map.of("agrees", agrees)));
  }

  /// One paper decides about several units, each at the level that was proposed or all at another.
  ///
  /// @param level null for what was proposed of each
  /// @param reason needed where the level differs from the proposal or a locality was not heard
  public void decide(
      Collection<UUID> proposals, @Nullable RiskLevel level, Paper paper, String reason) {
    List<Waiting> held = hold(proposals, ZoneSight.DECIDE);
    Set<String> places = held.stream().map(Waiting::path).collect(Collectors.toSet());
    Paper complete = papers.complete(paper, places);
    held.forEach(one -> check(one, level, complete, reason));
    LocalDate effective = day(complete.from());
    List<Long> units = held.stream().map(Waiting::unitId).toList();
    String taken = rows.laterDecision(units, effective);
    if (taken != null) {
      throw ZoneRefusals.TWO_A_DAY.with(taken, PaperCheck.shown(effective)).raise();
    }
    RiskLevel[] levels =
        held.stream().map(one -> level == null ? one.level() : level).toArray(RiskLevel[]::new);
    try {
      rows.decide(held, levels, complete, reason.strip(), account(), clock.now());
    } catch (DataIntegrityViolationException somebodyWasFirst) {
      throw ZoneRefusals.TWO_A_DAY
          .with(held.getFirst().unitName(), PaperCheck.shown(effective))
          .raise();
    }
    List<AuditEntry> entries = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      entries.add(
          AuditEntry.of("zones.decide", "unit", held.get(i).unitId())
              .in(held.get(i).path())
              .with(
                  Map.of(
                      "level", levels[i].name(),
                      "number", complete.number(),
                      "from", complete.from().toString())));
    }
    audit.record(entries);
    events.publishEvent(new ZonesChanged(places));
  }

  private void check(Waiting one, @Nullable RiskLevel level, Paper paper, String reason) {
    notTheProposer(one);
    Instant proposed = one.proposedAt();
    LocalDate effective = day(paper.from());
    if (paper.on().isBefore(day(proposed))
        || paper.from().isBefore(proposed.truncatedTo(ChronoUnit.MINUTES))) {
      throw ZoneRefusals.BEFORE_PROPOSAL
          .with(
              one.unitName(),
              PaperCheck.shown(paper.on().isBefore(day(proposed)) ? paper.on() : effective),
              PaperCheck.shown(day(proposed)))
          .raise();
    }
    if (level != null && level != one.level() && reason.isBlank()) {
      throw ZoneRefusals.REASON_NEEDED.with(one.unitName(), one.level().name()).raise();
    }
    if (one.agrees() == null && reason.isBlank()) {
      throw ZoneRefusals.NOT_HEARD.with(one.unitName()).raise();
    }
  }

  /// Makes the decisions of one number public.
  ///
  /// @return how many there were that were not yet
  public int publish(String placeCode, String number) {
    Unit place = sight.require(placeCode, clock.today(), ZoneSight.DECIDE);
    int published = rows.publish(place.path(), number.strip(), account(), clock.now());
    if (published > 0) {
      audit.record(
          AuditEntry.of("zones.publish", "unit", place.id())
              .in(place.path())
              .with(Map.of("number", number.strip(), "units", published)));
      events.publishEvent(new ZonesChanged(Set.of(place.path())));
    }
    return published;
  }

  private List<Waiting> hold(Collection<UUID> proposals, String permission) {
    if (proposals.isEmpty()) {
      throw ZoneRefusals.NOTHING_CHOSEN.raise();
    }
    List<Waiting> held = rows.hold(proposals);
    if (held.size() != new HashSet<>(proposals).size()) {
      throw ZoneRefusals.NO_PROPOSAL.raise();
    }
    for (Waiting one : held) {
      if (!sight.covers(one.path(), permission)) {
        throw ZoneRefusals.NO_SUCH_UNIT.with(one.unitCode()).raise();
      }
    }
    return held;
  }

  private static void notTheProposer(Waiting one) {
    Long account = account();
    if (account != null && account.equals(one.proposerId())) {
      throw ZoneRefusals.SAME_PERSON.with(one.unitName()).raise();
    }
  }

  private static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
