// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step on the way to what was promised.
///
/// @param measure what is done
/// @param means with whom and what; may be empty
/// @param doneOn null while it is open
/// @param evidence that it was done; empty while it is open
public record Milestone(
    UUID publicId,
    long commitment,
    LocalDate due,
    String measure,
    String means,
    String owner,
    @Nullable LocalDate doneOn,
    String evidence) {
  boolean isLate(LocalDate day) {
    return doneOn == null && due.isBefore(day);
  }
}
