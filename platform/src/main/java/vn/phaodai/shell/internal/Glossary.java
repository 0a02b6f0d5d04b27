// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.phaodai.shell.Term;

/// The short glossary of the help page.
@Component
final class Glossary {
  private final List<Term> terms = read();

  List<Term> terms() {
    return terms;
  }

  private static List<Term> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Glossary.class.getResourceAsStream("/vn/phaodai/shell/glossary.csv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .map(cells -> new Term(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
