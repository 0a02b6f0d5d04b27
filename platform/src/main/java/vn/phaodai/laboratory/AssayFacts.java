// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.pooling.Assay;
import vn.phaodai.tables.ShippedRows;

/// What is assumed of the tests when pools are planned; a file that the laboratory edits.
@Component
final class AssayFacts {
  private final Map<String, Double> values = read();

  Assay pcr() {
    return new Assay(value("pcr-sensitivity"), value("pcr-specificity"), value("pool-dilution"));
  }

  double householdCorrelation() {
    return value("household-correlation");
  }

  private double value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private static Map<String, Double> read() {
    return ShippedRows.of(AssayFacts.class, "assay.csv").stream()
        .collect(
            Collectors.toMap(
                row -> row.getField("name"), row -> Double.valueOf(row.getField("value"))));
  }
}
