// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Counts at times one period apart, and which of them lie whole years before another. Where times
/// have dates a year is the calendar's; where they are only numbered it is a number of periods.
///
/// Times are numbered from 1. A count that is missing is NaN: it isn't 0.
public final class Counts {
  /// A period of which the calendar knows the year before.
  public enum Period {
    DAY(365),
    WEEK(52),
    MONTH(12);

    private final int perYear;

    Period(int perYear) {
      this.perYear = perYear;
    }

    public int perYear() {
      return perYear;
    }
  }

  private static final int DAYS_OF_WEEK = 7;

  private final double[] observed;
  private final int perYear;
  private final @Nullable Period period;

  /// Days since 1970; empty where times are only numbered.
  private final long[] days;

  private final Map<Long, Integer> timeOfDay = new HashMap<>();

  private Counts(double[] observed, int perYear, @Nullable Period period, long[] days) {
    for (int t = 1; t <= observed.length; t++) {
      double count = observed[t - 1];
      if (count < 0 || Double.isInfinite(count)) {
        throw new IllegalArgumentException("no count at time " + t);
      }
    }
    this.observed = observed.clone();
    this.perYear = perYear;
    this.period = period;
    this.days = days;
    for (int i = 0; i < days.length; i++) {
      timeOfDay.put(days[i], i + 1);
      if (i > 0 && days[i] <= days[i - 1]) {
        throw new IllegalArgumentException("dates do not rise at time " + (i + 1));
      }
    }
  }

  public static Counts numbered(double[] observed, int perYear) {
    if (perYear < 1) {
      throw new IllegalArgumentException(perYear + " periods a year");
    }
    return new Counts(observed, perYear, null, new long[0]);
  }

  /// @param dates one a count, rising, each the same day of its period
  public static Counts dated(double[] observed, List<LocalDate> dates, Period period) {
    if (dates.size() != observed.length) {
      throw new IllegalArgumentException(dates.size() + " dates, " + observed.length + " counts");
    }
    long[] days = dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
    return new Counts(observed, period.perYear(), period, days);
  }

  public int size() {
    return observed.length;
  }

  public int perYear() {
    return perYear;
  }

  /// @param time from 1
  public double observed(int time) {
    return observed[time - 1];
  }

  /// Mean of the counts from one time to another, both counted in; NaN where one is missing.
  double mean(int from, int to) {
    return sum(from, to) / (to - from + 1);
  }

  double sum(int from, int to) {
    double sum = 0;
    for (int t = from; t <= to; t++) {
      sum += observed(t);
    }
    return sum;
  }

  /// Standard deviation of a sample.
  double deviation(int from, int to) {
    double mean = mean(from, to);
    double squares = 0;
    for (int t = from; t <= to; t++) {
      double d = observed(t) - mean;
      squares += d * d;
    }
    return Math.sqrt(squares / (to - from));
  }

  /// Periods between two times.
  double periods(int from, int to) {
    return days.length == 0 ? to - from : (days[to - 1] - days[from - 1]) / firstGap();
  }

  private double firstGap() {
    return days.length < 2 ? 1 : days[1] - days[0];
  }

  boolean isDated() {
    return period != null;
  }

  /// The same time of an earlier year, in weeks the nearest same weekday; none where the series
  /// does not hold it.
  OptionalInt yearsBefore(int time, int years) {
    if (period == null) {
      int before = time - years * perYear;
      return before >= 1 ? OptionalInt.of(before) : OptionalInt.empty();
    }
    long day = days[time - 1];
    LocalDate date = shifted(LocalDate.ofEpochDay(day), -12 * years);
    long wanted =
        period == Period.WEEK ? nearestWeekday(date.toEpochDay(), day) : date.toEpochDay();
    Integer found = timeOfDay.get(wanted);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /// The times up to `half` periods around the same time of each of the years before; what the
  /// series does not hold is left out.
  int[] windowsBefore(int time, int years, int half) {
    List<Integer> times = new ArrayList<>();
    for (int year = years; year >= 1; year--) {
      for (int lag = -half; lag <= half; lag++) {
        if (period == null) {
          int before = time - perYear * year + lag;
          if (before >= 1) {
            times.add(before);
          }
        } else {
          Integer found = timeOfDay.get(around(period, days[time - 1], year, lag));
          if (found != null) {
            times.add(found);
          }
        }
      }
    }
    return times.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long around(Period period, long day, int years, int lag) {
    LocalDate now = LocalDate.ofEpochDay(day);
    LocalDate before = shifted(now, -12 * years);
    return switch (period) {
      case DAY -> before.toEpochDay() + lag;
      case WEEK -> nearestWeekday(before.toEpochDay() + (long) DAYS_OF_WEEK * lag, day);
      case MONTH -> {
        LocalDate month = shifted(before, lag);
        yield month.toEpochDay() - (month.getDayOfMonth() - now.getDayOfMonth());
      }
    };
  }

  /// The day nearest to one that is the same day of the week as another.
  private static long nearestWeekday(long day, long like) {
    long forward = Math.floorMod(like - day, (long) DAYS_OF_WEEK);
    return forward <= DAYS_OF_WEEK / 2 ? day + forward : day + forward - DAYS_OF_WEEK;
  }

  /// The same day of another month; where that month has no such day, as many days further on.
  private static LocalDate shifted(LocalDate date, int months) {
    return date.withDayOfMonth(1).plusMonths(months).plusDays(date.getDayOfMonth() - 1L);
  }

  @Override
  public String toString() {
    return Arrays.toString(observed);
  }
}
