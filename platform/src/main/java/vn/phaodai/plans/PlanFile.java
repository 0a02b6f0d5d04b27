// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.util.Locale;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// Plans as a workbook: one row a measure; the rows of one unit and level are one plan.
final class PlanFile {
  static final ImportKind KIND =
      ImportKind.of(
          "plans",
          "Kế hoạch ứng phó theo cấp độ",
          "Response plans by level",
          ImportColumn.of("unit", "Đơn vị", "Unit", ColumnType.UNIT_REF)
              .headed("Xã, phường", "Địa phương", "Mã đơn vị", "Đơn vị lập kế hoạch")
              .required()
              .example("29308"),
          ImportColumn.choice(
                  "level",
                  "Cấp độ",
                  "Level",
                  Choice.of("NEW_NORMAL", "Xanh", "Green", "bình thường mới", "vùng xanh"),
                  Choice.of("AT_RISK", "Vàng", "Yellow", "nguy cơ", "vùng vàng"),
                  Choice.of("HIGH", "Cam", "Orange", "nguy cơ cao", "vùng cam"),
                  Choice.of("VERY_HIGH", "Đỏ", "Red", "nguy cơ rất cao", "vùng đỏ"))
              .headed("Mức", "Mức nguy cơ", "Vùng")
              .required()
              .example("Đỏ"),
          ImportColumn.of("from", "Áp dụng từ ngày", "From", ColumnType.DATE)
              .headed("Từ ngày", "Ngày áp dụng")
              .example("12/09/2021")
              .help("Bỏ trống là hôm nay."),
          ImportColumn.of("owner", "Cơ quan chủ trì", "Owner", ColumnType.CODE)
              .headed("Chủ trì", "Mã cơ quan chủ trì")
              .example("UBND.29308")
              .help("Mã cơ quan trong danh bạ; ghi ở dòng đầu của kế hoạch là đủ."),
          ImportColumn.of("measure", "Biện pháp", "Measure", ColumnType.TEXT)
              .headed("Nội dung", "Việc phải làm", "Nhiệm vụ")
              .required()
              .example("Phong tỏa ngay điểm dịch"),
          ImportColumn.of("lead", "Cơ quan thực hiện", "Lead", ColumnType.CODE)
              .headed("Thực hiện", "Mã cơ quan thực hiện", "Phụ trách")
              .example("UBND.29308")
              .help("Bỏ trống là cơ quan chủ trì."),
          number("within_d", "Trong số ngày", "Within days")
              .headed("Số ngày", "Thời hạn (ngày)")
              .required()
              .example("1")
              .help("Tính từ ngày cấp độ có hiệu lực; 0 là trong ngày."),
          number("people", "Lực lượng", "People").headed("Số người", "Nhân lực"),
          number("beds", "Giường", "Beds").headed("Số giường"),
          number("test_kits", "Bộ xét nghiệm", "Test kits").headed("Kit xét nghiệm", "Sinh phẩm"),
          number("protective_sets", "Đồ phòng hộ", "Protective sets").headed("Bộ đồ phòng hộ"),
          number("oxygen", "Bình ô-xy", "Oxygen").headed("Ô-xy"),
          number("food_parcels", "Túi lương thực", "Food parcels").headed("Lương thực"));

  static final int UNIT = KIND.indexOf("unit");
  static final int LEVEL = KIND.indexOf("level");
  static final int FROM = KIND.indexOf("from");
  static final int OWNER = KIND.indexOf("owner");
  static final int MEASURE = KIND.indexOf("measure");
  static final int LEAD = KIND.indexOf("lead");
  static final int WITHIN = KIND.indexOf("within_d");

  private PlanFile() {}

  private static ImportColumn number(String id, String vi, String en) {
    return ImportColumn.of(id, vi, en, ColumnType.INTEGER);
  }

  /// Place of the column of a resource.
  static int columnOf(Resource resource) {
    return KIND.indexOf(resource.code().toLowerCase(Locale.ROOT));
  }
}
