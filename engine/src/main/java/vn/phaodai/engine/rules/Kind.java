// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// The kinds of facts.
public enum Kind {
  /// A number without a fraction: between 64 and 65 there is nothing.
  WHOLE,
  /// An exact decimal; never a floating-point number.
  NUMBER,
  FLAG,
  /// One of a declared list.
  CODE,
  /// A civil day.
  DATE;

  boolean ordered() {
    return this == WHOLE || this == NUMBER || this == DATE;
  }
}
