// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a list of assignments.
///
/// @param dispatch how the dispatch is called: its code, else its subject or “không số”
/// @param slug the dispatch's place in URLs
public record WorkRow(
    long id,
    UUID publicId,
    String text,
    @Nullable String clause,
    @Nullable String theme,
    String dispatch,
    String slug,
    String body,
    UUID bodyPublicId,
    String part,
    AssignmentState state,
    @Nullable Instant dueAt,
    int progress,
    int reminded,
    int version) {}
