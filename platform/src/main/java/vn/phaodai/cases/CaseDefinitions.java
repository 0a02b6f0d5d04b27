// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a positive test opens, by the case definition in force on the day of sampling:
/// `case-definitions.csv`. On a day that no row covers there is no answer, never another time's.
final class CaseDefinitions {
  /// @param opens SUSPECT or CONFIRMED
  /// @param pcrDue how long after the result a suspect's PCR is due
  record Row(
      String id,
      LocalDate from,
      LocalDate until,
      TestMethod method,
      boolean pooled,
      CaseState opens,
      @Nullable Duration pcrDue) {}

  private static final List<Row> ROWS = read();

  private CaseDefinitions() {}

  static Optional<Row> inForce(LocalDate sampled, TestMethod method, boolean pooled) {
    return ROWS.stream()
        .filter(r -> !sampled.isBefore(r.from()) && sampled.isBefore(r.until()))
        .filter(r -> r.method() == method && r.pooled() == pooled)
        .findFirst();
  }

  private static List<Row> read() {
    try (InputStream file =
            Objects.requireNonNull(
                CaseDefinitions.class.getResourceAsStream("case-definitions.csv"));
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(CaseDefinitions::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(NamedCsvRecord r) {
    String due = r.getField("pcr_due_hours");
    return new Row(
        r.getField("id") + "@" + r.getField("version"),
        LocalDate.parse(r.getField("valid_from")),
        LocalDate.parse(r.getField("valid_to")),
        TestMethod.valueOf(r.getField("method")),
        Boolean.parseBoolean(r.getField("pooled")),
        CaseState.valueOf(r.getField("opens")),
        due.isEmpty() ? null : Duration.ofHours(Long.parseLong(due)));
  }
}
