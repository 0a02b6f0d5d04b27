// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the line list.
///
/// @param bn the Ministry's number in force
/// @param overdue a suspect whose PCR should have come
/// @param bed facility where they lie
public record CaseRow(
    long id,
    String code,
    long personId,
    String unitName,
    CaseState state,
    Setting setting,
    Instant sampledAt,
    Instant resultedAt,
    @Nullable Instant pcrDue,
    boolean overdue,
    @Nullable Long bn,
    @Nullable String triageGroup,
    @Nullable Integer tier,
    @Nullable String bed) {
  /// Where a page ends.
  public String key() {
    return resultedAt.toEpochMilli() + "_" + id;
  }
}
