// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.measures.Measure;
import vn.phaodai.tables.ShippedRows;

/// What this room assumes: the clocks, the lines of a bulletin and the words behind a figure, each
/// with its source in the files.
@Component
final class BulletinFacts {
  /// @param line its name, as texts call it
  /// @param measures whose sum it is
  record Line(String line, List<Measure> measures) {
    Line {
      measures = List.copyOf(measures);
    }
  }

  /// @param value in the unit of the file: minutes, hours or days
  /// @param confidence H, M or L
  record Parameter(int value, String source, String confidence) {}

  private final Map<String, Parameter> parameters =
      ShippedRows.of(BulletinFacts.class, "parameters.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("name"),
                  row ->
                      new Parameter(
                          Integer.parseInt(row.getField("value")),
                          row.getField("source"),
                          row.getField("confidence"))));
  private final List<Line> lines =
      ShippedRows.of(BulletinFacts.class, "lines.csv").stream()
          .map(
              row ->
                  new Line(
                      row.getField("line"),
                      Arrays.stream(row.getField("measures").split(" "))
                          .map(Measure::valueOf)
                          .toList()))
          .toList();
  private final List<String> countedWords =
      ShippedRows.of(BulletinFacts.class, "counted-words.csv").stream()
          .map(row -> row.getField("word"))
          .toList();

  List<Line> lines() {
    return lines;
  }

  Map<String, Line> byName() {
    return lines.stream().collect(Collectors.toMap(Line::line, Function.identity()));
  }

  List<String> countedWords() {
    return countedWords;
  }

  Parameter publishWithin_min() {
    return parameter("publish-within");
  }

  Duration publishWithin() {
    return Duration.ofMinutes(publishWithin_min().value());
  }

  int lateWindow_d() {
    return parameter("late-window").value();
  }

  Duration rumourCheckWithin() {
    return Duration.ofHours(parameter("rumour-check-within").value());
  }

  Duration rumourAnswerWithin() {
    return Duration.ofHours(parameter("rumour-answer-within").value());
  }

  private Parameter parameter(String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }
}
