// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what the columns of any file are: by their headings in Vietnamese or English, and where a
/// heading says nothing, by what stands below it.
public final class ColumnRoles {
  /// So many of the cells must look alike.
  private static final double MOST = 0.8;

  /// Birth years spread at least so far.
  private static final int BIRTH_YEARS = 25;

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[-/.]?\\d{2}[-/.]?\\d{2}|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4})|((?:19|20)\\d\\d)");
  private static final Pattern TIME = Pattern.compile(".*\\d{1,2}:\\d{2}.*");
  private static final Pattern PHONE = Pattern.compile("(?:\\+?84|0)[ .-]?[1-9](?:[ .-]?\\d){7,9}");
  private static final Pattern ID = Pattern.compile("\\d{9}|\\d{12}");
  private static final Pattern SEX =
      Pattern.compile("nam|nữ|nu|male|female|m|f", Pattern.CASE_INSENSITIVE);

  private record Heading(Role role, String text, boolean exact) {}

  private static final List<Heading> HEADINGS =
      Resource.rows("columns.csv").stream()
          .map(row -> new Heading(Role.valueOf(row[0]), row[1], row[2].equals("exact")))
          .toList();

  private ColumnRoles() {}

  /// What a heading says; empty where it says nothing that is known.
  public static Optional<Role> ofHeading(String heading) {
    String folded = fold(heading);
    for (Role role : Role.values()) {
      if (folded.equals(fold(role.name()))) {
        return Optional.of(role);
      }
    }
    return HEADINGS.stream()
        .filter(h -> h.exact() ? folded.equals(h.text()) : folded.contains(h.text()))
        .map(Heading::role)
        .findFirst();
  }

  /// The columns of a file.
  ///
  /// @param sample some of its rows, each with at most as many cells as there are headings
  public static List<Column> recognise(List<String> headings, List<List<String>> sample) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < headings.size(); c++) {
      int column = c;
      String heading = headings.get(c);
      List<String> cells =
          sample.stream()
              .filter(row -> row.size() > column)
              .map(row -> row.get(column).strip())
              .filter(Predicate.not(String::isEmpty))
              .toList();
      columns.add(new Column(heading, ofHeading(heading).orElseGet(() -> ofCells(cells))));
    }
    return columns;
  }

  private static Role ofCells(List<String> cells) {
    if (most(cells, TIME)) {
      return Role.IGNORED;
    }
    if (most(cells, DATE)) {
      return yearsSpread(cells) > BIRTH_YEARS ? Role.BIRTH_DATE : Role.IGNORED;
    }
    if (most(cells, PHONE)) {
      return Role.PHONE;
    }
    if (most(cells, ID)) {
      return Role.ID_NUMBER;
    }
    return most(cells, SEX) ? Role.SEX : Role.OTHER;
  }

  private static boolean most(List<String> cells, Pattern pattern) {
    long matching = cells.stream().filter(cell -> pattern.matcher(cell).matches()).count();
    return !cells.isEmpty() && matching >= MOST * cells.size();
  }

  private static int yearsSpread(List<String> cells) {
    var years =
        cells.stream()
            .map(DATE::matcher)
            .filter(m -> m.matches())
            .mapToInt(m -> Integer.parseInt(firstOf(m.group(1), m.group(2), m.group(3))))
            .summaryStatistics();
    return years.getMax() - years.getMin();
  }

  private static String firstOf(@Nullable String a, @Nullable String b, @Nullable String c) {
    return a != null ? a : b != null ? b : c != null ? c : "0";
  }

  private static String fold(String heading) {
    StringBuilder folded = new StringBuilder();
    for (char c : heading.toLowerCase(Locale.ROOT).toCharArray()) {
      int letter = Letters.base(c);
      if (letter > 0) {
        folded.append((char) letter);
      }
    }
    return folded.toString();
  }
}
