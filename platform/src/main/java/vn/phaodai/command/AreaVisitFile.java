// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// Visits of members of committees to the units for which they answer, as they write and sign them
/// on the spot: a row a visit.
final class AreaVisitFile {
  static final ImportKind KIND =
      ImportKind.of(
          "leader-visits",
          "Chuyến đi cơ sở",
          "Visits of leaders",
          ImportColumn.of("member", "Người đi", "Member", ColumnType.TEXT).required(),
          ImportColumn.of("area", "Địa bàn phụ trách", "Area", ColumnType.UNIT_REF)
              .required()
              .example("84"),
          ImportColumn.of("unit", "Nơi đến", "Visited", ColumnType.UNIT_REF)
              .example("29293")
              .help("Mã đơn vị; bỏ trống: chính địa bàn phụ trách."),
          ImportColumn.of("on", "Ngày đến", "Day", ColumnType.DATE).required(),
          ImportColumn.of("seen", "Điều thấy tại chỗ", "Seen", ColumnType.TEXT).required(),
          ImportColumn.of("instructed", "Chỉ đạo", "Instructed", ColumnType.TEXT)
              .help("Có chỉ đạo thì ghi cơ quan phải làm và hạn."),
          ImportColumn.choice(
              "lead",
              "Cơ quan phải làm",
              "Who shall do it",
              Choice.of("PARTY_COMMITTEE", "Cấp ủy", "Party committee", "Đảng ủy", "Huyện ủy"),
              Choice.of("PEOPLES_COMMITTEE", "UBND", "People’s committee", "Ủy ban nhân dân")),
          ImportColumn.of("due", "Hạn", "Due", ColumnType.DATE));

  static final int MEMBER = KIND.indexOf("member");
  static final int AREA = KIND.indexOf("area");
  static final int UNIT = KIND.indexOf("unit");
  static final int ON = KIND.indexOf("on");
  static final int SEEN = KIND.indexOf("seen");
  static final int INSTRUCTED = KIND.indexOf("instructed");
  static final int LEAD = KIND.indexOf("lead");
  static final int DUE = KIND.indexOf("due");

  private AreaVisitFile() {}
}
