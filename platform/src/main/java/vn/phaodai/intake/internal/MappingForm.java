// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.Mapping;
import vn.phaodai.tables.Use;

/// One heading of a file as a person is asked about it.
///
/// @param columns of the file, in their order
public record MappingForm(String signature, List<Column> columns) {
  public MappingForm {
    columns = List.copyOf(columns);
  }

  /// @param name of its field in the form
  /// @param isUnsure whether the reader asks
  /// @param options what it may be for; the present use is chosen
  public record Column(String name, String heading, boolean isUnsure, List<Option> options) {
    public Column {
      options = List.copyOf(options);
    }
  }

  /// @param value as a [Use] writes itself
  /// @param vi name of the column of the kind; empty where it is no value
  /// @param en the same in English
  /// @param key of the message where it is no value: `ignored`, `ordinal`, `mark`; else empty
  public record Option(String value, String vi, String en, String key, boolean isChosen) {}

  static MappingForm of(ImportKind kind, Mapping mapping) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < mapping.headings().size(); i++) {
      String chosen = mapping.uses().get(i).text();
      List<Option> options = new ArrayList<>();
      options.add(option(new Use.Ignored(), "ignored", chosen));
      options.add(option(new Use.Ordinal(), "ordinal", chosen));
      if (mapping.uses().get(i) instanceof Use.Mark mark) {
        options.add(option(mark, "mark", chosen));
      }
      for (ImportColumn column : kind.columns()) {
        String value = new Use.Value(column.id()).text();
        options.add(new Option(value, column.vi(), column.en(), "", value.equals(chosen)));
      }
      columns.add(
          new Column(name(mapping, i), mapping.headings().get(i), mapping.isUnsure(i), options));
    }
    return new MappingForm(mapping.signature(), columns);
  }

  private static Option option(Use use, String key, String chosen) {
    return new Option(use.text(), "", "", key, use.text().equals(chosen));
  }

  /// The mapping as the form came back.
  static Mapping answered(Mapping mapping, Map<String, String> fields) {
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < mapping.headings().size(); i++) {
      uses.add(Use.of(fields.getOrDefault(name(mapping, i), mapping.uses().get(i).text())));
    }
    return mapping.with(uses);
  }

  private static String name(Mapping mapping, int column) {
    return "cot-" + mapping.signature() + "-" + column;
  }
}
