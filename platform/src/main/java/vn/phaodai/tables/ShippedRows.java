// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// A table that comes with the program: a CSV file with a heading beside a class.
public final class ShippedRows {
  private ShippedRows() {}

  /// @param beside a class of the package in which the file lies
  /// @param name of the file
  /// @throws IllegalStateException where there is no such file
  public static List<NamedCsvRecord> of(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no file " + name + " beside " + beside.getName());
      }
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
        return rows.stream().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
