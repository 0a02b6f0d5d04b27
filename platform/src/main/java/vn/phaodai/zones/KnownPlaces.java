// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Gathers what the rule of levels asks about a place: only what bears on it is read, the place
/// itself, what lies in it and the communes around it.
@Component
class KnownPlaces {
  static final String BORDERS = "borders_very_high";
  private static final String PREVIOUS = "previous_epidemic_level";

  private final Units units;
  private final UnitFacts facts;
  private final FactRepository rows;
  private final ZoneLevels levels;
  private final LevelTables tables;

  KnownPlaces(
      Units units, UnitFacts facts, FactRepository rows, ZoneLevels levels, LevelTables tables) {
    this.units = units;
    this.facts = facts;
    this.rows = rows;
    this.levels = levels;
    this.tables = tables;
  }

  /// @param book what to ask; an earlier or a proposed one where not the present
  KnownPlace of(Unit place, LocalDate day, RuleBook book) {
    List<Unit> all = place.tier() == Tier.COMMUNE ? List.of(place) : within(place, day);
    Map<Long, List<Long>> neighbours = rows.neighbours(UnitFacts.ids(communes(all)));
    List<Unit> beyond = beyond(all, neighbours);
    Unit widest =
        beyond.stream()
            .filter(unit -> unit.tier() == Tier.PROVINCE && unit.contains(place))
            .findFirst()
            .orElse(place);
    Optional<RuleSet> found = tables.of(widest, day, book);
    if (found.isEmpty()) {
      return new KnownPlace(
          all, null, Map.of(), Map.of(), Map.of(), _ -> new Verdict.NoRuleInForce("", day));
    }
    RuleSet rule = found.get();
    boolean asked = rule.findInput(BORDERS).isPresent();
    List<Unit> seen = new ArrayList<>(all);
    if (asked) {
      communes(beyond).stream()
          .filter(unit -> widest.contains(unit) && unit.isValidOn(day))
          .forEach(seen::add);
    }
    Map<Long, ZoneLevels.Decision> decisions =
        levels.decisions(UnitFacts.ids(seen), levels.endOf(day));
    Map<Long, RiskLevel> decided = ZoneLevels.levels(decisions);
    Function<Facts, Verdict> ask = known -> book.evaluate(rule.id().id(), day, known);
    Map<Long, Facts> known = facts.of(seen, day, rule);
    before(known, rule, decisions);
    if (asked) {
      borders(communes(all), redness(communes(seen), known, decided, ask), neighbours, known);
    }
    return new KnownPlace(all, rule, decided, known, neighbours, ask);
  }

  private List<Unit> within(Unit place, LocalDate day) {
    List<Unit> all = new ArrayList<>(List.of(place));
    units.descendants(place.id(), day).stream()
        .filter(unit -> unit.tier() != Tier.AREA)
        .forEach(all::add);
    return all;
  }

  private static List<Unit> communes(List<Unit> of) {
    return of.stream().filter(unit -> unit.tier() == Tier.COMMUNE).toList();
  }

  /// The units above these, and the communes around them.
  private List<Unit> beyond(List<Unit> all, Map<Long, List<Long>> neighbours) {
    Set<Long> ids = new HashSet<>(all.getFirst().line());
    neighbours.values().forEach(ids::addAll);
    all.forEach(unit -> ids.remove(unit.id()));
    return units.all(ids.toArray(Long[]::new));
  }

  /// A rule that forbids a fall asks which level of its own holds; one decided by another rule set
  /// is none of its own.
  private static void before(
      Map<Long, Facts> known, RuleSet rule, Map<Long, ZoneLevels.Decision> decisions) {
    Optional<Fact> asked = rule.findInput(PREVIOUS);
    if (asked.isEmpty()) {
      return;
    }
    String own = rule.id().id() + "@";
    known.replaceAll(
        (unit, facts) -> {
          ZoneLevels.Decision decision = decisions.get(unit);
          String level =
              decision != null && decision.rule().startsWith(own)
                  ? "LEVEL_" + (decision.level().ordinal() + 1)
                  : "NONE";
          return asked.get().find(level).map(value -> facts.with(PREVIOUS, value)).orElse(facts);
        });
  }

  /// Which communes are very high: by decision, else by their own cases and findings; null where
  /// nobody can say.
  private static Map<Long, @Nullable Boolean> redness(
      List<Unit> communes,
      Map<Long, Facts> known,
      Map<Long, RiskLevel> decided,
      Function<Facts, Verdict> ask) {
    Map<Long, @Nullable Boolean> red = new HashMap<>();
    for (Unit unit : communes) {
      RiskLevel level = decided.get(unit.id());
      red.put(
          unit.id(),
          level != null
              ? Boolean.valueOf(level == RiskLevel.VERY_HIGH)
              : isRedByItself(known.getOrDefault(unit.id(), Facts.none()), ask));
    }
    return red;
  }

  /// Whether a commune borders on a very high one; an island commune on none. Unknown as long as no
  /// neighbour is and one may be.
  private static void borders(
      List<Unit> communes,
      Map<Long, @Nullable Boolean> red,
      Map<Long, List<Long>> neighbours,
      Map<Long, Facts> known) {
    for (Unit unit : communes) {
      Boolean one =
          bordersOn(neighbours.getOrDefault(unit.id(), List.of()), red::containsKey, red::get);
      if (one != null) {
        known.computeIfPresent(unit.id(), (_, own) -> own.with(BORDERS, Value.of(one)));
      }
    }
  }

  /// @param counts whether a neighbour is one that is looked at
  /// @param isRed null where nobody can say
  static @Nullable Boolean bordersOn(
      List<Long> neighbours, Predicate<Long> counts, Function<Long, @Nullable Boolean> isRed) {
    boolean open = false;
    for (Long neighbour : neighbours) {
      Boolean red = counts.test(neighbour) ? isRed.apply(neighbour) : Boolean.FALSE;
      if (Boolean.TRUE.equals(red)) {
        return true;
      }
      open |= red == null;
    }
    return open ? null : Boolean.FALSE;
  }

  /// Whether the rule calls a commune very high whatever lies around it; null when it cannot say.
  static @Nullable Boolean isRedByItself(Facts own, Function<Facts, Verdict> ask) {
    Facts alone =
        own.with(BORDERS, Value.of(false))
            .with("key_industry_protected", Value.of(false))
            .with("known_source_spreading", Value.of(false));
    return ask.apply(alone) instanceof Verdict.Decided decided
        ? Boolean.valueOf(decided.outcome().equals(RiskLevel.VERY_HIGH.name()))
        : null;
  }
}
