// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleHit;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.engine.zoning.Subject;
import vn.phaodai.engine.zoning.TreeJudgement;
import vn.phaodai.engine.zoning.TreeJudgement.Judged;
import vn.phaodai.engine.zoning.WhatIf;
import vn.phaodai.rules.LawBook;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The level that the rule in force proposes for every unit of a place on a reporting day, from
/// what is known now. A unit above others stands on their decided levels, and where one has none on
/// what the rule says of it.
@Service
@Transactional(readOnly = true)
public class Assessments {
  private static final String CASES = "community_cases_14d";
  private static final String BORDERS = "borders_very_high";
  private static final String PREVIOUS = "previous_epidemic_level";

  private final Units units;
  private final UnitFacts facts;
  private final FactRepository rows;
  private final ZoneLevels levels;
  private final LevelTables tables;
  private final LawBook book;

  Assessments(
      Units units,
      UnitFacts facts,
      FactRepository rows,
      ZoneLevels levels,
      LevelTables tables,
      LawBook book) {
    this.units = units;
    this.facts = facts;
    this.rows = rows;
    this.levels = levels;
    this.tables = tables;
    this.book = book;
  }

  /// The rule by which levels are proposed where the unit lies.
  Optional<RuleSet> rule(Unit unit, LocalDate day) {
    return rule(unit, day, book.present());
  }

  private Optional<RuleSet> rule(Unit unit, LocalDate day, RuleBook book) {
    return tables.of(unit.tier() == Tier.NATION ? "" : units.province(unit).code(), day, book);
  }

  /// Whether levels are proposed by a rule of this id.
  public boolean speaksOfLevels(String rule) {
    return tables.names(rule);
  }

  /// Every unit of the place, itself first, a unit before those below it. The whole province is
  /// judged: neighbours beyond the place count too.
  ///
  /// @param changes whether to work out what would change each
  public List<Assessment> of(Unit place, LocalDate day, boolean changes) {
    return of(place, day, book.present(), _ -> changes);
  }

  /// What another book would propose, from the same facts and decisions.
  public List<Assessment> under(RuleBook other, Unit place, LocalDate day) {
    return of(place, day, other, _ -> false);
  }

  /// What is known of a whole province on a day, and the rule to ask.
  ///
  /// @param all its units, itself first
  /// @param facts of each unit
  /// @param ask the rule; null where none is in force
  private record Known(
      List<Unit> all,
      @Nullable RuleSet rule,
      Map<Long, RiskLevel> decided,
      Map<Long, Facts> facts,
      Function<Facts, Verdict> ask) {}

  private Known known(Unit place, LocalDate day, RuleBook book) {
    Unit widest = units.province(place);
    List<Unit> all = new ArrayList<>(List.of(widest));
    units.descendants(widest.id(), day).stream()
        .filter(unit -> unit.tier() != Tier.AREA)
        .forEach(all::add);
    Optional<RuleSet> found = rule(widest, day, book);
    if (found.isEmpty()) {
      return new Known(all, null, Map.of(), Map.of(), _ -> new Verdict.NoRuleInForce("", day));
    }
    RuleSet rule = found.get();
    Map<Long, RiskLevel> decided = levels.at(widest.path(), levels.endOf(day));
    Function<Facts, Verdict> ask = known -> book.evaluate(rule.id().id(), day, known);
    Map<Long, Facts> known = facts.of(widest, all, day, rule);
    before(widest, known, rule, day);
    if (rule.findInput(BORDERS).isPresent()) {
      borders(widest, all, known, decided, ask);
    }
    return new Known(all, rule, decided, known, ask);
  }

