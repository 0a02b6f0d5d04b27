// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rules;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.phaodai.engine.epidemic.SerialInterval;
import vn.phaodai.engine.outlook.Experience;
import vn.phaodai.engine.outlook.Experience.Event;
import vn.phaodai.engine.outlook.Recalibration;
import vn.phaodai.engine.outlook.Recalibration.Most;
import vn.phaodai.engine.outlook.Recalibration.Weight;
import vn.phaodai.engine.outlook.Setting;
import vn.phaodai.tables.ShippedRows;

/// What is assumed of transmission: `transmission.csv`; and what experience makes of forecasts:
/// `experience.csv`, a row for each event that is asked about.
///
/// @param setting of the branching process
/// @param experience with its forecasts
public record TransmissionSetting(Setting setting, Experience experience) {
  /// Longer intervals are not looked at.
  private static final int LONGEST_D = 21;

  /// Rows of `experience.csv` are about one unit, some of a place, or all of it.
  private static final String UNIT = "UNIT";

  private static final String SOME = "SOME";
  private static final String ALL = "ALL";

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
        experience(ShippedRows.of(TransmissionSetting.class, "experience.csv")));
  }

  private static double value(Map<String, Double> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private static Experience experience(List<NamedCsvRecord> rows) {
    NamedCsvRecord unit =
        rows.stream().filter(row -> row.getField("of").equals(UNIT)).findFirst().orElseThrow();
    return new Experience(recalibration(unit), events(rows, SOME), events(rows, ALL));
  }

  private static Map<Event, Recalibration> events(List<NamedCsvRecord> rows, String of) {
    Map<Event, Recalibration> events = new EnumMap<>(Event.class);
    rows.stream()
        .filter(row -> row.getField("of").equals(of))
        .forEach(row -> events.put(Event.valueOf(row.getField("event")), recalibration(row)));
    return events;
  }

  private static Recalibration recalibration(NamedCsvRecord row) {
    return new Recalibration(
        weight(row, "shift"),
        weight(row, "stretch"),
        weight(row, "busy"),
        weight(row, "busier"),
        weight(row, "fresh"),
        number(row, "least"),
        new Most(number(row, "most"), number(row, "most_everywhere")));
  }

  private static Weight weight(NamedCsvRecord row, String name) {
    return new Weight(number(row, name), number(row, name + "_weekly"));
  }

  private static double number(NamedCsvRecord row, String name) {
    return Double.parseDouble(row.getField(name));
  }
}
