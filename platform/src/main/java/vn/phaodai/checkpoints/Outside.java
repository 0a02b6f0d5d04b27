// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phaodai.tables.ShippedRows;

/// Places beyond the units of this installation whence people come: the provinces of 2021 and the
/// neighbouring country (`outside.csv`), with what is commonly held of them (`origin-levels.csv`)
/// until a province announces otherwise.
final class Outside {
  private static final Map<String, String> NAMES = names();
  private static final List<Usual> LEVELS = levels();

  private Outside() {}

  /// @param until the first day it is not held any more
  private record Usual(String code, String level, LocalDate from, LocalDate until, String source) {}

  /// Code and name, in the order of codes.
  static Map<String, String> places() {
    return NAMES;
  }

  /// Whether it is no province but another country.
  static boolean isAbroad(String code) {
    return NAMES.containsKey(code) && !Character.isDigit(code.charAt(0));
  }

  static Map<String, Origins.Level> usual(LocalDate day) {
    Map<String, Origins.Level> levels = new LinkedHashMap<>();
    LEVELS.stream()
        .filter(one -> !day.isBefore(one.from()) && day.isBefore(one.until()))
        .forEach(one -> levels.put(one.code(), new Origins.Level(one.level(), one.source())));
    return levels;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    ShippedRows.of(Outside.class, "outside.csv")
        .forEach(row -> names.put(row.getField("code"), row.getField("name")));
    return names;
  }

  private static List<Usual> levels() {
    return ShippedRows.of(Outside.class, "origin-levels.csv").stream()
        .map(
            row ->
                new Usual(
                    row.getField("code"),
                    row.getField("level"),
                    LocalDate.parse(row.getField("from")),
                    LocalDate.parse(row.getField("until")),
                    row.getField("source")))
        .toList();
  }
}
