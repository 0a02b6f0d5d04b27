// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phaodai.tables.ShippedRows;

/// Days on which offices work: neither Saturdays, Sundays nor the holidays of `holidays.csv`.
final class WorkingDays {
  private static final Set<LocalDate> HOLIDAYS =
      ShippedRows.of(WorkingDays.class, "holidays.csv").stream()
          .map(row -> LocalDate.parse(row.getField("day")))
          .collect(Collectors.toUnmodifiableSet());

  private WorkingDays() {}

  static boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.contains(day);
  }

  /// The last of so many working days that begin after a day.
  static LocalDate after(LocalDate day, int count) {
    LocalDate last = day;
    for (int left = count; left > 0; ) {
      last = last.plusDays(1);
      if (isOne(last)) {
        left--;
      }
    }
    return last;
  }

  /// How many working days a piece of work took that began on one day and was done on another.
  static int between(LocalDate began, LocalDate done) {
    int days = 0;
    for (LocalDate day = began.plusDays(1); !day.isAfter(done); day = day.plusDays(1)) {
      if (isOne(day)) {
        days++;
      }
    }
    return days;
  }
}
