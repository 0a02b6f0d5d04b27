// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.util.Set;

/// Decisions about these units were made, published, corrected or withdrawn, or what holds there
/// changed. Published within the transaction that changes them.
///
/// @param paths of the units
public record ZonesChanged(Set<String> paths) {
  public ZonesChanged {
    paths = Set.copyOf(paths);
  }
}
