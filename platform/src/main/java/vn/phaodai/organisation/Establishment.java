// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;

/// Founds the bodies, seats and successions that the dated rules give to the units of the
/// territory. Doing it again adds only what is new: bodies that people confirmed, renamed or closed
/// stay as they are.
@Service
public class Establishment {
  private final EstablishmentRepository repository;
  private final RecipientWords words;
  private final AuditLog audit;

  Establishment(EstablishmentRepository repository, RecipientWords words, AuditLog audit) {
    this.repository = repository;
    this.words = words;
    this.audit = audit;
  }

  /// What was added.
  public record Summary(int bodies, int positions, int successions) {}

  /// A body that a rule gives to a unit.
  record Planned(BodyRule rule, Ground unit, Validity valid, Optional<Planned> parent) {
    String code() {
      return BodyRule.fill(rule.code(), unit);
    }
  }

  /// For all units that the territory holds.
  @Transactional
  public Summary establish() {
    return establish(repository.units());
  }

  /// For the units of one province, whenever it existed, and of those that came after it.
  @Transactional
  public Summary establish(String provinceCode) {
    java.util.Set<Long> provinces = repository.provincesOf(provinceCode);
    return establish(
        repository.units().stream()
            .filter(unit -> unit.lineage().stream().anyMatch(provinces::contains))
            .toList());
  }

  private Summary establish(List<Ground> units) {
    Map<String, List<Planned>> byPlace = new HashMap<>();
    List<Planned> plan = new ArrayList<>();
    for (BodyRule rule : BodyRule.shipped()) {
      for (Ground unit : units) {
        if (rule.appliesTo(unit)) {
          rule.valid()
              .intersection(unit.valid())
              .map(valid -> new Planned(rule, unit, valid, parent(rule, unit, valid, byPlace)))
              .ifPresent(
                  planned -> {
                    plan.add(planned);
                    byPlace
                        .computeIfAbsent(place(unit.id(), rule.kind()), k -> new ArrayList<>())
                        .add(planned);
                  });
        }
      }
    }
    Summary added =
        new Summary(
            repository.found(plan, words),
            repository.seat(seats(plan)),
            repository.succeed(successions(plan), "RULE") + repository.succeedAcrossUnits());
    audit.record(
        new AuditEntry(
            "organisation.body.establish",
            "body",
            null,
            null,
            Map.of("bodies", added.bodies(), "positions", added.positions())));
    return added;
  }

  private static String place(long unit, String kind) {
    return unit + " " + kind;
  }

  /// The body of the parent's kind at this unit or the nearest one above, at the asked tier.
  private static Optional<Planned> parent(
      BodyRule rule, Ground unit, Validity valid, Map<String, List<Planned>> byPlace) {
    if (rule.parentKind().isEmpty()) {
      return Optional.empty();
    }
    List<Long> upwards = unit.lineage().reversed();
    for (long id : upwards) {
      for (Planned candidate : byPlace.getOrDefault(place(id, rule.parentKind()), List.of())) {
        boolean atTier =
            rule.parentTier().isEmpty() || candidate.unit().tier().equals(rule.parentTier());
        if (atTier && candidate.valid().overlaps(valid)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  /// A seat that a rule gives to a planned body.
  record Seat(Planned body, PositionRule rule, Validity valid) {
    String title() {
      return BodyRule.fill(rule.title().replace("{body}", body.rule().shortName()), body.unit());
    }
  }

  private static List<Seat> seats(List<Planned> plan) {
    Map<String, List<PositionRule>> byBodyRule = new HashMap<>();
    List<PositionRule> rules = PositionRule.shipped();
    List<Seat> seats = new ArrayList<>();
    for (Planned body : plan) {
      List<PositionRule> fitting =
          byBodyRule.computeIfAbsent(
              body.rule().id(),
              id -> rules.stream().filter(rule -> rule.appliesTo(body.rule())).toList());
      for (PositionRule rule : fitting) {
        rule.valid()
            .intersection(body.valid())
            .ifPresent(valid -> seats.add(new Seat(body, rule, valid)));
      }
    }
    return seats;
  }

  /// One body after another.
  record Succession(Planned predecessor, Planned successor, SuccessionRule rule) {}

  private static List<Succession> successions(List<Planned> plan) {
    List<Succession> found = new ArrayList<>();
    for (SuccessionRule rule : SuccessionRule.shipped()) {
      List<Planned> successors = of(plan, rule.successor());
      for (Planned old : of(plan, rule.predecessor())) {
        if (rule.since().equals(old.valid().until())) {
          nearest(old, successors, rule)
              .map(s -> new Succession(old, s, rule))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static List<Planned> of(List<Planned> plan, String rule) {
    return plan.stream().filter(body -> body.rule().id().equals(rule)).toList();
  }

  private static Optional<Planned> nearest(
      Planned old, List<Planned> successors, SuccessionRule rule) {
    for (long unit : old.unit().lineage().reversed()) {
      for (Planned candidate : successors) {
        if (candidate.unit().id() == unit && candidate.valid().contains(rule.since())) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }
}