  /// What the rule would say of each commune of a place with so many community cases in the last
  /// fortnight and nothing else otherwise; null where it would abstain. Empty under a rule that
  /// does not ask for that number.
  public Map<Long, LongFunction<@Nullable RiskLevel>> byCases(Unit place, LocalDate day) {
    Known known = known(place, day, book.present());
    RuleSet rule = known.rule();
    if (rule == null || rule.findInput(CASES).isEmpty()) {
      return Map.of();
    }
    Map<Long, LongFunction<@Nullable RiskLevel>> answers = new HashMap<>();
    known.all().stream()
        .filter(unit -> unit.tier() == Tier.COMMUNE && place.contains(unit))
        .forEach(
            unit -> {
              Facts facts = known.facts().getOrDefault(unit.id(), Facts.none());
              Map<Long, Optional<RiskLevel>> said = new HashMap<>();
              answers.put(
                  unit.id(),
                  cases ->
                      said.computeIfAbsent(
                              cases, n -> level(known.ask(), facts.with(CASES, Value.of(n))))
                          .orElse(null));
            });
    return answers;
  }

  private static Optional<RiskLevel> level(Function<Facts, Verdict> ask, Facts facts) {
    return ask.apply(facts) instanceof Verdict.Decided decided
        ? Optional.of(RiskLevel.valueOf(decided.outcome()))
        : Optional.empty();
  }

