// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a file of one kind holds: the declaration from which its reader, template, page and the
/// headings of its export come. A room declares its kinds; what takes their rows is its [Receiver].
///
/// @param id of the command line and of addresses: `units`, `people`, …
/// @param columns in the order of template and export
public record ImportKind(String id, String vi, String en, List<ImportColumn> columns) {
  public ImportKind {
    if (!id.matches("[a-z][a-z0-9-]*") || vi.isBlank() || en.isBlank() || columns.isEmpty()) {
      throw new IllegalArgumentException("not a kind: " + id);
    }
    columns = List.copyOf(columns);
    if (columns.stream().map(ImportColumn::id).distinct().count() < columns.size()) {
      throw new IllegalArgumentException("a column stands twice in " + id);
    }
  }

  public static ImportKind of(String id, String vi, String en, ImportColumn... columns) {
    return new ImportKind(id, vi, en, List.of(columns));
  }

  /// Place of a column in [#columns] and in every [ImportedRow].
  ///
  /// @throws IllegalArgumentException where there is no such column
  public int indexOf(String columnId) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(columnId)) {
        return i;
      }
    }
    throw new IllegalArgumentException(id + " has no column " + columnId);
  }

  /// The same without the columns that only files have.
  public ImportKind onPaper() {
    return new ImportKind(
        id,
        vi,
        en,
        columns.stream().filter(column -> !column.has(ImportColumn.Trait.FILES_ONLY)).toList());
  }

  /// A row with these texts by the ids of their columns; the other cells are empty.
  public List<String> row(Map<String, String> texts) {
    return columns.stream().map(column -> texts.getOrDefault(column.id(), "")).toList();
  }

  Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      places.put(columns.get(i).id(), i);
    }
    return places;
  }
}
