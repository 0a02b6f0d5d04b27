// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A place where the patient was, as the page of a tracing shows it.
///
/// @param present others who were there at once, counted up to [MeetingRepository#PRESENT_COUNTED]
/// @param meaning CLOSE, CROWD or BRIEF by the rule
/// @param told whether it was told for this case, so that it can be withdrawn here
public record Milestone(
    long placeId,
    PlaceKind kind,
    String place,
    String unitName,
    Instant entered,
    Instant left,
    String source,
    @Nullable Teller teller,
    int present,
    String meaning,
    boolean told) {
  public boolean isCrowd() {
    return meaning.equals("CROWD");
  }
}
