// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.util.List;
import java.util.Locale;
import vn.phaodai.tables.ShippedRows;

/// What people may lack, in which unit it is counted, and how soon it must come: `need-kinds.csv`,
/// for a province to change.
public final class NeedKinds {
  private static final List<Kind> ALL = read();

  private NeedKinds() {}

  /// @param clock_h hours from when the office heard of it until it must have come
  /// @param urgent_h the same where it is urgent
  /// @param confidence H, M or L, of the hours
  public record Kind(
      String code,
      String vi,
      String en,
      String unitVi,
      String unitEn,
      int clock_h,
      int urgent_h,
      String confidence) {
    public Kind {
      if (urgent_h < 1 || clock_h < urgent_h) {
        throw new IllegalArgumentException("need-kinds.csv: hours of " + code);
      }
    }

    public String in(Locale language) {
      return language.getLanguage().equals("en") ? en : vi;
    }

    public String unit(Locale language) {
      return language.getLanguage().equals("en") ? unitEn : unitVi;
    }

    int hours(boolean urgent) {
      return urgent ? urgent_h : clock_h;
    }
  }

  public static List<Kind> all() {
    return ALL;
  }

  /// Throws WELFARE-004.
  public static Kind get(String code) {
    return ALL.stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> WelfareRefusals.NO_SUCH_KIND.with(code).raise());
  }

  private static List<Kind> read() {
    return ShippedRows.of(NeedKinds.class, "need-kinds.csv").stream()
        .map(
            row ->
                new Kind(
                    row.getField("code"),
                    row.getField("vi"),
                    row.getField("en"),
                    row.getField("unit_vi"),
                    row.getField("unit_en"),
                    Integer.parseInt(row.getField("clock_h")),
                    Integer.parseInt(row.getField("urgent_h")),
                    row.getField("confidence")))
        .toList();
  }
}
