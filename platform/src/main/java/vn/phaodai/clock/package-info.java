// SPDX-License-Identifier: Apache-2.0

/// The operating clock and the civil calendar of Việt Nam: the one place that says what time it is.
/// Owns no schema; nothing else asks the system for the time, except PostgreSQL for `recorded_at`.
@ApplicationModule(
    displayName = "Clock",
    allowedDependencies = {})
@NullMarked
package vn.phaodai.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
