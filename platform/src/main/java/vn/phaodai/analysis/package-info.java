// SPDX-License-Identifier: Apache-2.0

/// What the cases of a place say about its epidemic: the curve by onset, how many cases there will
/// have been when all are known, R(t), growth, and where today's count is odd, each with its
/// interval and how it was computed; and what the same methods say of the real provinces of 2021.
/// Keeps nothing: reads case files through [vn.phaodai.cases]'s views and computes with the engine.
@ApplicationModule(
    displayName = "Analysis",
    allowedDependencies = {
      "refusal",
      "tables",
      "clock",
      "measures",
      "rules",
      "territory",
      "access",
      "shell",
      "cases"
    })
@NullMarked
package vn.phaodai.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
