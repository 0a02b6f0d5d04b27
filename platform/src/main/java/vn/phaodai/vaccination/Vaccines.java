// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.phaodai.language.SearchKey;

/// Names of vaccines as registers write them → one code; a name nobody listed stays as written.
final class Vaccines {
  private static final Map<String, String> CODES = read();

  private Vaccines() {}

  static String codeOf(String written) {
    return CODES.getOrDefault(SearchKey.of(written), written.strip());
  }

  private static Map<String, String> read() {
    try (InputStream file =
        Objects.requireNonNull(Vaccines.class.getResourceAsStream("vaccines.csv"))) {
      Map<String, String> codes = new HashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> codes.put(SearchKey.of(cells[1]), cells[0]));
      return Map.copyOf(codes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
