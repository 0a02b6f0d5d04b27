// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.phaodai.language.SearchKey;

/// The words that sheets use besides their data, out of the files beside this class: headings by
/// concept, words that mean nothing in a heading, totals, closing lines, kinds of places and
/// departments.
final class Vocabulary {
  static final Map<String, List<String>> HEADINGS = headings();
  static final Set<String> NOISE = new HashSet<>(words("noise"));
  static final List<String> TOTAL = words("total");
  static final List<String> CLOSING = words("closing");
  static final List<String> SECTION = words("section");

  private Vocabulary() {}

  private static Map<String, List<String>> headings() {
    Map<String, List<String>> byConcept = new HashMap<>();
    for (String[] cells : lines("headings.csv")) {
      byConcept.computeIfAbsent(cells[0], c -> new ArrayList<>()).add(cells[1]);
    }
    return byConcept;
  }

  private static List<String> words(String kind) {
    return lines("words.csv").stream()
        .filter(cells -> cells[0].equals(kind))
        .map(cells -> SearchKey.of(cells[1]))
        .toList();
  }

  private static List<String[]> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
