// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables beside these classes: comma separated, no quotes, one heading line.
final class Resource {
  private Resource() {}

  static List<String[]> rows(String name) {
    try (InputStream table = Resource.class.getResourceAsStream(name)) {
      if (table == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
