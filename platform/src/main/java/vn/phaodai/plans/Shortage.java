// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import org.jspecify.annotations.Nullable;

/// What a plan needs of a resource against what its unit has.
///
/// @param has null where nobody told and nobody counts
/// @param above what the province has of it, the unit included; null likewise
public record Shortage(Resource resource, long needs, @Nullable Long has, @Nullable Long above) {
  /// What is missing; all of it where nobody knows what the unit has.
  public long lacks() {
    return has == null ? needs : Math.max(0, needs - has);
  }
}
