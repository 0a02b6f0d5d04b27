// SPDX-License-Identifier: Apache-2.0

/// Cares for people while the epidemic lasts: who belongs to the groups that are looked after
/// first, what people, households and closed areas lack, what was brought and whether it came, and
/// the list of needs that nobody has met. Owns schema `welfare`; what a closed area is owed a day
/// is asked of `quarantine`.
@ApplicationModule(
    displayName = "Welfare",
    allowedDependencies = {
      "refusal",
      "tables",
      "clock",
      "audit",
      "territory",
      "organisation",
      "access",
      "shell",
      "people",
      "quarantine"
    })
@NullMarked
package vn.phaodai.welfare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
