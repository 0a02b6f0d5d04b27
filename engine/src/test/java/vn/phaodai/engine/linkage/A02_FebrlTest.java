// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The FEBRL lists of the record linkage literature: Australian people, invented, with invented
/// errors.
class A02_FebrlTest {
  /// The shared data beside the project, or beside one of the folders above it.
  private static Path shared() {
    Path shared = Path.of("../shared/data/linkage");
    for (int up = 0; up < 3 && !Files.isDirectory(shared); up++) {
      shared = Path.of("..").resolve(shared);
    }
    return shared;
  }

  private static List<List<String>> table(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(Arrays.stream(line.split(",", -1)).map(String::strip).toList());
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "1, '', 0.99",
    "2, '', 0.99",
    "2, soc_sec_id, 0.99",
    "2, 'given_name surname', 0.99",
    "2, 'soc_sec_id date_of_birth', 0.98"
  })
  void duplicatesAreFoundWithoutExamples(int number, String without, double atLeast)
      throws IOException {
    Path file = shared().resolve("febrl_dataset" + number + ".csv");
    assumeTrue(Files.exists(file), "the FEBRL lists of shared data are not here");
    List<List<String>> rows = table(file);
    List<String> headings = rows.removeFirst();
    List<Column> columns =
        ColumnRoles.recognise(headings, rows).stream()
            .map(
                c ->
                    List.of(without.split(" ")).contains(c.name())
                        ? new Column(c.name(), Role.IGNORED)
                        : c)
            .toList();

    Records.Builder builder = Records.builder(columns);
    rows.forEach(builder::add);
    Set<String> linked = new HashSet<>();
    Linkage.learn(builder.build())
        .forEachPair(
            (a, b, p, verdict) -> {
              if (verdict == Verdict.LINK) {
                linked.add(a + " " + b);
              }
            });

    assertThat(f1(linked, truth(number, rows))).isGreaterThan(atLeast);
  }

  private static Set<String> truth(int number, List<List<String>> rows) throws IOException {
    Map<String, Integer> ids = new HashMap<>();
    rows.forEach(row -> ids.put(row.getFirst(), ids.size()));
    List<List<String>> pairs =
        table(shared().resolve("febrl_dataset" + number + "_true_pairs.csv"));
    Set<String> truth = new HashSet<>();
    for (List<String> pair : pairs.subList(1, pairs.size())) {
      int a = requireNonNull(ids.get(pair.get(0)));
      int b = requireNonNull(ids.get(pair.get(1)));
      truth.add(Math.min(a, b) + " " + Math.max(a, b));
    }
    return truth;
  }

  private static double f1(Set<String> linked, Set<String> truth) {
    Set<String> right = new HashSet<>(linked);
    right.retainAll(truth);
    return 2.0 * right.size() / (linked.size() + truth.size());
  }
}
