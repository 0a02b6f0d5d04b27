// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One assignment with its obligation, its history and what has been passed on below it.
public record AssignmentView(
    WorkRow row,
    long bodyId,
    String path,
    @Nullable String condition,
    @Nullable String outcome,
    String deadlineKind,
    @Nullable String deadlineText,
    @Nullable Above above,
    List<WorkRow> below,
    List<EventView> events,
    @Nullable AskedExtension extension) {

  /// The assignment that this one was passed on from.
  public record Above(UUID publicId, String body) {}

  /// What happened, when, and from which seat.
  public record EventView(
      Instant at,
      String kind,
      @Nullable String seat,
      @Nullable String who,
      @Nullable String text,
      @Nullable UUID file,
      @Nullable String fileName,
      AssignmentState state,
      @Nullable Instant dueAt) {}

  /// An open request for more time.
  public record AskedExtension(Instant askedDueAt, String reason, Instant askedAt) {}
}
