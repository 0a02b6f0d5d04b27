// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.phaodai.tables.ShippedRows;

/// What rest, doses and stock must come to: `limits.csv`, each with its source and how sure it is,
/// for a province to change.
///
/// @param rest_h least hours between two shifts of one person
/// @param week_h most hours on duty in seven days running
/// @param days most days on duty running
/// @param shift_h longest shift
/// @param doses doses that whoever serves must have
/// @param windowDays so many days are looked back on for the mean use of equipment
/// @param shortageDays what lasts less long is short
/// @param toldBackDays what happened may be written down so long after
/// @param confidence of all of them: the lowest
public record Limits(
    int rest_h,
    int week_h,
    int days,
    int shift_h,
    int doses,
    int windowDays,
    int shortageDays,
    int toldBackDays,
    String confidence) {
  public static final Limits SHIPPED = read();

  public Limits {
    if (rest_h < 0
        || week_h < 1
        || days < 1
        || shift_h < 1
        || doses < 1
        || windowDays < 1
        || shortageDays < 0
        || toldBackDays < 0) {
      throw new IllegalArgumentException("limits.csv: a value is out of its range");
    }
  }

  private static Limits read() {
    var rows = ShippedRows.of(Limits.class, "limits.csv");
    Map<String, Integer> values =
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> row.getField("name"), row -> Integer.valueOf(row.getField("value"))));
    return new Limits(
        value(values, "rest_h"),
        value(values, "week_h"),
        value(values, "days"),
        value(values, "shift_h"),
        value(values, "doses"),
        value(values, "window_d"),
        value(values, "shortage_d"),
        value(values, "told_back_d"),
        rows.stream()
            .map(row -> row.getField("confidence"))
            .max((a, b) -> Integer.compare("HML".indexOf(a), "HML".indexOf(b)))
            .orElseThrow());
  }

  private static int value(Map<String, Integer> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
