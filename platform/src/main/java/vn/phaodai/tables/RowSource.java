// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/// The rows of a file from its first to its last, once; blank ones are left out.
public sealed interface RowSource extends Closeable permits CsvRows, XlsxRows {
  /// The next row; null at the end. Raises a refusal where the file cannot be read on.
  @Nullable Row next();

  @Override
  void close();
}
