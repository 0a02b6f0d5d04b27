// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When an order is due, by the strongest form that stands in it: a date, a duration, a period, a
/// condition, haste, nothing.
final class DeadlineReader {
  private static final String HOUR =
      "(?:\\d{1,2}\\s?(?:giờ|h|g)(?:\\s?\\d{2}(?:\\s?phút)?)?,?\\s{1,2})?";

  // patterns begin with their first letters: these alone turn most places away
  private static final String BY =
      "(?=[TtCcMmĐđHhXxVvNn])(?:[Tt]rước|[Cc]hậm nhất(?: là| vào| đến)?(?: hết)?|[Mm]uộn nhất(?: là| vào)?|[Đđ]ến hết|[Đđ]ến(?= ngày| \\d)|[Hh]ết(?= ngày)"
          + "|[Xx]ong trước|[Nn]gay sau(?= ngày \\d)|[Tt]rong(?= ngày|\\s\\d{1,2}/)|[Vv]ào(?= (?:sáng |trưa |chiều |tối |đêm )?ngày| \\d))";
  private static final Pattern DATE =
      Pattern.compile(
          BY
              + "(?:\\slúc)?\\s{1,2}"
              + HOUR
              + "(?:(?:sáng|trưa|chiều|tối|đêm|cuối)\\s)?(?:ngày\\s{1,2})?(?:(?:hôm nay|mai),?\\s)?"
              + "(?:hết\\s)?"
              + Dates.DAY);

  /// “trong 02 ngày 23, 24/9/2021”: the last of several days.
  private static final Pattern DAYS =
      Pattern.compile(
          "(?=[TtVv])(?:[Tt]rong|[Vv]ào|[Tt]ừ)(?:\\s(?:\\d{1,2}|hai|ba|bốn))?\\s(?:(?:các|sáng|chiều|tối)\\s)?ngày\\s(?:\\d{1,2}(?:,|\\svà|\\sđến|\\s?[-–])\\s?(?:ngày\\s)?){1,4}"
              + Dates.DAY);

  private static final Pattern MONTH =
      Pattern.compile(
          "(?=[TtHhVvCc])(?:[Tt]rong|[Tt]rước|[Hh]ết|[Vv]ào|[Cc]hậm nhất)\\s(?:hết\\s|cuối\\s|đầu\\s)?"
              + Dates.MONTH);

  /// A month whose year is not written; only the end of a whole month is a day.
  private static final Pattern MONTH_ALONE =
      Pattern.compile(
          "(?=[TtHhVvCc])(?:(?:[Tt]rong|[Tt]rước|[Hh]ết|[Vv]ào|[Cc]hậm nhất)\\s|(?=cuối tháng))(hết |cuối |đầu |giữa |tuần đầu |tuần cuối |nửa đầu )?"
              + "tháng (\\d{1,2})(?!\\d|\\s?[/-]\\s?\\d|\\snăm)");

  /// “thời gian hoàn thành: quý I/2022”.
  private static final Pattern TERM =
      Pattern.compile("[Tt]hời (?:gian|hạn)(?: thực hiện| hoàn thành)?\\s?:\\s" + Dates.MONTH);

