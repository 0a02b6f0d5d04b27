// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phaodai.language.SearchKey;

/// Headings of a file → columns of one kind.
final class HeadingMatcher {
  static final int ACCEPTED = 70;
  private static final int EXACT = 100;
  private static final int BARE = 95;
  private static final int WITHIN = 80;
  private static final int NEAR = 72;
  private static final int DOUBTFUL = 50;
  private static final int SHORTEST_TO_CORRECT = 6;
  private static final String ORDINAL = "#";

  /// Key with and without its spaces → use.
  private final Map<String, Use> known = new HashMap<>();

  private final Map<String, Values> choices = new HashMap<>();
  private final ImportKind kind;

  HeadingMatcher(ImportKind kind) {
    this.kind = kind;
    for (String reason : RejectedRows.REASONS) {
      add(reason, new Use.Ignored());
    }
    for (ImportColumn column : kind.columns()) {
      Use use = new Use.Value(column.id());
      add(column.id(), use);
      add(column.vi(), use);
      add(column.en(), use);
      column.headings().forEach(heading -> add(heading, use));
      if (column.type() == ColumnType.ENUM) {
        choices.put(column.id(), new Values(column));
      }
    }
    for (ImportColumn column : kind.columns()) {
      Vocabulary.HEADINGS
          .getOrDefault(column.concept(), List.of())
          .forEach(heading -> add(heading, new Use.Value(column.id())));
    }
    Vocabulary.HEADINGS.getOrDefault(ORDINAL, List.of()).forEach(h -> add(h, new Use.Ordinal()));
  }

  private void add(String heading, Use use) {
    String key = SearchKey.of(heading);
    known.putIfAbsent(key, use);
    known.putIfAbsent(key.replace(" ", ""), use);
  }

  record Match(Use use, int percent) {}

  private static final Match NONE = new Match(new Use.Ignored(), 0);

  /// @param over the line above in a heading of two lines; empty where there is none
  /// @param heading the cell itself
  Match match(String over, String heading) {
    if (heading.isEmpty()) {
      return over.isEmpty() ? NONE : match("", over);
    }
    Optional<Match> marked = mark(over, heading);
    if (marked.isPresent()) {
      return marked.get();
    }
    Match alone = plain(heading);
    if (over.isEmpty()) {
      return alone;
    }
    Match both = plain(over + " " + heading);
    Match best = both.percent >= alone.percent ? both : alone;
    return best.percent >= ACCEPTED ? best : plain(over);
  }

  private Match plain(String heading) {
    String key = SearchKey.of(heading);
    Use use = known.get(key);
    if (use != null) {
      return new Match(use, EXACT);
    }
    String bare = SearchKey.of(heading.replaceAll("\\([^)]*\\)?|\\*", " "));
    use = known.get(bare);
    if (use == null && !bare.isEmpty()) {
      use = known.get(key.replace(" ", ""));
    }
    if (use != null) {
      return new Match(use, BARE);
    }
    Optional<Match> split = splitMark(heading);
    return split.isPresent() ? split.get() : within(bare.isEmpty() ? key : bare);
  }

  /// “Giới tính” over “Nam”, “Năm sinh” over “Nữ”, or “Nam” alone.
  private Optional<Match> mark(String over, String heading) {
    Match parent = over.isEmpty() ? NONE : plain(over);
    for (ImportColumn column : kind.columns()) {
      Values values = choices.get(column.id());
      String choice =
          values == null || SearchKey.of(heading).isEmpty() ? null : values.choice(heading);
      if (choice == null || known.containsKey(SearchKey.of(heading))) {
        continue;
      }
      String carries =
          parent.use instanceof Use.Value value && !value.column().equals(column.id())
              ? value.column()
              : year(column);
      boolean fits = over.isEmpty() || parent.percent >= ACCEPTED;
      return Optional.of(
          new Match(new Use.Mark(column.id(), choice, carries), fits ? EXACT : ACCEPTED));
    }
    return Optional.empty();
  }

  /// Offices write the year of birth into the column of the sex.
  private String year(ImportColumn marked) {
    return kind.columns().stream()
        .filter(c -> c.type() == ColumnType.YEAR_OR_DATE && marked.concept().equals("sex"))
        .map(ImportColumn::id)
        .findFirst()
        .orElse("");
  }

  /// A heading of two lines that was written as one: “Giới tính Nam”.
  private Optional<Match> splitMark(String heading) {
    String[] words = heading.strip().split("\\s+");
    for (int cut = 1; cut < words.length; cut++) {
      String over = String.join(" ", List.of(words).subList(0, cut));
      String last = String.join(" ", List.of(words).subList(cut, words.length));
      if (known.get(SearchKey.of(over)) instanceof Use.Value) {
        Optional<Match> found = mark(over, last);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// The longest known heading inside this one, believed where the words beside it say nothing;
  /// else one that is a slip of the pen away.
  private Match within(String key) {
    String best = longestIn(key);
    if (!best.isEmpty() && leaves(key, best)) {
      return new Match(use(best), WITHIN);
    }
    if (key.length() >= SHORTEST_TO_CORRECT) {
      for (String candidate : known.keySet()) {
        if (isOneSlipAway(key, candidate)) {
          return new Match(use(candidate), NEAR);
        }
      }
    }
    return best.isEmpty() ? NONE : new Match(use(best), DOUBTFUL);
  }

  private String longestIn(String key) {
    String best = "";
    for (String candidate : known.keySet()) {
      boolean inside = (" " + key + " ").contains(" " + candidate + " ");
      if (inside && candidate.length() > best.length()) {
        best = candidate;
      }
    }
    return best;
  }

  /// Whether nothing of a heading is left beside one it holds but words that say nothing and
  /// further names of the same.
  private boolean leaves(String key, String known) {
    String rest = (" " + key + " ").replace(" " + known + " ", " ").strip();
    if (Arrays.stream(rest.split(" ")).allMatch(this::saysNothing)) {
      return true;
    }
    String more = longestIn(rest);
    return !more.isEmpty() && use(more).equals(use(known)) && leaves(rest, more);
  }

  private boolean saysNothing(String word) {
    return word.isEmpty() || Vocabulary.NOISE.contains(word);
  }

  private Use use(String key) {
    return java.util.Objects.requireNonNull(known.get(key));
  }

  private static boolean isOneSlipAway(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || b.length() < SHORTEST_TO_CORRECT) {
      return false;
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < Math.min(a.length(), b.length()) - start
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(a.length(), b.length()) - start - tail <= 1;
  }
}
