// SPDX-License-Identifier: Apache-2.0

/// The rule files of this installation, read and checked once at the start; a file with a fault
/// keeps the program from starting. Owns no schema: a room asks the book by a rule's id and a day.
@ApplicationModule(
    displayName = "Rules",
    allowedDependencies = {"tables"})
@NullMarked
package vn.phaodai.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
