// SPDX-License-Identifier: Apache-2.0

/// Relief under Resolution 68 and what provinces add: in time, strictly, to the right people. Owns
/// schema `relief`; whom a dossier is about the register of persons says, amounts the rule files.
@ApplicationModule(
    displayName = "Relief",
    allowedDependencies = {
      "refusal",
      "clock",
      "rules",
      "tables",
      "audit",
      "territory",
      "access",
      "shell",
      "people",
      "cases",
      "quarantine"
    })
@NullMarked
package vn.phaodai.relief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
