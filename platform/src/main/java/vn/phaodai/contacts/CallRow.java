// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who is to be reached, once, however many cases exposed them.
///
/// @param degree the nearest
/// @param cases codes of the cases that exposed them
/// @param dueAt the earliest
/// @param tries how often it was tried
/// @param lastOutcome of the last try; null before the first
public record CallRow(
    long personId,
    Degree degree,
    List<String> cases,
    long unitId,
    String unitName,
    Instant exposedAt,
    Instant lastMetAt,
    Instant dueAt,
    boolean late,
    int risk,
    int tries,
    @Nullable CallOutcome lastOutcome,
    @Nullable Instant lastTryAt) {
  public CallRow {
    cases = List.copyOf(cases);
  }

  /// Where a page ends.
  public String key() {
    return dueAt.toEpochMilli() + "_" + personId;
  }
}
