// SPDX-License-Identifier: Apache-2.0

/// What every page has in common: layout, navigation, messages, formats, search box, help and error
/// pages. Owns no schema; rooms give it templates, message files and search providers.
@ApplicationModule(
    displayName = "Shell",
    allowedDependencies = {"audit", "clock", "refusal", "search"})
@NullMarked
package vn.phaodai.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
