// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.List;
import java.util.Map;

/// One row of a rule: when all comparisons hold, the outcome and the values follow. A row without
/// comparisons is the file's “otherwise”, the last one: it holds when no other row does.
///
/// @param source where the law says it
/// @param note what a reader should know besides; may be empty
/// @param noteEn its English twin; may be empty
/// @param line where the row begins in its file
public record Row(
    String id,
    String outcome,
    List<Comparison> when,
    Map<String, Value> values,
    String source,
    Confidence confidence,
    String note,
    String noteEn,
    int line) {
  public Row {
    when = List.copyOf(when);
    values = Map.copyOf(values);
  }

  boolean isOtherwise() {
    return when.isEmpty();
  }

  /// Whether the two say the same, so that it does not matter which one speaks.
  boolean saysTheSameAs(Row other) {
    return outcome.equals(other.outcome) && values.equals(other.values);
  }

  Truth of(Facts facts) {
    Truth truth = Truth.TRUE;
    for (Comparison comparison : when) {
      truth = truth.and(comparison.of(facts.values().get(comparison.fact())));
    }
    return truth;
  }
}
