// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Optional;
import java.util.regex.Pattern;

/// One line of the plain files that tracing reads: ids and minutes between commas, quoted or not.
final class CsvLine {
  private static final Pattern MINUTE = Pattern.compile("-?[0-9]{1,9}");

  private CsvLine() {}

  /// The fields, trimmed; empty when there are not at least so many. Further ones are ignored.
  static Optional<String[]> split(String line, int fields) {
    String[] row = line.split(",", -1);
    if (row.length < fields) {
      return Optional.empty();
    }
    for (int i = 0; i < row.length; i++) {
      String field = row[i].strip();
      boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
      row[i] = quoted ? field.substring(1, field.length() - 1) : field;
    }
    if (row[0].startsWith("\uFEFF")) {
      row[0] = row[0].substring(1);
    }
    return Optional.of(row);
  }

  static boolean isMinute(String field) {
    return MINUTE.matcher(field).matches();
  }
}
