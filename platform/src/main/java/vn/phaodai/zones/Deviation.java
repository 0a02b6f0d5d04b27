// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A measure that a place may take otherwise than the directive says, approved by a named person.
///
/// @param unitName of the place that it holds in, with all that lies in it
/// @param aim HEALTH or ECONOMY
/// @param from its first day; `until` its last
/// @param number of the paper; null until approved
/// @param approver seat and name; null until approved
public record Deviation(
    UUID publicId,
    long unitId,
    String unitName,
    String path,
    String activity,
    Answer answer,
    String aim,
    String words,
    String reason,
    LocalDate from,
    LocalDate until,
    State state,
    @Nullable Long proposerId,
    @Nullable String number,
    @Nullable String approver,
    String closing) {

  /// Where a deviation stands.
  public enum State {
    WAITING,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    public String key() {
      return "zones.deviation." + name();
    }
  }

  public String activityKey() {
    return "zones.activity." + activity;
  }

  /// Whether it holds at the place of a path.
  boolean covers(String other) {
    return other.equals(path) || other.startsWith(path + ".");
  }

  Allowance.Said said() {
    return new Allowance.Said(
        answer,
        aim,
        number == null ? "" : number,
        "",
        approver == null ? "" : approver,
        "H",
        words,
        "");
  }
}
