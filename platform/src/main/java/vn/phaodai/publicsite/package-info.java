// SPDX-License-Identifier: Apache-2.0

/// What everybody may know without signing in: the colour of each unit by its published decision,
/// what one may do there, and the bulletins that were published. Pages are written when something
/// changes and given out as bytes, so that a day on which everybody asks does not reach the rooms
/// where the work is done. Owns no schema and knows nobody's name.
@ApplicationModule(
    displayName = "Public site",
    allowedDependencies = {
      "clock",
      "territory",
      "access",
      "shell",
      "zones",
      "situation",
      "bulletins"
    })
@NullMarked
package vn.phaodai.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
