// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.phaodai.tables.ShippedRows;

/// One row of `succession-rules.csv`: the bodies of one rule were followed by those of another, at
/// the same unit or the nearest one above.
record SuccessionRule(String predecessor, String successor, LocalDate since) {
  static List<SuccessionRule> shipped() {
    return ShippedRows.of(SuccessionRule.class, "succession-rules.csv").stream()
        .map(
            row ->
                new SuccessionRule(
                    row.getField("predecessor"),
                    row.getField("successor"),
                    LocalDate.parse(row.getField("since"))))
        .toList();
  }
}
