// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.Row;
import vn.phaodai.tables.RowSource;
import vn.phaodai.tables.TableFile;

/// A small table of numbers, CSV or workbook, as programs and spreadsheets write it: commas or
/// points in decimals, with a first line of headings or without.
///
/// @param headings in lower case; empty where the first line holds numbers already
record NumberTable(Path path, List<String> headings, List<Row> rows) {
  private static final Refusal UNREADABLE =
      Refusal.of(
          "CLI-010",
          Refusal.Kind.UNAVAILABLE,
          "{0}: không đọc được như một bảng. Kiểm tra đường dẫn và lưu lại dưới dạng CSV UTF-8 hoặc XLSX.",
          "{0}: cannot be read as a table. Check the path and save it again as CSV UTF-8 or XLSX.");
  private static final Refusal TOO_LONG =
      Refusal.of(
          "CLI-011",
          Refusal.Kind.TOO_LARGE,
          "{0}: tệp lớn hơn {1} MB, không phải một chuỗi số liệu.",
          "{0}: the file is larger than {1} MB, which is no series of figures.");
  private static final Refusal EMPTY =
      Refusal.of("CLI-012", "{0}: không có dòng số liệu nào.", "{0}: there is no row of figures.");
  private static final Refusal NO_COLUMN =
      Refusal.of(
          "CLI-013",
          "{0}: không thấy cột {1}. Dòng đầu phải nêu tên cột, ví dụ {2}.",
          "{0}: there is no column {1}. The first line must name the columns, such as {2}.");
  private static final Refusal NO_NUMBER =
      Refusal.of(
          "CLI-014",
          "{0}, dòng {1}: “{2}” không phải một số.",
          "{0}, line {1}: “{2}” is no number.");

  private static final int LARGEST_MB = 64;

  static NumberTable read(Path path) {
    List<Row> rows = rows(path);
    boolean headed = !rows.isEmpty() && hasWords(rows.getFirst());
    List<String> headings =
        headed
            ? cells(rows.removeFirst()).map(cell -> cell.toLowerCase(Locale.ROOT)).toList()
            : List.of();
    if (rows.isEmpty()) {
      throw EMPTY.with(path).raise();
    }
    return new NumberTable(path, headings, List.copyOf(rows));
  }

  /// The rows of the first sheet.
  private static List<Row> rows(Path path) {
    List<Row> rows = new ArrayList<>();
    try {
      if (Files.size(path) > (long) LARGEST_MB << 20) {
        throw TOO_LONG.with(path, Integer.toString(LARGEST_MB)).raise();
      }
      if (Files.size(path) == 0) {
        throw EMPTY.with(path).raise();
      }
      try (RowSource source = TableFile.open(path).rows()) {
        for (Row row = source.next(); row != null; row = source.next()) {
          if (rows.isEmpty() || row.sheet().equals(rows.getFirst().sheet())) {
            rows.add(row);
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw UNREADABLE.with(path).raise();
    } catch (RefusedException e) {
      boolean ours = e.refusal().code().startsWith("CLI-");
      throw ours ? e : UNREADABLE.with(path).raise();
    }
    return rows;
  }

  private static Stream<String> cells(Row row) {
    return IntStream.range(0, row.size()).mapToObj(row::cell);
  }

  /// A heading has a cell that is neither number, date nor blank.
  private static boolean hasWords(Row row) {
    return cells(row)
        .anyMatch(
            cell ->
                !cell.isEmpty()
                    && number(cell).isEmpty()
                    && !SeriesFile.looksLikeADate(cell)
                    && cell.chars().anyMatch(Character::isLetter));
  }

  /// The column under one of these headings, -1 if there is none; in a file without headings the
  /// column of this place.
  int find(Set<String> names, int place) {
    if (headings.isEmpty()) {
      return place < rows.getFirst().size() ? place : -1;
    }
    for (int c = 0; c < headings.size(); c++) {
      if (names.contains(headings.get(c))) {
        return c;
      }
    }
    return -1;
  }

  /// @param named the column, as the refusal names it
  /// @param example a first line that would do
  int get(Set<String> names, int place, String named, String example) {
    int column = find(names, place);
    if (column < 0) {
      throw NO_COLUMN.with(path, named, example).raise();
    }
    return column;
  }

  double number(Row row, int column) {
    String cell = row.cell(column);
    return number(cell)
        .orElseThrow(() -> NO_NUMBER.with(path, Integer.toString(row.number()), cell).raise());
  }

  int whole(Row row, int column) {
    double number = number(row, column);
    if (number != Math.rint(number) || Math.abs(number) > 1e9) {
      throw NO_NUMBER.with(path, Integer.toString(row.number()), row.cell(column)).raise();
    }
    return (int) number;
  }

  /// Empty where it is none that can be counted with; a single comma is a decimal one.
  static OptionalDouble number(String cell) {
    String plain = cell.indexOf(',') == cell.lastIndexOf(',') ? cell.replace(',', '.') : cell;
    if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(plain));
  }
}
