// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/// The value of a fact. Numbers are equal when their values are (`1.0` and `1`), whatever their
/// scale.
public sealed interface Value {
  /// @param number kept without trailing zeros
  record Amount(BigDecimal number) implements Value {
    public Amount {
      number = number.stripTrailingZeros();
    }

    @Override
    public String toString() {
      return number.toPlainString();
    }
  }

  record Flag(boolean on) implements Value {
    @Override
    public String toString() {
      return on ? "có" : "không";
    }
  }

  record Code(String code) implements Value {
    @Override
    public String toString() {
      return code;
    }
  }

  record Day(LocalDate day) implements Value {
    @Override
    public String toString() {
      return day.toString();
    }
  }

  static Value of(long number) {
    return new Amount(BigDecimal.valueOf(number));
  }

  static Value of(BigDecimal number) {
    return new Amount(number);
  }

  static Value of(boolean flag) {
    return new Flag(flag);
  }

  static Value of(String code) {
    return new Code(code);
  }

  static Value of(LocalDate day) {
    return new Day(day);
  }

  /// Below zero, zero or above, as this value stands to the other of the same ordered kind.
  private static int order(Value one, Value other) {
    return switch (one) {
      case Amount(var number) when other instanceof Amount(var with) -> number.compareTo(with);
      case Day(var day) when other instanceof Day(var with) -> day.compareTo(with);
      case Amount _, Day _, Flag _, Code _ ->
          throw new IllegalArgumentException(one + " and " + other + " have no order");
    };
  }

  default int compareWith(Value other) {
    return order(this, other);
  }
}
