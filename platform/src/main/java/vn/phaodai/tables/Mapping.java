// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.List;

/// What the columns of a table are for, read from its heading or said by a person.
///
/// @param headings of the file, one a column, lines of a heading joined by a space
/// @param uses one a column
/// @param percent how sure each is; 100 for what was remembered or stands in the declaration
/// @param signature the same for every file with this heading, to remember the mapping by
public record Mapping(
    List<String> headings, List<Use> uses, List<Integer> percent, String signature) {
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
