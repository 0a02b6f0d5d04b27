// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;

/// One line of a list of specimens. Whose it is, the people room shows, masked.
///
/// @param poolCode of the pool it went into first; null: tested alone
/// @param poolResult what that pool showed
public record SpecimenRow(
    long id,
    String lab,
    String code,
    TestMethod method,
    long personId,
    long unitId,
    String unitName,
    LocalDate sampledDay,
    Instant sampledAt,
    @Nullable Instant receivedAt,
    @Nullable Instant resultedAt,
    @Nullable Instant notifiedAt,
    @Nullable TubeResult result,
    @Nullable BigDecimal ct,
    @Nullable String poolCode,
    @Nullable TubeResult poolResult) {

  /// What the next page is asked with.
  String key() {
    return sampledDay.toEpochDay() + "_" + id;
  }
}
