// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.time.Instant;
import java.util.List;

/// What the laboratory's reports say of one person. Whether a positive is a case is not said here:
/// that is the case definition's to say.
public sealed interface PersonState {
  /// In a positive pool, and no test of their own since.
  ///
  /// @param because the positive pools, in the order of their numbers
  /// @param retestDueAt when their own specimen is due, by the earliest of them
  record Suspect(List<PoolId> because, Instant retestDueAt) implements PersonState {
    public Suspect {
      because = List.copyOf(because);
    }
  }

  /// Their own specimen is positive.
  record Positive(Specimen specimen) implements PersonState {}

  /// Their own specimen is negative.
  record Negative(Specimen specimen) implements PersonState {}

  /// Known negative only through a pool, with less certainty the more people were in it.
  record NegativeInPool(PoolId pool, int poolSize, Instant takenAt) implements PersonState {}

  /// The newest report says nothing; a new specimen is due.
  record RetestDue(Cause cause, Instant dueAt) implements PersonState {}

  /// Sampled, without a report.
  record Awaiting(Instant takenAt) implements PersonState {}

  /// Why a report says nothing.
  enum Cause {
    INCONCLUSIVE,
    LOST,
    MISLABELLED,
    /// Two reports of one revision differ.
    CONTRADICTORY
  }
}
