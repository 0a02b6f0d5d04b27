// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.util.HashMap;
import java.util.Map;
import vn.phaodai.tables.ShippedRows;

/// Bounds and spans of this room: `settings.csv`.
final class Settings {
  private static final Map<String, Integer> VALUES = read();

  private Settings() {}

  /// @throws IllegalArgumentException where the file has no such row
  static int of(String name) {
    Integer value = VALUES.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> values = new HashMap<>();
    ShippedRows.of(Settings.class, "settings.csv")
        .forEach(row -> values.put(row.getField("name"), Integer.valueOf(row.getField("value"))));
    return values;
  }
}
