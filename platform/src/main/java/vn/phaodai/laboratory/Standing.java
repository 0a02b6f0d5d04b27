// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the laboratory's reports say of one person; whether that is a case, the case definition
/// says.
///
/// @param cause why a new specimen is due; null where none is
/// @param pools the positive pools that make a suspect, or the negative one that clears
/// @param dueAt when their own specimen is due
public record Standing(
    At at, State state, @Nullable Cause cause, List<Long> pools, @Nullable Instant dueAt) {
  public Standing {
    pools = List.copyOf(pools);
  }

  /// @param unitId where their newest specimen was taken
  public record At(long personId, long unitId, Instant takenAt) {}

  /// As in the pooling engine.
  public enum State {
    SUSPECT,
    POSITIVE,
    NEGATIVE,
    NEGATIVE_IN_POOL,
    RETEST_DUE,
    AWAITING
  }

  /// Why a new specimen is due.
  public enum Cause {
    POOL,
    INCONCLUSIVE,
    LOST,
    MISLABELLED,
    CONTRADICTORY
  }
}
