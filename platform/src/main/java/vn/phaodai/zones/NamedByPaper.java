// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// For which units papers name a directive of their own, day by day, read once for a span of days.
///
/// @param named in the order in which they were told
/// @param gone places that somebody went through
record NamedByPaper(List<Named> named, List<Gone> gone) {
  NamedByPaper {
    named = List.copyOf(named);
    gone = List.copyOf(gone);
  }

  /// @param until the first day on which it no longer stands
  record Named(long unit, String value, LocalDate from, LocalDate until) {}

  /// @param until the first day on which it no longer counts
  record Gone(long unit, LocalDate from, LocalDate until) {}

  /// By unit; what was told later counts.
  Map<Long, String> listed(LocalDate day) {
    Map<Long, String> listed = new HashMap<>();
    named.stream()
        .filter(one -> isWithin(day, one.from(), one.until()))
        .forEach(one -> listed.put(one.unit(), one.value()));
    return listed;
  }

  Set<Long> reviewed(LocalDate day) {
    Set<Long> reviewed = new HashSet<>();
    gone.stream()
        .filter(one -> isWithin(day, one.from(), one.until()))
        .forEach(one -> reviewed.add(one.unit()));
    return reviewed;
  }

  private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
