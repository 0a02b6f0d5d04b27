// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.Spelling;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Rejection;

/// The file of units: its columns, what a row of it must keep to by itself, and the unit it is.
final class UnitFile {
  private static final String DAY = "2021-01-01";

  static final ImportKind KIND =
      ImportKind.of(
          "units",
          "Đơn vị hành chính",
          "Administrative units",
          column("code", "Mã", "Code", ColumnType.CODE).required().example("29236"),
          ImportColumn.choice(
                  "tier",
                  "Cấp",
                  "Tier",
                  Choice.of("NATION", "Cả nước", "Nation"),
                  Choice.of("PROVINCE", "Tỉnh", "Province"),
                  Choice.of("DISTRICT", "Huyện", "District"),
                  Choice.of("COMMUNE", "Xã", "Commune"),
                  Choice.of("AREA", "Khu vực", "Area"))
              .required()
              .example("COMMUNE"),
          column("kind", "Loại", "Kind", ColumnType.TEXT).required().example("Phường"),
          column("name", "Tên", "Name", ColumnType.TEXT).required().example("4"),
          column("parent", "Mã cấp trên", "Superior’s code", ColumnType.CODE).example("842"),
          column("valid_from", "Từ ngày", "From", ColumnType.DATE).required().example(DAY),
          column("valid_to", "Đến trước ngày", "Until before", ColumnType.DATE)
              .example("2025-07-01")
              .help("Ngày đầu tiên hết hiệu lực; bỏ trống nếu còn hiệu lực."),
          column("population", "Dân số", "Population", ColumnType.INTEGER).example("9976"),
          column("households", "Số hộ", "Households", ColumnType.INTEGER).example("2462"),
          column("counted_on", "Ngày thống kê", "Counted on", ColumnType.DATE)
              .example("2019-04-01"),
          column("latitude", "Vĩ độ", "Latitude", ColumnType.DECIMAL).example("9.939438"),
          column("longitude", "Kinh độ", "Longitude", ColumnType.DECIMAL).example("106.3439"),
          column("landmass", "Đảo", "Island", ColumnType.TEXT)
              .help("Tên đảo; bỏ trống nếu ở đất liền."),
          column("source", "Nguồn", "Source", ColumnType.TEXT)
              .required()
              .example("Niên giám thống kê 2020"),
          ImportColumn.choice(
                  "confidence",
                  "Độ tin cậy",
                  "Confidence",
                  Choice.of("H", "cao", "high"),
                  Choice.of("M", "vừa", "medium"),
                  Choice.of("L", "thấp", "low"))
              .example("H"),
          column("note", "Ghi chú", "Note", ColumnType.TEXT));

  static final int CODE = KIND.indexOf("code");
  static final int NAME = KIND.indexOf("name");
  static final int PARENT = KIND.indexOf("parent");
  private static final int TIER = KIND.indexOf("tier");
  private static final int UNIT_KIND = KIND.indexOf("kind");
  private static final int VALID_FROM = KIND.indexOf("valid_from");
  private static final int VALID_TO = KIND.indexOf("valid_to");
  private static final int POPULATION = KIND.indexOf("population");
  private static final int HOUSEHOLDS = KIND.indexOf("households");
  private static final int COUNTED_ON = KIND.indexOf("counted_on");
  private static final int LATITUDE = KIND.indexOf("latitude");
  private static final int LONGITUDE = KIND.indexOf("longitude");
  private static final int LANDMASS = KIND.indexOf("landmass");
  private static final int SOURCE = KIND.indexOf("source");
  private static final int CONFIDENCE = KIND.indexOf("confidence");
  private static final int NOTE = KIND.indexOf("note");
  private static final int LONGEST_COUNT = 9;

  private UnitFile() {}

  private static ImportColumn column(String id, String vi, String en, ColumnType type) {
    return ImportColumn.of(id, vi, en, type);
  }

  /// What is wrong with a row whatever stands in the others.
  static List<Rejection> problems(ImportedRow row) {
    List<Rejection> wrong = new ArrayList<>();
    for (int count : List.of(POPULATION, HOUSEHOLDS)) {
      if (row.get(count).length() > LONGEST_COUNT || row.get(count).startsWith("-")) {
        wrong.add(malformed(row, count, "số"));
      }
    }
    if (row.has(VALID_TO) && row.get(VALID_TO).compareTo(row.get(VALID_FROM)) <= 0) {
      wrong.add(malformed(row, VALID_TO, "ngày sau valid_from"));
    }
    if (isOutside(row, LATITUDE, 6, 24)) {
      wrong.add(malformed(row, LATITUDE, "vĩ độ 6–24"));
    }
    if (isOutside(row, LONGITUDE, 102, 118)) {
      wrong.add(malformed(row, LONGITUDE, "kinh độ 102–118"));
    }
    if (row.has(LATITUDE) != row.has(LONGITUDE)) {
      wrong.add(malformed(row, LATITUDE, "cả vĩ độ và kinh độ"));
    }
    return wrong;
  }

  private static boolean isOutside(ImportedRow row, int column, double from, double to) {
    return row.decimal(column).filter(value -> value < from || value > to).isPresent();
  }

  private static Rejection malformed(ImportedRow row, int column, String wanted) {
    return rejection(row, column, TerritoryRefusals.MALFORMED_VALUE.with(wanted));
  }

  static Rejection rejection(ImportedRow row, int column, Refusal reason) {
    return row.rejected(KIND.columns().get(column), column, reason);
  }

  /// @param place of the row among those that come in together
  static UnitRow unit(ImportedRow row, int place) {
    return new UnitRow(
        place,
        row.get(CODE),
        Tier.valueOf(row.get(TIER)),
        row.get(UNIT_KIND),
        Spelling.standard(row.get(NAME)),
        row.get(PARENT),
        row.day(VALID_FROM).orElseThrow(),
        row.day(VALID_TO).orElse(null),
        row.integer(POPULATION).orElse(null),
        row.integer(HOUSEHOLDS).orElse(null),
        row.day(COUNTED_ON).orElse(null),
        row.decimal(LATITUDE).orElse(null),
        row.decimal(LONGITUDE).orElse(null),
        row.get(LANDMASS),
        row.get(SOURCE),
        Optional.of(row.get(CONFIDENCE)).filter(c -> !c.isEmpty()).orElse("M"),
        row.get(NOTE));
  }

  /// The row of a unit, in the order of the columns.
  ///
  /// @param parent official code of the unit above; empty for a root
  static List<String> cells(Unit unit, String parent) {
    return List.of(
        unit.code(),
        unit.tier().name(),
        unit.kind(),
        unit.name(),
        parent,
        unit.validFrom().toString(),
        blank(unit.validTo()),
        blank(unit.population()),
        blank(unit.households()),
        blank(unit.countedOn()),
        blank(unit.latitude()),
        blank(unit.longitude()),
        unit.landmass(),
        unit.source(),
        unit.confidence(),
        unit.note());
  }

  private static String blank(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
