// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.TableWriter;

/// Rows of a kind as somebody types them from paper: the grid, with its empty rows.
///
/// @param kind with the columns that stand on paper
/// @param rows each with a text for every column of the kind
public record TypedRows(ImportKind kind, List<List<String>> rows) {
  /// No more cells are sent with one form: the server takes a thousand fields.
  private static final int MOST_CELLS = 900;

  private static final int LINE_OF_FIRST = 2;

  public TypedRows {
    rows = rows.stream().map(row -> fitted(kind, row)).toList();
  }

  /// How many rows a grid of the kind has at most.
  static int most(ImportKind kind) {
    return MOST_CELLS / kind.columns().size();
  }

  /// At least so many rows, those given first.
  static TypedRows of(ImportKind kind, List<List<String>> given, int least) {
    List<List<String>> rows = new ArrayList<>(given);
    while (rows.size() < least) {
      rows.add(List.of());
    }
    return new TypedRows(kind, rows);
  }

  /// As a form sends them, every cell by [#name].
  static TypedRows sent(ImportKind kind, Map<String, String> fields) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; fields.containsKey(name(row, 0)); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < kind.columns().size(); column++) {
        cells.add(fields.getOrDefault(name(row, column), "").strip());
      }
      rows.add(cells);
    }
    return new TypedRows(kind, rows);
  }

  private static List<String> fitted(ImportKind kind, List<String> row) {
    List<String> cells = new ArrayList<>(row);
    cells.addAll(Collections.nCopies(Math.max(0, kind.columns().size() - row.size()), ""));
    return List.copyOf(cells.subList(0, kind.columns().size()));
  }

  public static String name(int row, int column) {
    return "o-" + row + "-" + column;
  }

  /// The rows in which something stands.
  public TypedRows filled() {
    return new TypedRows(
        kind, rows.stream().filter(row -> row.stream().anyMatch(c -> !c.isEmpty())).toList());
  }

  /// Whether words of any length are to be written in a column: nothing stands in it yet.
  public boolean isForWords(int column) {
    return kind.columns().get(column).type() == ColumnType.TEXT
        && rows.stream().allMatch(row -> row.get(column).isEmpty());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// Writes them as a file of the kind: a heading, then a line a row.
  void write(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter writer = TableWriter.of(out, ".csv", kind)) {
      rows.forEach(writer::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// On which lines of the file the rows stand.
  List<Integer> lines() {
    return IntStream.range(0, rows.size()).map(row -> row + LINE_OF_FIRST).boxed().toList();
  }

  /// The rows on these lines of the file that was written.
  TypedRows onLines(List<Integer> lines) {
    return new TypedRows(
        kind,
        lines.stream()
            .map(line -> line - LINE_OF_FIRST)
            .filter(row -> row >= 0 && row < rows.size())
            .map(rows::get)
            .toList());
  }
}
