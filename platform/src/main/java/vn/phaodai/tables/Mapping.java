// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.List;
import java.util.stream.IntStream;

/// What the columns of a table are for, read from its heading or said by a person.
///
/// @param headings of the file, one a column, lines of a heading joined by a space
/// @param uses one a column
/// @param percent how sure each is; 100 for what was remembered or stands in the declaration
/// @param signature the same for every file with this heading, to remember the mapping by
public record Mapping(
    List<String> headings, List<Use> uses, List<Integer> percent, String signature) {
  private static final int SURE = 80;

  public Mapping {
    headings = List.copyOf(headings);
    uses = List.copyOf(uses);
    percent = List.copyOf(percent);
    if (headings.size() != uses.size() || uses.size() != percent.size()) {
      throw new IllegalArgumentException("one use and one percentage a column");
    }
  }

  /// The same table read otherwise, as a person decided.
  public Mapping with(List<Use> decided) {
    return new Mapping(headings, decided, decided.stream().map(_ -> 100).toList(), signature);
  }

  /// Whether a person had better say what a column is for: something speaks for a use, but not
  /// enough to be sure.
  public boolean isUnsure(int column) {
    return percent.get(column) > 0 && percent.get(column) < SURE;
  }

  /// Whether a person had better look at it before rows are taken: a column is unsure, or one that
  /// every row needs is not there.
  public boolean isUnsure(ImportKind kind) {
    return IntStream.range(0, headings.size()).anyMatch(this::isUnsure)
        || kind.columns().stream()
            .anyMatch(
                column ->
                    column.isRequired()
                        && !column.has(ImportColumn.Trait.FROM_SECTION)
                        && !column.has(ImportColumn.Trait.FROM_SHEET)
                        && !gives(column.id()));
  }

  boolean gives(String column) {
    return uses.stream()
        .anyMatch(
            use ->
                switch (use) {
                  case Use.Value value -> value.column().equals(column);
                  case Use.Mark mark ->
                      mark.column().equals(column) || mark.carries().equals(column);
                  case Use.Ordinal _, Use.Ignored _ -> false;
                });
  }
}
