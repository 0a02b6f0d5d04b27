// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.zoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.phaodai.engine.rules.Value;

/// The divisions behind facts. Empty where the divisor is zero: nobody lives there, or there never
/// was a peak.
public final class Rates {
  /// Far below what parts two shares of whole numbers under a million, so that rounding moves none
  /// over a threshold.
  private static final int DIGITS = 12;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal PEOPLE = BigDecimal.valueOf(100_000);

  private Rates() {}

  /// @return cases on 100,000 people
  public static Optional<Value> per100k(long cases, long population) {
    return divided(BigDecimal.valueOf(cases).multiply(PEOPLE), population);
  }

  /// @return percent
  public static Optional<Value> share(long some, long all) {
    return divided(BigDecimal.valueOf(some).multiply(HUNDRED), all);
  }

  /// How much less it is now, in percent of what it was; negative when it grew. Nothing that stayed
  /// nothing has fallen wholly.
  public static Optional<Value> drop(long was, long now) {
    return was == 0 && now == 0
        ? Optional.of(Value.of(100))
        : divided(BigDecimal.valueOf(was - now).multiply(HUNDRED), was);
  }

  /// How often in a row a week had less than the one before, the last week included.
  ///
  /// @param newestFirst cases a week
  public static int weeksFalling(long... newestFirst) {
    int falls = 0;
    while (falls + 1 < newestFirst.length && newestFirst[falls] < newestFirst[falls + 1]) {
      falls++;
    }
    return falls;
  }

  private static Optional<Value> divided(BigDecimal sum, long divisor) {
    return divisor == 0
        ? Optional.empty()
        : Optional.of(
            Value.of(sum.divide(BigDecimal.valueOf(divisor), DIGITS, RoundingMode.HALF_UP)));
  }
}
