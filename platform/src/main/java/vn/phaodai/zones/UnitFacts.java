// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Kind;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.zoning.Rates;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;

/// The facts of all units of a place on a reporting day, as far as they are known.
///
/// A day of which nothing was told leaves a count open. Yet cases that were told cannot become
/// fewer by news of a silent day, so a count above zero stands as the least it can be; rules on
/// communes ask no more than whether there was one. A rate is given only when no day was silent.
@Component
class UnitFacts {
  static final int FORTNIGHT_D = 14;
  static final int WEEK_D = 7;
  private static final String RATE = "community_cases_14d_per_100k";
  private static final String WEEKLY = "community_cases_7d_per_100k";

  /// Shares that nobody counts yet: an assessor may tell them with evidence, and going through a
  /// place does not make them zero.
  private static final Set<String> SHARES =
      Set.of("adults_first_dose_percent", "full_dose_65_plus_percent", "full_dose_50_plus_percent");

  private final FactRepository rows;

  UnitFacts(FactRepository rows) {
    this.rows = rows;
  }

  /// @param units a unit among them with all communes that lie in it
  Map<Long, Facts> of(List<Unit> units, LocalDate day, RuleSet rule) {
    Long[] ids = ids(units);
    Long[] lines = lines(units);
    Map<Long, Long> cases = rows.communityCases(ids, day, FORTNIGHT_D);
    Map<Long, FactRepository.Told> told = rows.told(lines, day, FORTNIGHT_D);
    boolean weekly = rule.findInput(WEEKLY).isPresent();
    Map<Long, Long> week = weekly ? rows.communityCases(ids, day, WEEK_D) : Map.of();
    Map<Long, Map<String, String>> findings = new HashMap<>();
    for (FactRepository.Found found : rows.findings(ids, day)) {
      findings
          .computeIfAbsent(found.unitId(), _ -> new HashMap<>())
          .put(found.fact(), found.value());
    }
    Set<Long> reviewed = rows.reviewed(lines, day);
    List<Unit> silent = silent(units, told, FORTNIGHT_D);
    List<Unit> silentInWeek = weekly ? silent(units, told, WEEK_D) : List.of();
    Map<Long, Facts> facts = new HashMap<>();
    for (Unit unit : units) {
      boolean gone = unit.line().stream().anyMatch(reviewed::contains);
      Facts found = found(rule, findings.getOrDefault(unit.id(), Map.of()), gone);
      boolean whole = silent.stream().noneMatch(unit::contains);
      Facts counted =
          counted(
              found.with("tier", Value.of(unit.tier().name())),
              unit,
              cases.getOrDefault(unit.id(), 0L),
              whole);
      facts.put(
          unit.id(),
          weekly && silentInWeek.stream().noneMatch(unit::contains)
              ? rated(counted, WEEKLY, unit, week.getOrDefault(unit.id(), 0L))
              : counted);
    }
    return facts;
  }

  /// The communes that were silent on one of the last days; a unit in which none lies is known
  /// whole.
  ///
  /// @param told days of the fortnight as bits, the last day the highest
  private static List<Unit> silent(
      List<Unit> units, Map<Long, FactRepository.Told> told, int days) {
    int all = (1 << days) - 1;
    return units.stream()
        .filter(one -> one.tier() == Tier.COMMUNE)
        .filter(one -> known(one, told) >>> (FORTNIGHT_D - days) != all)
        .toList();
  }

  private static int known(Unit unit, Map<Long, FactRepository.Told> told) {
    int days = told.getOrDefault(unit.id(), FactRepository.Told.NOTHING).figures();
    for (Long above : unit.line()) {
      days |= told.getOrDefault(above, FactRepository.Told.NOTHING).answers();
    }
    return days;
  }

  static Long[] ids(List<Unit> units) {
    return units.stream().map(Unit::id).toArray(Long[]::new);
  }

  /// The ids of units and of those above them.
  static Long[] lines(List<Unit> units) {
    return units.stream().flatMap(unit -> unit.line().stream()).distinct().toArray(Long[]::new);
  }

  private static Facts counted(Facts found, Unit unit, long cases, boolean whole) {
    Facts facts =
        whole || cases > 0 ? found.with(FutureLevels.CASES, Value.of(Math.max(cases, 0))) : found;
    return whole ? rated(facts, RATE, unit, cases) : facts;
  }

  /// The facts of a unit above communes if it had another number of cases; a rate that is not known
  /// today stays so.
  static Facts recounted(Facts facts, Unit unit, long cases) {
    return facts.find(RATE).isPresent()
        ? rated(facts.with(FutureLevels.CASES, Value.of(cases)), RATE, unit, cases)
        : facts;
  }

  private static Facts rated(Facts facts, String fact, Unit unit, long cases) {
    Integer population = unit.population();
    @Nullable Value rate =
        population == null ? null : Rates.per100k(Math.max(cases, 0), population).orElse(null);
    return rate == null ? facts : facts.with(fact, rate);
  }

  /// What assessors found; where somebody went through the place, what they did not find is “no”.
  private static Facts found(RuleSet rule, Map<String, String> findings, boolean reviewed) {
    Facts facts = Facts.none();
    for (Fact fact : findable(rule)) {
      String said = findings.get(fact.name());
      boolean absent = reviewed && !SHARES.contains(fact.name());
      @Nullable Value value =
          said != null ? fact.find(said).orElse(null) : absent ? none(fact) : null;
      if (value != null) {
        facts = facts.with(fact.name(), value);
      }
    }
    return facts;
  }

  private static @Nullable Value none(Fact fact) {
    return switch (fact.kind()) {
      case FLAG -> Value.of(false);
      case NUMBER, WHOLE -> Value.of(0);
      case CODE -> fact.codes().contains("NONE") ? Value.of("NONE") : null;
      case DATE -> null;
    };
  }

  /// The facts of a rule that nobody but an assessor can tell.
  static List<Fact> findable(RuleSet rule) {
    return rule.inputs().stream()
        .filter(
            fact ->
                fact.kind() == Kind.FLAG && !fact.name().equals("borders_very_high")
                    || fact.name().equals("hard_source_share")
                    || SHARES.contains(fact.name())
                    || fact.name().equals("directive_listed"))
        .toList();
  }
}
