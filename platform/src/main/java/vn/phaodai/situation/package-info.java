// SPDX-License-Identifier: Apache-2.0

/// The figures of every unit on every day, kept as the news arrives and never counted from scratch
/// by a page. Owns schema `situation`; hears [vn.phaodai.measures.FiguresChanged] in the
/// transaction of whoever counted.
@ApplicationModule(
    displayName = "Situation",
    allowedDependencies = {"refusal", "clock", "measures", "audit", "territory", "access", "shell"})
@NullMarked
package vn.phaodai.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
