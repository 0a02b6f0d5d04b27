// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Calendar dates as officials write them: `3-2-2020`, `3/2/2020`, `ngày 03 tháng 02 năm 2020`,
/// `15/9` (no year), `tháng 9 năm 2021`, `quý IV/2021` (the last day of it).
final class Dates {
  /// A date and its place; `yearWritten` is false when the year was taken from the document.
  record Hit(int start, int end, LocalDate date, boolean yearWritten) {}

  static final String DAY =
      "(?:(?:ngày\\s{1,3})?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?:\\s?[-/.]\\s?(\\d{4}))?(?![\\d/])"
          + "|ngày\\s{0,3}(\\d{1,2})\\s{1,3}tháng\\s{1,3}(\\d{1,2})(?:\\s{1,3}năm\\s{1,3}(\\d{4}))?)";
  static final String MONTH =
      "(?:tháng\\s(\\d{1,2})(?:\\s?[/-]\\s?|\\snăm\\s)(\\d{4})|[Qq]uý\\s(IV|I{1,3}|[1-4])(?:\\s?[/-]\\s?|\\snăm\\s)(\\d{4}))";
  static final Pattern DAY_PATTERN = Pattern.compile(DAY);

  private Dates() {}

  /// The date at the group `first` of a matcher over [#DAY]; null when there is no such day.
  static @Nullable Hit day(Matcher m, int first, @Nullable LocalDate documentDate) {
    int base = m.group(first) != null ? first : first + 3;
    String day = m.group(base);
    String month = m.group(base + 1);
    if (day == null || month == null) {
      return null;
    }
    String year = m.group(base + 2);
    int y =
        year != null ? Integer.parseInt(year) : documentDate == null ? 0 : documentDate.getYear();
    LocalDate date = y == 0 ? null : date(y, Integer.parseInt(month), Integer.parseInt(day));
    return date == null ? null : new Hit(m.start(), m.end(), date, year != null);
  }

  /// The last day of the month or quarter at the group `first` of a matcher over [#MONTH].
  static @Nullable LocalDate endOfMonth(Matcher m, int first) {
    String month = m.group(first);
    if (month != null) {
      int n = Integer.parseInt(month);
      return n < 1 || n > 12
          ? null
          : YearMonth.of(Integer.parseInt(m.group(first + 1)), n).atEndOfMonth();
    }
    String quarter = m.group(first + 2);
    if (quarter == null) {
      return null;
    }
    int q =
        switch (quarter) {
          case "I", "1" -> 1;
          case "II", "2" -> 2;
          case "III", "3" -> 3;
          default -> 4;
        };
    return YearMonth.of(Integer.parseInt(m.group(first + 3)), q * 3).atEndOfMonth();
  }

  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// Dates of cited documents are not deadlines, nor how far supplies are foreseen: they are
  /// blanked out.
  static String withoutCited(String text) {
    String open =
        text.contains("dự trù ")
            ? FORESEEN.matcher(text).replaceAll(m -> " ".repeat(m.end() - m.start()))
            : text;
    return open.indexOf('/') < 0 && open.indexOf('-') < 0
        ? open
        : CITED_DATE.matcher(open).replaceAll(m -> " ".repeat(m.end() - m.start()));
  }

  private static final Pattern FORESEEN = Pattern.compile("dự trù [^,.;]*");

  private static final Pattern CITED_DATE =
      Pattern.compile("\\d{1,6}\\s?[-/–—][\\p{L}\\d/–—-]{1,30},?\\s(?:\\()?" + DAY);
}
