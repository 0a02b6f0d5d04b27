// SPDX-License-Identifier: Apache-2.0

/// Specimens, pools and their results, as laboratories and communes send them: each counts once,
/// corrections keep what they replace, a positive pool makes suspects and never a case; screening
/// campaigns, what they are to do and how far they are. Owns schema `laboratory`; tells `cases`
/// what the tests showed and `measures` what they add to the figures.
@ApplicationModule(
    displayName = "Laboratory",
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
      "directives",
      "people",
      "cases"
    })
@NullMarked
package vn.phaodai.laboratory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
