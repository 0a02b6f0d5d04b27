// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.phaodai.tables.ShippedRows;

/// By what care is measured where no law says so: `yardstick.csv`, for an administrator to change.
///
/// @param windowDays so many days are looked back on
/// @param againDays a need that is not told again for so long was met effectively
/// @param toldBackDays a need may be written down so long after it was told
public record Yardstick(int windowDays, int againDays, int toldBackDays) {
  public static final Yardstick SHIPPED = read();

  public Yardstick {
    if (windowDays < 1 || againDays < 1 || toldBackDays < 0) {
      throw new IllegalArgumentException("yardstick.csv: a value is out of its range");
    }
  }

  private static Yardstick read() {
    Map<String, Integer> values = new HashMap<>();
    for (NamedCsvRecord row : ShippedRows.of(Yardstick.class, "yardstick.csv")) {
      values.put(row.getField("name"), Integer.valueOf(row.getField("value")));
    }
    return new Yardstick(
        Objects.requireNonNull(values.get("window_d")),
        Objects.requireNonNull(values.get("again_d")),
        Objects.requireNonNull(values.get("told_back_d")));
  }
}
