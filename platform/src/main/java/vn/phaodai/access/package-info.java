// SPDX-License-Identifier: Apache-2.0

/// Who may sign in, what each may do and where: accounts, sign-in slips, roles × sides ×
/// jurisdictions. What a person may do follows from the seats they fill on the day, never from the
/// account itself. Owns schema `access`.
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {
      "refusal",
      "language",
      "search",
      "tables",
      "clock",
      "audit",
      "territory",
      "organisation",
      "documents"
    })
@NullMarked
package vn.phaodai.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
