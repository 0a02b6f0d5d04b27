// SPDX-License-Identifier: Apache-2.0

/// What each unit does at each level, with whom and with what: written, approved by somebody else,
/// set going by the published change of level, measured against what the unit has. Owns schema
/// `plans`; decides no level, and counts no bed of its own.
@ApplicationModule(
    displayName = "Plans",
    allowedDependencies = {
      "refusal",
      "tables",
      "clock",
      "audit",
      "territory",
      "organisation",
      "access",
      "shell",
      "directives",
      "cases",
      "zones"
    })
@NullMarked
package vn.phaodai.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
