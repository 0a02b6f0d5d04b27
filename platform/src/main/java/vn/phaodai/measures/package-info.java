// SPDX-License-Identifier: Apache-2.0

/// What is counted about a unit on a day, and which day an event counts on. Rooms of the field
/// announce changes in these terms, `situation` keeps the sums. Owns no schema; the cut-off hours
/// are a dated fact file.
@ApplicationModule(
    displayName = "Measures",
    allowedDependencies = {"clock"})
@NullMarked
package vn.phaodai.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
