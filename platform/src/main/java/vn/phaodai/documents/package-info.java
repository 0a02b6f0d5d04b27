// SPDX-License-Identifier: Apache-2.0

/// The mail room's reading glass and typewriter: takes the text out of any file an office receives,
/// and writes letters in the Party's and the State's own formats. Owns the schema `documents`,
/// where originals are kept byte for byte.
@ApplicationModule(
    displayName = "Văn bản và tệp",
    allowedDependencies = {"audit", "language", "refusal"})
@NullMarked
package vn.phaodai.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
