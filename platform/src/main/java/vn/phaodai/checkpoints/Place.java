// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.Unit;

/// Where somebody comes from or goes to: a unit of this installation, or a place beyond it.
///
/// @param unit null for a place of `outside.csv`
record Place(String code, @Nullable Unit unit) {
  boolean isIn(String path) {
    return unit != null && (unit.path() + ".").startsWith(path + ".");
  }

  @Nullable Long unitId() {
    return unit == null ? null : unit.id();
  }

  @Nullable String path() {
    return unit == null ? null : unit.path();
  }
}
