// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.util.Objects;
import vn.phaodai.territory.Unit;

/// What of a red zone is to shrink, counted in a place at a moment.
public enum Extent {
  /// Communes whose decided level is very high.
  RED_UNITS,
  /// Households in such communes, by the census.
  RED_HOUSEHOLDS,
  /// People in such communes, by the census.
  RED_PEOPLE,
  /// Areas below the commune that are closed by decision.
  CLOSED_AREAS,
  /// Households in them, counted when they were closed.
  CLOSED_HOUSEHOLDS,
  /// People in them, counted when they were closed.
  CLOSED_PEOPLE;

  /// What one commune adds while it is red; nothing to measures of closed areas.
  long of(Unit commune) {
    return switch (this) {
      case RED_UNITS -> 1;
      case RED_HOUSEHOLDS -> Objects.requireNonNullElse(commune.households(), 0);
      case RED_PEOPLE -> Objects.requireNonNullElse(commune.population(), 0);
      case CLOSED_AREAS, CLOSED_HOUSEHOLDS, CLOSED_PEOPLE -> 0;
    };
  }

  public String key() {
    return "commitments.extent." + name();
  }
}
