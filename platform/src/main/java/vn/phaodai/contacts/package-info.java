// SPDX-License-Identifier: Apache-2.0

/// Whom a case exposed, and what became of them: visits and declared contacts, the tracing of a
/// case, its contacts passed on to the communes where they live, calls, chains. Owns schema
/// `contacts`; visits there are the truth, the engine's index in memory is read from them.
@ApplicationModule(
    displayName = "Contacts",
    allowedDependencies = {
      "refusal",
      "language",
      "clock",
      "measures",
      "rules",
      "tables",
      "audit",
      "territory",
      "access",
      "intake",
      "shell",
      "people",
      "cases"
    })
@NullMarked
package vn.phaodai.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
