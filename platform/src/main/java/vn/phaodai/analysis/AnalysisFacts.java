// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/// What is assumed; files that an epidemiologist edits, each row with its source.
@Component
final class AnalysisFacts {
  private final Map<String, Parameter> parameters =
      read("parameters.csv").stream()
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
      read("serial-intervals.csv").stream().map(SerialIntervalFact::of).toList();
  private final Map<Setting, DatedCases.Found> groups =
      read("curve-groups.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> Setting.valueOf(row.getField("setting")),
                  row -> DatedCases.Found.valueOf(row.getField("found"))));

  private static List<NamedCsvRecord> read(String name) {
    try (InputStream file = Objects.requireNonNull(AnalysisFacts.class.getResourceAsStream(name));
        var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
