// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import vn.phaodai.language.TextEncoding;
import vn.phaodai.refusal.Refusal;

/// A small CSV file of numbers, as programs and spreadsheets write it: any usual separator, a mark
/// in front or none, commas or points in decimals, with a first line of headings or without.
///
/// @param headings in lower case; empty where the first line holds numbers already
record NumberTable(Path path, List<String> headings, List<Row> rows) {
  private static final Refusal UNREADABLE =
      Refusal.of(
          "CLI-010",
          Refusal.Kind.UNAVAILABLE,
          "{0}: không đọc được như một bảng CSV. Kiểm tra đường dẫn và lưu lại dưới dạng CSV UTF-8.",
          "{0}: cannot be read as a CSV table. Check the path and save it again as CSV UTF-8.");
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

  /// @param line where it stands in the file, from 1
  record Row(long line, List<String> cells) {
    /// Blank where the row is shorter.
    String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }
  }

  static NumberTable read(Path path) {
    String text = text(path);
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separatorOf(text.lines().findFirst().orElse("")))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(new Row(row.getStartingLineNumber(), row.getFields()));
        }
      }
    } catch (CsvParseException | IOException e) {
      throw UNREADABLE.with(path).raise();
    }
    boolean headed = !rows.isEmpty() && hasWords(rows.getFirst());
    List<String> headings =
        headed
            ? rows.removeFirst().cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList()
            : List.of();
    if (rows.isEmpty()) {
      throw EMPTY.with(path).raise();
    }
    return new NumberTable(path, headings, List.copyOf(rows));
  }

  private static String text(Path path) {
    try {
      if (Files.size(path) > (long) LARGEST_MB << 20) {
        throw TOO_LONG.with(path, Integer.toString(LARGEST_MB)).raise();
      }
      byte[] bytes = Files.readAllBytes(path);
      if (bytes.length == 0) {
        throw EMPTY.with(path).raise();
      }
      return TextEncoding.of(bytes)
          .map(encoding -> encoding.decode(bytes))
          .orElseThrow(() -> UNREADABLE.with(path).raise());
    } catch (IOException e) {
      throw UNREADABLE.with(path).raise();
    }
  }

  private static char separatorOf(String line) {
    char best = ',';
    for (char candidate : new char[] {'\t', '|', ';'}) {
      best = line.indexOf(candidate) >= 0 ? candidate : best;
    }
    return best;
  }

  /// A heading has a cell that is neither number, date nor blank.
  private static boolean hasWords(Row row) {
    return row.cells().stream()
        .map(String::strip)
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
      return place < rows.getFirst().cells().size() ? place : -1;
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
        .orElseThrow(() -> NO_NUMBER.with(path, Long.toString(row.line()), cell).raise());
  }

  int whole(Row row, int column) {
    double number = number(row, column);
    if (number != Math.rint(number) || Math.abs(number) > 1e9) {
      throw NO_NUMBER.with(path, Long.toString(row.line()), row.cell(column)).raise();
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
