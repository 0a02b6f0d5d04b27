// SPDX-License-Identifier: Apache-2.0

/// The post: what a leader sees first and must decide today. Owns no schema yet; it asks the rooms
/// below.
@ApplicationModule(
    displayName = "Command",
    allowedDependencies = {
      "clock",
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
