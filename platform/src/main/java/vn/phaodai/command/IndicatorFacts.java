// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;
import vn.phaodai.tables.ShippedRows;

/// What this room assumes: targets of the indicators and its own numbers of days, each with its
/// source.
@Component
final class IndicatorFacts {
  private static final String TRACING = "VN-TRACING";

  private final List<Target> targets =
      ShippedRows.of(IndicatorFacts.class, "indicators.csv").stream()
          .map(
              row ->
                  new Target(
                      Indicator.valueOf(row.getField("indicator")),
                      Slogan.valueOf(row.getField("slogan")),
                      Double.parseDouble(row.getField("target")),
                      Target.Bound.valueOf(row.getField("bound")),
                      row.getField("limit_h").isEmpty()
                          ? null
                          : Integer.valueOf(row.getField("limit_h")),
                      row.getField("source"),
                      row.getField("confidence")))
          .toList();
  private final Map<String, Integer> numbers =
      ShippedRows.of(IndicatorFacts.class, "parameters.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("name"), row -> Integer.valueOf(row.getField("value"))));
  private final LawBook book;

  IndicatorFacts(LawBook book) {
    this.book = book;
  }

  /// The targets on a day; the hours of tracing are those of the rule in force.
  List<Target> targets(LocalDate day) {
    return targets.stream()
        .map(
            target ->
                target.indicator() == Indicator.TRACED_IN_TIME
                    ? target.within(tracing_h(day))
                    : target)
        .toList();
  }

  private @Nullable Integer tracing_h(LocalDate day) {
    return book.evaluate(TRACING, day, Facts.none().with("contact_degree", Value.of("F1")))
                instanceof Verdict.Decided decided
            && decided.values().get("trace_within_h") instanceof Value.Amount(var hours)
        ? Integer.valueOf(hours.intValue())
        : null;
  }

  /// Reporting days that an indicator looks back over, the day itself included.
  int window_d() {
    return number("indicator-window");
  }

  /// How far back the last F0 of the community is looked for.
  int lookBack_d() {
    return number("clean-look-back");
  }

  /// A unit that no member has visited for so many days is named.
  int unvisited_d() {
    return number("unvisited");
  }

  /// A Ct below it means much virus.
  int lowCt() {
    return number("ct-low");
  }

  /// A report tells of no group of people that is smaller.
  int smallestGroup() {
    return number("smallest-group");
  }

  private int number(String name) {
    return Objects.requireNonNull(numbers.get(name), name);
  }
}
