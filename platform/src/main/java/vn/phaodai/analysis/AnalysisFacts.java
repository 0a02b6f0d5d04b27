// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.cases.Setting;
import vn.phaodai.engine.epidemic.DatedCases;
import vn.phaodai.engine.epidemic.Ears;
import vn.phaodai.engine.epidemic.ReportingDelays;
import vn.phaodai.tables.ShippedRows;

/// What is assumed; files that an epidemiologist edits, each row with its source.
@Component
final class AnalysisFacts {
  private final Map<String, Parameter> parameters =
      ShippedRows.of(AnalysisFacts.class, "parameters.csv").stream()
          .map(
              row ->
                  new Parameter(
                      row.getField("name"),
                      Double.parseDouble(row.getField("value")),
                      row.getField("unit"),
                      row.getField("source"),
                      row.getField("confidence")))
          .collect(Collectors.toMap(Parameter::name, one -> one));
  private final List<SerialIntervalFact> intervals =
      ShippedRows.of(AnalysisFacts.class, "serial-intervals.csv").stream()
          .map(SerialIntervalFact::of)
          .toList();
  private final Map<Setting, DatedCases.Found> groups =
      ShippedRows.of(AnalysisFacts.class, "curve-groups.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> Setting.valueOf(row.getField("setting")),
                  row -> DatedCases.Found.valueOf(row.getField("found"))));

  private double value(String name) {
    return Objects.requireNonNull(parameters.get(name), name).value();
  }

  private int whole(String name) {
    return (int) value(name);
  }

  List<Parameter> parameters() {
    return parameters.values().stream().sorted(Comparator.comparing(Parameter::name)).toList();
  }

  ReportingDelays.Settings delays() {
    return new ReportingDelays.Settings(whole("delay-longest"), whole("delay-memory"));
  }

  /// Days before the first one shown that delays and infectors are learnt from.
  int lookback() {
    return whole("delay-longest") + whole("delay-memory");
  }

  int delayCases() {
    return whole("delay-cases");
  }

  double completeShare() {
    return value("complete-share");
  }

  double nowcastShare() {
    return value("nowcast-share");
  }

  int incompleteDays() {
    return whole("incomplete-days");
  }

  int transmissionWindow() {
    return whole("r-window");
  }

  int growthWindow() {
    return whole("growth-window");
  }

  int alarmBaseline() {
    return whole("alarm-baseline");
  }

  Ears ears(Ears.Method method) {
    return new Ears(method, alarmBaseline(), value("alarm-alpha"), value("alarm-min-sigma"));
  }

  /// The newest row that holds on this day.
  SerialIntervalFact interval(LocalDate day) {
    return intervals.stream()
        .filter(one -> !one.from().isAfter(day))
        .max(Comparator.comparing(SerialIntervalFact::from))
        .orElse(intervals.getFirst());
  }

  DatedCases.Found found(String setting) {
    return Objects.requireNonNull(groups.get(Setting.valueOf(setting)), setting);
  }
}
