// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an indicator came to in a unit.
///
/// @param value null where nothing was counted: that is neither good nor bad
/// @param counted how many F0, specimens or days it rests on
/// @param late of those, how many were or are beyond the hours
/// @param open of the late ones, how many still wait
/// @param since since when the oldest of them waits; null where none does
/// @param median_h of those that are through; null where none is, or no hours are measured
public record Reading(
    @Nullable Double value,
    long counted,
    long late,
    long open,
    @Nullable Instant since,
    @Nullable Double median_h) {
  public static final Reading NONE = new Reading(null, 0, 0, 0, null, null);

  static Reading of(@Nullable Double value, long counted) {
    return new Reading(value, counted, 0, 0, null, null);
  }

  /// @param whole what the part is of; nothing is said where it is zero
  static Reading share(long part, long whole) {
    return of(whole == 0 ? null : (double) part / whole, whole);
  }

  public boolean isKnown() {
    return value != null;
  }

  /// False where nothing is known.
  public boolean misses(Target target) {
    return value != null && !target.isMetBy(value);
  }
}
