// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.analysis.Analyses;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.epidemic.DatedCases;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The five timed indicators of the slogan, per unit and day, within the reader's jurisdiction;
/// counts only, no person.
@Service
@Transactional(readOnly = true)
public class Indicators {
  /// Whoever may read the figures of a day may read what they come to.
  private static final String READ = "situation.read";

  private static final String ANY_PROVINCE = "*";
  private static final int LATE_SHOWN = 60;

  /// Days of the curve that R(t) is read from.
  private static final int SPAN_D = 28;

  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final IndicatorReadings readings;
  private final IndicatorFacts facts;
  private final Analyses analyses;
  private final Units units;
  private final Provinces provinces;
  private final ReportingDays days;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;

  Indicators(
      IndicatorReadings readings,
      IndicatorFacts facts,
      Analyses analyses,
      Units units,
      Provinces provinces,
      ReportingDays days,
      Jurisdiction jurisdiction,
      OperatingClock clock) {
    this.readings = readings;
    this.facts = facts;
    this.analyses = analyses;
    this.units = units;
    this.provinces = provinces;
    this.days = days;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /// @param code of a unit; null or blank for the highest that the reader may see
  /// @param day null for the reporting day that runs: who is late is late now
  /// @return empty where there is no unit at all
  public Optional<IndicatorBoard> of(@Nullable String code, @Nullable LocalDate day) {
    LocalDate civil = day == null ? clock.today() : day;
    Optional<Unit> unit =
        code == null || code.isBlank()
            ? units.widest(jurisdiction.paths(READ))
            : Optional.of(named(code, civil));
    return unit.map(one -> board(one, day));
  }

  private Unit named(String code, LocalDate day) {
    return units
        .find(code, day)
        .filter(unit -> jurisdiction.covers(unit.path(), READ))
        .orElseThrow(() -> CommandRefusals.NO_SUCH_UNIT.with(code).raise());
  }

  private IndicatorBoard board(Unit unit, @Nullable LocalDate asked) {
    LocalDate running = days.of(provinces.find(unit.id()).orElse(ANY_PROVINCE), clock.now());
    LocalDate day = asked == null ? running : asked;
    if (day.isAfter(running)) {
      throw CommandRefusals.NOT_YET.with(SHOWN.format(day)).raise();
    }
    LocalDate from = day.minusDays(facts.window_d() - 1L);
    List<Target> targets = facts.targets(day);
    List<Unit> children =
        units.children(unit.id(), day).stream().filter(one -> one.tier() != Tier.AREA).toList();
    List<Unit> communes = communes(unit, day);
    Map<Long, Map<Indicator, Reading>> found = timed(targets, unit, children, communes, from, day);
    readings.addPlain(found, asked(shown(unit, children), from, day), facts.lookBack_d());
    found
        .computeIfAbsent(unit.id(), _ -> new EnumMap<>(Indicator.class))
        .put(Indicator.REPRODUCTION, reproduction(unit, day));
    List<IndicatorBoard.Late> late = late(communes, found);
    return new IndicatorBoard(
        above(unit),
        from,
        day,
        running,
        targets,
        row(unit, found),
        children.stream().map(one -> row(one, found)).toList(),
        late.stream().limit(LATE_SHOWN).toList(),
        late.size() > LATE_SHOWN);
  }

  private List<Unit> communes(Unit unit, LocalDate day) {
    return unit.tier() == Tier.COMMUNE
        ? List.of(unit)
        : units.descendants(unit.id(), Tier.COMMUNE, day);
  }

  private static List<Unit> shown(Unit unit, List<Unit> children) {
    List<Unit> shown = new ArrayList<>(children);
    shown.add(unit);
    return shown;
  }

  private Map<Long, Map<Indicator, Reading>> timed(
      List<Target> targets,
      Unit unit,
      List<Unit> children,
      List<Unit> communes,
      LocalDate from,
      LocalDate day) {
    Set<Unit> all = new LinkedHashSet<>(shown(unit, children));
    all.addAll(communes);
    return readings.timed(targets, all, asked(List.copyOf(all), from, day));
  }

  private IndicatorRepository.Asked asked(List<Unit> of, LocalDate from, LocalDate day) {
    return new IndicatorRepository.Asked(
        of.stream().map(Unit::id).toList(), from, day, clock.now());
  }

  private static IndicatorBoard.Row row(Unit unit, Map<Long, Map<Indicator, Reading>> found) {
    return new IndicatorBoard.Row(unit, found.getOrDefault(unit.id(), Map.of()));
  }

  private Reading reproduction(Unit unit, LocalDate day) {
    return analyses
        .of(unit.code(), day, SPAN_D, DatedCases.Basis.ONSET)
        .map(Analysis::surest)
        .map(sure -> Reading.of(sure.median(), SPAN_D))
        .orElse(Reading.NONE);
  }

  private List<Unit> above(Unit unit) {
    return units.ancestors(unit.id()).reversed().stream()
        .filter(one -> jurisdiction.covers(one.path(), READ))
        .toList();
  }

  private List<IndicatorBoard.Late> late(
      List<Unit> communes, Map<Long, Map<Indicator, Reading>> found) {
    Map<Long, String> names = new HashMap<>();
    List<IndicatorBoard.Late> late = new ArrayList<>();
    for (Unit unit : communes) {
      Long parent = unit.parentId();
      String above =
          parent == null ? "" : names.computeIfAbsent(parent, id -> units.get(id).fullName());
      found
          .getOrDefault(unit.id(), Map.of())
          .forEach(
              (indicator, reading) -> {
                if (reading.late() > 0) {
                  late.add(
                      new IndicatorBoard.Late(
                          indicator, unit, above, reading.late(), reading.open(), reading.since()));
                }
              });
    }
    late.sort(
        Comparator.comparing(
                IndicatorBoard.Late::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparingLong(IndicatorBoard.Late::late).reversed()));
    return late;
  }
}
