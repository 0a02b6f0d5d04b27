// SPDX-License-Identifier: Apache-2.0

/// Who may sign in and what they may do: a person's permissions follow from the positions they hold
/// on the day, each over the units of its body. Owns schema `access`.
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {
      "refusal",
      "language",
      "search",
      "clock",
      "audit",
      "territory",
      "organisation"
    })
@NullMarked
package vn.phaodai.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
