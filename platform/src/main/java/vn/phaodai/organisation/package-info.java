// SPDX-License-Identifier: Apache-2.0

/// Bodies, their seats and who sits in them, each for as long as it holds: generated from the
/// territory by dated rules, confirmed and changed by people, found again from the words of a
/// letter. Owns schema `organisation`.
@ApplicationModule(
    displayName = "Organisation",
    allowedDependencies = {
      "audit",
      "clock",
      "language",
      "refusal",
      "search",
      "tables",
      "territory"
    })
@NullMarked
package vn.phaodai.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
