// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Duration;
import java.time.Instant;

/// Two people at one place at once, and what the rule makes of it.
///
/// @param from when the later of the two came
/// @param to when the earlier of the two left
/// @param present how many others were there while the first of the two was; counted up to
///   [MeetingRepository#PRESENT_COUNTED]
/// @param risk points of the rule
/// @param rule id@version and row
public record Link(
    long placeId,
    PlaceKind kind,
    String place,
    Instant from,
    Instant to,
    int present,
    int risk,
    String rule,
    String source) {
  public long together_min() {
    return Duration.between(from, to).toMinutes();
  }
}
