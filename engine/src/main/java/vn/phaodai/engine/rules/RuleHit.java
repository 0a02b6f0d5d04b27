// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.List;
import java.util.Optional;

/// A row that held, with the figures that made it hold.
///
/// @param row the row's id in its rule
/// @param source where the law says it
public record RuleHit(
    String row,
    String outcome,
    String source,
    Confidence confidence,
    String note,
    String noteEn,
    List<Figure> figures) {
  public RuleHit {
    figures = List.copyOf(figures);
  }

  /// A fact as it stood, beside what was asked of it; an empty value was missing.
  public record Figure(Comparison asked, Optional<Value> value) {}

  static RuleHit of(Row row, Facts facts) {
    List<Figure> figures =
        row.when().stream().map(asked -> new Figure(asked, facts.find(asked.fact()))).toList();
    return new RuleHit(
        row.id(), row.outcome(), row.source(), row.confidence(), row.note(), row.noteEn(), figures);
  }
}
