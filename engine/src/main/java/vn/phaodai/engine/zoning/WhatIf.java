// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.zoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.phaodai.engine.rules.Comparison;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Kind;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;

/// Which single fact, were it otherwise, would lead a rule to say something else: of each fact and
/// outcome the value nearest to what it is. Tries only values at which a row of the rule turns.
public final class WhatIf {
  private static final BigDecimal STEP = new BigDecimal("0.01");

  private WhatIf() {}

  public record Change(String fact, Value value, String outcome) {}

  /// @param ask the rule in its book
  public static List<Change> of(RuleSet rule, Function<Facts, Verdict> ask, Facts facts) {
    if (!(ask.apply(facts) instanceof Verdict.Decided now)) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (Fact input : rule.inputs()) {
      facts
          .find(input.name())
          .ifPresent(
              is -> {
                Map<String, Change> nearest = new LinkedHashMap<>();
                for (Value other : others(rule, input, is)) {
                  if (ask.apply(facts.with(input.name(), other)) instanceof Verdict.Decided then
                      && !then.outcome().equals(now.outcome())) {
                    nearest.putIfAbsent(
                        then.outcome(), new Change(input.name(), other, then.outcome()));
                  }
                }
                changes.addAll(nearest.values());
              });
    }
    return changes;
  }

  /// Other values of the fact, the nearest first. A code is what a unit is, and stays.
  private static List<Value> others(RuleSet rule, Fact input, Value is) {
    return switch (is) {
      case Value.Flag(var on) -> List.of(Value.of(!on));
      case Value.Amount(var number) -> {
        BigDecimal step = input.kind() == Kind.WHOLE ? BigDecimal.ONE : STEP;
        yield rule.rows().stream()
            .flatMap(row -> row.when().stream())
            .filter(asked -> asked.fact().equals(input.name()))
            .map(Comparison::operands)
            .flatMap(List::stream)
            .filter(Value.Amount.class::isInstance)
            .map(operand -> ((Value.Amount) operand).number())
            .flatMap(at -> List.of(at.subtract(step), at, at.add(step)).stream())
            .distinct()
            .filter(at -> at.compareTo(number) != 0)
            .sorted(Comparator.comparing(at -> at.subtract(number).abs()))
            .map(Value::of)
            .filter(input::accepts)
            .toList();
      }
      case Value.Code _, Value.Day _ -> List.of();
    };
  }
}
