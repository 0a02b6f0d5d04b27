// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.Refusal;

/// A row whose every cell is what its column asks for, in the canonical text of [ColumnType].
/// Columns are addressed by their place in the kind ([ImportKind#indexOf], looked up once).
public final class ImportedRow {
  private final Row source;
  private final String[] values;
  private final String section;
  private final List<Rejection> warnings;

  ImportedRow(Row source, String[] values, String section, List<Rejection> warnings) {
    this.source = source;
    this.values = values;
    this.section = section;
    this.warnings = warnings;
  }

  public Row source() {
    return source;
  }

  /// The text of the section row above it; may be empty.
  public String section() {
    return section;
  }

  /// Canonical text; empty where nothing stood.
  public String get(int column) {
    return values[column];
  }

  public boolean has(int column) {
    return !values[column].isEmpty();
  }

  /// The day of a DATE, a DATE_TIME or a full YEAR_OR_DATE.
  public Optional<LocalDate> day(int column) {
    return values[column].length() < 10
        ? Optional.empty()
        : Optional.of(LocalDate.parse(values[column].substring(0, 10)));
  }

  /// Empty where only a day stood.
  public Optional<LocalDateTime> time(int column) {
    return values[column].indexOf('T') < 0
        ? Optional.empty()
        : Optional.of(LocalDateTime.parse(values[column]));
  }

  /// A day without an hour begins at midnight, in Việt Nam.
  public Optional<Instant> instant(int column) {
    return time(column)
        .or(() -> day(column).map(LocalDate::atStartOfDay))
        .map(at -> at.atZone(OperatingClock.ZONE).toInstant());
  }

  public Optional<Integer> integer(int column) {
    return has(column) ? Optional.of(Integer.valueOf(values[column])) : Optional.empty();
  }

  public Optional<Double> decimal(int column) {
    return has(column) ? Optional.of(Double.valueOf(values[column])) : Optional.empty();
  }

  /// What was left out of tolerant columns.
  public List<Rejection> warnings() {
    return warnings;
  }

  /// This row is not taken after all, because of a column.
  public Rejection rejected(ImportColumn column, int place, Refusal reason) {
    return new Rejection(source.sheet(), source.number(), column.id(), values[place], reason);
  }

  /// This row is not taken after all.
  public Rejection rejected(Refusal reason) {
    return new Rejection(source.sheet(), source.number(), "", "", reason);
  }
}
