// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// A list of people who are to be cared for, as communes and associations keep it: a row a person
/// and group.
final class GroupFile {
  static final ImportKind KIND =
      ImportKind.of(
          "welfare-groups",
          "Nhóm cần chăm lo",
          "Groups to be cared for",
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .required()
              .example("Sơn Thị Sa Phia"),
          ImportColumn.of("birth", "Năm sinh", "Year or date of birth", ColumnType.YEAR_OR_DATE)
              .example("1949"),
          PersonColumns.SEX,
          PersonColumns.ID_NUMBER,
          PersonColumns.PHONE,
          PersonColumns.ADDRESS,
          PersonColumns.HAMLET,
          ImportColumn.of("unit", "Xã, phường", "Commune", ColumnType.UNIT_REF)
              .example("Xã An Trường A, Huyện Càng Long"),
          PersonColumns.DISTRICT,
          PersonColumns.PROVINCE,
          ImportColumn.choice("group", "Nhóm", "Group", Groups.choices())
              .headed("Đối tượng", "Nhóm đối tượng")
              .required(),
          ImportColumn.of("from", "Từ ngày", "From", ColumnType.DATE)
              .example("01/01/2021")
              .help("Bỏ trống: tính từ hôm nay."),
          ImportColumn.of("to", "Đến ngày", "To", ColumnType.DATE),
          ImportColumn.of("basis", "Căn cứ", "Basis", ColumnType.TEXT)
              .required()
              .example("Sổ hộ nghèo năm 2021"));

  static final PersonColumns PERSON = PersonColumns.of(KIND);
  static final int ADDRESS = KIND.indexOf("address");
  static final int HAMLET = KIND.indexOf("hamlet");
  static final int UNIT = KIND.indexOf("unit");
  static final int DISTRICT = KIND.indexOf("district");
  static final int PROVINCE = KIND.indexOf("province");
  static final int GROUP = KIND.indexOf("group");
  static final int FROM = KIND.indexOf("from");
  static final int TO = KIND.indexOf("to");
  static final int BASIS = KIND.indexOf("basis");

  private GroupFile() {}
}
