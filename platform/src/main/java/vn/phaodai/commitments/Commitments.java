// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.commitments.Commitment.State;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.RedZones;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// The desk at which promises are signed, and changed in the open:
///
/// ```
///   signed ──► IN_FORCE ◄── accepted by somebody above ── ASKED (a new date, with the reason)
///                 │                                          └──► DECLINED
///                 └──► REPLACED by what was accepted, or WITHDRAWN from above
/// ```
///
/// A promise is never changed: what was asked for first stays, with what became of it.
@Service
@Transactional
public class Commitments {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CommitmentRepository rows;
  private final CommitmentSight sight;
  private final RedZones redZones;
  private final ZoneLevels levels;
  private final Units units;
  private final Bodies bodies;
  private final Offices offices;
  private final OperatingClock clock;
  private final AuditLog audit;

  Commitments(
      CommitmentRepository rows,
      CommitmentSight sight,
      RedZones redZones,
      ZoneLevels levels,
      Units units,
      Bodies bodies,
      Offices offices,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.sight = sight;
    this.redZones = redZones;
    this.levels = levels;
    this.units = units;
    this.bodies = bodies;
    this.offices = offices;
    this.clock = clock;
    this.audit = audit;
  }

  /// What is on the paper beside the promise.
  ///
  /// @param body of the unit itself, whose head signs with it
  /// @param on day of signing, today or before
  /// @param number of the paper; empty where none was made out
  public record Signing(UUID body, LocalDate on, String number) {}

  /// A body and its head sign a promise about their unit. Refused: what lacks what its kind needs,
  /// what contradicts another in force, a vacant post.
  public UUID sign(String unitCode, Promise promise, Signing signing) {
    Unit unit = unit(unitCode, signing);
    List<Promise> others = others(unit);
    checked(unit, promise, signing, others);
    return insert(unit, promise, null, signing);
  }

  /// A way from the present level down to a better one: one promise a step, signed together.
  ///
  /// @param dates the day by which each level is reached; the levels on the way without gaps
  /// @param measures by what means
  /// @return the steps, the first one first
  public List<UUID> sign(
      String unitCode, Map<RiskLevel, LocalDate> dates, String measures, Signing signing) {
    Unit unit = unit(unitCode, signing);
    if (dates.isEmpty()) {
      throw CommitmentRefusals.DATE_NEEDED.raise();
    }
    if (measures.isBlank()) {
      throw CommitmentRefusals.MEASURES_NEEDED.raise();
    }
    List<Promise> known = new ArrayList<>(others(unit));
    List<Promise.Transition> steps = steps(unit, dates);
    steps.forEach(
        step -> {
          checked(unit, step, signing, known);
          known.add(step);
        });
    long roadmap = rows.insertRoadmap(unit, measures.strip());
    return steps.stream().map(step -> insert(unit, step, roadmap, signing)).toList();
  }

  private List<Promise.Transition> steps(Unit unit, Map<RiskLevel, LocalDate> dates) {
    RiskLevel at = level(unit);
    if (at == null) {
      throw CommitmentRefusals.NO_LEVEL.with(unit.fullName()).raise();
    }
    List<Promise.Transition> steps = new ArrayList<>();
    RiskLevel from = at;
    for (Map.Entry<RiskLevel, LocalDate> date :
        dates.entrySet().stream()
            .sorted(Map.Entry.<RiskLevel, LocalDate>comparingByKey().reversed())
            .toList()) {
      RiskLevel to = date.getKey();
      LocalDate by = date.getValue();
      if (from.ordinal() - to.ordinal() != 1) {
        throw CommitmentRefusals.ONE_STEP.with(from.name(), to.name()).raise();
      }
      Promise.Transition last = steps.isEmpty() ? null : steps.getLast();
      if (last != null && !by.isAfter(last.by())) {
        throw CommitmentRefusals.STEPS_OUT_OF_ORDER
            .with(from.name(), to.name(), SHOWN.format(by), SHOWN.format(last.by()))
            .raise();
      }
      steps.add(new Promise.Transition(from, to, by));
      from = to;
    }
    return steps;
  }

  /// Asks for something else than was promised; the first promise counts until somebody above
  /// accepts.
  public UUID ask(UUID id, Promise instead, String reason, Signing signing) {
    Commitment old = held(id, State.IN_FORCE);
    Unit unit = unit(old.unitCode(), signing);
    if (reason.isBlank()) {
      throw CommitmentRefusals.REASON_NEEDED.raise();
    }
    if (instead.equals(old.promise()) || !instead.kind().equals(old.promise().kind())) {
      throw CommitmentRefusals.SAME_DATE.raise();
    }
    checked(unit, instead, signing, others(unit, old));
    UUID asked;
    try {
      asked =
          rows.insert(
              new CommitmentRepository.Entry(
                  unit,
                  instead,
                  old.roadmap(),
                  signatory(unit, signing),
                  signing.number().strip(),
                  old,
                  reason.strip(),
                  account(),
                  at(signing)));
    } catch (DuplicateKeyException askedAlready) {
      throw CommitmentRefusals.NOT_IN_FORCE.raise();
    }
    record("commitments.ask", old, Map.of("instead", PromiseCheck.told(instead)));
    return asked;
  }

