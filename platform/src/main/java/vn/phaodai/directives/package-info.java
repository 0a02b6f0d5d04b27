// SPDX-License-Identifier: Apache-2.0

/// Dispatches, what they order, who owes it by when, and the evidence that it was done; letters
/// that go out, and the two registers. Owns schema `directives`.
@ApplicationModule(
    displayName = "Directives",
    allowedDependencies = {
      "refusal",
      "tables",
      "language",
      "search",
      "clock",
      "audit",
      "territory",
      "organisation",
      "access",
      "documents",
      "shell"
    })
@NullMarked
package vn.phaodai.directives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
