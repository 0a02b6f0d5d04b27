// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of the lists of specimens and of pools.
///
/// @param personId whose it is; 0 for a pool
/// @param size specimens in a pool; 1 for a specimen
/// @param pooled of a specimen: it went into a pool, whose result speaks for it
/// @param result null while none is there
public record TubeRow(
    long id,
    String lab,
    String code,
    String method,
    long personId,
    String unitName,
    int size,
    boolean pooled,
    LocalDate sampledDay,
    Instant sampledAt,
    @Nullable Instant resultedAt,
    @Nullable String result,
    @Nullable BigDecimal ct) {
  /// Where a list goes on behind this line.
  public String key() {
    return sampledDay.toEpochDay() + "_" + id;
  }
}
