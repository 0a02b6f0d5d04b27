// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One fact against constants.
///
/// @param operands none for [Operator#MISSING] and [Operator#PRESENT], two for [Operator#BETWEEN],
///   any number for [Operator#IN], else one
public record Comparison(String fact, Operator operator, List<Value> operands) {
  public Comparison {
    operands = List.copyOf(operands);
    int given = operands.size();
    boolean fits =
        switch (operator) {
          case MISSING, PRESENT -> given == 0;
          case BETWEEN -> given == 2;
          case IN -> given > 0;
          case EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST -> given == 1;
        };
    if (!fits) {
      throw new IllegalArgumentException(operator + " with " + given + " operands");
    }
  }

  /// Whether it holds for a value; null is a missing one.
  Truth of(@Nullable Value value) {
    if (operator.asksPresence()) {
      return Truth.of((value == null) == (operator == Operator.MISSING));
    }
    return value == null ? Truth.UNKNOWN : Truth.of(holds(value));
  }

  private boolean holds(Value value) {
    return switch (operator) {
      case EQUAL -> value.equals(operands.getFirst());
      case NOT_EQUAL -> !value.equals(operands.getFirst());
      case IN -> operands.contains(value);
      case LESS -> value.compareWith(operands.getFirst()) < 0;
      case AT_MOST -> value.compareWith(operands.getFirst()) <= 0;
      case MORE -> value.compareWith(operands.getFirst()) > 0;
      case AT_LEAST -> value.compareWith(operands.getFirst()) >= 0;
      case BETWEEN ->
          value.compareWith(operands.getFirst()) >= 0 && value.compareWith(operands.getLast()) <= 0;
      case MISSING, PRESENT -> throw new IllegalStateException("asks no value");
    };
  }

  /// As a rule file writes it.
  @Override
  public String toString() {
    String constants =
        switch (operator) {
          case MISSING, PRESENT -> "";
          case BETWEEN -> " " + operands.getFirst() + " and " + operands.getLast();
          case IN ->
              operands.stream().map(Value::toString).collect(Collectors.joining(", ", " (", ")"));
          case EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST -> " " + operands.getFirst();
        };
    return fact + " " + operator.sign() + constants;
  }
}
