// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// A list of places: what an interview or a check-in may name.
final class PlaceFile {
  static final ImportKind KIND =
      ImportKind.of(
          "places",
          "Nơi đến",
          "Places",
          ImportColumn.of("code", "Mã nơi đến", "Code", ColumnType.CODE)
              .headed("place", "Mã nơi", "Mã điểm", "Mã QR")
              .example("CHO-01"),
          ImportColumn.of("name", "Tên nơi đến", "Place", ColumnType.TEXT)
              .headed("Nơi đến", "Tên điểm", "Tên cơ sở", "place_name")
              .required()
              .example("Chợ Trà Vinh"),
          kind().required(),
          ImportColumn.of("unit", "Xã/phường", "Commune", ColumnType.UNIT_REF)
              .headed("commune")
              .required()
              .example("29242"));

  static final int CODE = KIND.indexOf("code");
  static final int NAME = KIND.indexOf("name");
  static final int TYPE = KIND.indexOf("kind");
  static final int UNIT = KIND.indexOf("unit");

  private PlaceFile() {}

  private static ImportColumn kind() {
    return ImportColumn.choice(
            "kind",
            "Loại nơi đến",
            "Kind of place",
            Choice.of("HOME", "Nhà ở", "Home", "Nhà", "Nhà trọ", "Hộ"),
            Choice.of(
                "WORKPLACE", "Nơi làm việc", "Workplace", "Công ty", "Nhà máy", "Cơ quan", "Xưởng"),
            Choice.of("SCHOOL", "Trường, lớp", "School", "Trường học", "Lớp học"),
            Choice.of("VESSEL", "Tàu cá", "Fishing boat", "Tàu", "Ghe"),
            Choice.of("MARKET", "Chợ", "Market", "Siêu thị", "Cửa hàng"),
            Choice.of("EATERY", "Quán ăn", "Eatery", "Quán", "Quán cà phê", "Nhà hàng"),
            Choice.of("WORSHIP", "Nơi thờ tự", "Place of worship", "Chùa", "Nhà thờ", "Thánh thất"),
            Choice.of("CHECKPOINT", "Chốt kiểm soát", "Checkpoint", "Chốt"),
            Choice.of("GATE", "Cửa khẩu", "Border gate"),
            Choice.of("TRACK", "Đường mòn biên giới", "Border track", "Đường mòn"),
            Choice.of("PORT", "Cảng, bến", "Port", "Cảng", "Bến tàu", "Bến phà", "Bến xe"),
            Choice.of("QUARANTINE", "Khu cách ly", "Quarantine site"),
            Choice.of("HOSPITAL", "Cơ sở y tế", "Health facility", "Bệnh viện", "Trạm y tế"),
            Choice.of("VEHICLE", "Xe khách, xe chở người", "Vehicle", "Xe", "Xe khách", "Xe buýt"),
            Choice.of("OTHER", "Nơi khác", "Other", "Khác"))
        .headed("Loại", "Loại hình");
  }
}
