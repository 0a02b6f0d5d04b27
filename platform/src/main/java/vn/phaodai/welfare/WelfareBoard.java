// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.quarantine.LockdownLists;

/// How care stands; numbers alone, nobody's name.
///
/// @param cared people in any group today, each counted once
/// @param supported of them: those who received something within the window, themselves or their
///   household
/// @param shut of them: those in a closed area or in quarantine
/// @param unmet open needs; `overdue` of them past their clock; `shutUnmet` of people shut in
/// @param areas closed areas with what is owed there
public record WelfareBoard(
    int cared,
    int supported,
    int shut,
    int unmet,
    int overdue,
    int shutUnmet,
    Quality quality,
    List<GroupCount> groups,
    List<UnitCount> units,
    List<LockdownLists.Supplied> areas) {
  public WelfareBoard {
    groups = List.copyOf(groups);
    units = List.copyOf(units);
    areas = List.copyOf(areas);
  }

  /// “Kịp thời, thực chất, hiệu quả” over the window, each a part of a whole.
  ///
  /// @param met needs met, `timely` of them before their clock ran out; `median_h` hours it took
  /// @param heard deliveries of which the receiver was asked or that waited, `received` of them
  ///   came
  /// @param settled needs met long enough ago to tell, `lasting` of them were not told again since
  public record Quality(
      int met,
      int timely,
      @Nullable Double median_h,
      int heard,
      int received,
      int settled,
      int lasting) {
    /// A part of a whole; null of nothing.
    public static @Nullable Double share(int part, int whole) {
      return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
  }

  public record GroupCount(Groups.Group group, int people, int supported, int shut, int unmet) {}

  public record UnitCount(
      String code, String name, int people, int supported, int unmet, int overdue) {}
}