  /// A quarter whose year is not written.
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?=[TtHhVvCc])(?:[Tt]rong|[Tt]rước|[Hh]ết|[Vv]ào|[Cc]hậm nhất)\\s(?:hết\\s|cuối\\s|đầu\\s)?[Qq]uý (?:IV|I{1,3}|[1-4])\\b");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?=[HhTtVvĐđXx])(?:[Hh]ết|(?:[Tt]rước|[Vv]ào|[Đđ]ến|[Xx]ong|[Tt]rong) cuối)\\snăm\\s(\\d{4})");

  /// A day that has a name and no date: “trước ngày khai giảng”, “trước Tết”.
  private static final Pattern NAMED_DAY =
      Pattern.compile(
          "(?:[Tt]rước|[Cc]hậm nhất|[Xx]ong trong)\\s(?:(?:ngày|dịp|mùa|vụ|kỳ|đợt|năm học)\\s(?!này|nay|hôm)\\p{L}[^,.;]{1,40}|Tết[^,.;]{0,20})");

  /// A time of day alone, “trước 12 giờ”: of a day that is not written.
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:[Tt]rước|[Ll]úc|[Cc]hậm nhất(?: là| vào)?(?: lúc)?)\\s\\d{1,2}\\s?(?:giờ|h)(?:\\s?\\d{2})?(?!\\p{L})(?!\\s(?:h[ằà]ng|mỗi|ngày(?! hôm nay| mai| hôm sau)|sau|trước|kể|tính|tiếp|làm))");

  /// “trong đêm nay”, “ngay sáng mai”: of the day after or of the letter, which is not said.
  private static final Pattern TONIGHT =
      Pattern.compile(
          "(?:(?:[Nn]gay|[Tt]rong|[Tt]rước|[Vv]ào) (?:trong )?(?:buổi )?)?(?<!\\p{L})(?:sáng|trưa|chiều|tối|đêm) (?:hôm )?(?:nay|mai)|giữa năm \\d{4}");

  /// “trình Ủy ban ngày 02/9”: the day on which it is handed in.
  private static final Pattern HANDED =
      Pattern.compile(
          "(?:trình|gửi|nộp|báo cáo)\\s[^,.;]{2,50}?\\s(?:vào\\s)?(?=ngày)"
              + Dates.DAY
              + "(?=\\s?(?:$|[,.;]))");

  private static final Pattern EFFECTIVE =
      Pattern.compile(
          "(?:[Kk]ể từ|[Tt]ừ)\\s{1,2}"
              + HOUR
              + "(?:(?:sáng|trưa|chiều|tối|đêm) )?(?=ngày|\\d{1,2}[/-])"
              + Dates.DAY);
  private static final Pattern DURATION =
      Pattern.compile(
          "(?=[TtKkCcSs\\d])(?:(?<!/(?:ngày|tuần|tháng|năm) )(?:[Tt]rong(?: vòng| thời hạn| thời gian)?|[Kk]hông (?:để \\p{L}{1,6} )?quá|[Cc]hậm nhất(?: là| sau| trong)?|[Ss]au(?!\\s(?:1[6-9]|2[0-3])\\s?giờ)|[Tt]hời hạn|[Tt]hời gian)\\s(?:tối đa\\s)?"
              + "\\d{1,3}(?:\\s?\\([^)]{1,20}\\))?\\s(?:giờ|ngày|tuần|tháng|phút)(?!\\s?\\d)(?:\\slàm việc)?(?:,?\\s(?:kể )?từ\\s(?:khi|ngày|thời điểm)\\s[^,.;]{1,60})?"
              + "|\\d{1,3}\\s(?:giờ|ngày|tuần|tháng|phút)(?:,? kể)? (?:sau|trước|từ) (?:khi|ngày) [^,.;\\d]{2,60}"
              + "|[Tt]rước (?:ít nhất |tối thiểu )?\\d{1,2} (?:ngày|tuần)(?!\\s?\\d)|[Tt]rước và sau [^,.;\\d]{2,40} \\d{1,3} (?:ngày|tuần)|[Tt]rước (?:giờ|khi) [^,.;\\d]{2,40}\\s\\d{1,3}\\s(?:phút|giờ|ngày))");

  /// A period of the calendar that needs no figure.
  private static final Pattern THIS_PERIOD =
      Pattern.compile(
          "(?=[TtNnHh])(?:(?:[Tt]rong|[Nn]gay trong|[Hh]ết) (?:ngày hôm nay|hôm nay|ngày mai|ngày hôm sau|ngày tiếp theo|(?:đầu |cuối )?(?:tuần|tháng|quý) (?:này|sau|tới))"
              + "|[Tt]rong ngày(?!\\s?\\p{L}|\\s?\\d))");

  private final Lexicon lexicon;
  private final @Nullable LocalDate documentDate;
  private final Haste haste;

  DeadlineReader(Lexicon lexicon, @Nullable LocalDate documentDate) {
    this.lexicon = lexicon;
    this.documentDate = documentDate;
    this.haste = new Haste(lexicon);
  }

  /// A deadline and whether its year was taken from the document's date.
  record Result(Deadline deadline, boolean yearInferred) {}

  /// Reads words `from` to `to`; `condition` is what governs the sentence.
  Result read(String clean, Words words, int from, int to, @Nullable String condition) {
    String text = Words.oneLine(clean.substring(words.start(from), words.end(to - 1)));
    String open = Dates.withoutCited(text);
    boolean figures = open.chars().anyMatch(c -> c >= '0' && c <= '9');
    Result dated = figures || open.contains("quý ") ? dated(open) : null;
    dated = dated == null ? tonight(open) : dated;
    boolean unit = figures && dated == null && hasUnit(open);
    Deadline duration = unit ? first(DURATION, open, DeadlineKind.DURATION) : null;
    duration =
        duration == null && hasUnit(open)
            ? first(THIS_PERIOD, open, DeadlineKind.DURATION)
            : duration;
    Deadline periodic = Periods.in(open);
    boolean day = dated != null && dated.deadline().date() != null;
    if (periodic != null && (!day || open.contains("báo cáo") || open.contains("Báo cáo"))) {
      return new Result(periodic, false);
    }
    if (dated != null) {
      return dated;
    }
    if (duration != null) {
      return new Result(duration, false);
    }
    if (condition != null) {
      return new Result(new Deadline(DeadlineKind.CONDITION, null, condition), false);
    }
    Deadline vague = haste.deadline(words, from, to);
    Deadline named =
        vague.kind() == DeadlineKind.NONE ? first(NAMED_DAY, open, DeadlineKind.VAGUE) : null;
    return new Result(named == null ? vague : named, false);
  }

  /// What stands in a column or behind a label about time: a bare date, month or condition counts
  /// too, the last date of several, and “thường xuyên” recurs.
  Deadline field(String clean, Words words, int from, int to) {
    String text = Words.oneLine(clean.substring(words.start(from), words.end(to - 1)));
    String condition =
        lexicon.conditions.match(words, from, to) > 0
            ? words.text(from, to).replaceAll("[.;]$", "")
            : null;
    Result result = read(clean, words, from, to, condition);
    DeadlineKind kind = result.deadline().kind();
    if (kind != DeadlineKind.NONE && kind != DeadlineKind.VAGUE && kind != DeadlineKind.CONDITION) {
      return result.deadline();
    }
    LocalDate last = null;
    Matcher day = Dates.DAY_PATTERN.matcher(text);
    while (day.find()) {
      Dates.Hit hit = Dates.day(day, 1, documentDate);
      last = hit == null ? last : hit.date();
    }
    Matcher month = BARE_MONTH.matcher(text);
    if (last == null && month.find()) {
      last = Dates.endOfMonth(month, 1);
    }
    if (last != null) {
      return new Deadline(DeadlineKind.DATE, last, text);
    }
    if (condition != null) {
      return result.deadline();
    }
    return Periods.bare(text) ? new Deadline(DeadlineKind.PERIODIC, null, text) : result.deadline();
  }

  private static final Pattern BARE_MONTH =
      Pattern.compile(Dates.MONTH.replace("tháng", "[Tt]háng"));

  /// A cheap look before the patterns of durations.
  private static boolean hasUnit(String text) {
    return text.contains("ngày")
        || text.contains("giờ")
        || text.contains("tuần")
        || text.contains("tháng")
        || text.contains("phút")
        || text.contains("nay")
        || text.contains("quý");
  }

  private @Nullable Result tonight(String text) {
    if (!text.contains(" nay") && !text.contains(" mai") && !text.contains("giữa năm")) {
      return null;
    }
    Matcher m = TONIGHT.matcher(text);
    return m.find() ? undated(m) : null;
  }

  private @Nullable Result dated(String text) {
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      Result day = day(m);
      if (day != null) {
        return day;
      }
      if (m.group(1) != null || m.group(4) != null) {
        return undated(m);
      }
    }
    Matcher days = DAYS.matcher(text);
    Result last = text.contains("ngày") && days.find() ? day(days) : null;
    if (last != null) {
      return last;
    }
    Matcher handed = HANDED.matcher(text);
    Result submitted = text.contains("ngày") && handed.find() ? day(handed) : null;
    if (submitted != null) {
      return submitted;
    }
    boolean hour = text.contains("giờ") || text.contains("h");
    Matcher clock = CLOCK.matcher(text);
    Result month = hour && clock.find() ? undated(clock) : byMonth(text);
    return month == null ? effective(text) : month;
  }

  private @Nullable Result byMonth(String text) {
    if (!text.contains("tháng") && !text.contains("uý") && !text.contains("năm")) {
      return null;
    }
    Matcher month = MONTH.matcher(text);
    if (month.find()) {
      return new Result(
          new Deadline(DeadlineKind.DATE, Dates.endOfMonth(month, 1), month.group()), false);
    }
    Matcher term = TERM.matcher(text);
    if (term.find()) {
      return new Result(
          new Deadline(DeadlineKind.DATE, Dates.endOfMonth(term, 1), term.group()), false);
    }
    Matcher alone = MONTH_ALONE.matcher(text);
    if (alone.find()) {
      return month(alone);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.find()) {
      return undated(quarter);
    }
    Matcher year = YEAR.matcher(text);
    return year.find()
        ? new Result(
            new Deadline(
                DeadlineKind.DATE,
                Dates.date(Integer.parseInt(year.group(1)), 12, 31),
                year.group()),
            false)
        : null;
  }

  private @Nullable Result effective(String text) {
    Matcher m = EFFECTIVE.matcher(text);
    Dates.Hit day = m.find() ? Dates.day(m, 1, documentDate) : null;
    boolean past = day != null && documentDate != null && day.date().isBefore(documentDate);
    return day == null || past ? null : day(m);
  }

  private @Nullable Result day(Matcher m) {
    Dates.Hit day = Dates.day(m, 1, documentDate);
    return day == null
        ? null
        : new Result(new Deadline(DeadlineKind.DATE, day.date(), m.group()), !day.yearWritten());
  }

  private static Result undated(Matcher m) {
    return new Result(new Deadline(DeadlineKind.DATE, null, m.group()), false);
  }

  /// “trong tháng 9”: by the end of it, in the document's year; “đầu tháng 9” names no day.
  private Result month(Matcher m) {
    String part = m.group(1);
    int n = Integer.parseInt(m.group(2));
    boolean whole = part == null ? m.group().startsWith("rong", 1) : !part.contains("đầu");
    whole &= documentDate != null && n >= 1 && n <= 12 && !"giữa ".equals(part);
    LocalDate end =
        whole && documentDate != null
            ? YearMonth.of(documentDate.getYear(), n).atEndOfMonth()
            : null;
    return new Result(new Deadline(DeadlineKind.DATE, end, m.group()), end != null);
  }

  private static @Nullable Deadline first(Pattern pattern, String text, DeadlineKind kind) {
    Matcher m = pattern.matcher(text);
    return m.find() ? new Deadline(kind, null, m.group()) : null;
  }
}
