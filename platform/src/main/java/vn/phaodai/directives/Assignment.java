// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one body owes of one obligation.
///
/// @param dispatchId null where no dispatch orders it
/// @param path the body's unit path, ids from the province down
/// @param part LEAD or WITH
/// @param dueAt null while no date has been set (a vague deadline asks for one)
/// @param progress per cent, as the body itself reports
/// @param version counts changes; a command names the version it saw
public record Assignment(
    long id,
    UUID publicId,
    long obligationId,
    @Nullable Long dispatchId,
    @Nullable Long parentId,
    long bodyId,
    String path,
    String part,
    AssignmentState state,
    @Nullable Instant dueAt,
    int progress,
    int reminded,
    int version) {}
