// SPDX-License-Identifier: Apache-2.0

/// The post: what a leader sees first and must decide today, and the daily cycle: the day is
/// closed, levels are proposed, commitments judged, the report written. Owns schema `command`.
@ApplicationModule(
    displayName = "Command",
    allowedDependencies = {
      "refusal",
      "clock",
      "measures",
      "language",
      "rules",
      "tables",
      "audit",
      "documents",
      "cases",
      "laboratory",
      "vaccination",
      "people",
      "quarantine",
      "situation",
      "analysis",
      "welfare",
      "frontline",
      "relief",
      "commitments",
      "checkpoints",
      "plans",
      "access",
      "territory",
      "organisation",
      "directives",
      "zones",
      "shell"
    })
@NullMarked
package vn.phaodai.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
