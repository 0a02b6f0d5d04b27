// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// A table of this room as a file: its headings in the reader's language, and its lines.
record Sheet(List<String> head, List<ListSheet.Line> lines) {

  /// The headings of these columns, whose words stand under the keys.
  static List<String> head(Words words, UnaryOperator<String> key, String... columns) {
    return Arrays.stream(columns).map(key).map(words::say).toList();
  }

  static ListSheet.Line line(@Nullable Object... cells) {
    return new ListSheet.Line(Arrays.asList(cells), false);
  }

  /// To the nearest of `parts` in one; what is not known stays empty.
  static @Nullable Double rounded(@Nullable Double value, double parts) {
    return value == null || value.isNaN()
        ? null
        : Double.valueOf(Math.round(value * parts) / parts);
  }
}
