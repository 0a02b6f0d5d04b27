// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import java.time.LocalDate;
import vn.phaodai.clock.OperatingClock;

/// When something happened and the reporting day it counts on, stamped once.
record Moment(Instant at, LocalDate day) {
  /// The civil day of an instant.
  static LocalDate day(Instant at) {
    return at.atZone(OperatingClock.ZONE).toLocalDate();
  }
}
