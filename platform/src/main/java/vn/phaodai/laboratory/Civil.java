// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Civil times of Việt Nam as seconds since 1970 UTC, out of the canonical texts of files, without
/// an object a value. Valid from 1975 on, since when the offset is seven hours.
final class Civil {
  /// No time was given.
  static final long NONE = Long.MIN_VALUE;

  static final int DAY = 86_400;
  private static final int OFFSET = 7 * 3_600;
  private static final int DAY_ALONE = 10;
  private static final int MINUTES = 16;

  private Civil() {}

  /// @param canonical `2021-09-12T17:30`, perhaps with seconds, or a day alone, which is its start
  static long second(String canonical) {
    if (canonical.isEmpty()) {
      return NONE;
    }
    long second = epochDay(canonical) * DAY - OFFSET;
    if (canonical.length() < MINUTES) {
      return second;
    }
    second += number(canonical, 11, 13) * 3_600L + number(canonical, 14, 16) * 60L;
    return canonical.length() > MINUTES + 2 ? second + number(canonical, 17, 19) : second;
  }

  static boolean isDayAlone(String canonical) {
    return canonical.length() == DAY_ALONE;
  }

  private static long epochDay(String canonical) {
    return LocalDate.of(number(canonical, 0, 4), number(canonical, 5, 7), number(canonical, 8, 10))
        .toEpochDay();
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  /// Days since 1970 of the civil day.
  static long day(long second) {
    return Math.floorDiv(second + OFFSET, DAY);
  }

  static int secondOfDay(long second) {
    return (int) Math.floorMod(second + OFFSET, (long) DAY);
  }

  static LocalDate date(long second) {
    return LocalDate.ofEpochDay(day(second));
  }

  static Instant instant(long second) {
    return Instant.ofEpochSecond(second);
  }

  /// As it is shown to people.
  static String shown(long second) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second + OFFSET, 0, ZoneOffset.UTC);
    return "%02d:%02d %d/%d/%d"
        .formatted(
            time.getHour(),
            time.getMinute(),
            time.getDayOfMonth(),
            time.getMonthValue(),
            time.getYear());
  }

  static String shownDay(long second) {
    LocalDate day = date(second);
    return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
