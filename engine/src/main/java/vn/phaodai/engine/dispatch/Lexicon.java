// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The language of orders, loaded once from the resource files beside this class. A file without
/// source or confidence, an empty file or a phrase given twice is refused at load.
final class Lexicon {
  /// What it takes for a verb to begin an order of its own after a comma.
  enum Standing {
    NEVER,
    WITH_HASTE,
    ALONE
  }

  record Weighted(Theme theme, int weight) {}

  final Phrases<Boolean> requests = phrases("requests.txt");
  final Phrases<Boolean> modals = phrases("modals.txt");
  final Phrases<Boolean> intensity = phrases("intensity.txt");
  final Phrases<Boolean> connectives = phrases("connectives.txt");
  final Phrases<Boolean> specifics = phrases("specifics.txt");
  final Phrases<Boolean> manner = phrases("manner.txt");
  final Phrases<Boolean> statements = phrases("statements.txt");
  final Phrases<Boolean> exhortations = phrases("exhortations.txt");
  final Phrases<Boolean> decisions = phrases("decisions.txt");
  final Phrases<Boolean> performatives = phrases("performatives.txt");
  final Phrases<Boolean> courtesies = phrases("courtesies.txt");
  final Phrases<Boolean> attitudes = phrases("attitudes.txt");
  final Phrases<Boolean> nouns = phrases("nouns.txt");
  final Phrases<Boolean> prepositions = phrases("prepositions.txt");
  final Phrases<Boolean> background = phrases("background-headings.txt");
  final Phrases<Boolean> announcements = phrases("announcements.txt");
  final Phrases<Boolean> rulings = phrases("rulings.txt");
  final Phrases<Boolean> things = phrases("things.txt");

  /// Verbs that order at the front of a sentence only.
  final Phrases<Boolean> frontActions = phrases("front-actions.txt");

  /// Verbs that order right behind the whole name of a body only.
  final Phrases<Boolean> plainVerbs = phrases("plain-verbs.txt");

  final Phrases<Boolean> bodies = phrases("bodies.txt");
  final Phrases<Boolean> nameParts = phrases("name-parts.txt");
  final Phrases<Boolean> fields = phrases("fields.txt");
  final Phrases<Boolean> vagueDeadlines = phrases("vague-deadlines.txt");
  final Phrases<Boolean> qualityHeads = phrases("quality-heads.txt");
  final Phrases<Boolean> conditions = phrases("conditions.txt");
  final Phrases<Boolean> trailingConditions = phrases("trailing-conditions.txt");
  final Phrases<Boolean> positions = phrases("positions.txt");
  final Phrases<Boolean> honorifics = phrases("honorifics.txt");

  /// Verbs that only complete the order before them when they stand behind a comma.
  final Phrases<Boolean> dependentActions = phrases("dependent-actions.txt");

  final Phrases<Boolean> persuasions = phrases("persuasions.txt");
  final Phrases<Boolean> firstHalves = phrases("first-halves.txt");
  final Phrases<Boolean> intransitive = phrases("intransitive-actions.txt");
  final Phrases<Boolean> describedNouns = phrases("described-nouns.txt");

  /// Verbs of an order and what it takes for one to begin an order of its own after a comma.
  final Phrases<Standing> actions = new Phrases<>();

  final Phrases<Weighted> themes = new Phrases<>();
  final Phrases<Purpose> purposes = new Phrases<>();

  /// Heads of work tables, by the phrase they hold; the first that occurs decides.
  final Map<String, WorkColumn> columns = new LinkedHashMap<>();

  final Phrases<DocumentType> typeNames = new Phrases<>();
  final Map<DocumentSystem, Map<String, DocumentType>> typesBySymbol = new HashMap<>();

  Lexicon() {
    for (String line : lines("themes.csv")) {
      String[] cell = line.split(",", 3);
      themes.add(cell[2], new Weighted(Theme.valueOf(cell[0]), Integer.parseInt(cell[1])));
    }
    for (String line : lines("purposes.csv")) {
      String[] cell = line.split(",", 2);
      purposes.add(cell[1], Purpose.valueOf(cell[0]));
    }
    for (String line : lines("work-columns.csv")) {
      String[] cell = line.split(",", 2);
      columns.put(cell[1], WorkColumn.valueOf(cell[0]));
    }
    for (String line : lines("document-types.csv")) {
      String[] cell = line.split(",", 4);
      DocumentType type = new DocumentType(cell[0], cell[3]);
      for (String system : cell[1].split(" ")) {
        typesBySymbol
            .computeIfAbsent(DocumentSystem.valueOf(system), _ -> new HashMap<>())
            .put(cell[0], type);
      }
      typeNames.add(cell[3], type);
    }
    for (String line : lines("actions.txt")) {
      int mark = line.indexOf(" +");
      String verb = mark < 0 ? line : line.substring(0, mark);
      actions.add(
          verb,
          mark < 0 ? Standing.NEVER : line.endsWith("++") ? Standing.ALONE : Standing.WITH_HASTE);
    }
    actions.sorted();
    themes.sorted();
    purposes.sorted();
    typeNames.sorted();
  }

  /// The kind of document that `symbol` stands for in `system`; null when there is none.
  @Nullable DocumentType type(DocumentSystem system, String symbol) {
    return typesBySymbol.getOrDefault(system, Map.of()).get(symbol);
  }

  /// What the head of a column or a label says of a task; null when it is none.
  @Nullable WorkColumn column(String head) {
    String folded = head.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, WorkColumn> column : columns.entrySet()) {
      if (folded.contains(column.getKey())) {
        return column.getValue();
      }
    }
    return null;
  }

  private static Phrases<Boolean> phrases(String file) {
    Phrases<Boolean> phrases = new Phrases<>();
    for (String line : lines(file)) {
      phrases.add(line, true);
    }
    return phrases.sorted();
  }

  private static List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    boolean source = false;
    boolean confidence = false;
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("lexicon missing: " + file);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line : reader.lines().toList()) {
        source |= line.startsWith("# source: ");
        confidence |= line.startsWith("# confidence: ");
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    if (!source
        || !confidence
        || lines.isEmpty()
        || lines.stream().distinct().count() < lines.size()) {
      throw new IllegalStateException(
          "lexicon without source, confidence or with doubles: " + file);
    }
    return lines;
  }
}
