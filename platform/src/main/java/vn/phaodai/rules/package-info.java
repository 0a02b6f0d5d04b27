// SPDX-License-Identifier: Apache-2.0

/// The rules that this installation goes by: the files that come with the program, checked at the
/// start (a fault in one keeps it from starting), and what was adopted since. Owns no schema: a
/// room asks the [LawBook] by a rule's id and a day.
@ApplicationModule(
    displayName = "Rules",
    allowedDependencies = {"tables"})
@NullMarked
package vn.phaodai.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
