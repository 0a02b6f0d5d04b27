// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.epidemic.Alarms;
import vn.phaodai.engine.epidemic.Counts;
import vn.phaodai.engine.epidemic.DatedCases;
import vn.phaodai.engine.epidemic.Ears;
import vn.phaodai.engine.epidemic.EpiCurve;
import vn.phaodai.engine.epidemic.Growth;
import vn.phaodai.engine.epidemic.Nowcast;
import vn.phaodai.engine.epidemic.ReportingDelays;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The epidemic of a place as people read it, within their jurisdiction: counts only, no person.
@Service
@Transactional(readOnly = true)
public class Analyses {
  /// Whoever may read the figures of a day may read what they say.
  private static final String READ = "situation.read";

  private static final String ANY_PROVINCE = "*";
  private static final double LEVEL = 0.95;
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CaseDatesRepository cases;
  private final AnalysisFacts facts;
  private final Units units;
  private final Provinces provinces;
  private final ReportingDays days;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;

  Analyses(
      CaseDatesRepository cases,
      AnalysisFacts facts,
      Units units,
      Provinces provinces,
      ReportingDays days,
      Jurisdiction jurisdiction,
      OperatingClock clock) {
    this.cases = cases;
    this.facts = facts;
    this.units = units;
    this.provinces = provinces;
    this.days = days;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /// @param code of a unit; null or blank for the highest that the reader may see
  /// @param day null for the last reporting day that has closed
  /// @param span days shown, up to that day
  /// @return empty where there is no unit at all
  public Optional<Analysis> of(
      @Nullable String code, @Nullable LocalDate day, int span, DatedCases.Basis basis) {
    LocalDate civil = day == null ? clock.today() : day;
    Optional<Unit> unit =
        code == null || code.isBlank() ? top(civil) : Optional.of(named(code, civil));
    return unit.map(one -> analysis(one, day, span, basis));
  }

  private Unit named(String code, LocalDate day) {
    return units
        .find(code, day)
        .filter(unit -> jurisdiction.covers(unit.path(), READ))
        .orElseThrow(() -> AnalysisRefusals.NO_SUCH_UNIT.with(code).raise());
  }

  private Optional<Unit> top(LocalDate day) {
    return SignedIn.current().isEmpty()
        ? units.provinces(day).stream().findFirst()
        : units.widest(jurisdiction.of(READ));
  }

  private Analysis analysis(
      Unit unit, @Nullable LocalDate asked, int span, DatedCases.Basis basis) {
    LocalDate running = days.of(province(unit), clock.now());
    LocalDate day = asked == null ? running.minusDays(1) : asked;
    if (day.isAfter(running)) {
      throw AnalysisRefusals.NOT_YET.with(SHOWN.format(day)).raise();
    }
    LocalDate first = day.minusDays(span - 1L);
    LocalDate earliest = first.minusDays(facts.lookback());
    List<DatedCases> known = cases.of(unit.path(), earliest, day);
    EpiCurve curve = EpiCurve.of(known, basis, first, day);
    ReportingDelays learnt = ReportingDelays.of(known, basis, day, facts.delays());
    ReportingDelays delays = learnt.cases() < facts.delayCases() ? null : learnt;
    int complete = complete(curve, delays, basis);
    List<@Nullable Nowcast> nowcasts = nowcasts(curve, complete, delays);
    LocalDate lastComplete = first.plusDays(complete - 1L);
    var interval = facts.interval(day);
    List<Analysis.Odd> odd = odd(unit, day);
    return new Analysis(
        unit,
        above(unit),
        units.children(unit.id(), day),
        day,
        running,
        curve,
        complete,
        delays,
        nowcasts,
        new TransmissionDays(facts.transmissionWindow(), interval)
            .of(known, basis, earliest, curve, nowcasts, lastComplete),
        growth(curve, complete),
        odd.stream().filter(one -> one.unit().id() == unit.id() || one.isAlarm()).toList(),
        (int) odd.stream().filter(one -> one.unit().tier() == Tier.COMMUNE).count(),
        interval,
        facts.parameters());
  }

  private List<Unit> above(Unit unit) {
    return units.ancestors(unit.id()).reversed().stream()
        .filter(one -> jurisdiction.covers(one.path(), READ))
        .toList();
  }

  /// How many days of the curve, from the first on, have nearly all their cases.
  private int complete(EpiCurve curve, @Nullable ReportingDelays delays, DatedCases.Basis basis) {
    if (basis == DatedCases.Basis.REPORT) {
      return curve.days();
    }
    int missing = delays == null ? facts.incompleteDays() : 0;
    while (delays != null
        && missing < curve.days()
        && delays.known(missing) < facts.completeShare()) {
      missing++;
    }
    return Math.max(0, curve.days() - missing);
  }

  private List<@Nullable Nowcast> nowcasts(
      EpiCurve curve, int complete, @Nullable ReportingDelays delays) {
    List<@Nullable Nowcast> nowcasts = new ArrayList<>();
    for (int d = 0; d < curve.days(); d++) {
      nowcasts.add(
          delays == null || d < complete
              ? null
              : Nowcast.of(curve.cases(d), curve.days() - 1 - d, delays, facts.nowcastShare())
                  .orElse(null));
    }
    return nowcasts;
  }

  private Analysis.@Nullable GrowthOf growth(EpiCurve curve, int complete) {
    int from = complete - facts.growthWindow();
    if (from < 0) {
      return null;
    }
    double[] counts = Arrays.copyOfRange(curve.counts(), from, complete);
    int sum = (int) Arrays.stream(counts).sum();
    return Growth.estimate(counts, LEVEL)
        .map(growth -> new Analysis.GrowthOf(growth, curve.day(from), curve.day(complete - 1), sum))
        .orElse(null);
  }

  /// The place and every commune in it, by the day on which cases became known.
  private List<Analysis.Odd> odd(Unit place, LocalDate day) {
    // C3 looks back two days beyond the gap of C2
    int span = facts.alarmBaseline() + 5;
    LocalDate first = day.minusDays(span - 1L);
    Map<Long, Map<LocalDate, Integer>> counted = cases.byUnit(place.path(), first, day);
    Map<Long, String> names = new HashMap<>();
    units.descendants(place.id(), Tier.DISTRICT, day).forEach(u -> names.put(u.id(), u.fullName()));
    List<Unit> judged = new ArrayList<>();
    judged.add(place);
    units.descendants(place.id(), Tier.COMMUNE, day).forEach(judged::add);
    List<Analysis.Odd> odd = new ArrayList<>();
    for (Unit unit : judged) {
      double[] counts =
          first
              .datesUntil(day.plusDays(1))
              .mapToDouble(d -> counted.getOrDefault(unit.id(), Map.of()).getOrDefault(d, 0))
              .toArray();
      odd.add(
          odd(
              unit,
              unit.parentId() == null ? "" : names.getOrDefault(unit.parentId(), ""),
              counts));
    }
    return odd;
  }

  private Analysis.Odd odd(Unit unit, String above, double[] counts) {
    Counts series = Counts.numbered(counts, Counts.Period.DAY.perYear());
    int last = counts.length;
    Alarms c1 = facts.ears(Ears.Method.C1).judge(series);
    return new Analysis.Odd(
        unit,
        above,
        (int) counts[last - 1],
        c1.expected(last),
        c1.upper(last),
        c1.verdict(last),
        facts.ears(Ears.Method.C2).judge(series).verdict(last),
        facts.ears(Ears.Method.C3).judge(series).verdict(last));
  }

  private String province(Unit unit) {
    return provinces.find(unit.id()).orElse(ANY_PROVINCE);
  }
}
