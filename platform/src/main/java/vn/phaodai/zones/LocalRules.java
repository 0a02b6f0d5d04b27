// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.DirectiveTables.Directive;
import vn.phaodai.zones.ZoneLevels.Decision;

/// What holds at a place on a day: its colour by which decision, the directive that follows, and
/// what one may do there.
@Service
@Transactional(readOnly = true)
public class LocalRules {
  private final Units units;
  private final Provinces provinces;
  private final ZoneLevels levels;
  private final DirectiveTables directives;
  private final Allowances allowances;
  private final DeviationRows deviations;
  private final OperatingClock clock;

  LocalRules(
      Units units,
      Provinces provinces,
      ZoneLevels levels,
      DirectiveTables directives,
      Allowances allowances,
      DeviationRows deviations,
      OperatingClock clock) {
    this.units = units;
    this.provinces = provinces;
    this.levels = levels;
    this.directives = directives;
    this.allowances = allowances;
    this.deviations = deviations;
    this.clock = clock;
  }

  /// @param decision null where nobody decided
  /// @param directive null where the province has no table that is known for the day
  /// @param allowances empty where no directive is known: then nobody knows what is allowed
  /// @param exceptions areas within a commune whose directive is another
  public record Here(
      Unit unit,
      LocalDate day,
      @Nullable Decision decision,
      @Nullable Directive directive,
      List<Allowance> allowances,
      List<Elsewhere> exceptions) {
    public Here {
      allowances = List.copyOf(allowances);
      exceptions = List.copyOf(exceptions);
    }

    public List<Allowance> answered(Answer answer) {
      return allowances.stream().filter(one -> one.answer() == answer).toList();
    }
  }

  public record Elsewhere(Unit area, Directive directive) {}

  public Here of(Unit unit, LocalDate day) {
    Decision decision = levels.decisions(unit.path(), levels.endOf(day)).get(unit.id());
    Directive directive = directives.of(unit, day).orElse(null);
    List<Elsewhere> exceptions =
        unit.tier() != Tier.COMMUNE || directive == null
            ? List.of()
            : units.children(unit.id(), day).stream()
                .flatMap(
                    area -> directives.of(area, day).stream().map(own -> new Elsewhere(area, own)))
                .filter(one -> isOther(one.directive(), directive))
                .toList();
    return here(unit, day, decision, directive, exceptions, deviations.holding(unit.path(), day));
  }

  /// All units of a province down to the communes, and the province itself, by unit.
  public Map<Long, Here> all(Unit province, LocalDate day) {
    return all(province, day, levels.decisions(province.path(), levels.endOf(day)));
  }

  /// The same from the decisions that were published alone: what the public is told.
  public Map<Long, Here> published(Unit province, LocalDate day) {
    return all(province, day, levels.published(province.path(), levels.endOf(day)));
  }

  /// When what [#published] says of today may change without anybody doing anything: at the next
  /// decision that takes effect, at the latest when the day ends.
  public Instant holdsUntil() {
    Instant midnight = OperatingClock.endOf(clock.today()).plusSeconds(1);
    Instant next = levels.nextEffect(clock.now());
    return next != null && next.isBefore(midnight) ? next : midnight;
  }

  private Map<Long, Here> all(Unit province, LocalDate day, Map<Long, Decision> decided) {
    List<Unit> below = units.descendants(province.id(), day);
    Map<Long, RiskLevel> decidedLevels = new HashMap<>();
    decided.forEach((unit, decision) -> decidedLevels.put(unit, decision.level()));
    Map<Long, Directive> directed = directives.in(province, below, day, decidedLevels);
    List<Deviation> approved = deviations.holding(province.path(), day);
    Map<Long, List<Elsewhere>> exceptions = new HashMap<>();
    for (Unit area : below) {
      Long commune = area.parentId();
      Directive own = directed.get(area.id());
      Directive above = commune == null ? null : directed.get(commune);
      if (area.tier() == Tier.AREA && commune != null && own != null && above != null) {
        if (isOther(own, above)) {
          exceptions.computeIfAbsent(commune, _ -> new ArrayList<>()).add(new Elsewhere(area, own));
        }
      }
    }
    Map<Long, Here> all = new HashMap<>();
    for (Unit unit : below) {
      if (unit.tier() != Tier.AREA) {
        all.put(
            unit.id(),
            here(
                unit,
                day,
                decided.get(unit.id()),
                directed.get(unit.id()),
                exceptions.getOrDefault(unit.id(), List.of()),
                approved));
      }
    }
    all.put(
        province.id(),
        here(
            province,
            day,
            decided.get(province.id()),
            directed.get(province.id()),
            List.of(),
            approved));
    return all;
  }

  private static boolean isOther(Directive own, Directive above) {
    return own.directive() != null && !own.directive().equals(above.directive());
  }

  private Here here(
      Unit unit,
      LocalDate day,
      @Nullable Decision decision,
      @Nullable Directive directive,
      List<Elsewhere> exceptions,
      List<Deviation> approved) {
    return new Here(
        unit,
        day,
        decision,
        directive,
        allowances.of(
            province(unit),
            directive == null ? null : directive.directive(),
            decision == null ? null : decision.level(),
            day,
            approved.stream().filter(one -> one.covers(unit.path())).toList()),
        exceptions);
  }

  private String province(Unit unit) {
    return provinces.find(unit.id()).orElse("");
  }
}
