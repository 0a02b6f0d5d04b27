// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.phaodai.tables.ShippedRows;

/// What a promise is measured by where no law says so: `yardstick.csv`, for an administrator to
/// change.
///
/// @param closeDays so few days before the end, a rule that still proposes a worse level is a risk
/// @param outlookPercent a forecast below this is a risk
/// @param reviewDays length of a review period unless the signatory chooses another
/// @param quietDays an area of which no rule proposes a level should have had no case for so long
public record Yardstick(int closeDays, int outlookPercent, int reviewDays, int quietDays) {
  static final Yardstick SHIPPED = read();

  public Yardstick {
    if (closeDays < 0
        || outlookPercent < 0
        || outlookPercent > 100
        || reviewDays < 1
        || quietDays < 1) {
      throw new IllegalArgumentException("yardstick.csv: a value is out of its range");
    }
  }

  private static Yardstick read() {
    Map<String, Integer> values = new HashMap<>();
    for (NamedCsvRecord row : ShippedRows.of(Yardstick.class, "yardstick.csv")) {
      values.put(row.getField("name"), Integer.valueOf(row.getField("value")));
    }
    return new Yardstick(
        Objects.requireNonNull(values.get("close_d")),
        Objects.requireNonNull(values.get("outlook_percent")),
        Objects.requireNonNull(values.get("review_d")),
        Objects.requireNonNull(values.get("quiet_d")));
  }
}
