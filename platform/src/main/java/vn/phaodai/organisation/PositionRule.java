// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import vn.phaodai.tables.ShippedRows;

/// One row of `position-rules.csv`: which seats a kind or a category of bodies has.
///
/// @param body a kind, or `category:…`
record PositionRule(
    String origin,
    Validity valid,
    String body,
    String tier,
    PositionKind kind,
    String title,
    String role,
    int seats,
    List<String> signsAs) {

  static List<PositionRule> shipped() {
    return ShippedRows.of(PositionRule.class, "position-rules.csv").stream()
        .map(PositionRule::of)
        .toList();
  }

  private static PositionRule of(NamedCsvRecord row) {
    return new PositionRule(
        row.getField("id") + "/" + row.getField("version"),
        RuleFile.valid(row),
        row.getField("body"),
        row.getField("tier"),
        PositionKind.valueOf(row.getField("kind")),
        row.getField("title"),
        row.getField("role"),
        Integer.parseInt(row.getField("seats")),
        RuleFile.list(row.getField("signs_as")));
  }

  boolean appliesTo(BodyRule rule) {
    return tier.equals(rule.tier())
        && (body.equals(rule.kind()) || body.equals("category:" + rule.category()));
  }
}
