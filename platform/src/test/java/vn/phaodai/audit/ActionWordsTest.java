// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the log keeps is read by people: every action that the program writes has words.
class ActionWordsTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /// An action written whole, or the beginning of one that a verb completes.
  private static final Pattern ACTION =
      Pattern.compile("AuditEntry(?:\\.of)?\\(\\s*\"([a-z_.]+)\"\\s*([,+])");

  /// The verbs that complete a beginning in the same file.
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:audit\\([^;\"]*|mark\\([^;\"]*(?:\"[a-z]+_[a-z]+\", ){2})\"([a-z_]+)\"");

  @Test
  void everyActionHasWords() throws IOException {
    Set<String> known = known();
    Set<String> nameless = new TreeSet<>();

    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file ->
                  actions(read(file))
                      .filter(action -> !known.contains(action))
                      .forEach(nameless::add));
    }

    assertThat(nameless).isEmpty();
  }

  private static Stream<String> actions(String source) {
    return ACTION
        .matcher(source)
        .results()
        .flatMap(
            found ->
                found.group(2).equals(",")
                    ? Stream.of(found.group(1))
                    : VERB.matcher(source).results().map(verb -> found.group(1) + verb.group(1)));
  }

  private static Set<String> known() throws IOException {
    var words = new Properties();
    try (var in =
        Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
      words.load(in);
    }
    Set<String> actions = new TreeSet<>();
    words.stringPropertyNames().stream()
        .filter(key -> key.startsWith("audit.does."))
        .forEach(key -> actions.add(key.substring("audit.does.".length())));
    return actions;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
