// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.Row;

/// A series of counts as it stands in a file: one row a day (or week, or month), in any order. What
/// would silently change the answer is refused: a day that is missing or stands twice, a count
/// below zero, an empty cell (which is not the same as none).
///
/// @param labels what the file calls each time: a number, or a date in ISO 8601
/// @param dates of each time; none where times are numbers
/// @param filled how many counts were missing and are now 0 or NaN, as was asked for
record SeriesFile(
    List<String> labels, List<LocalDate> dates, List<List<Double>> columns, int filled) {
  private static final Refusal TWICE =
      Refusal.of(
          "CLI-020",
          "{0}, dòng {1}: {2} đã có ở dòng {3}. Mỗi ngày chỉ được một dòng.",
          "{0}, line {1}: {2} stands in line {3} already. One row a day.");
  private static final Refusal MISSING =
      Refusal.of(
          "CLI-021",
          "{0}: thiếu {1} (sau {2}). Chưa báo cáo không phải là 0 ca: bổ sung dòng ấy, hoặc thêm"
              + " --missing-as-zero nếu đúng là không có ca.",
          "{0}: {1} is missing (after {2}). No report is not zero: add the row, or"
              + " --missing-as-zero where there were none.");
  private static final Refusal BLANK =
      Refusal.of(
          "CLI-022",
          "{0}, dòng {1}: ô số ca để trống. Chưa báo cáo không phải là 0 ca: điền số, hoặc thêm"
              + " --missing-as-zero nếu đúng là không có ca.",
          "{0}, line {1}: the count is empty. No report is not zero: fill it in, or add"
              + " --missing-as-zero where there were none.");
  private static final Refusal NEGATIVE =
      Refusal.of(
          "CLI-023",
          "{0}, dòng {1}: số ca âm ({2}). Trừ phần đính chính vào những ngày đã đếm thừa rồi chạy"
              + " lại.",
          "{0}, line {1}: a count below zero ({2}). Subtract the correction from the days that"
              + " counted too many.");
  private static final Refusal NO_TIME =
      Refusal.of(
          "CLI-024",
          "{0}, dòng {1}: “{2}” không phải ngày (2021-09-10 hoặc 10/9/2021) hay số thứ tự.",
          "{0}, line {1}: “{2}” is neither a date (2021-09-10 or 10/9/2021) nor a number.");
  private static final Refusal UNEVEN =
      Refusal.of(
          "CLI-025",
          "{0}: các ngày cách nhau {1} ngày, cần cách đều 1 ngày.",
          "{0}: the dates are {1} days apart and must be 1 day apart.");

  /// Times that are filled at once; more are a slip in a date.
  private static final int LONGEST_GAP = 3660;

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T.*)?");
  private static final Pattern VIETNAMESE =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  /// Headings of the column of times.
  static final Set<String> TIME =
      Set.of("t", "date", "dates", "day", "epoch", "time", "week", "ngày", "ngay", "tuần", "tuan");

  /// How far one time is from the next.
  enum Step {
    /// Days, or numbers one apart.
    DAY,
    /// Whatever the file has, if it is always the same.
    EVEN
  }

  /// What is done about a time of which the file holds no count.
  enum Missing {
    REFUSE,
    ZERO,
    /// An empty cell is a count that is not known, NaN; a time without a row is refused all the
    /// same.
    UNKNOWN
  }

  /// One row: its time as a number to sort by, and its counts.
  private record Entry(long line, long time, String label, List<Double> counts) {}

  int size() {
    return labels.size();
  }

  double[] column(int column) {
    return columns.stream().mapToDouble(row -> row.get(column)).toArray();
  }

  static boolean looksLikeADate(String cell) {
    return ISO.matcher(cell).matches() || VIETNAMESE.matcher(cell).matches();
  }

  /// @param counts columns of counts
  static SeriesFile of(
      NumberTable table, int timeColumn, int[] counts, Step step, Missing missing) {
    boolean dated = looksLikeADate(table.rows().getFirst().cell(timeColumn));
    List<Entry> entries = new ArrayList<>();
    int blanks = 0;
    for (Row row : table.rows()) {
      List<Double> numbers = new ArrayList<>();
      for (int column : counts) {
        boolean blank = row.cell(column).isEmpty() || row.cell(column).equals("NA");
        if (blank && missing == Missing.REFUSE) {
          throw BLANK.with(table.path(), Integer.toString(row.number())).raise();
        }
        blanks += blank ? 1 : 0;
        numbers.add(blank ? inPlace(missing) : count(table, row, column));
      }
      long time = dated ? day(table, row, timeColumn) : time(table, row, timeColumn);
      entries.add(new Entry(row.number(), time, label(time, dated), numbers));
    }
    entries.sort(Comparator.comparingLong(Entry::time));
    List<Entry> whole = whole(table.path(), entries, dated, step, missing == Missing.ZERO);
    return new SeriesFile(
        whole.stream().map(Entry::label).toList(),
        dated ? whole.stream().map(e -> LocalDate.ofEpochDay(e.time())).toList() : List.of(),
        whole.stream().map(Entry::counts).toList(),
        blanks + whole.size() - entries.size());
  }

  private static double inPlace(Missing missing) {
    return missing == Missing.ZERO ? 0 : Double.NaN;
  }

  private static String label(long time, boolean dated) {
    return dated ? LocalDate.ofEpochDay(time).toString() : Long.toString(time);
  }

  private static double count(NumberTable table, Row row, int column) {
    double count = table.number(row, column);
    if (count < 0) {
      throw NEGATIVE.with(table.path(), Integer.toString(row.number()), row.cell(column)).raise();
    }
    return count;
  }

  private static long time(NumberTable table, Row row, int column) {
    if (!row.cell(column).matches("[-+]?\\d{1,9}")) {
      throw NO_TIME.with(table.path(), Integer.toString(row.number()), row.cell(column)).raise();
    }
    return Long.parseLong(row.cell(column));
  }

  private static long day(NumberTable table, Row row, int column) {
    return date(row.cell(column))
        .orElseThrow(
            () ->
                NO_TIME
                    .with(table.path(), Integer.toString(row.number()), row.cell(column))
                    .raise())
        .toEpochDay();
  }

  private static Optional<LocalDate> date(String cell) {
    try {
      Matcher iso = ISO.matcher(cell);
      if (iso.matches()) {
        return Optional.of(LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)));
      }
      Matcher vietnamese = VIETNAMESE.matcher(cell);
      return vietnamese.matches()
          ? Optional.of(LocalDate.of(part(vietnamese, 3), part(vietnamese, 2), part(vietnamese, 1)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  /// The entries without holes.
  private static List<Entry> whole(
      Path path, List<Entry> entries, boolean dated, Step step, boolean missingAsZero) {
    refuseTwice(path, entries);
    if (step == Step.EVEN && dated && isMonthly(entries)) {
      return entries;
    }
    long gap = shortestGap(entries);
    if (step == Step.DAY && dated && gap >= 7) {
      throw UNEVEN.with(path, Long.toString(gap)).raise();
    }
    long apart = step == Step.EVEN && dated ? gap : 1;
    List<Entry> whole = new ArrayList<>();
    for (Entry entry : entries) {
      long next = whole.isEmpty() ? entry.time() : whole.getLast().time() + apart;
      for (long t = next; t < entry.time(); t += apart) {
        if (!missingAsZero || entry.time() - t > LONGEST_GAP) {
          throw MISSING.with(path, label(t, dated), label(t - apart, dated)).raise();
        }
        List<Double> none = Collections.nCopies(entry.counts().size(), 0.0);
        whole.add(new Entry(0, t, label(t, dated), none));
      }
      whole.add(entry);
    }
    return whole;
  }

  private static void refuseTwice(Path path, List<Entry> entries) {
    for (int i = 1; i < entries.size(); i++) {
      Entry before = entries.get(i - 1);
      Entry entry = entries.get(i);
      if (entry.time() == before.time()) {
        throw TWICE
            .with(
                path,
                Long.toString(Math.max(before.line(), entry.line())),
                entry.label(),
                Long.toString(Math.min(before.line(), entry.line())))
            .raise();
      }
    }
  }

  private static long shortestGap(List<Entry> entries) {
    long[] times = entries.stream().mapToLong(Entry::time).toArray();
    long shortest = Long.MAX_VALUE;
    for (int i = 1; i < times.length; i++) {
      shortest = Math.min(shortest, times[i] - times[i - 1]);
    }
    return times.length < 2 ? 1 : shortest;
  }

  /// The same day of each month, one month after the other.
  private static boolean isMonthly(List<Entry> entries) {
    LocalDate[] days =
        entries.stream().map(e -> LocalDate.ofEpochDay(e.time())).toArray(LocalDate[]::new);
    boolean monthly = days.length > 1 && ChronoUnit.DAYS.between(days[0], days[1]) > 27;
    for (int i = 1; i < days.length && monthly; i++) {
      monthly = days[0].plusMonths(i).equals(days[i]);
    }
    return monthly && Arrays.stream(days).allMatch(day -> day.getDayOfMonth() <= 28);
  }
}
