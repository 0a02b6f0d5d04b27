// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Closure;

/// The sections of the daily report on vaccination and on what is known of the new F0. Where the
/// registers are empty they say so.
@Component
class HealthSections {
  private final ReportWords words;
  private final HealthFigures figures;
  private final IndicatorFacts facts;

  HealthSections(ReportWords words, HealthFigures figures, IndicatorFacts facts) {
    this.words = words;
    this.figures = figures;
    this.facts = facts;
  }

  /// Doses before confirmation, and Ct.
  DailyReport.Section newCases(Closure closure) {
    int limit = facts.lowCt();
    HealthFigures.NewCases found = figures.newCases(closure.province(), closure.day(), limit);
    String title = words.say("command.report.new-cases");
    if (found.all() == 0) {
      return DailyReport.Section.of(title, words.say("command.report.new-cases.none"));
    }
    return DailyReport.Section.of(
        title,
        words.say(
            "command.report.new-cases.doses",
            words.number(found.all()),
            words.number(found.none()),
            words.number(found.once()),
            words.number(found.twice())),
        found.measured() == 0
            ? words.say("command.report.new-cases.no-ct")
            : words.say(
                "command.report.new-cases.ct",
                words.number(found.measured()),
                words.number(found.all()),
                words.number(limit),
                words.number(found.low()),
                words.percent((double) found.low() / found.measured())));
  }

  /// Doses of the day and until then by their number, and coverage with its denominator.
  DailyReport.Section vaccination(Closure closure) {
    Map<Integer, HealthFigures.Doses> doses = figures.doses(closure.province(), closure.day());
    HealthFigures.Coverage coverage = figures.coverage(closure.province(), closure.day());
    List<List<String>> rows =
        doses.entrySet().stream()
            .map(
                one ->
                    List.of(
                        words.say("command.report.dose", one.getKey()),
                        words.number(one.getValue().today()),
                        words.number(one.getValue().all())))
            .toList();
    return new DailyReport.Section(
        words.say("command.report.vaccination"),
        List.of(
            words.say(
                "command.report.vaccination.doses",
                words.number(closure.figure(closure.province().id(), Measure.VACCINE_DOSES))),
            coverage.people() == 0
                ? words.say("command.report.vaccination.nobody")
                : words.say(
                    "command.report.vaccination.coverage",
                    words.number(coverage.people()),
                    words.percent((double) coverage.once() / coverage.people()),
                    words.percent((double) coverage.twice() / coverage.people()))),
        rows.isEmpty()
            ? List.of()
            : List.of(
                words.say("command.report.vaccination.dose"),
                words.say("command.report.vaccination.today"),
                words.say("command.report.vaccination.all")),
        rows);
  }
}
