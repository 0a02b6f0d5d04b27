// SPDX-License-Identifier: Apache-2.0

/// The colour of every unit and the law behind it: figures and findings become a proposed level
/// with its rows, the locality is heard, a named person decides, and the decided history has no
/// overlap. Owns schema `zones`; computes nothing that a rule file says, and never takes silence
/// for zero.
@ApplicationModule(
    displayName = "Zones",
    allowedDependencies = {
      "refusal",
      "tables",
      "clock",
      "measures",
      "rules",
      "audit",
      "territory",
      "organisation",
      "access",
      "shell",
      "quarantine",
      "situation"
    })
@NullMarked
package vn.phaodai.zones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
