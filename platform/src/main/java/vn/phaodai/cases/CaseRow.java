// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of the line list.
///
/// @param bn the Ministry's number in force
/// @param overdue a suspect whose PCR should have come
/// @param confirmedDay reporting day
/// @param announcedOn day of the bulletin that gave the number
/// @param endedOn civil day of the end
/// @param bed facility where they lie, or where a list says they do
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
    @Nullable String bed,
    @Nullable LocalDate confirmedDay,
    @Nullable LocalDate announcedOn,
    @Nullable LocalDate onset,
    @Nullable Integer doses,
    @Nullable LocalDate lastDose,
    @Nullable BigDecimal ct,
    @Nullable LocalDate endedOn) {
  /// Where a page ends.
  public String key() {
    return resultedAt.toEpochMilli() + "_" + id;
  }
}
