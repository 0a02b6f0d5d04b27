// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phaodai.measures.Measure;
import vn.phaodai.shell.Formats;
import vn.phaodai.situation.Closure;

/// The sections of the daily report on vaccination and on what is known of the new F0. Where the
/// registers are empty they say so.
@Component
class HealthSections {
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final MessageSource messages;
  private final HealthFigures figures;
  private final IndicatorFacts facts;
  private final Formats formats = Formats.in(VIETNAMESE);

  HealthSections(MessageSource messages, HealthFigures figures, IndicatorFacts facts) {
    this.messages = messages;
    this.figures = figures;
    this.facts = facts;
  }

  /// Doses before confirmation, and Ct.
  DailyReport.Section newCases(Closure closure) {
    int limit = facts.lowCt();
    HealthFigures.NewCases found = figures.newCases(closure.province(), closure.day(), limit);
    String title = say("command.report.new-cases");
    if (found.all() == 0) {
      return DailyReport.Section.of(title, say("command.report.new-cases.none"));
    }
    return DailyReport.Section.of(
        title,
        say(
            "command.report.new-cases.doses",
            formats.number(found.all()),
            formats.number(found.none()),
            formats.number(found.once()),
            formats.number(found.twice())),
        found.measured() == 0
            ? say("command.report.new-cases.no-ct")
            : say(
                "command.report.new-cases.ct",
                formats.number(found.measured()),
                formats.number(found.all()),
                formats.number(limit),
                formats.number(found.low()),
                formats.percent((double) found.low() / found.measured())));
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
                        say("command.report.dose", one.getKey()),
                        formats.number(one.getValue().today()),
                        formats.number(one.getValue().all())))
            .toList();
    return new DailyReport.Section(
        say("command.report.vaccination"),
        List.of(
            say(
                "command.report.vaccination.doses",
                formats.number(closure.figure(closure.province().id(), Measure.VACCINE_DOSES))),
            coverage.people() == 0
                ? say("command.report.vaccination.nobody")
                : say(
                    "command.report.vaccination.coverage",
                    formats.number(coverage.people()),
                    formats.percent((double) coverage.once() / coverage.people()),
                    formats.percent((double) coverage.twice() / coverage.people()))),
        rows.isEmpty()
            ? List.of()
            : List.of(
                say("command.report.vaccination.dose"),
                say("command.report.vaccination.today"),
                say("command.report.vaccination.all")),
        rows);
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, VIETNAMESE);
  }
}
