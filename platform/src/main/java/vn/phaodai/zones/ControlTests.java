// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.engine.rules.Comparison;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.RuleSet.Standing;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.engine.zoning.Rates;
import vn.phaodai.engine.zoning.WeeklyFall;
import vn.phaodai.measures.Measure;
import vn.phaodai.rules.LawBook;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.ControlTest.Criterion;

/// The test of QĐ 3979/QĐ-BYT on a unit: what figures and decisions tell is computed, the rest is
/// an assessor's finding or missing, and missing is never met.
@Service
@Transactional(readOnly = true)
public class ControlTests {
  static final String RULE = "VN-3979";
  private static final String NOT = "NOT_CONTROLLED";
  private static final int WEEK_D = 7;

  private final Parameters parameters = read();
  private final LawBook book;
  private final Units units;
  private final UnitDays figures;
  private final FactRepository rows;
  private final ZoneLevels levels;

  ControlTests(
      LawBook book, Units units, UnitDays figures, FactRepository rows, ZoneLevels levels) {
    this.book = book;
    this.units = units;
    this.figures = figures;
    this.rows = rows;
    this.levels = levels;
  }

  /// @param waveFrom weeks before it belong to another wave
  private record Parameters(LocalDate waveFrom, LocalDate baseline) {}

  /// Empty where no test is in force on the day, or none for such a unit.
  ///
  /// @param day reporting day whose week is the last
  public Optional<ControlTest> of(Unit unit, LocalDate day) {
    return book.inForce(RULE, day)
        .filter(_ -> unit.tier() != Tier.AREA && unit.tier() != Tier.NATION)
        .map(rule -> test(rule, unit, day));
  }

  private ControlTest test(RuleSet rule, Unit unit, LocalDate day) {
    Facts tier = Facts.none().with("tier", Value.of(unit.tier().name()));
    Facts known = found(rule, falls(weeks(tier, unit, day), unit, day), unit, day);
    List<Criterion> criteria = new ArrayList<>();
    List<Standing> alone = rule.standing(tier);
    List<Standing> all = rule.standing(known);
    for (int i = 0; i < all.size(); i++) {
      boolean asked = !Boolean.FALSE.equals(alone.get(i).holds());
      if (asked && all.get(i).row().outcome().equals(NOT)) {
        criteria.add(criterion(all.get(i), known));
      }
    }
    Boolean controlled =
        switch (book.evaluate(RULE, day, known)) {
          case Verdict.Decided(_, var outcome, _, _, _) -> !outcome.equals(NOT);
          case Verdict.Abstain(_, _, var hits) -> hits.isEmpty() ? null : Boolean.FALSE;
          case Verdict.NoRuleInForce _ -> null;
        };
    return new ControlTest(rule.id().toString(), controlled, parameters.baseline(), criteria);
  }

  private static Criterion criterion(Standing one, Facts known) {
    Boolean holds = one.holds();
    return new Criterion(
        one.row().id(),
        one.row().source(),
        one.row().confidence().name(),
        holds == null ? null : !holds,
        one.row().when().stream()
            .map(Comparison::fact)
            .filter(fact -> !fact.equals("tier"))
            .flatMap(fact -> known.find(fact).map(value -> fact + "=" + shown(value)).stream())
            .toList(),
        one.missing());
  }

  private static String shown(Value value) {
    return value instanceof Value.Amount(var number)
        ? number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
        : value.toString();
  }

  /// Weeks are counted back from the day as long as every commune told of every day in them.
  private Facts weeks(Facts facts, Unit unit, LocalDate day) {
    int days = (int) (day.toEpochDay() - parameters.waveFrom().toEpochDay()) + 1;
    int most = days / WEEK_D;
    if (most < 1) {
      return facts;
    }
    Map<Long, Set<LocalDate>> told = rows.toldDays(unit.path(), day, most * WEEK_D);
    List<Unit> communes =
        unit.tier() == Tier.COMMUNE
            ? List.of(unit)
            : units.descendants(unit.id(), Tier.COMMUNE, day);
    Map<LocalDate, Map<Measure, Long>> series =
        figures.series(unit.id(), day.minusDays(most * WEEK_D - 1L), day);
    List<Long> weeks = new ArrayList<>();
    for (int week = 0; week < most; week++) {
      LocalDate last = day.minusDays((long) week * WEEK_D);
      List<LocalDate> span = last.minusDays(WEEK_D - 1L).datesUntil(last.plusDays(1)).toList();
      if (!communes.stream()
          .allMatch(one -> told.getOrDefault(one.id(), Set.of()).containsAll(span))) {
        break;
      }
      weeks.add(
          span.stream()
              .mapToLong(
                  one ->
                      series.getOrDefault(one, Map.of()).getOrDefault(Measure.CASES_COMMUNITY, 0L))
              .sum());
    }
    return WeeklyFall.told(facts, weeks, weeks.size() == most);
  }

  /// How far the number of communes of each level fell since the baseline, by decision.
  private Facts falls(Facts facts, Unit unit, LocalDate day) {
    if (unit.tier() == Tier.COMMUNE) {
      return facts;
    }
    Set<Long> communes =
        Set.copyOf(units.descendants(unit.id(), Tier.COMMUNE, day).stream().map(Unit::id).toList());
    Map<Long, RiskLevel> then = levels.at(unit.path(), levels.endOf(parameters.baseline()));
    Map<Long, RiskLevel> now = levels.at(unit.path(), levels.endOf(day));
    // a commune that nobody decided about had, or has, an unknown level
    if (!then.keySet().containsAll(communes) || !now.keySet().containsAll(communes)) {
      return facts;
    }
    Facts fallen = facts;
    for (RiskLevel level : List.of(RiskLevel.VERY_HIGH, RiskLevel.HIGH, RiskLevel.AT_RISK)) {
      Value drop =
          Rates.drop(count(then, communes, level), count(now, communes, level)).orElse(null);
      if (drop != null) {
        fallen = fallen.with(level.name().toLowerCase(Locale.ROOT) + "_units_drop_percent", drop);
      }
    }
    return fallen;
  }

  private static long count(Map<Long, RiskLevel> levels, Set<Long> communes, RiskLevel level) {
    return communes.stream().filter(one -> levels.get(one) == level).count();
  }

  /// What assessors told of the rest.
  private Facts found(RuleSet rule, Facts computed, Unit unit, LocalDate day) {
    Facts facts = computed;
    for (FactRepository.Found one : rows.findings(new Long[] {unit.id()}, day)) {
      @Nullable Value value =
          computed.find(one.fact()).isEmpty()
              ? findable(rule)
                  .filter(fact -> fact.name().equals(one.fact()))
                  .findFirst()
                  .flatMap(fact -> fact.find(one.value()))
                  .orElse(null)
              : null;
      if (value != null) {
        facts = facts.with(one.fact(), value);
      }
    }
    return facts;
  }

  /// What nobody but an assessor can tell.
  static Stream<Fact> findable(RuleSet rule) {
    return rule.inputs().stream()
        .filter(
            fact ->
                Set.of("measures_applied", "positivity_falling_14d", "new_chains_7d")
                    .contains(fact.name()));
  }

  private static Parameters read() {
    return ShippedRows.of(ControlTests.class, "control-parameters.csv").stream()
        .map(
            row ->
                new Parameters(
                    LocalDate.parse(row.getField("wave_from")),
                    LocalDate.parse(row.getField("baseline"))))
        .findFirst()
        .orElseThrow();
  }
}
