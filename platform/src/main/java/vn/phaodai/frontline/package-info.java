// SPDX-License-Identifier: Apache-2.0

/// The frontline kept safe: who of health, army, police and volunteers serves at which post and
/// shift, whether they are vaccinated, tested, equipped and rested, and what follows when somebody
/// was exposed. Owns schema `frontline`; doses are asked of `vaccination`, specimens of
/// `laboratory`, and an exposure to a case is handed to `contacts`.
@ApplicationModule(
    displayName = "Frontline",
    allowedDependencies = {
      "refusal",
      "tables",
      "clock",
      "audit",
      "territory",
      "access",
      "shell",
      "people",
      "cases",
      "laboratory",
      "contacts",
      "vaccination"
    })
@NullMarked
package vn.phaodai.frontline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
