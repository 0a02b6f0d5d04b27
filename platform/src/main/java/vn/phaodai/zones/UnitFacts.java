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
  private static final String WEEKLY = "community_cases_7d_per_100k";

  /// Shares that nobody counts yet: an assessor may tell them with evidence, and going through a
  /// place does not make them zero.
  private static final Set<String> SHARES =
      Set.of("adults_first_dose_percent", "full_dose_65_plus_percent", "full_dose_50_plus_percent");

  private final FactRepository rows;

  UnitFacts(FactRepository rows) {
    this.rows = rows;
  }

  /// @param units the place itself and what lies in it
  Map<Long, Facts> of(Unit place, List<Unit> units, LocalDate day, RuleSet rule) {
    Map<Long, Long> cases = rows.communityCases(place.path(), day, FORTNIGHT_D);
    Map<Long, Integer> told = rows.toldBits(place.path(), day, FORTNIGHT_D);
    boolean weekly = rule.findInput(WEEKLY).isPresent();
    Map<Long, Long> week = weekly ? rows.communityCases(place.path(), day, WEEK_D) : Map.of();
    Map<Long, Map<String, String>> findings = new HashMap<>();
    for (FactRepository.Found found : rows.findings(place.path(), day)) {
      findings
          .computeIfAbsent(found.unitId(), _ -> new HashMap<>())
          .put(found.fact(), found.value());
    }
    List<String> reviewed = rows.reviewed(place.path(), day);
    List<Unit> silent = silent(units, told, FORTNIGHT_D);
    List<Unit> silentInWeek = weekly ? silent(units, told, WEEK_D) : List.of();
    Map<Long, Facts> facts = new HashMap<>();
    for (Unit unit : units) {
      boolean gone = reviewed.stream().anyMatch(path -> lies(unit.path(), path));
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
  private static List<Unit> silent(List<Unit> units, Map<Long, Integer> told, int days) {
    int all = (1 << days) - 1;
    return units.stream()
        .filter(one -> one.tier() == Tier.COMMUNE)
        .filter(one -> told.getOrDefault(one.id(), 0) >>> (FORTNIGHT_D - days) != all)
        .toList();
  }

  private static Facts counted(Facts found, Unit unit, long cases, boolean whole) {
    Facts facts =
        whole || cases > 0
            ? found.with("community_cases_14d", Value.of(Math.max(cases, 0)))
            : found;
    return whole ? rated(facts, "community_cases_14d_per_100k", unit, cases) : facts;
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

  /// Whether a path is another, or lies in it.
  static boolean lies(String path, String in) {
    return path.equals(in) || path.startsWith(in + ".");
  }
}
