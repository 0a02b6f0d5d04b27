// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Cases by day and by where they were found, every day from the first to the last whether it has
/// cases or not.
public final class EpiCurve {
  private static final int WEEK = 7;

  private final LocalDate first;
  private final DatedCases.Basis basis;
  private final int days;

  /// By where they were found, then by day.
  private final int[][] cases;

  private int lacking;
  private int before;

  private EpiCurve(LocalDate first, int days, DatedCases.Basis basis) {
    this.first = first;
    this.basis = basis;
    this.days = days;
    this.cases = new int[DatedCases.Found.values().length][days];
  }

  /// @param last the day of which we speak: cases reported later are not known yet, and those whose
  ///   onset is later still stand on it
  public static EpiCurve of(
      List<DatedCases> cases, DatedCases.Basis basis, LocalDate first, LocalDate last) {
    int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1) {
      throw new IllegalArgumentException("no days from " + first + " to " + last);
    }
    var curve = new EpiCurve(first, days, basis);
    for (DatedCases some : cases) {
      if (!some.reported().isAfter(last)) {
        curve.add(some);
      }
    }
    return curve;
  }

  private void add(DatedCases some) {
    long at = Math.min(ChronoUnit.DAYS.between(first, some.day(basis)), days - 1);
    if (at < 0) {
      before += some.count();
      return;
    }
    cases[some.found().ordinal()][(int) at] += some.count();
    lacking += some.lacks(basis) ? some.count() : 0;
  }

  public LocalDate first() {
    return first;
  }

  public LocalDate last() {
    return first.plusDays(days - 1L);
  }

  public DatedCases.Basis basis() {
    return basis;
  }

  public int days() {
    return days;
  }

  /// @param day from 0
  public LocalDate day(int day) {
    return first.plusDays(day);
  }

  public int cases(int day, DatedCases.Found found) {
    return cases[found.ordinal()][day];
  }

  public int cases(int day) {
    int sum = 0;
    for (int[] some : cases) {
      sum += some[day];
    }
    return sum;
  }

  public int total() {
    int sum = 0;
    for (int d = 0; d < days; d++) {
      sum += cases(d);
    }
    return sum;
  }

  /// Cases of the curve that lacked the date asked for and stand by the next one.
  public int lacking() {
    return lacking;
  }

  /// Cases before the first day, which are not in the curve.
  public int before() {
    return before;
  }

  public double[] counts() {
    double[] counts = new double[days];
    for (int d = 0; d < counts.length; d++) {
      counts[d] = cases(d);
    }
    return counts;
  }

  /// Mean of the seven days around each day, the day itself in the middle; NaN at both ends and
  /// where an incomplete day would be in it.
  ///
  /// @param complete how many days from the first on are complete
  public double[] average(int complete) {
    double[] average = new double[days];
    for (int d = 0; d < average.length; d++) {
      int from = d - WEEK / 2;
      int to = d + WEEK / 2;
      if (from < 0 || to >= Math.min(complete, days)) {
        average[d] = Double.NaN;
        continue;
      }
      double sum = 0;
      for (int i = from; i <= to; i++) {
        sum += cases(i);
      }
      average[d] = sum / WEEK;
    }
    return average;
  }
}
