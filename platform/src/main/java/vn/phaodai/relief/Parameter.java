// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.phaodai.tables.ShippedRows;

/// Numbers of `parameters.csv`, each with the day from which it holds, its source and its
/// confidence there.
enum Parameter {
  /// Households under one phone or in one house, or dossiers under one account, before somebody
  /// must look.
  SHARED_LIMIT,

  /// Households of one address that names no house, a group, a hamlet or a road: as often as it is
  /// full, somebody must look.
  SHARED_AREA_LIMIT,

  /// Working days on which complaints are heard after the posting.
  COMPLAINT_DAYS,

  /// Children below this age, in years, bring a supplement.
  CHILD_AGE,

  /// What a province may not go below, VND.
  TARIFF_ONCE_LEAST_VND,
  TARIFF_DAILY_LEAST_VND,

  /// Dossiers from the public page: from one address within an hour, for one commune within a day.
  APPLICATIONS_PER_CALLER_H,
  APPLICATIONS_PER_COMMUNE_D,

  /// Days until money is to be back, where nobody says otherwise.
  RECOVERY_DAYS;

  private final NavigableMap<LocalDate, Integer> values = new TreeMap<>();

  static {
    ShippedRows.of(Parameter.class, "parameters.csv")
        .forEach(
            row ->
                valueOf(row.getField("name").toUpperCase(Locale.ROOT))
                    .values
                    .put(
                        LocalDate.parse(row.getField("valid_from")),
                        Integer.valueOf(row.getField("value"))));
    for (Parameter one : values()) {
      if (one.values.isEmpty()) {
        throw new IllegalStateException("no row of " + one);
      }
    }
  }

  /// What holds on a day; before the first row, the first one, as nothing older was ever asked.
  int on(LocalDate day) {
    var row = values.floorEntry(day);
    return (row == null ? values.firstEntry() : row).getValue();
  }
}
