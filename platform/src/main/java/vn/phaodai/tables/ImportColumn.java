// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One column of a kind of file.
///
/// @param id English, stable; a file may be headed with it
/// @param vi the heading of templates and exports
/// @param en the same in English
/// @param concept the entry of the shared vocabulary (`headings.csv`) whose spellings it also has;
///   its id where it has none of its own
/// @param example as a person would type it; empty where the heading says enough
/// @param help one Vietnamese sentence for the page and the template; may be empty
/// @param headings further headings of this kind's files
/// @param choices of an ENUM, else empty
public record ImportColumn(
    String id,
    String vi,
    String en,
    ColumnType type,
    String concept,
    String example,
    String help,
    List<String> headings,
    List<Choice> choices,
    Set<Trait> traits) {

  /// What else holds of a column.
  public enum Trait {
    /// a row without it is not taken
    REQUIRED,
    /// an ill-formed value is left out with a warning; the row is taken
    TOLERANT,
    /// the text of a section row (“Ấp Chợ”) is the value of the rows under it
    FROM_SECTION,
    /// the name of the sheet is the value where the table has no such column
    FROM_SHEET,
    /// files have it; the sheet of paper and the grid that it is typed in do not
    FILES_ONLY
  }

  public ImportColumn {
    if (!id.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a column id: " + id);
    }
    if ((type == ColumnType.ENUM) == choices.isEmpty()) {
      throw new IllegalArgumentException(id + ": an ENUM, and only an ENUM, has choices");
    }
    headings = List.copyOf(headings);
    choices = List.copyOf(choices);
    traits = Set.copyOf(traits);
  }

  public static ImportColumn of(String id, String vi, String en, ColumnType type) {
    return new ImportColumn(id, vi, en, type, id, "", "", List.of(), List.of(), Set.of());
  }

  public static ImportColumn choice(String id, String vi, String en, Choice... choices) {
    return new ImportColumn(
        id, vi, en, ColumnType.ENUM, id, "", "", List.of(), List.of(choices), Set.of());
  }

  public ImportColumn required() {
    return with(Trait.REQUIRED);
  }

  public ImportColumn with(Trait... more) {
    Set<Trait> all = EnumSet.copyOf(Arrays.asList(more));
    all.addAll(traits);
    return new ImportColumn(id, vi, en, type, concept, example, help, headings, choices, all);
  }

  public ImportColumn example(String text) {
    return new ImportColumn(id, vi, en, type, concept, text, help, headings, choices, traits);
  }

  public ImportColumn help(String sentence) {
    return new ImportColumn(
        id, vi, en, type, concept, example, sentence, headings, choices, traits);
  }

  public ImportColumn concept(String shared) {
    return new ImportColumn(id, vi, en, type, shared, example, help, headings, choices, traits);
  }

  public ImportColumn headed(String... more) {
    List<String> all = new ArrayList<>(headings);
    all.addAll(List.of(more));
    return new ImportColumn(id, vi, en, type, concept, example, help, all, choices, traits);
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  public boolean isRequired() {
    return traits.contains(Trait.REQUIRED);
  }
}
