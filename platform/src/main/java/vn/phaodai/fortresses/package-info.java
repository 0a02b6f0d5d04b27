// SPDX-License-Identifier: Apache-2.0

/// Communes and places of work as units that answer for themselves: who leads them, their plan,
/// their weekly check, what happened when an F0 was found there; community teams, and what citizens
/// tell their commune. Owns schema `fortresses`; gives no colour and knows no name of a person.
@ApplicationModule(
    displayName = "Fortresses",
    allowedDependencies = {
      "refusal",
      "language",
      "tables",
      "clock",
      "audit",
      "territory",
      "organisation",
      "documents",
      "access",
      "shell",
      "directives",
      "people",
      "cases",
      "laboratory",
      "contacts",
      "quarantine",
      "situation",
      "zones",
      "commitments"
    })
@NullMarked
package vn.phaodai.fortresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
