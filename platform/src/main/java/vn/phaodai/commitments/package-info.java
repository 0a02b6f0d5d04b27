// SPDX-License-Identifier: Apache-2.0

/// What committees and their heads promised about the colour of their units, by when, and whether
/// they keep it: signed, judged every day against decided colours and figures, never overwritten.
/// Owns schema `commitments`; decides no colour and computes no figure of its own.
@ApplicationModule(
    displayName = "Commitments",
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
      "documents",
      "shell",
      "directives",
      "situation",
      "zones"
    })
@NullMarked
package vn.phaodai.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
