// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A hand-written reading, see `gold/README.md` beside the files.
record Gold(
    Map<String, String> header,
    Map<String, List<String>> lists,
    List<Map<String, String>> obligations,
    List<Map<String, String>> citations,
    Map<String, String> clauses) {

  private static final Path GOLD = Path.of("src/test/resources/vn/phaodai/engine/dispatch/gold");
  private static final Path SAMPLES = Path.of("../platform/src/main/resources/samples/dispatches");

  static Gold of(String name) {
    return parse(file(GOLD.resolve(name + ".gold")));
  }

  static String sample(String name) {
    return file(SAMPLES.resolve(name + ".txt"));
  }

  static String document(String name) {
    return file(GOLD.resolve(name + ".txt"));
  }

  /// Names of all documents that stand beside their gold.
  static List<String> documents() {
    return documents("");
  }

  /// The same of one folder, whose name each begins with.
  static List<String> documents(String folder) {
    try (Stream<Path> files = Files.list(GOLD.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> folder + name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String file(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same gold with every value rewritten as the text was.
  Gold map(UnaryOperator<String> change) {
    List<Map<String, String>> changed = new ArrayList<>();
    for (Map<String, String> o : obligations) {
      Map<String, String> copy = new HashMap<>();
      o.forEach((k, v) -> copy.put(k, change.apply(v)));
      changed.add(copy);
    }
    Map<String, String> head = new HashMap<>();
    header.forEach((k, v) -> head.put(k, change.apply(v)));
    return new Gold(head, lists, changed, citations, clauses);
  }

  static Gold parse(String text) {
    Gold gold =
        new Gold(
            new HashMap<>(),
            new HashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashMap<>());
    Map<String, String> record = gold.header;
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      switch (line) {
        case "[obligation]" -> gold.obligations.add(record = new HashMap<>());
        case "[citation]" -> gold.citations.add(record = new HashMap<>());
        case "[clause]" -> record = gold.clauses;
        default -> {
          int colon = line.indexOf(": ");
          String key = line.substring(0, colon);
          String value = line.substring(colon + 2);
          if (record == gold.header && List.of("addressee", "recipient", "gap").contains(key)) {
            gold.lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
          } else {
            record.put(key, value);
          }
        }
      }
    }
    return gold;
  }

  List<String> list(String key) {
    return lists.getOrDefault(key, List.of());
  }

  /// Where a quote stands in `text`: blanks count as one, stars, backslashes and page noise are
  /// ignored; `a … b` runs from a to the first following b. Null when it does not stand there.
  static @Nullable Span locate(String text, String quote) {
    String nfc = Normalizer.normalize(quote, Normalizer.Form.NFC);
    StringBuilder flat = new StringBuilder();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '\\') {
        continue;
      }
      boolean blank = Character.isWhitespace(c) || c == '\u00a0';
      if (blank && (flat.isEmpty() || flat.charAt(flat.length() - 1) == ' ')) {
        continue;
      }
      flat.append(blank ? ' ' : c);
      at.add(i);
    }
    int gap = nfc.indexOf(" … ");
    String first = gap < 0 ? nfc : nfc.substring(0, gap);
    int start = flat.indexOf(first);
    if (start < 0) {
      return null;
    }
    int end = start + first.length();
    if (gap >= 0) {
      String last = nfc.substring(gap + 3);
      int tail = flat.indexOf(last, end);
      if (tail < 0) {
        return null;
      }
      end = tail + last.length();
    }
    return new Span(at.get(start), at.get(end - 1) + 1);
  }
}
