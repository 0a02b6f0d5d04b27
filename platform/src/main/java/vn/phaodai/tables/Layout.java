// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.SearchKey;

/// Where the heading of a sheet stands and what its columns are for.
///
/// @param first place of the heading's first line among the rows looked at
/// @param lines of the heading
/// @param headingKeys search keys of the heading's last line, to know it when it comes again
record Layout(int first, int lines, Mapping mapping, List<String> headingKeys) {
  /// Rows looked at for a heading.
  static final int LOOKED_AT = 60;

  private static final int MOST_LINES = 3;

  /// The best heading among the first rows; empty where there is none.
  static Optional<Layout> find(List<Row> rows, HeadingMatcher matcher, ImportKind kind) {
    @Nullable Layout best = null;
    int bestScore = 0;
    for (int first = 0; first < rows.size(); first++) {
      for (int lines = 1; lines <= MOST_LINES && first + lines <= rows.size(); lines++) {
        if (lines > 1 && !continues(rows.get(first + lines - 1))) {
          break;
        }
        Layout layout = read(rows, first, lines, matcher);
        int score = layout.score(kind);
        if (score > bestScore) {
          best = layout;
          bestScore = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// A line of a heading holds words, no figures.
  private static boolean continues(Row row) {
    boolean words = false;
    for (int i = 0; i < row.size(); i++) {
      String cell = row.cell(i);
      if (cell.matches(".*[0-9]{2,}.*")) {
        return false;
      }
      words |= cell.chars().anyMatch(Character::isLetter);
    }
    return words && !row.cell(0).matches("[0-9]+");
  }

  private static Layout read(List<Row> rows, int first, int lines, HeadingMatcher matcher) {
    int width = 0;
    for (int i = 0; i < lines; i++) {
      width = Math.max(width, rows.get(first + i).size());
    }
    List<String> headings = new ArrayList<>();
    List<HeadingMatcher.Match> matches = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      String last = rows.get(first + lines - 1).cell(column);
      String over = over(rows, first, lines, column, !last.isEmpty());
      headings.add((over + " " + last).strip());
      matches.add(matcher.match(over, last));
    }
    List<String> keys =
        headings(rows.get(first + lines - 1), width).stream().map(SearchKey::of).toList();
    return new Layout(first, lines, mapping(headings, matches), keys);
  }

  private static List<String> headings(Row row, int width) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(row.cell(i));
    }
    return cells;
  }

  /// The lines above a cell; a merged cell of the first line reaches over the empty ones to its
  /// right as far as something stands under them.
  private static String over(List<Row> rows, int first, int lines, int column, boolean reaches) {
    List<String> parts = new ArrayList<>();
    for (int line = 0; line < lines - 1; line++) {
      Row row = rows.get(first + line);
      String cell = row.cell(column);
      for (int left = column - 1; cell.isEmpty() && reaches && left >= 0; left--) {
        if (rows.get(first + lines - 1).cell(left).isEmpty()) {
          break;
        }
        cell = row.cell(left);
      }
      if (!cell.isEmpty()) {
        parts.add(cell);
      }
    }
    return String.join(" ", parts);
  }

  /// Of two columns that would be the same the surer one is, the earlier of equals.
  private static Mapping mapping(List<String> headings, List<HeadingMatcher.Match> matches) {
    Map<String, Integer> taken = new HashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).use() instanceof Use.Value(String column)) {
        int at = i;
        taken.merge(
            column,
            i,
            (old, _) ->
                matches.get(at).percent() > matches.get(old).percent() ? Integer.valueOf(at) : old);
      }
    }
    List<Use> uses = new ArrayList<>();
    List<Integer> percent = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      HeadingMatcher.Match match = matches.get(i);
      boolean isSecond =
          match.use() instanceof Use.Value(String column)
              && !Integer.valueOf(i).equals(taken.get(column));
      boolean accepted = match.percent() >= HeadingMatcher.ACCEPTED && !isSecond;
      uses.add(accepted ? match.use() : new Use.Ignored());
      percent.add(isSecond ? 0 : match.percent());
    }
    return new Mapping(headings, uses, percent, signature(headings));
  }

  /// Columns found, weighted by how surely; a heading of fewer lines wins among equals, and
  /// required columns count double.
  private int score(ImportKind kind) {
    int score = 0;
    int distinct = 0;
    for (ImportColumn column : kind.columns()) {
      int best = 0;
      for (int i = 0; i < mapping.uses().size(); i++) {
        boolean gives =
            switch (mapping.uses().get(i)) {
              case Use.Value(String id) -> id.equals(column.id());
              case Use.Mark mark -> mark.column().equals(column.id());
              case Use.Ordinal _, Use.Ignored _ -> false;
            };
        best = gives ? Math.max(best, mapping.percent().get(i)) : best;
      }
      distinct += best > 0 ? 1 : 0;
      score += column.isRequired() ? 2 * best : best;
    }
    int marks = (int) mapping.uses().stream().filter(Use.Mark.class::isInstance).count();
    boolean enough = distinct >= Math.min(2, kind.columns().size());
    return enough ? 10 * (score + marks) - lines : 0;
  }

  private static String signature(List<String> headings) {
    StringBuilder all = new StringBuilder();
    headings.forEach(heading -> all.append(SearchKey.of(heading)).append('\n'));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Layout with(Mapping other) {
    return new Layout(first, lines, other, headingKeys);
  }
}
