// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.language.SearchKey;
import vn.phaodai.tables.ShippedRows;

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
  /// @param certain letters that stand in whatever the pattern matches, so that most phrases need
  ///   no matching
  /// @param select space-separated `kind:…` (may end in `*`), `category:…`, `organ:…`; for a
  ///   REWRITE what it becomes
  /// @param scope OWN, PROVINCE, DISTRICT, COMMUNE, BELOW, ALL or empty
  /// @param seat HEAD, ANY or empty: the body itself
  record Row(
      String id,
      Part part,
      Pattern pattern,
      String certain,
      String select,
      String scope,
      String unitKind,
      String seat) {}

  /// An innermost group or class, with what says how often it stands there.
  private static final Pattern GROUP = Pattern.compile("(\\([^()]*\\)|\\[[^\\]]*])[?*+]?");

  /// Escapes, letters that may be absent, and signs of a pattern.
  private static final Pattern NOT_CERTAIN = Pattern.compile("\\\\.|.[?*]|.\\{[^}]*}|[^a-z0-9 ,]");

  private final Map<Part, List<Row>> rows = new EnumMap<>(Part.class);

  RecipientWords() {
    for (NamedCsvRecord r : ShippedRows.of(RecipientWords.class, "recipient-groups.csv")) {
      Row row = row(r);
      rows.computeIfAbsent(row.part(), part -> new ArrayList<>()).add(row);
    }
  }

  private static Row row(NamedCsvRecord r) {
    return new Row(
        r.getField("id"),
        Part.valueOf(r.getField("part")),
        Pattern.compile(r.getField("pattern")),
        certain(r.getField("pattern")),
        r.getField("select"),
        r.getField("scope"),
        r.getField("unit_kinds"),
        r.getField("seat"));
  }

  /// The longest run of plain letters outside groups, classes and what may be absent; empty where
  /// alternatives stand outside a group.
  static String certain(String pattern) {
    String open = pattern;
    for (String inner = ""; !inner.equals(open); ) {
      inner = open;
      open = GROUP.matcher(inner).replaceAll("\t");
    }
    return open.contains("|")
        ? ""
        : NOT_CERTAIN.splitAsStream(open).max(Comparator.comparingInt(String::length)).orElse("");
  }

  List<Row> of(Part part) {
    return rows.getOrDefault(part, List.of());
  }

  /// The phrase in one spelling: folded, abbreviations written out, commas kept as `, `.
  String foldList(String text) {
    String folded = plain(text);
    for (Row rewrite : of(Part.REWRITE)) {
      if (folded.contains(rewrite.certain())) {
        folded = rewrite.pattern().matcher(folded).replaceAll(rewrite.select());
      }
    }
    return folded.strip();
  }

  /// Folded, commas kept, abbreviations as they are.
  String plain(String text) {
    return Arrays.stream(text.split("[,;]"))
        .map(SearchKey::of)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// As [#foldList], without the commas: the key by which a single body is found.
  String fold(String text) {
    return foldList(text).replace(",", "");
  }
}
