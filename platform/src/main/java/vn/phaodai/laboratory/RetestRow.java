// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Instant;

/// Somebody who is to be sampled again, one by one.
///
/// @param urgent a suspect, to be kept apart until then
/// @param overdue the time has passed
public record RetestRow(
    long personId,
    long unitId,
    String unitName,
    Standing.Cause cause,
    boolean urgent,
    Instant dueAt,
    boolean overdue) {

  /// What the next page is asked with.
  String key() {
    return dueAt.getEpochSecond() + "_" + personId;
  }
}
