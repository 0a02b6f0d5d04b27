// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import org.jspecify.annotations.Nullable;

/// What an indicator shall come to.
///
/// @param limit_h hours that count as in time; null where none are measured or no rule is known
/// @param confidence H, M or L
public record Target(
    Indicator indicator,
    Slogan slogan,
    double value,
    Bound bound,
    @Nullable Integer limit_h,
    String source,
    String confidence) {

  /// Which side of the value is good.
  public enum Bound {
    LEAST,
    MOST
  }

  public boolean isMetBy(double reached) {
    return bound == Bound.LEAST ? reached >= value : reached <= value;
  }

  Target within(@Nullable Integer hours) {
    return new Target(indicator, slogan, value, bound, hours, source, confidence);
  }
}