  private List<Assessment> of(Unit place, LocalDate day, RuleBook book, Predicate<Unit> changing) {
    Known known = known(place, day, book);
    List<Unit> all = known.all();
    RuleSet rule = known.rule();
    if (rule == null) {
      return all.stream().filter(place::contains).map(Assessments::lawless).toList();
    }
    Map<Long, RiskLevel> decided = known.decided();
    Function<Facts, Verdict> ask = known.ask();
    List<Subject> subjects = all.stream().map(unit -> subject(unit, known.facts())).toList();
    Map<String, Judged> judged =
        new TreeJudgement(
                rule,
                ask,
                unit -> Optional.ofNullable(decided.get(Long.valueOf(unit))).map(RiskLevel::name))
            .judge(subjects);
    Map<Long, List<Unit>> below = new HashMap<>();
    all.forEach(
        unit -> {
          Long parent = unit.parentId();
          if (parent != null) {
            below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit);
          }
        });
    return all.stream()
        .filter(place::contains)
        .map(
            unit ->
                assessment(
                    unit,
                    rule,
                    judged,
                    decided,
                    below.getOrDefault(unit.id(), List.of()),
                    changing.test(unit) ? ask : null))
        .toList();
  }

  /// What the rule says of one unit; of an area below the commune no rule of levels speaks.
  public Assessment one(Unit unit, LocalDate day) {
    return unit.tier() == Tier.AREA
        ? lawless(unit)
        : of(unit, day, book.present(), one -> one.id() == unit.id()).getFirst();
  }

  /// A rule that forbids a fall asks which level of its own holds; one decided by another rule set
  /// is none of its own.
  private void before(Unit place, Map<Long, Facts> known, RuleSet rule, LocalDate day) {
    Optional<Fact> asked = rule.findInput(PREVIOUS);
    if (asked.isEmpty()) {
      return;
    }
    String own = rule.id().id() + "@";
    Map<Long, ZoneLevels.Decision> decisions = levels.decisions(place.path(), levels.endOf(day));
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

  private static String key(long id) {
    return Long.toString(id);
  }

  private static Subject subject(Unit unit, Map<Long, Facts> known) {
    Long parent = unit.parentId();
    return new Subject(
        key(unit.id()), parent == null ? null : key(parent), true, known.get(unit.id()));
  }

  private static Assessment lawless(Unit unit) {
    return new Assessment(unit, null, "", List.of(), List.of(), List.of(), List.of(), 0, 0, 0);
  }

  /// Whether a commune borders on a very high one: by decision, else by its own cases and findings.
  /// Unknown as long as no neighbour is and one may be.
  private void borders(
      Unit place,
      List<Unit> all,
      Map<Long, Facts> known,
      Map<Long, RiskLevel> decided,
      Function<Facts, Verdict> ask) {
    Map<Long, @Nullable Boolean> red = new HashMap<>();
    for (Unit unit : all) {
      if (unit.tier() == Tier.COMMUNE) {
        RiskLevel level = decided.get(unit.id());
        red.put(
            unit.id(),
            level != null
                ? Boolean.valueOf(level == RiskLevel.VERY_HIGH)
                : isRedByItself(known.getOrDefault(unit.id(), Facts.none()), ask));
      }
    }
    Map<Long, List<Long>> neighbours = rows.neighbours(place.path());
    for (Long unit : red.keySet()) {
      List<@Nullable Boolean> around =
          neighbours.getOrDefault(unit, List.of()).stream()
              .filter(red::containsKey)
              .<@Nullable Boolean>map(red::get)
              .toList();
      boolean one = around.contains(Boolean.TRUE);
      if (one || !around.contains(null)) {
        known.computeIfPresent(unit, (_, own) -> own.with(BORDERS, Value.of(one)));
      }
    }
  }

  /// Whether the rule calls a commune very high whatever lies around it; null when it cannot say.
  private static @Nullable Boolean isRedByItself(Facts own, Function<Facts, Verdict> ask) {
    Facts alone =
        own.with(BORDERS, Value.of(false))
            .with("key_industry_protected", Value.of(false))
            .with("known_source_spreading", Value.of(false));
    return ask.apply(alone) instanceof Verdict.Decided decided
        ? Boolean.valueOf(decided.outcome().equals(RiskLevel.VERY_HIGH.name()))
        : null;
  }

  private static Assessment assessment(
      Unit unit,
      RuleSet rule,
      Map<String, Judged> judged,
      Map<Long, RiskLevel> decided,
      List<Unit> below,
      @Nullable Function<Facts, Verdict> ask) {
    Judged one = judged.get(key(unit.id()));
    int byDecision = (int) below.stream().filter(u -> decided.containsKey(u.id())).count();
    int byRule =
        (int)
            below.stream()
                .filter(u -> !decided.containsKey(u.id()))
                .filter(
                    u ->
                        judged.get(key(u.id())) instanceof Judged child
                            && child.verdict() instanceof Verdict.Decided)
                .count();
    int neither = below.size() - byDecision - byRule;
    if (one == null) {
      return lawless(unit);
    }
    List<WhatIf.Change> changes = ask == null ? List.of() : WhatIf.of(rule, ask, one.facts());
    return switch (one.verdict()) {
      case Verdict.Decided(var id, var outcome, var hits, _, _) ->
          new Assessment(
              unit,
              RiskLevel.of(outcome),
              id.toString(),
              rows(hits),
              figures(rule, hits, one.facts()),
              List.of(),
              changes.stream()
                  .map(
                      c ->
                          new Assessment.Change(
                              c.fact(), c.value().toString(), RiskLevel.of(c.outcome())))
                  .toList(),
              byDecision,
              byRule,
              neither);
      case Verdict.Abstain(var id, var missing, var hits) ->
          new Assessment(
              unit,
              null,
              id.toString(),
              rows(hits),
              figures(rule, List.of(), one.facts()),
              missing,
              List.of(),
              byDecision,
              byRule,
              neither);
      case Verdict.NoRuleInForce _ -> lawless(unit);
    };
  }

  private static List<Assessment.Row> rows(List<RuleHit> hits) {
    return hits.stream()
        .map(
            hit -> new Assessment.Row(hit.row(), hit.source(), hit.confidence().name(), hit.note()))
        .toList();
  }

  private static List<String> figures(RuleSet rule, List<RuleHit> hits, Facts known) {
    List<String> asked =
        hits.stream()
            .flatMap(hit -> hit.figures().stream())
            .map(figure -> figure.asked().fact())
            .toList();
    return rule.inputs().stream()
        .map(Fact::name)
        .filter(name -> !name.equals("tier") && (asked.isEmpty() || asked.contains(name)))
        .flatMap(name -> known.find(name).map(value -> name + "=" + value).stream())
        .toList();
  }
}
