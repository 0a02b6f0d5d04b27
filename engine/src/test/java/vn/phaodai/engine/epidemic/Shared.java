// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// Other programs' figures, which lie beside the project; a test that needs them is skipped where
/// they are absent.
final class Shared {
  private Shared() {}

  /// A folder of the shared data, beside the project or beside one of the folders above it.
  static Path folder(String name) {
    Path folder = Path.of("../shared/data/epidemiology").resolve(name);
    for (int up = 0; up < 3 && !Files.isDirectory(folder); up++) {
      folder = Path.of("..").resolve(folder);
    }
    Assumptions.assumeTrue(Files.isDirectory(folder), "no " + folder);
    return folder;
  }

  /// Columns by heading; quotation marks dropped.
  static Map<String, List<String>> columns(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<List<String>> rows = new ArrayList<>();
      lines.forEach(line -> rows.add(cells(line)));
      Map<String, List<String>> columns = new LinkedHashMap<>();
      for (int c = 0; c < rows.getFirst().size(); c++) {
        List<String> column = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
          column.add(row.get(c));
        }
        columns.put(rows.getFirst().get(c), column);
      }
      return columns;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Cells of a line, commas within quotation marks kept.
  static List<String> cells(String line) {
    String[] parts = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    return Arrays.stream(parts).map(cell -> cell.replace("\"", "")).toList();
  }

  static List<String> texts(Map<String, List<String>> table, String column) {
    return table.getOrDefault(column, List.of());
  }

  /// A column of numbers; NaN where the cell is empty.
  static double[] numbers(Map<String, List<String>> table, String column) {
    return texts(table, column).stream().mapToDouble(Shared::number).toArray();
  }

  static double number(String cell) {
    return cell.isBlank() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
  }
}
