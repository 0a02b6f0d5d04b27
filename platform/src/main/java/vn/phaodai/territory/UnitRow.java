// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a file of units, typed but not yet held against the others.
///
/// @param place among the rows that come in together
/// @param parent official code of the unit above at `validFrom`; empty for a root
record UnitRow(
    int place,
    String code,
    Tier tier,
    String kind,
    String name,
    String parent,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Integer population,
    @Nullable Integer households,
    @Nullable LocalDate countedOn,
    @Nullable Double latitude,
    @Nullable Double longitude,
    String landmass,
    String source,
    String confidence,
    String note) {

  String fullName() {
    return kind + " " + name;
  }

  boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /// As PostgreSQL writes a range of days.
  String valid() {
    return "[" + validFrom + "," + (validTo == null ? "" : validTo) + ")";
  }
}
