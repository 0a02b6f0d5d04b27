// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;

/// One line of a list of pools.
///
/// @param members specimens in the tube
/// @param due of them, people whose own specimen is still due because of it
/// @param found of them, people whose own test was positive since
public record PoolRow(
    long id,
    UUID publicId,
    String lab,
    String code,
    TestMethod method,
    PoolKind kind,
    @Nullable Integer size,
    int members,
    int due,
    int found,
    long unitId,
    String unitName,
    LocalDate sampledDay,
    Instant sampledAt,
    @Nullable Instant resultedAt,
    @Nullable TubeResult result) {

  /// What the next page is asked with.
  String key() {
    return sampledDay.toEpochDay() + "_" + id;
  }
}
