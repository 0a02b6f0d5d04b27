// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One file being written, row by row.
final class CsvSheet implements AutoCloseable {
  final OutputStream out;

  private static final int FLUSH_BYTES = 1 << 20;

  final CsvOut row = new CsvOut();

  CsvSheet(Path folder, String name, String heading) throws IOException {
    out = Files.newOutputStream(folder.resolve(name));
    for (String column : heading.split(",")) {
      row.text(column);
    }
    row.end();
  }

  void end() {
    row.end();
    if (row.size() > FLUSH_BYTES) {
      flush();
    }
  }

  void flush() {
    try {
      row.drainTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
