// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.tables.ShippedRows;

/// The numbers of this room that are no law: `limits.csv`.
@Component
class FortressLimits {
  private final Map<String, Integer> values =
      ShippedRows.of(FortressLimits.class, "limits.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("name"), row -> Integer.valueOf(row.getField("value"))));

  FortressLimits() {
    values.keySet().forEach(this::get);
    for (String name : List.of("f0_shown_d", "visit_before_f0_d", "check_speaks_weeks")) {
      get(name);
    }
  }

  private int get(String name) {
    Integer value = values.get(name);
    if (value == null || value < 0) {
      throw new IllegalStateException("limits.csv: " + name);
    }
    return value;
  }

  /// So many days an F0 that was found keeps a fortress in its status.
  int f0Shown_d() {
    return get("f0_shown_d");
  }

  /// So many days before an F0 was found a visit of theirs counts.
  int visitBeforeF0_d() {
    return get("visit_before_f0_d");
  }

  /// So many weeks after its own a check still speaks.
  int checkSpeaksWeeks() {
    return get("check_speaks_weeks");
  }

  int reportsPerCaller_h() {
    return get("reports_per_caller_h");
  }

  int reportsPerCommune_h() {
    return get("reports_per_commune_h");
  }
}
