// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.zones.RiskLevel;

/// One version of what a unit does at a level.
///
/// @param until first day of the version that took over; null while none did
/// @param author name and seat
/// @param number of the paper that approved it; null before
public record Plan(
    long id,
    UUID publicId,
    long unitId,
    String unitCode,
    String unitName,
    String path,
    RiskLevel level,
    int version,
    LocalDate from,
    @Nullable LocalDate until,
    long ownerId,
    String owner,
    String note,
    State state,
    String author,
    @Nullable Long authorId,
    Instant writtenAt,
    @Nullable String number,
    @Nullable String approver,
    @Nullable Instant approvedAt,
    @Nullable String withdrawnBy,
    @Nullable String withdrawalReason) {
  /// Where a plan is on its way.
  public enum State {
    DRAFT,
    APPROVED,
    WITHDRAWN;

    public String key() {
      return "plans.state." + name();
    }
  }

  /// @param withinDays days after the level takes effect
  public record Measure(int ordinal, String text, long leadId, String lead, int withinDays) {}

  public String address() {
    return "/ke-hoach/" + publicId;
  }
}
