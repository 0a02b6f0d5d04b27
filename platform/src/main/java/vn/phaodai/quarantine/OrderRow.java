// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One order in a list.
///
/// @param state PROPOSED, ACTIVE, ENDED, DROPPED
/// @param place FACILITY or HOME; null while proposed, after the end, or without a place
/// @param facility its name with the room; empty at home
/// @param regimen CENTRAL or HOME; null where no rule is known
/// @param rule id@version and row
/// @param confidence H, M, L; empty where an officer said how long
/// @param central_days as the rule says while proposed, as ordered afterwards
/// @param partUntil last day of the part they are in
/// @param sampleDue since when a sample is due that was not taken; null: none
/// @param checked whether somebody looked today
/// @param breaches about which nothing was done yet
/// @param longer whether a later exposure proposes more days
/// @param endKind RELEASED, POSITIVE …; null while it lasts
public record OrderRow(
    long id,
    UUID publicId,
    long personId,
    Cause degree,
    Instant lastMet,
    String state,
    String unitName,
    @Nullable String place,
    String facility,
    @Nullable String regimen,
    String rule,
    String confidence,
    int central_days,
    int home_days,
    @Nullable LocalDate from,
    @Nullable LocalDate partUntil,
    @Nullable LocalDate until,
    @Nullable LocalDate sampleDue,
    boolean checked,
    int breaches,
    boolean longer,
    @Nullable String endKind) {
  public boolean isProposed() {
    return state.equals("PROPOSED");
  }

  public boolean isActive() {
    return state.equals("ACTIVE");
  }
}
