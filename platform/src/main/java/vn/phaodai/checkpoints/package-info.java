// SPDX-License-Identifier: Apache-2.0

/// Gates on roads, in ports and at the border: who stands there when, which vehicles and people
/// pass, what the entry rules of the province and the day say of each and what the officer decided.
/// Owns schema `checkpoints`; names of travellers live in `people`, colours come from `zones`, and
/// whoever is held goes on to the laboratory, to tracing and to the communes at once.
@ApplicationModule(
    displayName = "Checkpoints",
    allowedDependencies = {
      "refusal",
      "language",
      "tables",
      "clock",
      "rules",
      "audit",
      "territory",
      "access",
      "shell",
      "people",
      "cases",
      "laboratory",
      "contacts",
      "quarantine",
      "zones"
    })
@NullMarked
package vn.phaodai.checkpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
