// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;
import java.util.stream.Collectors;
import vn.phaodai.engine.rules.RuleHit;

/// A row of a rule that held, as people are shown it.
///
/// @param asked what was asked of the facts and how they stood, e.g. `spo2_percent < 94 (93)`
public record RuleRow(String row, String outcome, String source, String confidence, String asked) {
  static RuleRow of(RuleHit hit) {
    return new RuleRow(
        hit.row(),
        hit.outcome(),
        hit.source(),
        hit.confidence().name(),
        hit.figures().stream()
            .map(f -> f.asked() + f.value().map(v -> " (" + v + ")").orElse(""))
            .collect(Collectors.joining(", ")));
  }

  static List<RuleRow> of(List<RuleHit> hits) {
    return hits.stream().map(RuleRow::of).toList();
  }

  /// The rows' sources, as a refusal quotes them.
  static String sources(List<RuleRow> rows) {
    return rows.stream().map(r -> r.row() + " " + r.source()).collect(Collectors.joining("; "));
  }
}
