// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A test that was read, as a case file needs to know it.
///
/// @param unitId the smallest unit known, where the person was sampled
/// @param setting null when nobody said
/// @param pooled the result is the pool's, not the person's own
/// @param approved false where the laboratory is known not to be one that the Ministry lets confirm
public record TestRead(
    long specimenId,
    long personId,
    long unitId,
    TestMethod method,
    TestOutcome outcome,
    @Nullable BigDecimal ct,
    Instant sampledAt,
    @Nullable Instant receivedAt,
    Instant resultedAt,
    @Nullable Setting setting,
    boolean pooled,
    boolean approved) {
  /// The same under another specimen's number.
  TestRead as(long specimen) {
    return new TestRead(
        specimen,
        personId,
        unitId,
        method,
        outcome,
        ct,
        sampledAt,
        receivedAt,
        resultedAt,
        setting,
        pooled,
        approved);
  }
}
