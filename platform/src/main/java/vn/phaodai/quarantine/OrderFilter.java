// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which orders a list shows.
///
/// @param unit code of a unit; empty: all in sight
/// @param state null: those that are open
/// @param place null: wherever
/// @param facility null: any
/// @param what null: everybody
public record OrderFilter(
    String unit,
    @Nullable State state,
    @Nullable Cause degree,
    @Nullable Place place,
    @Nullable UUID facility,
    @Nullable What what) {
  public enum State {
    PROPOSED,
    ACTIVE,
    ENDED,
    DROPPED
  }

  public enum Place {
    FACILITY,
    HOME,
    /// Ordered, and nowhere.
    NONE
  }

  /// What is to be done about somebody today.
  public enum What {
    SAMPLING,
    UNCHECKED,
    READY,
    BREACH,
    LONGER
  }

  public boolean isEmpty() {
    return unit.isBlank()
        && state == null
        && degree == null
        && place == null
        && facility == null
        && what == null;
  }
}
