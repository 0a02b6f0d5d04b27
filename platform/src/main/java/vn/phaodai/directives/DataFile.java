// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// A data file beside this package: one row a rule.
final class DataFile {
  private DataFile() {}

  static List<NamedCsvRecord> rows(String name) {
    try (InputStream in = open(name);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String name) {
    InputStream in = DataFile.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("no data file " + name);
    }
    return in;
  }
}
