// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the rows of a rule file: each begins with `dòng`, and runs to the next.
final class RowParser {
  private static final Set<String> OTHERWISE = Set.of("còn lại", "otherwise");

  private final String file;
  private final List<String> outcomes;
  private final List<Fact> outputs;
  private final ComparisonParser comparisons;
  private final List<RuleError> errors;

  RowParser(
      String file,
      List<String> outcomes,
      List<Fact> outputs,
      ComparisonParser comparisons,
      List<RuleError> errors) {
    this.file = file;
    this.outcomes = outcomes;
    this.outputs = outputs;
    this.comparisons = comparisons;
    this.errors = errors;
  }

  /// @param lines from the first `dòng` on
  List<Row> read(List<Line> lines) {
    List<Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).keyword() == Keyword.ROW) {
        Row row = row(lines.subList(from, i), i == lines.size());
        if (!ids.add(row.id())) {
          errors.add(RuleFault.REPEATED.at(file, row.line(), row.id()));
        }
        rows.add(row);
        from = i;
      }
    }
    return rows;
  }

  /// Long for the same reason as [RuleParser]: a row is read to its end, faults and all.
  private Row row(List<Line> lines, boolean last) {
    Line first = lines.getFirst();
    List<Comparison> when = new ArrayList<>();
    Map<String, Value> values = new HashMap<>();
    Map<Keyword, String> said = new EnumMap<>(Keyword.class);
    boolean otherwise = false;
    for (Line line : lines.subList(1, lines.size())) {
      switch (line.keyword()) {
        case WHEN -> {
          if (OTHERWISE.contains(line.value().toLowerCase(Locale.ROOT))) {
            otherwise = true;
          } else {
            comparisons.read(line).ifPresent(when::add);
          }
        }
        case GIVES -> gives(line, values);
        default -> say(line, said);
      }
    }
    boolean compares =
        lines.stream().filter(line -> line.keyword() == Keyword.WHEN).count() > (otherwise ? 1 : 0);
    if (otherwise && (compares || !last)) {
      errors.add(RuleFault.MISPLACED_OTHERWISE.at(file, first.number(), first.name()));
    }
    need(first, otherwise || compares, Keyword.WHEN);
    need(first, said.containsKey(Keyword.SOURCE), Keyword.SOURCE);
    Optional<Confidence> confidence =
        RuleParser.constant(Confidence.class, said.get(Keyword.CONFIDENCE));
    need(first, confidence.isPresent(), Keyword.CONFIDENCE);
    if (!outcomes.contains(first.value())) {
      errors.add(RuleFault.UNKNOWN_OUTCOME.at(file, first.number(), first.value()));
    }
    return new Row(
        first.name(),
        first.value(),
        when,
        values,
        said.getOrDefault(Keyword.SOURCE, ""),
        confidence.orElse(Confidence.L),
        said.getOrDefault(Keyword.NOTE, ""),
        said.getOrDefault(Keyword.NOTE_EN, ""),
        first.number());
  }

  private void need(Line row, boolean there, Keyword keyword) {
    if (!there) {
      errors.add(RuleFault.INCOMPLETE_ROW.at(file, row.number(), row.name(), keyword.vi()));
    }
  }

  private void say(Line line, Map<Keyword, String> said) {
    if (line.keyword().place() != Keyword.Place.BOTH && line.keyword() != Keyword.NOTE_EN) {
      errors.add(RuleFault.UNKNOWN_KEY.at(file, line.number(), line.keyword().vi()));
    } else if (said.put(line.keyword(), line.value()) != null) {
      errors.add(RuleFault.REPEATED.at(file, line.number(), line.keyword().vi()));
    }
  }

  /// `kèm: retest_h = 24`
  private void gives(Line line, Map<String, Value> values) {
    int sign = line.value().indexOf('=');
    String name = (sign < 0 ? line.value() : line.value().substring(0, sign)).strip();
    Optional<Fact> output = outputs.stream().filter(o -> o.name().equals(name)).findFirst();
    if (output.isEmpty() || sign < 0) {
      errors.add(RuleFault.UNKNOWN_OUTPUT.at(file, line.number(), name));
      return;
    }
    comparisons
        .value(line, output.get(), line.value().substring(sign + 1))
        .map(value -> values.put(name, value))
        .ifPresent(_ -> errors.add(RuleFault.REPEATED.at(file, line.number(), name)));
  }
}
