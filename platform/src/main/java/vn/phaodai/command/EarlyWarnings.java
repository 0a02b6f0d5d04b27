// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.analysis.Analyses;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.epidemic.DatedCases;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Unit;

/// “Nắm chắc tình hình, không để bị động, bất ngờ”: where cases are more than expected, ranked by
/// how far, and who has not reported, so that nobody takes silence for calm. Of the last reporting
/// day that closed.
@Service
@Transactional(readOnly = true)
public class EarlyWarnings {
  private static final String ANY_PROVINCE = "*";

  /// Days of the curve behind an alarm; the alarms look back further by themselves.
  private static final int SPAN_D = 28;

  private final Analyses analyses;
  private final SilentRepository rows;
  private final IndicatorFacts facts;
  private final Provinces provinces;
  private final ReportingDays days;
  private final OperatingClock clock;

  EarlyWarnings(
      Analyses analyses,
      SilentRepository rows,
      IndicatorFacts facts,
      Provinces provinces,
      ReportingDays days,
      OperatingClock clock) {
    this.analyses = analyses;
    this.rows = rows;
    this.facts = facts;
    this.provinces = provinces;
    this.days = days;
    this.clock = clock;
  }

  /// @param days since anything was last known of it; null: nothing in the days looked back
  public record Silent(String code, String name, String above, @Nullable Integer days) {}

  /// The last day of a unit's province that has closed.
  public LocalDate day(Unit unit) {
    return days.of(provinces.find(unit.id()).orElse(ANY_PROVINCE), clock.now()).minusDays(1);
  }

  /// The communes in a unit that have not reported the day, those silent for the longest first.
  public List<Silent> silent(Unit unit) {
    return rows.silent(unit.path(), day(unit), facts.lookBack_d());
  }

  /// The communes in a unit, and the unit, with more cases than expected; those furthest above the
  /// bound first.
  public List<Analysis.Odd> alarms(Unit unit) {
    return analyses
        .of(unit.code(), day(unit), SPAN_D, DatedCases.Basis.REPORT)
        .map(Analysis::alarms)
        .orElse(List.of())
        .stream()
        .filter(Analysis.Odd::isAlarm)
        .sorted(Comparator.comparingDouble(EarlyWarnings::excess).reversed())
        .toList();
  }

  private static double excess(Analysis.Odd odd) {
    return Double.isNaN(odd.upper()) ? odd.cases() : odd.cases() - odd.upper();
  }
}
