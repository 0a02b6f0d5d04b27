// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.util.List;
import java.util.Locale;
import vn.phaodai.tables.ShippedRows;

/// What protects: `protective-items.csv`, for a province to change.
public final class ProtectiveItems {
  private static final List<Item> ALL =
      ShippedRows.of(ProtectiveItems.class, "protective-items.csv").stream()
          .map(
              row ->
                  new Item(
                      row.getField("code"),
                      row.getField("vi"),
                      row.getField("en"),
                      row.getField("unit_vi"),
                      row.getField("unit_en")))
          .toList();

  private ProtectiveItems() {}

  public record Item(String code, String vi, String en, String unitVi, String unitEn) {
    public String in(Locale language) {
      return language.getLanguage().equals("en") ? en : vi;
    }

    /// In what it is counted.
    public String unit(Locale language) {
      return language.getLanguage().equals("en") ? unitEn : unitVi;
    }
  }

  public static List<Item> all() {
    return ALL;
  }

  /// Throws FRONTLINE-014.
  public static Item get(String code) {
    return ALL.stream()
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(() -> FrontlineRefusals.NO_SUCH_ITEM.with(code).raise());
  }
}
