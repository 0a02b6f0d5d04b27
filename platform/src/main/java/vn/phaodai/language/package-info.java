// SPDX-License-Identifier: Apache-2.0

/// Vietnamese as text: one spelling of a tone, keys to search by and keys to sort by, so that no
/// index, list or comparison depends on a database collation. Owns no schema; every room may use
/// it.
@ApplicationModule(
    displayName = "Language",
    allowedDependencies = {})
@NullMarked
package vn.phaodai.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
