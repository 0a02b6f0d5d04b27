// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The days of one quarantine.
///
/// @param from first day
/// @param centralUntil last day in a facility; null where it is at home from the beginning
/// @param until last day of all
/// @param samplings in order
public record Schedule(
    LocalDate from, @Nullable LocalDate centralUntil, LocalDate until, List<Sampling> samplings) {
  public Schedule {
    samplings = List.copyOf(samplings);
  }

  /// @param number day of the quarantine by the rule
  public record Sampling(LocalDate day, int number) {}

  /// Counts the days out. A regimen whose days are over before it begins lasts the first day.
  ///
  /// @param from when the person is, or was, isolated
  /// @param lastMet day of the last contact; null where it plays no part
  /// @param sampled whether a day of the quarantine is one of sampling
  static Schedule of(
      LocalDate from,
      @Nullable LocalDate lastMet,
      int central_days,
      int home_days,
      Regimen.Counting counting,
      IntPredicate sampled) {
    LocalDate first =
        switch (counting) {
          case ISOLATION -> lastMet != null && lastMet.isAfter(from) ? lastMet : from;
          case LAST_CONTACT -> lastMet == null ? from : lastMet;
        };
    LocalDate central = later(first.plusDays(central_days - 1L), from);
    LocalDate until = later(first.plusDays(central_days + home_days - 1L), from);
    return new Schedule(
        from,
        central_days == 0 ? null : central,
        until,
        samplings(first, from, until, central_days + home_days, sampled));
  }

  /// A day that had passed before the person was isolated is made up for on the first day.
  private static List<Sampling> samplings(
      LocalDate first, LocalDate from, LocalDate until, int days, IntPredicate sampled) {
    List<Sampling> all = new ArrayList<>();
    for (int number = 1; number <= days; number++) {
      LocalDate day = later(first.plusDays(number - 1L), from);
      if (sampled.test(number) && !day.isAfter(until)) {
        if (!all.isEmpty() && all.getLast().day().equals(day)) {
          all.removeLast();
        }
        all.add(new Sampling(day, number));
      }
    }
    return all;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
