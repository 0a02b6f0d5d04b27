// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// How one figure of one unit moved.
///
/// @param unitId the smallest unit that is known; the units above it follow by themselves
/// @param day reporting day of the event counted
/// @param delta negative when something was withdrawn or corrected; never 0
public record FigureChange(long unitId, LocalDate day, Measure measure, long delta) {
  public FigureChange {
    if (delta == 0) {
      throw new IllegalArgumentException("a change of nothing: " + measure);
    }
  }

  /// A row of unit, day, measure and delta, in this order.
  public static FigureChange of(ResultSet row, int number) throws SQLException {
    return new FigureChange(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        Measure.valueOf(row.getString(3)),
        row.getLong(4));
  }
}
