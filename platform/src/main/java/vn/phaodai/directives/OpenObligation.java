// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An obligation that stands, with the names of its assignees as printed.
record OpenObligation(
    long id, long dispatchId, List<String> lead, List<String> with, @Nullable Instant dueAt) {}
