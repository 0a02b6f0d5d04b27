// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A data file beside this package: one row a rule, `|` between the items of a list.
final class RuleFile {
  private RuleFile() {}

  static List<NamedCsvRecord> rows(String name) {
    try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no rule file " + name);
      }
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
        return csv.stream().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
  }

  static Validity valid(NamedCsvRecord row) {
    return new Validity(LocalDate.parse(row.getField("from")), day(row.getField("to")));
  }

  private static @Nullable LocalDate day(String field) {
    return field.isEmpty() ? null : LocalDate.parse(field);
  }
}
