// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of clauses is whole, is what `docs/clauses.md` shows, and fits the features.
class ClausesTest {
  private static final Path PAGE = Path.of("../docs/clauses.md");
  private static final Path FEATURES = Path.of("src/test/resources/features");
  private static final Pattern TAG = Pattern.compile("@((?:KG|TV)-\\d\\d)");

  private final List<Clause> clauses = Clause.all();

  @Test
  void everyClauseOfBothDispatchesHasItsRow() {
    List<String> expected =
        Stream.concat(
                IntStream.rangeClosed(0, 29).mapToObj("KG-%02d"::formatted),
                IntStream.rangeClosed(1, 27).mapToObj("TV-%02d"::formatted))
            .toList();

    assertThat(clauses).extracting(Clause::id).containsExactlyElementsOf(expected);
  }

  @Test
  void thePageOfClausesIsWhatTheFileSays() throws IOException {
    String page = ClausesPage.of(clauses);
    if (Boolean.getBoolean("clauses.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).content().isEqualTo(page);
  }

  @Test
  void whatIsClaimedHasScenariosAndEveryTagHasARow() throws IOException {
    Set<String> tags = new TreeSet<>();
    try (Stream<Path> files = Files.list(FEATURES)) {
      files
          .map(ClausesTest::read)
          .flatMap(String::lines)
          // a scenario that waits claims nothing
          .filter(line -> !line.contains("@pending"))
          .forEach(line -> TAG.matcher(line).results().forEach(m -> tags.add(m.group(1))));
    }

    assertThat(clauses.stream().filter(c -> c.status() != Clause.Status.PENDING).map(Clause::id))
        .containsExactlyInAnyOrderElementsOf(tags);
  }

  private static String read(Path feature) {
    try {
      return Files.readString(feature);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
