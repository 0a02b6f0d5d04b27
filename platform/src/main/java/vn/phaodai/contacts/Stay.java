// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;

/// A visit that somebody tells of.
///
/// @param left after `entered`
/// @param caseId the file for which it was told; null for one that a list brings
record Stay(
    long personId,
    long placeId,
    Instant entered,
    Instant left,
    Source source,
    @Nullable Long caseId,
    @Nullable Teller teller) {
  Stay {
    if (!left.isAfter(entered)) {
      throw new IllegalArgumentException("no visit: " + entered + " to " + left);
    }
  }

  /// How it came to be known.
  enum Source {
    INTERVIEW,
    CHECK_IN,
    VEHICLE,
    LIST
  }

  LocalDate day() {
    return entered.atZone(OperatingClock.ZONE).toLocalDate();
  }
}
