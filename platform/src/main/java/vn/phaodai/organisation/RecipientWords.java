// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.language.SearchKey;

/// The words with which letters name their recipients: `recipient-groups.csv`, read once.
@Component
class RecipientWords {
  /// Which part of a phrase a row describes.
  enum Part {
    /// An abbreviation or contraction and what it stands for.
    REWRITE,
    /// Words in front that mean nothing here (“các đồng chí”).
    FILLER,
    AS_ABOVE,
    ARCHIVE,
    PUBLIC,
    /// Who among those named: the head, the standing committee.
    PREFIX,
    /// Where: of the province, at all levels.
    SUFFIX,
    /// What.
    TERM,
    /// A kind of unit, whose committee and authority are meant unless a PREFIX says otherwise.
    PLACE
  }

  /// One row.
  ///
  /// @param select space-separated `kind:…` (may end in `*`), `category:…`, `organ:…`; for a
  ///   REWRITE what it becomes
  /// @param scope OWN, PROVINCE, DISTRICT, COMMUNE, BELOW, ALL or empty
  /// @param seat HEAD, ANY or empty: the body itself
  record Row(
      String id,
      Part part,
      Pattern pattern,
      String select,
      String scope,
      String unitKind,
      String seat) {}

  private final Map<Part, List<Row>> rows = new EnumMap<>(Part.class);

  RecipientWords() {
    for (NamedCsvRecord r : RuleFile.rows("recipient-groups.csv")) {
      Row row = row(r);
      rows.computeIfAbsent(row.part(), part -> new ArrayList<>()).add(row);
    }
  }

  private static Row row(NamedCsvRecord r) {
    return new Row(
        r.getField("id"),
        Part.valueOf(r.getField("part")),
        Pattern.compile(r.getField("pattern")),
        r.getField("select"),
        r.getField("scope"),
        r.getField("unit_kinds"),
        r.getField("seat"));
  }

  List<Row> of(Part part) {
    return rows.getOrDefault(part, List.of());
  }

  /// The phrase in one spelling: folded, abbreviations written out, commas kept as `, `.
  String foldList(String text) {
    String folded =
        Arrays.stream(text.split("[,;]"))
            .map(SearchKey::of)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    for (Row rewrite : of(Part.REWRITE)) {
      folded = rewrite.pattern().matcher(folded).replaceAll(rewrite.select());
    }
    return folded.strip();
  }

  /// As [#foldList], without the commas: the key by which a single body is found.
  String fold(String text) {
    return foldList(text).replace(",", "");
  }
}
