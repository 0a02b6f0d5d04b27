// SPDX-License-Identifier: Apache-2.0

/// Keeps exposed people apart until they cannot pass it on: orders by the regimen of their day,
/// beds given by sex and family, sampling and checks every day, release; and areas below the
/// commune that are closed. The system proposes, an officer decides. Owns schema `quarantine`.
@ApplicationModule(
    displayName = "Quarantine",
    allowedDependencies = {
      "refusal",
      "language",
      "clock",
      "measures",
      "rules",
      "audit",
      "territory",
      "organisation",
      "documents",
      "access",
      "shell",
      "people",
      "cases",
      "laboratory",
      "contacts",
      "vaccination"
    })
@NullMarked
package vn.phaodai.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
