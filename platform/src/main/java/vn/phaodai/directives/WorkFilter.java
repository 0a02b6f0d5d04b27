// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of assignments shows.
///
/// @param show which of them
/// @param dispatch only those of one dispatch
/// @param body only those of one body
/// @param after the last row of the page before, null for the first page
public record WorkFilter(
    Show show, @Nullable UUID dispatch, @Nullable UUID body, @Nullable String after) {

  public enum Show {
    /// Still owed, soonest deadline first; those without a date last.
    OPEN,
    OVERDUE,
    /// Reported done, waiting for a review.
    SUBMITTED,
    /// Open and without a date: ask for one.
    UNDATED,
    CLOSED
  }

  public static WorkFilter first(Show show) {
    return new WorkFilter(show, null, null, null);
  }
}
