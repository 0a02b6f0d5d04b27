// SPDX-License-Identifier: Apache-2.0

/// What a province tells everybody: bulletins that rest on one closure of its figures, each
/// drafted, checked and published by named people, corrected in the open; and the log of rumours,
/// from what is said to what was answered. Owns schema `bulletins`.
@ApplicationModule(
    displayName = "Bulletins",
    allowedDependencies = {
      "refusal",
      "clock",
      "measures",
      "tables",
      "audit",
      "documents",
      "territory",
      "access",
      "shell",
      "situation",
      "fortresses"
    })
@NullMarked
package vn.phaodai.bulletins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
