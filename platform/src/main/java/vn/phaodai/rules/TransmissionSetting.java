// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rules;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.phaodai.engine.epidemic.SerialInterval;
import vn.phaodai.engine.outlook.Recalibration;
import vn.phaodai.engine.outlook.Setting;
import vn.phaodai.tables.ShippedRows;

/// What is assumed of transmission, and what experience makes of forecasts: `transmission.csv`.
///
/// @param setting of the branching process
/// @param recalibration of its forecasts
public record TransmissionSetting(Setting setting, Recalibration recalibration) {
  /// Longer intervals are not looked at.
  private static final int LONGEST_D = 21;

  public static TransmissionSetting shipped() {
    Map<String, Double> values = new HashMap<>();
    for (NamedCsvRecord row : ShippedRows.of(TransmissionSetting.class, "transmission.csv")) {
      values.put(row.getField("name"), Double.valueOf(row.getField("value")));
    }
    return new TransmissionSetting(
        new Setting(
            SerialInterval.discretised(
                value(values, "interval_mean_d"), value(values, "interval_sd_d"), LONGEST_D),
            value(values, "dispersion"),
            (int) value(values, "fit_d"),
            value(values, "own_reproduction"),
            value(values, "own_introduction")),
        new Recalibration(
            weight(values, "shift"),
            weight(values, "stretch"),
            weight(values, "busy"),
            weight(values, "fresh"),
            (long) value(values, "recalibration_most_cases")));
  }

  private static Recalibration.Weight weight(Map<String, Double> values, String of) {
    String name = "recalibration_" + of;
    return new Recalibration.Weight(value(values, name), value(values, name + "_weekly"));
  }

  private static double value(Map<String, Double> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
