// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.phaodai.tables.ShippedRows;

/// One row of `body-rules.csv`: which body every unit of a tier has, from when to when.
///
/// @param unitKinds only for these kinds of unit (Huyện, Thị xã…); empty: all
/// @param provinces only in the provinces with these codes; empty: all
/// @param parentTier where to look for the parent; empty: at the same unit, else above
record BodyRule(
    String id,
    String origin,
    Validity valid,
    String tier,
    List<String> unitKinds,
    List<String> provinces,
    String kind,
    String category,
    Side side,
    boolean organ,
    String name,
    String shortName,
    List<String> aliases,
    String code,
    String parentKind,
    String parentTier,
    boolean confirmed,
    String confidence,
    boolean verify) {

  static List<BodyRule> shipped() {
    return ShippedRows.of(BodyRule.class, "body-rules.csv").stream().map(BodyRule::of).toList();
  }

  private static BodyRule of(NamedCsvRecord row) {
    String[] parent = (row.getField("parent") + "@").split("@", -1);
    return new BodyRule(
        row.getField("id"),
        row.getField("id") + "/" + row.getField("version"),
        RuleFile.valid(row),
        row.getField("tier"),
        RuleFile.list(row.getField("unit_kinds")),
        RuleFile.list(row.getField("provinces")),
        row.getField("kind"),
        row.getField("category"),
        Side.valueOf(row.getField("side")),
        Boolean.parseBoolean(row.getField("organ")),
        row.getField("name"),
        row.getField("short_name"),
        RuleFile.list(row.getField("aliases")),
        row.getField("code"),
        parent[0],
        parent[1],
        Boolean.parseBoolean(row.getField("confirmed")),
        row.getField("confidence"),
        Boolean.parseBoolean(row.getField("verify")));
  }

  boolean appliesTo(Ground unit) {
    Ground province = unit.province();
    return tier.equals(unit.tier())
        && (unitKinds.isEmpty() || unitKinds.contains(unit.kind()))
        && (provinces.isEmpty() || (province != null && provinces.contains(province.code())));
  }

  /// A pattern of this rule for one unit.
  static String fill(String pattern, Ground unit) {
    return pattern
        .replace("{unit}", unit.inSentence())
        .replace("{name}", unit.name())
        .replace("{code}", unit.code());
  }

  /// Every way in which letters call this rule's body at `unit`, folded: with the place, with the
  /// level alone (“Ủy ban nhân dân huyện”), and bare (“Sở Y tế”).
  Set<String> matchKeys(Ground unit, RecipientWords words) {
    Set<String> keys = new LinkedHashSet<>();
    String level = unit.kind().toLowerCase(Locale.ROOT);
    String foldedLevel = words.fold(level);
    for (String pattern : patterns()) {
      String bare = pattern.replace("{unit}", "").replace("{name}", "").strip();
      String foldedBare = words.fold(bare);
      keys.add(words.fold(fill(pattern, unit)));
      keys.add(foldedBare);
      if (!foldedBare.endsWith(foldedLevel)) {
        keys.add(words.fold(bare + " " + level));
        keys.add(words.fold(bare + " " + unit.inSentence()));
      }
      if (!unit.name().matches("\\d+")) {
        keys.add(words.fold(bare + " " + unit.name()));
      }
    }
    keys.remove("");
    return keys;
  }

  private List<String> patterns() {
    var all = new java.util.ArrayList<>(aliases);
    all.add(name);
    all.add(shortName);
    return all;
  }
}
