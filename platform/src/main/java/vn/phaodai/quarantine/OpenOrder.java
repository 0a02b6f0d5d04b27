// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.Sex;

/// An order under the hand of a command, its row locked.
///
/// @param place where the person is now; null while proposed, or without a place
/// @param firstResultOfF1 of an F2 alone: NEGATIVE, POSITIVE or PENDING
record OpenOrder(
    long id,
    UUID publicId,
    long personId,
    @Nullable Long household,
    @Nullable Sex sex,
    long unitId,
    String path,
    Cause degree,
    Instant lastMet,
    String state,
    boolean vaccinated,
    int central_days,
    int home_days,
    String rule,
    String source,
    String confidence,
    @Nullable LocalDate from,
    @Nullable LocalDate centralUntil,
    @Nullable LocalDate until,
    @Nullable String place,
    String firstResultOfF1,
    int version) {
  /// What the entry rule gave an arrival; nothing where it gave no days.
  Regimen arrival() {
    return home_days == 0
        ? new Regimen.Unknown(rule, List.of())
        : new Regimen.Apart(
            false, 0, home_days, Regimen.Counting.LAST_CONTACT, rule, source, confidence);
  }

  boolean isProposed() {
    return state.equals("PROPOSED");
  }

  boolean isActive() {
    return state.equals("ACTIVE");
  }

  boolean isInFacility() {
    return "FACILITY".equals(place);
  }

  /// Last day of the part that they are in now; null while proposed.
  @Nullable LocalDate partUntil() {
    return isInFacility() && centralUntil != null ? centralUntil : until;
  }
}
