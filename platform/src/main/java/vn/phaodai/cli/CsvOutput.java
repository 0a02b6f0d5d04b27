// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.phaodai.refusal.Refusal;

/// Rows for another program: comma, point, line feed, whatever the machine's language; cells
/// without a value are empty.
final class CsvOutput {
  private static final Refusal UNWRITABLE =
      Refusal.of(
          "CLI-015",
          Refusal.Kind.UNAVAILABLE,
          "{0}: không ghi được tệp kết quả. Kiểm tra thư mục và quyền ghi.",
          "{0}: the result cannot be written. Check the folder and the right to write.");

  private final StringBuilder text = new StringBuilder();

  CsvOutput(String headings) {
    text.append(headings).append('\n');
  }

  CsvOutput cell(String value) {
    if (text.charAt(text.length() - 1) != '\n') {
      text.append(',');
    }
    text.append(value);
    return this;
  }

  /// Whole numbers without a point; empty for NaN.
  CsvOutput cell(double value) {
    if (Double.isNaN(value)) {
      return cell("");
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return cell(whole ? Long.toString((long) value) : Double.toString(value));
  }

  void end() {
    text.append('\n');
  }

  /// To the file, or where there is none to standard output.
  void writeTo(@Nullable Path file, PrintWriter out) {
    if (file == null) {
      out.print(text);
      out.flush();
    } else {
      try {
        Files.writeString(file, text);
      } catch (IOException e) {
        throw UNWRITABLE.with(file).raise();
      }
    }
  }
}
