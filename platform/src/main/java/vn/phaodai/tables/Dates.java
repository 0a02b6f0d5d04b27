// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days and times in the ways Vietnamese offices write them. The day comes before the month,
/// always: what only makes sense the other way round is refused, not turned round.
final class Dates {
  /// `17h30`, `17:30:05`, `17 giờ 30`, `7g`.
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9])([01]?[0-9]|2[0-4])\\s*(?::|h|giờ|gio|g)\\s*([0-5]?[0-9])?(?:\\s*(?::|phút|phut|p|'))?\\s*"
              + "(?:([0-5][0-9])(?:[.,][0-9]+)?(?![0-9/.-]))?(?![0-9])");

  private static final Pattern WORDS =
      Pattern.compile("ngày|ngay|tháng|thang|năm|nam|lúc|luc|vào|vao|sinh");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern SIGNS = Pattern.compile("[0-9/.,\\s-]+");
  private static final Pattern MONTH =
      Pattern.compile("(0?[1-9]|1[0-2])\\s*[/.\\s-]\\s*([0-9]{4})");
  private static final Pattern ISO_MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
  private static final Pattern SHORT_YEAR = Pattern.compile(".*[^0-9][0-9]{2}");
  private static final Pattern SERIAL = Pattern.compile("[0-9]{4,5}(\\.[0-9]+)?");
  private static final int LONGEST_DAY = 10;
  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

  /// Serial days of 1910 and 2079.
  private static final int SERIAL_FROM = 3_654;

  private static final int SERIAL_TO = 65_500;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private Dates() {}

  /// ISO 8601; null where it is no day.
  static @Nullable String day(String cell, LocalDate today) {
    if (isIsoDay(cell)) {
      return valid(cell);
    }
    String moment = moment(cell, today);
    return moment == null ? null : moment.substring(0, 10);
  }

  /// ISO 8601 with the time where one stands; null where it is no day.
  static @Nullable String moment(String cell, LocalDate today) {
    if (isIsoDay(cell)) {
      return valid(cell);
    }
    String plain = cell.length() <= LONGEST_DAY ? plain(cell) : withClock(cell);
    if (plain != null) {
      return plain;
    }
    if (cell.length() >= 16 && isIsoDay(cell.substring(0, 10)) && cell.charAt(10) == 'T') {
      return iso(cell);
    }
    String text = cell.toLowerCase(Locale.ROOT);
    String time = "";
    Matcher found = TIME.matcher(text);
    if (found.find()) {
      time = time(found);
      text = text.substring(0, found.start()) + " " + text.substring(found.end());
    }
    LocalDate day = dayOf(text.strip(), today);
    return day == null ? serial(cell) : day + time;
  }

  /// A year, a month of a year, or a day; null where it is none.
  static @Nullable String yearOrDay(String cell, LocalDate today) {
    if (isYear(cell)) {
      return year(cell, today);
    }
    String plain = isIsoDay(cell) ? valid(cell) : plain(cell);
    return plain != null ? plain : yearOrDayInWords(cell, today);
  }

  private static boolean isYear(String text) {
    return text.length() == 4 && Codes.isDigits(text);
  }

  private static @Nullable String year(String text, LocalDate today) {
    int year = Integer.parseInt(text);
    return year >= FIRST_YEAR && year <= today.getYear() ? text : null;
  }

  private static @Nullable String yearOrDayInWords(String cell, LocalDate today) {
    String text = WORDS.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    if (isYear(text)) {
      return year(text, today);
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      int year = Integer.parseInt(month.group(2));
      return year >= FIRST_YEAR && year <= today.getYear()
          ? "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1)))
          : null;
    }
    if (ISO_MONTH.matcher(cell).matches()) {
      return cell;
    }
    // a day and month without a year is no birth date
    boolean whole = NUMBER.matcher(text).results().count() != 2;
    return whole ? day(cell, today) : null;
  }

  private static boolean isIsoDay(String cell) {
    return cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-';
  }

  private static @Nullable String valid(String isoDay) {
    int year = number(isoDay, 0, 4);
    int month = number(isoDay, 5, 7);
    int day = number(isoDay, 8, 10);
    boolean isDay =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    return isDay ? isoDay : null;
  }

  /// The number that stands there; -1 where something else does.
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return to > from ? number : -1;
  }

  /// The most frequent ways with a time, without a pattern: `d/M/yyyy H:mm` or an ISO day and
  /// `HH:mm`, with or without seconds. Null where it is another.
  private static @Nullable String withClock(String cell) {
    int end = cell.indexOf(' ');
    end = end < 0 ? cell.indexOf('T') : end;
    int colon = cell.indexOf(':', end + 1);
    int rest = cell.length() - colon;
    boolean isClock =
        end >= 8
            && (colon - end == 2 || colon - end == 3)
            && (rest == 3 || (rest == 6 && cell.charAt(colon + 3) == ':'));
    if (!isClock) {
      return null;
    }
    int hour = number(cell, end + 1, colon);
    int minute = number(cell, colon + 1, colon + 3);
    int second = rest == 3 ? 0 : number(cell, colon + 4, colon + 6);
    String day = cell.substring(0, end);
    String plain = isIsoDay(day) ? valid(day) : plain(day);
    boolean isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second == 0;
    return plain == null || !isTime ? null : plain + two("T", hour) + two(":", minute);
  }

  private static String two(String before, int number) {
    return number < 10 ? before + "0" + number : before + number;
  }

  private static @Nullable String iso(String cell) {
    try {
      return LocalDateTime.parse(cell).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The most frequent way, without a pattern: `d/M/yyyy`. Null where it is another.
  private static @Nullable String plain(String cell) {
    int first = cell.indexOf('/');
    int second = cell.indexOf('/', first + 1);
    if (first < 1
        || first > 2
        || second - first < 2
        || second - first > 3
        || cell.length() != second + 5) {
      return null;
    }
    for (int i = 0; i < cell.length(); i++) {
      boolean isDigit = cell.charAt(i) >= '0' && cell.charAt(i) <= '9';
      if (!isDigit && i != first && i != second) {
        return null;
      }
    }
    String day = cell.substring(0, first);
    String month = cell.substring(first + 1, second);
    return valid(
        cell.substring(second + 1)
            + (month.length() == 1 ? "-0" : "-")
            + month
            + (day.length() == 1 ? "-0" : "-")
            + day);
  }

  private static String time(Matcher found) {
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return hour == 24 ? "" : "T%02d:%02d".formatted(hour, minute);
  }

  private static @Nullable LocalDate dayOf(String text, LocalDate today) {
    String bare = WORDS.matcher(text).replaceAll(" ").strip();
    if (bare.isEmpty() || !SIGNS.matcher(bare).matches()) {
      return null;
    }
    int[] parts = NUMBER.matcher(bare).results().limit(4).mapToInt(n -> small(n.group())).toArray();
    try {
      if (parts.length == 2) {
        return withoutYear(parts[0], parts[1], today);
      }
      if (parts.length == 1 && bare.length() == 8) {
        return plausible(parts[0] % 10_000, parts[0] / 10_000 % 100, parts[0] / 1_000_000);
      }
      if (parts.length != 3) {
        return null;
      }
      return parts[0] > 31
          ? plausible(parts[0], parts[1], parts[2])
          : plausible(year(parts[2], bare, today), parts[1], parts[0]);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int small(String digits) {
    return digits.length() > 8 ? -1 : Integer.parseInt(digits);
  }

  /// Two digits are the last such year that has begun.
  private static int year(int year, String text, LocalDate today) {
    boolean isShort = year < 100 && SHORT_YEAR.matcher(text).matches();
    if (!isShort) {
      return year;
    }
    int thisCentury = today.getYear() / 100 * 100 + year;
    return thisCentury <= today.getYear() ? thisCentury : thisCentury - 100;
  }

  private static @Nullable LocalDate plausible(int year, int month, int day) {
    return year < FIRST_YEAR || year > LAST_YEAR ? null : LocalDate.of(year, month, day);
  }

  /// The last such day that is not after today.
  private static @Nullable LocalDate withoutYear(int day, int month, LocalDate today) {
    if (day > 31 || month > 12) {
      return null;
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
  }

  /// A number of days as Excel keeps them, where the format was lost.
  private static @Nullable String serial(String cell) {
    if (!SERIAL.matcher(cell).matches()) {
      return null;
    }
    double serial = Double.parseDouble(cell);
    if (serial < SERIAL_FROM || serial > SERIAL_TO) {
      return null;
    }
    LocalDate day = EXCEL_EPOCH.plusDays((long) serial);
    long minutes = Math.round((serial - Math.floor(serial)) * 24 * 60);
    return minutes == 0 || minutes == 24 * 60
        ? day.toString()
        : day.atStartOfDay().plusMinutes(minutes).toString();
  }
}
