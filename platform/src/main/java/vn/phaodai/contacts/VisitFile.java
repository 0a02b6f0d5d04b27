// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// Who was where and when, as check-ins by QR, passenger lists and registers of visitors tell it.
final class VisitFile {
  static final ImportKind KIND =
      ImportKind.of(
          "visits",
          "Lượt đến nơi (QR, sổ khách, xe)",
          "Visits",
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .required()
              .example("Thạch Thị Sương"),
          ImportColumn.of("birth", "Năm sinh", "Year or date of birth", ColumnType.YEAR_OR_DATE)
              .example("1985"),
          PersonColumns.SEX,
          PersonColumns.ID_NUMBER,
          PersonColumns.PHONE,
          PersonColumns.ADDRESS,
          PersonColumns.HAMLET,
          ImportColumn.of("unit", "Xã/phường", "Commune", ColumnType.UNIT_REF)
              .example("29242")
              .help("Nơi người ấy ở."),
          PersonColumns.DISTRICT,
          PersonColumns.PROVINCE,
          ImportColumn.of("place", "Nơi đến", "Place", ColumnType.TEXT)
              .headed("Mã nơi đến", "Tên nơi đến", "Địa điểm", "Điểm đến", "Mã QR")
              .required()
              .example("CHO-01")
              .help("Tên hoặc mã trong danh mục nơi đến."),
          ImportColumn.of(
                  "place_unit",
                  "Xã/phường của nơi đến",
                  "Commune of the place",
                  ColumnType.UNIT_REF)
              .headed("Xã nơi đến", "Phường nơi đến")
              .help("Bỏ trống là xã, phường nơi người ấy ở."),
          ImportColumn.of("entered", "Giờ vào", "Entered", ColumnType.DATE_TIME)
              .headed("Ngày giờ vào", "Thời gian vào", "Từ lúc", "Đến lúc", "enter", "check_in")
              .required()
              .example("08/09/2021 07:30"),
          ImportColumn.of("left", "Giờ ra", "Left", ColumnType.DATE_TIME)
              .headed("Ngày giờ ra", "Thời gian ra", "Rời lúc", "leave", "check_out")
              .required()
              .example("08/09/2021 08:15"),
          ImportColumn.choice(
                  "source",
                  "Nguồn",
                  "Source",
                  Choice.of("CHECK_IN", "QR", "Check-in", "Quét QR", "Khai báo QR"),
                  Choice.of("VEHICLE", "Xe, tàu", "Vehicle", "Xe", "Danh sách hành khách", "Tàu"),
                  Choice.of("LIST", "Danh sách", "List", "Sổ khách", "Sổ"))
              .headed("Nguồn tin"));

  static final PersonColumns PERSON = PersonColumns.of(KIND);
  static final int ADDRESS = KIND.indexOf("address");
  static final int HAMLET = KIND.indexOf("hamlet");
  static final int UNIT = KIND.indexOf("unit");
  static final int DISTRICT = KIND.indexOf("district");
  static final int PROVINCE = KIND.indexOf("province");
  static final int PLACE = KIND.indexOf("place");
  static final int PLACE_UNIT = KIND.indexOf("place_unit");
  static final int ENTERED = KIND.indexOf("entered");
  static final int LEFT = KIND.indexOf("left");
  static final int SOURCE = KIND.indexOf("source");

  private VisitFile() {}
}
