// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;

/// Tests as a laboratory tells them, of persons of one unit.
public final class Tests {
  private static final AtomicLong SPECIMENS = new AtomicLong();

  private final long unit;

  Tests(long unit) {
    this.unit = unit;
  }

  /// An hour of a day of September 2021.
  static Instant at(int day, int hour) {
    return LocalDateTime.of(2021, 9, day, hour, 0).atZone(OperatingClock.ZONE).toInstant();
  }

  TestRead pcr(long person, TestOutcome outcome, Instant sampled) {
    return test(person, TestMethod.PCR, outcome, sampled, null, false);
  }

  TestRead pcr(long person, TestOutcome outcome, Instant sampled, String ct) {
    return test(person, TestMethod.PCR, outcome, sampled, new BigDecimal(ct), false);
  }

  TestRead rapid(long person, TestOutcome outcome, Instant sampled) {
    return test(person, TestMethod.RAPID, outcome, sampled, null, false);
  }

  TestRead pool(long person, TestOutcome outcome, Instant sampled) {
    return test(person, TestMethod.PCR, outcome, sampled, null, true);
  }

  /// The result comes six hours after the sample.
  private TestRead test(
      long person,
      TestMethod method,
      TestOutcome outcome,
      Instant sampled,
      @Nullable BigDecimal ct,
      boolean pooled) {
    return new TestRead(
        SPECIMENS.incrementAndGet(),
        person,
        unit,
        method,
        outcome,
        ct,
        sampled,
        sampled.plusSeconds(3_600),
        sampled.plusSeconds(6 * 3_600),
        null,
        pooled,
        true);
  }

  /// The same test with another outcome.
  public static TestRead corrected(TestRead test, TestOutcome outcome) {
    return new TestRead(
        test.specimenId(),
        test.personId(),
        test.unitId(),
        test.method(),
        outcome,
        test.ct(),
        test.sampledAt(),
        test.receivedAt(),
        test.resultedAt(),
        test.setting(),
        test.pooled(),
        test.approved());
  }

  static TestRead of(TestRead test, long person) {
    return new TestRead(
        test.specimenId(),
        person,
        test.unitId(),
        test.method(),
        test.outcome(),
        test.ct(),
        test.sampledAt(),
        test.receivedAt(),
        test.resultedAt(),
        test.setting(),
        test.pooled(),
        test.approved());
  }
}
