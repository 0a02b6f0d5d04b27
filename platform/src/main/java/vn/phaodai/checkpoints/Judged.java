// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.Unit;

/// A declaration with everything that the server knows of it.
///
/// @param origin null where it was only told in words
/// @param verdict the server’s own
record Judged(
    Declaration told,
    Shift shift,
    @Nullable Place origin,
    List<Place> destinations,
    PermitCheck.Shown permit,
    String originLevel,
    EntryVerdict verdict) {
  Judged {
    destinations = List.copyOf(destinations);
  }

  boolean isHeld() {
    EntryFacts.TestShown test = told.test();
    return told.decision() == Action.ISOLATE || (test != null && test.positive());
  }

  boolean isPositive() {
    EntryFacts.TestShown test = told.test();
    return test != null && test.positive();
  }

  /// Where those in it will be: the first destination in the gate’s province, else the gate.
  long stayingUnit() {
    for (Place place : destinations) {
      Unit unit = place.unit();
      if (unit != null && place.isIn(shift.provincePath())) {
        return unit.id();
      }
    }
    return shift.unitId();
  }
}
