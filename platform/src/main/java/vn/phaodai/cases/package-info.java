// SPDX-License-Identifier: Apache-2.0

/// Case files: suspects and F0, opened by the case definition of the day, from the test that found
/// them to discharge or death. Owns schema `cases`.
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {
      "refusal",
      "language",
      "search",
      "clock",
      "measures",
      "rules",
      "tables",
      "audit",
      "territory",
      "organisation",
      "access",
      "documents",
      "shell",
      "people"
    })
@NullMarked
package vn.phaodai.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
