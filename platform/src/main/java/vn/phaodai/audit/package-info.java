// SPDX-License-Identifier: Apache-2.0

/// Who did what to which thing, when: an append-only log whose committed rows are chained by hash.
/// Owns schema `audit`; rows hold ids, codes and digests, never names.
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"clock"})
@NullMarked
package vn.phaodai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
