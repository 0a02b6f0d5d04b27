// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.tables.ShippedRows;

/// Which tables of measures speak: `measure-tables.csv` names a rule file for a directive, for a
/// decided level, or for all of a province.
@Component
class MeasureTables {
  private static final String EVERYWHERE = "*";
  private static final String ALWAYS = "ALWAYS";

  private final List<Entry> entries = read();

  private record Entry(String province, String when, String rule) {}

  /// The rules to be asked, the directive's own first.
  ///
  /// @param province official code of the province that the unit lies in
  List<String> rules(String province, @Nullable String directive, @Nullable RiskLevel level) {
    return entries.stream()
        .filter(e -> e.province().equals(EVERYWHERE) || e.province().equals(province))
        .filter(
            e ->
                e.when().equals(ALWAYS)
                    || e.when().equals(directive)
                    || level != null && e.when().equals(level.name()))
        .map(Entry::rule)
        .toList();
  }

  private static List<Entry> read() {
    return ShippedRows.of(MeasureTables.class, "measure-tables.csv").stream()
        .map(row -> new Entry(row.getField("province"), row.getField("when"), row.getField("rule")))
        .toList();
  }
}
