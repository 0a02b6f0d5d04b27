// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The facts beside this class: CSV files without quotes whose every row states its source and how
/// sure we are of it (H: seen in the source, M: second hand, L: our own estimate).
final class Facts {
  private static final Set<String> CONFIDENCE = Set.of("H", "M", "L");

  private Facts() {}

  /// One row, by column.
  record Row(Map<String, String> cells) {
    String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException("no column " + column);
      }
      return cell;
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    int whole(String column) {
      return Integer.parseInt(text(column));
    }
  }

  /// All rows of a file, in its order.
  static List<Row> rows(String file) {
    List<String> lines = lines(file);
    String[] heading = lines.getFirst().split(",", -1);
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",", -1);
      Map<String, String> cells = new LinkedHashMap<>();
      for (int c = 0; c < heading.length && cell.length == heading.length; c++) {
        cells.put(heading[c], cell[c]);
      }
      if (cells.getOrDefault("source", "").isBlank()
          || !CONFIDENCE.contains(cells.getOrDefault("confidence", ""))) {
        throw new IllegalStateException(file + ": no source or confidence: " + line);
      }
      rows.add(new Row(cells));
    }
    return rows;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Facts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("facts missing: " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
