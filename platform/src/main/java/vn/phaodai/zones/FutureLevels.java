// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.engine.zoning.Subject;
import vn.phaodai.engine.zoning.TreeJudgement;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;

/// What the rule in force would say of the units of a province with so many community cases in the
/// last fortnight and nothing else otherwise: communes by their own cases and by what becomes of
/// their neighbours, units above them by their children, wherever decisions stand today. What
/// assessors found is taken as it is. Answers are kept, for many futures have the same cases; it is
/// asked by one thread.
public final class FutureLevels {
  static final String CASES = "community_cases_14d";

  private final KnownPlace known;
  private final @Nullable RuleSet rule;
  private final Map<Long, Unit> units = new HashMap<>();
  private final Map<Long, List<Unit>> below = new HashMap<>();
  private final Map<Asked, Optional<RiskLevel>> levels = new HashMap<>();
  private final Map<Asked, Optional<Boolean>> red = new HashMap<>();

  FutureLevels(KnownPlace known) {
    this.known = known;
    rule = known.rule();
    for (Unit unit : known.all()) {
      units.put(unit.id(), unit);
      Long parent = unit.parentId();
      if (parent != null) {
        below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit);
      }
    }
  }

  /// @param around of a commune: whether it borders on a very high one, null where unknown; of a
  ///   unit above: the levels of those below it
  private record Asked(long unit, long cases, @Nullable Object around) {}

  /// What keeps the rule from saying anything of a unit.
  ///
  /// @param facts by name, in the order the rule names them
  /// @param units of which they are missing
  public record Gap(List<String> facts, List<Unit> units) {
    public Gap {
      facts = List.copyOf(facts);
      units = List.copyOf(units);
    }

    public boolean isEmpty() {
      return facts.isEmpty();
    }
  }

  /// Whether a rule is in force that asks for community cases of a fortnight.
  public boolean hangOnCases() {
    return rule != null && rule.findInput(CASES).isPresent();
  }

  /// What the rule in force asks instead of cases of a fortnight, by name; empty where none is in
  /// force.
  public List<String> asks() {
    return rule == null
        ? List.of()
        : rule.inputs().stream()
            .map(Fact::name)
            .filter(name -> !name.equals("tier") && !name.equals(CASES))
            .toList();
  }

  /// Id and version of the rule in force; empty where none is.
  public String rule() {
    return rule == null ? "" : rule.id().toString();
  }

  /// The communes in a unit, or itself; none of an area below them.
  public List<Unit> communes(Unit unit) {
    return known.all().stream()
        .filter(one -> one.tier() == Tier.COMMUNE && unit.contains(one))
        .toList();
  }

  /// The commune that an area below it lies in; empty for any other unit.
  public Optional<Unit> communeOf(Unit area) {
    return Optional.ofNullable(area.parentId())
        .filter(_ -> area.tier() == Tier.AREA)
        .map(units::get);
  }

  /// @param cases in the community over the fortnight, by the id of the commune
  /// @return empty where the rule abstains
  public Optional<RiskLevel> of(Unit unit, LongUnaryOperator cases) {
    return unit.tier() == Tier.COMMUNE ? commune(unit, cases) : above(unit, cases);
  }

  private Optional<RiskLevel> commune(Unit unit, LongUnaryOperator cases) {
    long own = cases.applyAsLong(unit.id());
    Boolean borders = borders(unit, cases);
    return levels.computeIfAbsent(
        new Asked(unit.id(), own, borders),
        _ -> level(known.ask().apply(facts(unit, own, borders))));
  }

  private Facts facts(Unit unit, long cases, @Nullable Boolean borders) {
    Facts facts = known.facts().getOrDefault(unit.id(), Facts.none());
    return (borders == null ? facts : facts.with(KnownPlaces.BORDERS, Value.of(borders)))
        .with(CASES, Value.of(cases));
  }

  /// As today where the rule does not ask.
  private @Nullable Boolean borders(Unit unit, LongUnaryOperator cases) {
    if (rule == null || rule.findInput(KnownPlaces.BORDERS).isEmpty()) {
      return null;
    }
    return KnownPlaces.bordersOn(
        known.neighbours().getOrDefault(unit.id(), List.of()),
        units::containsKey,
        one -> isRed(one, cases.applyAsLong(one)));
  }

  private @Nullable Boolean isRed(long commune, long cases) {
    return red.computeIfAbsent(
            new Asked(commune, cases, null),
            _ ->
                Optional.ofNullable(
                    KnownPlaces.isRedByItself(
                        facts(Objects.requireNonNull(units.get(commune)), cases, null),
                        known.ask())))
        .orElse(null);
  }

  private Optional<RiskLevel> above(Unit unit, LongUnaryOperator cases) {
    List<Unit> children = below.getOrDefault(unit.id(), List.of());
    Map<String, RiskLevel> then = new HashMap<>();
    int[] counts = new int[RiskLevel.values().length];
    for (Unit child : children) {
      of(child, cases)
          .ifPresent(
              level -> {
                then.put(Long.toString(child.id()), level);
                counts[level.ordinal()]++;
              });
    }
    long all = communes(unit).stream().mapToLong(commune -> cases.applyAsLong(commune.id())).sum();
    List<Integer> key = java.util.Arrays.stream(counts).boxed().toList();
    return levels.computeIfAbsent(
        new Asked(unit.id(), all, key), _ -> judged(unit, all, children, then));
  }

  private Optional<RiskLevel> judged(
      Unit unit, long cases, List<Unit> children, Map<String, RiskLevel> then) {
    if (rule == null) {
      return Optional.empty();
    }
    Facts facts =
        UnitFacts.recounted(known.facts().getOrDefault(unit.id(), Facts.none()), unit, cases);
    String key = Long.toString(unit.id());
    List<Subject> subjects = new ArrayList<>(List.of(new Subject(key, null, true, facts)));
    children.forEach(
        child -> subjects.add(new Subject(Long.toString(child.id()), key, true, null)));
    return Optional.ofNullable(
            new TreeJudgement(
                    rule,
                    known.ask(),
                    child -> Optional.ofNullable(then.get(child)).map(RiskLevel::name))
                .judge(subjects)
                .get(key))
        .flatMap(one -> level(one.verdict()));
  }

  private static Optional<RiskLevel> level(Verdict verdict) {
    return verdict instanceof Verdict.Decided decided
        ? Optional.of(RiskLevel.of(decided.outcome()))
        : Optional.empty();
  }

  /// What is not known of a unit or of those in it: the cases of a commune on a silent day, or what
  /// makes the rule abstain with any number of cases.
  public Gap gap(Unit unit) {
    Set<String> facts = new LinkedHashSet<>();
    List<Unit> silent = new ArrayList<>();
    for (Unit commune : communes(unit)) {
      Set<String> missing = missing(commune);
      if (!missing.isEmpty()) {
        facts.addAll(missing);
        silent.add(commune);
      }
    }
    if (facts.isEmpty() && unit.tier() != Tier.COMMUNE && !speaks(unit)) {
      Facts own = known.facts().getOrDefault(unit.id(), Facts.none());
      facts.addAll(missing(own));
      silent.add(unit);
    }
    return new Gap(List.copyOf(facts), silent);
  }

  private boolean speaks(Unit unit) {
    return of(unit, _ -> 0).isPresent() && of(unit, _ -> 1).isPresent();
  }

  private Set<String> missing(Unit commune) {
    Facts facts = known.facts().getOrDefault(commune.id(), Facts.none());
    if (facts.find(CASES).isEmpty()) {
      return Set.of(CASES);
    }
    Set<String> missing = new LinkedHashSet<>();
    for (long cases = 0; cases <= 1; cases++) {
      long all = cases;
      missing.addAll(missing(facts(commune, cases, borders(commune, _ -> all))));
    }
    return missing;
  }

  private List<String> missing(Facts facts) {
    return known.ask().apply(facts) instanceof Verdict.Abstain silent
        ? silent.missing()
        : List.of();
  }
}
