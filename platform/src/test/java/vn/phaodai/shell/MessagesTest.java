// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text that a page asks for exists in both languages, and every text is asked for.
class MessagesTest {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern CALL =
      Pattern.compile("\\b(?:t|crumb)\\(((?:[^()]|\\([^()]*\\))*)\\)");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\s]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  static Stream<String> rooms() {
    return files(MESSAGES, ".properties")
        .map(file -> file.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void bothLanguagesHaveTheSameKeysWithTheSamePlaces(String room) {
    var vietnamese = load(room + ".properties");
    var english = load(room + "_en.properties");

    assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
    assertThat(vietnamese.keySet()).allMatch(key -> key.startsWith(room + "."));
    assertThat(vietnamese.values()).allMatch(text -> !text.isBlank());
    vietnamese.forEach(
        (key, text) ->
            assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void textsAreComposedAndNoApostropheEatsAPlace(String room) {
    for (String file : List.of(room + ".properties", room + "_en.properties")) {
      load(file)
          .forEach(
              (key, text) -> {
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
                assertThat(text).as("%s: write ’ instead of '", key).doesNotContain("'");
              });
    }
  }

  @Test
  void everyKeyThatATemplateAsksForExists() {
    Set<String> known = allKeys();
    var missing = new TreeSet<String>();

    files(Path.of("src/main/jte"), ".jte")
        .map(MessagesTest::read)
        .flatMap(text -> CALL.matcher(text).results().map(call -> call.group(1)))
        .flatMap(MessagesTest::wholeKeys)
        .filter(key -> !known.contains(key))
        .forEach(missing::add);

    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyIsAskedForSomewhere() {
    String sources =
        Stream.concat(
                files(Path.of("src/main/jte"), ".jte"), files(Path.of("src/main/java"), ".java"))
            .map(MessagesTest::read)
            .collect(Collectors.joining("\n"));
    List<String> beginnings =
        Pattern.compile("\"([a-z][a-z0-9.-]*[.-])\"\\s*\\+")
            .matcher(sources)
            .results()
            .map(m -> m.group(1))
            .toList();

    assertThat(allKeys())
        .filteredOn(key -> !sources.contains('"' + key + '"'))
        .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  /// The literal keys of a call's arguments, less those that are only a beginning.
  private static Stream<String> wholeKeys(String arguments) {
    return LITERAL
        .matcher(arguments)
        .results()
        .filter(m -> !arguments.substring(m.end()).stripLeading().startsWith("+"))
        .filter(m -> !arguments.substring(0, m.start()).stripTrailing().endsWith("+"))
        .map(m -> m.group(1))
        .filter(key -> key.matches("[a-z]+(\\.[a-z0-9-]+)+"));
  }

  private static Set<String> allKeys() {
    return rooms()
        .flatMap(room -> load(room + ".properties").keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toSet());
  }

  private static TreeMap<String, String> load(String file) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(MESSAGES.resolve(file))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sorted = new TreeMap<String, String>();
    properties.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
    return sorted;
  }

  private static Stream<Path> files(Path root, String ending) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
