// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One closed area with all that belongs to it.
///
/// @param unitId whose committees may sign
/// @param peopleNow registered there now
/// @param lifted null while it is closed
/// @param before earlier times that the same area was closed
public record LockdownView(
    LockdownRow row,
    long unitId,
    String reason,
    String liftReason,
    int householdsNow,
    int peopleNow,
    int quarantined,
    OrderView.Paper closed,
    OrderView.@Nullable Paper lifted,
    List<Supply> supplies,
    List<Delivery> deliveries,
    List<LockdownRow> before) {
  public LockdownView {
    supplies = List.copyOf(supplies);
    deliveries = List.copyOf(deliveries);
    before = List.copyOf(before);
  }

  /// Grams of an item.
  ///
  /// @param daily owed a day
  /// @param owed until today, or until it was opened
  public record Supply(String item, long daily, long owed, long brought) {
    /// How many days what was brought lasts beyond what was owed; negative: in arrears.
    public @Nullable Double daysAhead() {
      return daily == 0 ? null : Double.valueOf((double) (brought - owed) / daily);
    }
  }

  public record Delivery(LocalDate day, String item, long quantity_g, String giver) {}
}
