// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Reading;
import vn.phaodai.tables.RowReader;
import vn.phaodai.tables.TableFile;

/// The units that the program brings along, and any file of the kind `units`, without a database.
final class ShippedUnits {
  private ShippedUnits() {}

  /// Read as a file that somebody hands in, and therefore from one.
  static List<ImportedRow> rows() {
    try {
      Path copy = Files.createTempFile("units", ".csv");
      try (InputStream in = resource("units.csv")) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return rows(copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As [#rows], typed.
  static List<UnitRow> units() {
    return typed(rows());
  }

  /// The sound rows of a file of units; what is wrong with the others is said when it is imported.
  static List<UnitRow> unitsOf(Path file) {
    return typed(rows(file));
  }

  static List<UnitStore.SuccessionRow> successions() {
    try (InputStream in = resource("successions.csv");
        var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      return csv.stream()
          .map(
              row ->
                  new UnitStore.SuccessionRow(
                      row.getField("predecessor"),
                      row.getField("last_day"),
                      row.getField("successor"),
                      row.getField("since"),
                      row.getField("share"),
                      row.getField("source"),
                      row.getField("confidence")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<UnitRow> typed(List<ImportedRow> rows) {
    List<UnitRow> units = new ArrayList<>();
    for (ImportedRow row : rows) {
      if (UnitFile.problems(row).isEmpty()) {
        units.add(UnitFile.unit(row, units.size()));
      }
    }
    return units;
  }

  /// Days in these files carry their year, so the reader need not know today.
  private static List<ImportedRow> rows(Path file) {
    List<ImportedRow> rows = new ArrayList<>();
    try (var reader =
        new RowReader(
            TableFile.open(file), UnitFile.KIND, LocalDate.EPOCH, _ -> Optional.empty())) {
      for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
        if (reading instanceof Reading.Taken(ImportedRow row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ShippedUnits.class.getResourceAsStream(name), name);
  }
}
