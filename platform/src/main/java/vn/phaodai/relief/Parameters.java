// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.phaodai.tables.ShippedRows;

/// Numbers of `parameters.csv`, each with its source and confidence there.
final class Parameters {
  private static final Map<String, Integer> VALUES =
      ShippedRows.of(Parameters.class, "parameters.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("name"), row -> Integer.valueOf(row.getField("value"))));

  /// Households under one phone or in one house, or dossiers under one account, before somebody
  /// must look.
  static final int SHARED_LIMIT = value("shared_limit");

  /// Working days on which complaints are heard after the posting.
  static final int COMPLAINT_D = value("complaint_days");

  /// Children below this age, in years, bring a supplement.
  static final int CHILD_AGE = value("child_age");

  /// What a province may not go below, VND.
  static final int TARIFF_ONCE_LEAST = value("tariff_once_least_vnd");

  static final int TARIFF_DAILY_LEAST = value("tariff_daily_least_vnd");

  /// Dossiers from the public page: from one address within an hour, for one commune within a day.
  static final int PER_CALLER = value("applications_per_caller_h");

  static final int PER_COMMUNE = value("applications_per_commune_d");

  /// Days until money is to be back, where nobody says otherwise.
  static final int RECOVERY_D = value("recovery_days");

  private Parameters() {}

  private static int value(String name) {
    return Objects.requireNonNull(VALUES.get(name), name);
  }
}
