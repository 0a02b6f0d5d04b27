// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// A list of places of work, as districts and management boards of industrial parks keep it.
final class FortressFile {
  static final ImportKind KIND =
      ImportKind.of(
          "fortresses",
          "Pháo đài: cơ sở, doanh nghiệp, cơ quan",
          "Fortresses: places of work",
          ImportColumn.of("name", "Tên cơ sở", "Name", ColumnType.TEXT)
              .headed("Tên đơn vị", "Tên doanh nghiệp", "Doanh nghiệp")
              .required()
              .example("Công ty CP Thủy sản Cửu Long"),
          kind().required(),
          ImportColumn.of("unit", "Xã/phường", "Commune", ColumnType.UNIT_REF)
              .headed("commune")
              .required()
              .example("29272"),
          ImportColumn.of("tax_code", "Mã số thuế", "Tax code", ColumnType.CODE)
              .headed("MST")
              .example("2100123456"),
          ImportColumn.of("place_code", "Mã nơi đến", "Place code", ColumnType.CODE)
              .headed("Mã điểm", "Mã QR")
              .help("Mã mà danh sách lượt đến dùng; để trống thì nhận theo tên."),
          ImportColumn.of("head", "Người đứng đầu", "Head", ColumnType.TEXT)
              .headed("Họ tên người đứng đầu", "Giám đốc", "Thủ trưởng")
              .example("Trần Văn Phúc"),
          ImportColumn.of("head_title", "Chức danh", "Title", ColumnType.TEXT)
              .headed("Chức danh người đứng đầu", "Chức vụ")
              .example("Giám đốc"),
          ImportColumn.of(
                  "head_phone", "Điện thoại người đứng đầu", "Phone of the head", ColumnType.PHONE)
              .headed("Điện thoại", "Số điện thoại"),
          ImportColumn.of("deputy", "Cấp phó", "Deputy", ColumnType.TEXT).headed("Người thay"),
          ImportColumn.of(
              "deputy_title", "Chức danh cấp phó", "Title of the deputy", ColumnType.TEXT),
          ImportColumn.of("staff", "Số người", "People", ColumnType.INTEGER)
              .headed("Số lao động", "Lao động", "Số nhân viên")
              .required()
              .example("420"));

  static final int NAME = KIND.indexOf("name");
  static final int TYPE = KIND.indexOf("kind");
  static final int UNIT = KIND.indexOf("unit");
  static final int TAX = KIND.indexOf("tax_code");
  static final int PLACE = KIND.indexOf("place_code");
  static final int HEAD = KIND.indexOf("head");
  static final int HEAD_TITLE = KIND.indexOf("head_title");
  static final int HEAD_PHONE = KIND.indexOf("head_phone");
  static final int DEPUTY = KIND.indexOf("deputy");
  static final int DEPUTY_TITLE = KIND.indexOf("deputy_title");
  static final int STAFF = KIND.indexOf("staff");

  private FortressFile() {}

  private static ImportColumn kind() {
    return ImportColumn.choice(
            "kind",
            "Loại",
            "Kind",
            Choice.of("FACTORY", "Nhà máy, xí nghiệp", "Factory", "Nhà máy", "Xí nghiệp", "Xưởng"),
            Choice.of("ENTERPRISE", "Doanh nghiệp", "Enterprise", "Công ty", "Hợp tác xã"),
            Choice.of("AGENCY", "Cơ quan, đơn vị", "Agency", "Cơ quan", "Đơn vị"),
            Choice.of("SCHOOL", "Trường học", "School", "Trường"),
            Choice.of("MARKET", "Chợ, siêu thị", "Market", "Chợ", "Siêu thị"),
            Choice.of("HEALTH", "Cơ sở y tế", "Health facility", "Bệnh viện", "Phòng khám"),
            Choice.of("WORSHIP", "Nơi thờ tự", "Place of worship", "Chùa", "Nhà thờ"),
            Choice.of("OTHER", "Nơi khác", "Other", "Khác"))
        .headed("Loại hình");
  }
}
