// SPDX-License-Identifier: Apache-2.0

/// How any room says no: a stable code, a kind, and one sentence in both languages with cause and
/// cure. Owns no schema and knows no web; the command line and the pages each show it their way.
@ApplicationModule(
    displayName = "Refusal",
    allowedDependencies = {})
@NullMarked
package vn.phaodai.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
