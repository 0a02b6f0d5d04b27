// SPDX-License-Identifier: Apache-2.0

/// How a rule changes: a version is drafted, examined line by line, tried on cases and on days gone
/// by, and comes into force by a signed paper that another person enters. Owns schema `rulemaking`.
@ApplicationModule(
    displayName = "Rulemaking",
    allowedDependencies = {
      "refusal",
      "clock",
      "rules",
      "audit",
      "territory",
      "organisation",
      "access",
      "shell",
      "zones"
    })
@NullMarked
package vn.phaodai.rulemaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
