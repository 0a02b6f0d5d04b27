// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import vn.phaodai.zones.RedExtent;

/// What of a red zone is to shrink, counted in a place at the end of a day.
public enum Extent {
  /// Communes whose decided level is very high.
  RED_UNITS,
  /// Areas below the commune that are closed by decision.
  CLOSED_AREAS,
  /// Households in either.
  HOUSEHOLDS,
  /// People in either.
  PEOPLE;

  long of(RedExtent.Day day) {
    return switch (this) {
      case RED_UNITS -> day.communes();
      case CLOSED_AREAS -> day.areas();
      case HOUSEHOLDS -> day.households();
      case PEOPLE -> day.people();
    };
  }

  public String key() {
    return "commitments.extent." + name();
  }
}
