// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import vn.phaodai.cases.TestOutcome;

/// What is known of a tube.
public enum TubeResult {
  POSITIVE,
  NEGATIVE,
  INCONCLUSIVE,
  /// Lost, broken, leaked: never read.
  LOST,
  /// The label is not the one of what is in the tube.
  MISLABELLED,
  /// Two reports of one file differ; never reported, only found.
  CONTRADICTORY;

  /// Whether the tube was read at all.
  boolean isRead() {
    return this != LOST && this != MISLABELLED;
  }

  boolean isConclusive() {
    return this == POSITIVE || this == NEGATIVE;
  }

  /// As the case files hear it.
  TestOutcome outcome() {
    return switch (this) {
      case POSITIVE -> TestOutcome.POSITIVE;
      case NEGATIVE -> TestOutcome.NEGATIVE;
      case INCONCLUSIVE, CONTRADICTORY -> TestOutcome.INCONCLUSIVE;
      case LOST, MISLABELLED -> TestOutcome.LOST;
    };
  }
}
