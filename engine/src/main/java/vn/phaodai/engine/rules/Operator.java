// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// What a comparison asks of a fact, with the sign it is written with.
public enum Operator {
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  /// One of the operands.
  IN("in"),
  /// From the first operand to the second, both included.
  BETWEEN("between"),
  MISSING("is missing"),
  PRESENT("is not missing");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  boolean needsOrder() {
    return switch (this) {
      case LESS, AT_MOST, MORE, AT_LEAST, BETWEEN -> true;
      case EQUAL, NOT_EQUAL, IN, MISSING, PRESENT -> false;
    };
  }

  boolean asksPresence() {
    return this == MISSING || this == PRESENT;
  }
}
