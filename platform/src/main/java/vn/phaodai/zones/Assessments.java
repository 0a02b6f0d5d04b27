// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleHit;
import vn.phaodai.engine.rules.RuleSet;
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
  private final Units units;
  private final KnownPlaces places;
  private final LevelTables tables;
  private final LawBook book;

  Assessments(Units units, KnownPlaces places, LevelTables tables, LawBook book) {
    this.units = units;
    this.places = places;
    this.tables = tables;
    this.book = book;
  }

  /// The rule by which levels are proposed where the unit lies.
  Optional<RuleSet> rule(Unit unit, LocalDate day) {
    return tables.of(units.province(unit), day, book.present());
  }

  /// Whether levels are proposed by a rule of this id.
  public boolean speaksOfLevels(String rule) {
    return tables.names(rule);
  }

  /// Every unit of the place, itself first, a unit before those below it, down to communes: of an
  /// area below them no rule of levels speaks. Neighbours beyond the place count too, as far as its
  /// province goes.
  ///
  /// @param changes whether to work out what would change each
  public List<Assessment> of(Unit place, LocalDate day, boolean changes) {
    return of(place, day, book.present(), _ -> changes);
  }

  /// What another book would propose, from the same facts and decisions.
  public List<Assessment> under(RuleBook other, Unit place, LocalDate day) {
    return of(place, day, other, _ -> false);
  }

  /// What the rule would say of the units of a province if their cases went another way.
  public FutureLevels future(Unit province, LocalDate day) {
    return new FutureLevels(places.of(province, day, book.present()));
  }

  private List<Assessment> of(Unit place, LocalDate day, RuleBook book, Predicate<Unit> changing) {
    if (place.tier() == Tier.AREA) {
      return List.of(lawless(place));
    }
    KnownPlace known = places.of(place, day, book);
    List<Unit> all = known.all();
    RuleSet rule = known.rule();
    if (rule == null) {
      return all.stream().map(Assessments::lawless).toList();
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

  /// What the rule says of one unit.
  public Assessment one(Unit unit, LocalDate day) {
    return of(unit, day, book.present(), one -> one.id() == unit.id()).getFirst();
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
