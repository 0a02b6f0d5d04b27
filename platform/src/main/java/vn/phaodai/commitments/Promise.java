// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phaodai.zones.RiskLevel;

/// What is promised about a unit. Whether it is complete and possible is asked by [PromiseCheck].
public sealed interface Promise {
  /// To stay at a level, or better, from a day on; looked back on after every review period.
  ///
  /// @param reviewDays length of that period
  record Hold(RiskLevel level, LocalDate from, int reviewDays) implements Promise {}

  /// One level down by the end of a day.
  record Transition(RiskLevel from, RiskLevel to, LocalDate by) implements Promise {}

  /// A red zone made smaller by the end of a day.
  ///
  /// @param from how large it was when this was signed
  record Shrink(Extent measure, long from, long to, LocalDate by) implements Promise {}

  /// The epidemic under control, as the criteria in force say, by the end of a day.
  record Control(LocalDate by) implements Promise {}

  /// The last day; null for what has no end.
  default @Nullable LocalDate due() {
    return switch (this) {
      case Hold _ -> null;
      case Transition(_, _, var by) -> by;
      case Shrink(_, _, _, var by) -> by;
      case Control(var by) -> by;
    };
  }

  /// HOLD, TRANSITION, SHRINK or CONTROL.
  default String kind() {
    return switch (this) {
      case Hold _ -> "HOLD";
      case Transition _ -> "TRANSITION";
      case Shrink _ -> "SHRINK";
      case Control _ -> "CONTROL";
    };
  }
}
