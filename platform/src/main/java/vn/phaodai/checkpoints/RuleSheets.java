// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phaodai.engine.rules.Comparison;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Operator;
import vn.phaodai.engine.rules.Row;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;

/// Rules as the phone reads them, so that it judges by the same rows as the server.
final class RuleSheets {
  private RuleSheets() {}

  static Map<String, Object> of(RuleSet rule) {
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("id", rule.id().toString());
    sheet.put("title", rule.title());
    sheet.put("source", rule.source());
    sheet.put("from", rule.from().toString());
    sheet.put("to", rule.until().toString());
    sheet.put("confidence", rule.confidence().name());
    sheet.put("hit", rule.policy().name());
    sheet.put("outcomes", rule.outcomes());
    sheet.put("inputs", rule.inputs().stream().map(RuleSheets::input).toList());
    sheet.put("rows", rule.rows().stream().map(RuleSheets::row).toList());
    return sheet;
  }

  private static Map<String, Object> input(Fact fact) {
    return Map.of(
        "name",
        fact.name(),
        "kind",
        fact.kind().name(),
        "codes",
        fact.codes(),
        "mayBeMissing",
        fact.mayBeMissing(),
        "label",
        fact.label());
  }

  /// A row without conditions is the “otherwise”.
  private static Map<String, Object> row(Row row) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("is", row.outcome());
    row.values().forEach((name, value) -> outcome.put(name, plain(value)));
    return Map.of(
        "id",
        row.id(),
        "when",
        row.when().stream().map(RuleSheets::condition).toList(),
        "outcome",
        outcome,
        "source",
        row.source(),
        "confidence",
        row.confidence().name(),
        "note",
        row.note());
  }

  /// One constant stands alone, several in a list.
  private static Map<String, Object> condition(Comparison asked) {
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("input", asked.fact());
    condition.put("op", asked.operator().sign());
    List<Object> constants = asked.operands().stream().map(RuleSheets::plain).toList();
    boolean isList = asked.operator() == Operator.IN || constants.size() != 1;
    if (!constants.isEmpty()) {
      condition.put("value", isList ? constants : constants.getFirst());
    }
    return condition;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Amount(var number) -> number;
      case Value.Flag(var on) -> on;
      case Value.Code(var code) -> code;
      case Value.Day(var day) -> day.toString();
    };
  }
}
