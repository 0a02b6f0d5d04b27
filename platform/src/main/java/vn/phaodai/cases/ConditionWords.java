// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.phaodai.language.SearchKey;

/// “THA, ĐTĐ type 2, sỏi mật” → the listed conditions it names, and what is left in the writer’s
/// own words. A word counts only whole: a part of one decides no risk group.
final class ConditionWords {
  private static final Map<String, String> WORDS = read();

  private ConditionWords() {}

  /// @param listed facts of `VN-TRIAGE-CONDITIONS`
  /// @param others as written, joined by “; ”; empty where every word was known
  record Read(Set<String> listed, String others) {}

  static Read read(String cell) {
    if (ListedCase.isNone(cell)) {
      return new Read(Set.of(), "");
    }
    Set<String> listed = new LinkedHashSet<>();
    List<String> others = new ArrayList<>();
    for (String part : cell.split("[,;+\\n]|\\s[-–]\\s|/(?!AIDS)|\\svà\\s|\\sand\\s")) {
      String word = part.strip().replaceAll("[.]+$", "");
      String condition = WORDS.get(SearchKey.of(word));
      if (condition != null) {
        listed.add(condition);
      } else if (!SearchKey.of(word).isEmpty()) {
        others.add(word);
      }
    }
    return new Read(Set.copyOf(listed), String.join("; ", others));
  }

  private static Map<String, String> read() {
    try (InputStream file =
        Objects.requireNonNull(ConditionWords.class.getResourceAsStream("condition-words.csv"))) {
      Map<String, String> words = new HashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> words.put(SearchKey.of(cells[1]), cells[0]));
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
