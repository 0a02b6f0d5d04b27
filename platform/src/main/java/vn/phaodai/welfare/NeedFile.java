// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// What teams going from house to house were told is lacking: a row a need, of a person or of a
/// household of the commune's list.
final class NeedFile {
  static final ImportKind KIND =
      ImportKind.of(
          "needs",
          "Nhu cầu của hộ, của người",
          "Needs of households and people",
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .example("Sơn Thị Sa Phia"),
          ImportColumn.of("birth", "Năm sinh", "Year of birth", ColumnType.INTEGER).example("1949"),
          PersonColumns.PHONE,
          ImportColumn.of("household", "Mã hộ", "Household code", ColumnType.CODE)
              .help("Cần của cả hộ thì ghi mã hộ, để trống họ tên."),
          ImportColumn.of("unit", "Xã, phường", "Commune", ColumnType.TEXT)
              .required()
              .example("Xã An Trường A, Huyện Càng Long"),
          ImportColumn.choice(
                  "need",
                  "Cần gì",
                  "Need",
                  NeedKinds.all().stream()
                      .map(kind -> Choice.of(kind.code(), kind.vi(), kind.en()))
                      .toArray(Choice[]::new))
              .required(),
          ImportColumn.of("quantity", "Số lượng", "Quantity", ColumnType.DECIMAL),
          ImportColumn.of("urgent", "Gấp", "Urgent", ColumnType.BOOLEAN).example("x"),
          ImportColumn.of("told", "Nghe lúc", "Told", ColumnType.DATE_TIME)
              .example("12/09/2021 08:30")
              .help("Bỏ trống: tính từ lúc nhập."),
          ImportColumn.of("note", "Ghi chú", "Note", ColumnType.TEXT)
              .help("Không ghi tên, số điện thoại, địa chỉ."));

  static final int FULL_NAME = KIND.indexOf("full_name");
  static final int BIRTH = KIND.indexOf("birth");
  static final int PHONE = KIND.indexOf("phone");
  static final int HOUSEHOLD = KIND.indexOf("household");
  static final int UNIT = KIND.indexOf("unit");
  static final int NEED = KIND.indexOf("need");
  static final int QUANTITY = KIND.indexOf("quantity");
  static final int URGENT = KIND.indexOf("urgent");
  static final int TOLD = KIND.indexOf("told");
  static final int NOTE = KIND.indexOf("note");

  private NeedFile() {}
}
