// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The time by which the province works. Real in a real installation; in `demo` and in an exercise
/// it starts at a chosen moment of the past and runs on. Civil dates are Asia/Ho_Chi_Minh whatever
/// the machine's zone.
public final class OperatingClock {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Clock machine;
  private final Duration shift;

  private OperatingClock(Clock machine, Duration shift) {
    this.machine = machine;
    this.shift = shift;
  }

  public static OperatingClock real() {
    return new OperatingClock(Clock.system(ZONE), Duration.ZERO);
  }

  /// A clock that shows `start` (civil time of Việt Nam) now and runs on from there.
  public static OperatingClock startingAt(LocalDateTime start) {
    return showing(start, Instant.now());
  }

  /// A clock that showed `start` at the machine's instant `at` and has run on since, over restarts.
  public static OperatingClock showing(LocalDateTime start, Instant at) {
    return new OperatingClock(
        Clock.system(ZONE), Duration.between(at, start.atZone(ZONE).toInstant()));
  }

  /// A clock that stands still, for tests.
  public static OperatingClock fixed(LocalDateTime at) {
    return new OperatingClock(Clock.fixed(at.atZone(ZONE).toInstant(), ZONE), Duration.ZERO);
  }

  public Instant now() {
    return machine.instant().plus(shift);
  }

  public ZonedDateTime civilNow() {
    return now().atZone(ZONE);
  }

  public LocalDate today() {
    return civilNow().toLocalDate();
  }

  /// Whether people must be told that this is not the real time.
  public boolean isShifted() {
    return !shift.isZero();
  }

  /// The last instant of a civil day: what “by 15/9” means.
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
  }
}
