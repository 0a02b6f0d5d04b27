// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The announced cases of a real province, day by day; nothing smaller than the province is known.
///
/// @param population by the census, the denominator of rates
/// @param counted where the population comes from
/// @param first day of the first count; a week begins with it and with every seventh day after
/// @param days new cases; null where the source is blank, which is not zero
public record RealSeries(
    String code,
    String name,
    int population,
    String counted,
    LocalDate first,
    List<@Nullable Integer> days) {
  public RealSeries {
    if (population <= 0 || days.isEmpty()) {
      throw new IllegalArgumentException(code + ": nobody lives there, or nothing was announced");
    }
    days = Collections.unmodifiableList(new ArrayList<>(days));
  }

  public LocalDate last() {
    return first.plusDays(days.size() - 1L);
  }

  public LocalDate day(int index) {
    return first.plusDays(index);
  }

  /// Days of which the source says nothing.
  public List<LocalDate> blanks() {
    return first
        .datesUntil(last().plusDays(1))
        .filter(day -> days.get(index(day)) == null)
        .toList();
  }

  private int index(LocalDate day) {
    return (int) (day.toEpochDay() - first.toEpochDay());
  }

  /// Cases from one day to another, both counted; null where a day of them is blank or outside.
  public @Nullable Integer cases(LocalDate from, LocalDate to) {
    if (from.isBefore(first) || to.isAfter(last())) {
      return null;
    }
    int sum = 0;
    for (Integer one : days.subList(index(from), index(to) + 1)) {
      if (one == null) {
        return null;
      }
      sum += one;
    }
    return sum;
  }

  /// What is known of them: at least so many.
  public int known(LocalDate from, LocalDate to) {
    return days.subList(index(from), index(to) + 1).stream()
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }

  /// The days up to one of them for methods that need a count of every day: a blank stands as the
  /// mean of the nearest known days before it and after it, of those before alone at the end.
  long[] filled(LocalDate to) {
    long[] counts = new long[index(to) + 1];
    for (int d = 0; d < counts.length; d++) {
      Integer one = days.get(d);
      counts[d] = one == null ? between(d, counts.length) : one;
    }
    return counts;
  }

  private long between(int day, int end) {
    Integer before = null;
    Integer after = null;
    for (int d = day - 1; d >= 0 && before == null; d--) {
      before = days.get(d);
    }
    for (int d = day + 1; d < end && after == null; d++) {
      after = days.get(d);
    }
    int low = before == null ? after == null ? 0 : after : before;
    return Math.round((low + (after == null ? low : after)) / 2.0);
  }
}
