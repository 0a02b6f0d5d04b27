// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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

  /// How a unit may go on after the last day of figures.
  ///
  /// @param day whose week is the last then
  /// @param cases in the community on each day after that of the figures
  /// @param levels of its communes on the day; only of those that have one
  public record Course(
      LocalDate day, ToLongFunction<LocalDate> cases, Map<Long, RiskLevel> levels) {}

  /// What the test says of a course.
  ///
  /// @param controlled null where what is missing could change the answer
  /// @param missing facts that would tell
  public record Prospect(@Nullable Boolean controlled, List<String> missing) {}

  /// The test on days to come; what assessors found is taken as it is on the day of the figures.
  /// Empty where no test is in force for such a unit.
  public Optional<Function<Course, Prospect>> ahead(Unit unit, LocalDate figuresOf) {
    if (unit.tier() == Tier.AREA || unit.tier() == Tier.NATION) {
      return Optional.empty();
    }
    return book.inForce(RULE, figuresOf)
        .map(
            rule -> {
              Days days = days(unit, figuresOf);
              Facts found = found(rule, tier(unit), unit, figuresOf);
              Map<Long, RiskLevel> then = atBaseline(unit);
              return course -> {
                Facts weeks = weeks(found, days, course.day(), course.cases());
                return prospect(
                    figuresOf, falls(weeks, days.communes(), unit, then, course.levels()));
              };
            });
  }

  private Prospect prospect(LocalDate day, Facts facts) {
    Verdict verdict = book.evaluate(RULE, day, facts);
    return new Prospect(
        controlled(verdict),
        verdict instanceof Verdict.Abstain(_, var missing, _) ? missing : List.of());
  }

  private static @Nullable Boolean controlled(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Decided(_, var outcome, _, _, _) -> !outcome.equals(NOT);
      case Verdict.Abstain(_, _, var hits) -> hits.isEmpty() ? null : Boolean.FALSE;
      case Verdict.NoRuleInForce _ -> null;
    };
  }

  private static Facts tier(Unit unit) {
    return Facts.none().with("tier", Value.of(unit.tier().name()));
  }

  private ControlTest test(RuleSet rule, Unit unit, LocalDate day) {
    Facts tier = tier(unit);
    Days days = days(unit, day);
    Facts weeks = weeks(tier, days, day, _ -> 0);
    Map<Long, RiskLevel> now = levels.at(unit.path(), levels.endOf(day));
    Facts known =
        found(rule, falls(weeks, days.communes(), unit, atBaseline(unit), now), unit, day);
    List<Criterion> criteria = new ArrayList<>();
    List<Standing> alone = rule.standing(tier);
    List<Standing> all = rule.standing(known);
    for (int i = 0; i < all.size(); i++) {
      boolean asked = !Boolean.FALSE.equals(alone.get(i).holds());
      if (asked && all.get(i).row().outcome().equals(NOT)) {
        criteria.add(criterion(all.get(i), known));
      }
    }
    return new ControlTest(
        rule.id().toString(),
        controlled(book.evaluate(RULE, day, known)),
        parameters.baseline(),
        criteria);
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

  /// The days of a wave as far as they are known.
  ///
  /// @param told days of which every commune told
  /// @param series of the unit
  private record Days(
      LocalDate last,
      Set<Long> communes,
      Set<LocalDate> told,
      Map<LocalDate, Map<Measure, Long>> series) {
    long cases(LocalDate day) {
      return series.getOrDefault(day, Map.of()).getOrDefault(Measure.CASES_COMMUNITY, 0L);
    }
  }

  private Days days(Unit unit, LocalDate last) {
    Set<Long> communes =
        unit.tier() == Tier.COMMUNE
            ? Set.of(unit.id())
            : units.descendants(unit.id(), Tier.COMMUNE, last).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
    int days = (int) Math.max(1, ChronoUnit.DAYS.between(parameters.waveFrom(), last) + 1);
    LocalDate first = last.minusDays(days - 1L);
    Map<Long, Set<LocalDate>> told = rows.toldDays(unit.path(), last, days);
    Set<LocalDate> whole = first.datesUntil(last.plusDays(1)).collect(Collectors.toSet());
    communes.forEach(one -> whole.retainAll(told.getOrDefault(one, Set.of())));
    return new Days(last, communes, whole, figures.series(unit.id(), first, last));
  }

  /// Weeks are counted back from the day as long as every commune told of every day in them.
  ///
  /// @param later cases on days after the last that is known
  private Facts weeks(Facts facts, Days days, LocalDate day, ToLongFunction<LocalDate> later) {
    int most = (int) (ChronoUnit.DAYS.between(parameters.waveFrom(), day) + 1) / WEEK_D;
    if (most < 1) {
      return facts;
    }
    List<Long> weeks = new ArrayList<>();
    for (int week = 0; week < most; week++) {
      LocalDate last = day.minusDays((long) week * WEEK_D);
      List<LocalDate> span = last.minusDays(WEEK_D - 1L).datesUntil(last.plusDays(1)).toList();
      if (!span.stream().allMatch(one -> one.isAfter(days.last()) || days.told().contains(one))) {
        break;
      }
      weeks.add(
          span.stream()
              .mapToLong(one -> one.isAfter(days.last()) ? later.applyAsLong(one) : days.cases(one))
              .sum());
    }
    return WeeklyFall.told(facts, weeks, weeks.size() == most);
  }

  private Map<Long, RiskLevel> atBaseline(Unit unit) {
    return levels.at(unit.path(), levels.endOf(parameters.baseline()));
  }

  /// How far the number of communes of each level fell since the baseline.
  private static Facts falls(
      Facts facts,
      Set<Long> communes,
      Unit unit,
      Map<Long, RiskLevel> then,
      Map<Long, RiskLevel> now) {
    // a commune without a level had, or has, an unknown one
    if (unit.tier() == Tier.COMMUNE
        || !then.keySet().containsAll(communes)
        || !now.keySet().containsAll(communes)) {
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
