// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;
import java.util.stream.IntStream;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// Facilities and their beds: one row a facility with a column a tier, or one row a facility and
/// tier.
final class BedFile {
  static final int TIERS = 3;

  static final ImportKind KIND =
      ImportKind.of(
          "beds",
          "Cơ sở điều trị và giường",
          "Facilities and beds",
          ImportColumn.of("facility", "Cơ sở", "Facility", ColumnType.TEXT)
              .headed("Tên cơ sở", "Cơ sở điều trị", "Bệnh viện", "Tên đơn vị", "Facility name")
              .required()
              .example("Bệnh viện Đa khoa tỉnh Trà Vinh"),
          ImportColumn.of("unit", "Xã, phường", "Commune", ColumnType.UNIT_REF)
              .headed("Nơi đặt", "Đóng tại")
              .example("29236")
              .help("Cần cho cơ sở chưa có trong hệ thống."),
          ImportColumn.of("district", "Huyện", "District", ColumnType.TEXT),
          ImportColumn.of("province", "Tỉnh", "Province", ColumnType.TEXT),
          number("tier", "Tầng", "Tier").headed("Tầng điều trị", "Mức").help("1, 2 hoặc 3."),
          number("beds", "Số giường", "Beds")
              .headed(
                  "Tổng số giường", "Giường kế hoạch", "Công suất", "Quy mô giường", "Capacity"),
          number("in_use", "Đang dùng", "In use")
              .headed("Đang điều trị", "Số người đang nằm", "Giường đang sử dụng", "Occupied"),
          number("beds_1", "Giường tầng 1", "Beds tier 1").headed("Số giường tầng 1", "Tầng 1"),
          number("beds_2", "Giường tầng 2", "Beds tier 2").headed("Số giường tầng 2", "Tầng 2"),
          number("beds_3", "Giường tầng 3", "Beds tier 3")
              .headed("Số giường tầng 3", "Tầng 3", "Giường hồi sức", "Giường ICU", "ICU beds"),
          number("in_use_1", "Đang dùng tầng 1", "In use tier 1").headed("Đang nằm tầng 1"),
          number("in_use_2", "Đang dùng tầng 2", "In use tier 2").headed("Đang nằm tầng 2"),
          number("in_use_3", "Đang dùng tầng 3", "In use tier 3").headed("Đang nằm tầng 3"),
          ImportColumn.of("day", "Ngày", "Day", ColumnType.DATE)
              .headed("Ngày báo cáo", "Thời điểm", "Date", "Report date")
              .example("12/09/2021")
              .help("Ngày của số liệu; bỏ trống là hôm nay."));

  static final int FACILITY = KIND.indexOf("facility");
  static final int UNIT = KIND.indexOf("unit");
  static final int DISTRICT = KIND.indexOf("district");
  static final int PROVINCE = KIND.indexOf("province");
  static final int TIER = KIND.indexOf("tier");
  static final int BEDS = KIND.indexOf("beds");
  static final int IN_USE = KIND.indexOf("in_use");
  static final int DAY = KIND.indexOf("day");

  /// Place of the columns of the tiers, tier 1 first.
  static final List<Integer> BEDS_OF =
      IntStream.rangeClosed(1, TIERS).map(t -> KIND.indexOf("beds_" + t)).boxed().toList();

  static final List<Integer> IN_USE_OF =
      IntStream.rangeClosed(1, TIERS).map(t -> KIND.indexOf("in_use_" + t)).boxed().toList();

  private BedFile() {}

  private static ImportColumn number(String id, String vi, String en) {
    return ImportColumn.of(id, vi, en, ColumnType.INTEGER);
  }
}
