// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One episode of one person, as far as tests drive it.
///
/// @param code ours: province, year, number
/// @param definition the case definition applied, id@version
/// @param suspectedDay reporting day on which they became a suspect, null when a PCR opened the file
/// @param confirmedDay reporting day of the confirming result
/// @param previousId an earlier episode of the same person
record CaseFile(
    long id,
    String code,
    long personId,
    long unitId,
    CaseState state,
    String definition,
    Setting setting,
    boolean settingTold,
    @Nullable Instant suspectedAt,
    @Nullable LocalDate suspectedDay,
    @Nullable Instant pcrDue,
    @Nullable Instant confirmedAt,
    @Nullable LocalDate confirmedDay,
    Instant sampledAt,
    @Nullable Instant receivedAt,
    Instant resultedAt,
    @Nullable BigDecimal ct,
    @Nullable Long previousId,
    @Nullable Instant closedAt,
    @Nullable LocalDate closedDay) {

  /// The suspect's own PCR was positive.
  CaseFile confirmedBy(TestRead test, LocalDate day) {
    return new CaseFile(
        id,
        code,
        personId,
        unitId,
        CaseState.CONFIRMED,
        definition,
        test.setting() == null ? setting : test.setting(),
        settingTold || test.setting() != null,
        suspectedAt,
        suspectedDay,
        null,
        test.resultedAt(),
        day,
        sampledAt,
        receivedAt,
        resultedAt,
        test.ct() == null ? ct : test.ct(),
        previousId,
        null,
        null);
  }

  /// The suspect's own PCR was negative.
  CaseFile releasedBy(TestRead test, LocalDate day) {
    return new CaseFile(
        id,
        code,
        personId,
        unitId,
        CaseState.RELEASED,
        definition,
        setting,
        settingTold,
        suspectedAt,
        suspectedDay,
        null,
        null,
        null,
        sampledAt,
        receivedAt,
        resultedAt,
        ct,
        previousId,
        test.resultedAt(),
        day);
  }
}