  /// Somebody above accepts what was asked for: it takes the place of the first promise from today.
  public void accept(UUID id) {
    Commitment asked = held(id, State.ASKED);
    requireAbove(asked);
    Unit unit = units.get(asked.unitId());
    rows.holdInForce(unit.id());
    Commitment old =
        rows.replacedBy(asked)
            .filter(Commitment::isInForce)
            .orElseThrow(CommitmentRefusals.NOT_IN_FORCE::raise);
    new PromiseCheck(unit, Timestamps.day(asked.signedAt()), level(unit), others(unit, old))
        .check(asked.promise());
    rows.end(old.id(), State.REPLACED, clock.today(), "", account());
    rows.accept(asked.id(), clock.today(), account());
    record("commitments.accept", asked, Map.of("promise", PromiseCheck.told(asked.promise())));
  }

  /// Somebody above refuses what was asked for: the first promise goes on counting.
  public void decline(UUID id, String reason) {
    Commitment asked = held(id, State.ASKED);
    requireAbove(asked);
    end(asked, State.DECLINED, reason, "commitments.decline");
  }

  /// Somebody above takes a promise out of force, e.g. one entered about the wrong unit.
  public void withdraw(UUID id, String reason) {
    Commitment old = held(id, State.IN_FORCE);
    requireAbove(old);
    end(old, State.WITHDRAWN, reason, "commitments.withdraw");
  }

  private void end(Commitment one, State state, String reason, String action) {
    if (reason.isBlank()) {
      throw CommitmentRefusals.REASON_NEEDED.raise();
    }
    rows.end(one.id(), state, clock.today(), reason.strip(), account());
    record(action, one, Map.of());
  }

  /// A promise that the reader may see.
  @Transactional(readOnly = true)
  public Commitment get(UUID id) {
    return rows.find(id)
        .filter(found -> sight.covers(found.path(), CommitmentSight.READ))
        .orElseThrow(CommitmentRefusals.NO_SUCH_COMMITMENT::raise);
  }

  private Commitment held(UUID id, State state) {
    return rows.hold(get(id).publicId(), state).orElseThrow(CommitmentRefusals.NOT_IN_FORCE::raise);
  }

  private void requireAbove(Commitment one) {
    if (!sight.coversAbove(one.path(), CommitmentSight.ACCEPT)) {
      throw CommitmentRefusals.NO_SUCH_COMMITMENT.raise();
    }
    Long account = account();
    if (one.state() == State.ASKED && account != null && account.equals(one.accountId())) {
      throw CommitmentRefusals.SAME_PERSON.raise();
    }
  }

  private Unit unit(String code, Signing signing) {
    if (signing.on().isAfter(clock.today())) {
      throw CommitmentRefusals.SIGNED_AHEAD.with(SHOWN.format(signing.on())).raise();
    }
    return sight.require(code, signing.on(), CommitmentSight.SIGN);
  }

  private List<Promise> others(Unit unit) {
    return rows.holdInForce(unit.id()).stream().map(Commitment::promise).toList();
  }

  private List<Promise> others(Unit unit, Commitment without) {
    return rows.holdInForce(unit.id()).stream()
        .filter(one -> one.id() != without.id())
        .map(Commitment::promise)
        .toList();
  }

  private void checked(Unit unit, Promise promise, Signing signing, List<Promise> others) {
    new PromiseCheck(unit, signing.on(), level(unit), others).check(promise);
    if (promise instanceof Promise.Shrink shrink
        && shrink.measure().of(redZones.of(unit, clock.today()).last()) == 0) {
      throw CommitmentRefusals.NOTHING_TO_SHRINK
          .with(unit.fullName(), shrink.measure().name())
          .raise();
    }
  }

  private @Nullable RiskLevel level(Unit unit) {
    return levels.at(unit.path(), clock.now()).get(unit.id());
  }

  private UUID insert(Unit unit, Promise promise, @Nullable Long roadmap, Signing signing) {
    UUID id =
        rows.insert(
            new CommitmentRepository.Entry(
                unit,
                promise,
                roadmap,
                signatory(unit, signing),
                signing.number().strip(),
                null,
                "",
                account(),
                at(signing)));
    audit.record(
        AuditEntry.of("commitments.sign", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("promise", PromiseCheck.told(promise))));
    return id;
  }

  /// The moment of signing: now, or the end of an earlier day.
  private Instant at(Signing signing) {
    return levels.endOf(signing.on());
  }

  private Signatory signatory(Unit unit, Signing signing) {
    Body body = bodies.get(signing.body());
    if (body.unitId() != sight.answering(unit).id() || !body.valid().contains(signing.on())) {
      throw CommitmentRefusals.NOT_OF_THE_UNIT.with(body.name(), unit.fullName()).raise();
    }
    return offices
        .headOf(body.id(), signing.on())
        .map(
            head ->
                new Signatory(
                    body.id(),
                    body.name(),
                    head.id(),
                    head.official().fullName(),
                    head.position().title()))
        .orElseThrow(
            () -> CommitmentRefusals.VACANT.with(body.name(), SHOWN.format(signing.on())).raise());
  }

  private void record(String action, Commitment one, Map<String, Object> detail) {
    audit.record(AuditEntry.of(action, "commitment", one.id()).in(one.path()).with(detail));
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
