// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// A list of who serves on the frontline, as forces and communes keep it: a row a person and post.
final class MemberFile {
  static final ImportKind KIND =
      ImportKind.of(
          "frontline",
          "Lực lượng tuyến đầu",
          "Frontline forces",
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .required()
              .example("Thạch Văn Tâm"),
          ImportColumn.of("birth", "Năm sinh", "Year or date of birth", ColumnType.YEAR_OR_DATE)
              .example("1990"),
          PersonColumns.SEX,
          PersonColumns.ID_NUMBER,
          PersonColumns.PHONE,
          ImportColumn.choice(
                  "force",
                  "Lực lượng",
                  "Force",
                  Choice.of("HEALTH", "Y tế", "Health", "Bác sĩ", "Điều dưỡng", "Nhân viên y tế"),
                  Choice.of("ARMY", "Quân đội", "Army", "Bộ đội", "Dân quân", "Biên phòng"),
                  Choice.of("POLICE", "Công an", "Police"),
                  Choice.of("VOLUNTEER", "Tình nguyện", "Volunteers", "Tình nguyện viên", "TNV"),
                  Choice.of("OTHER", "Khác", "Others"))
              .required(),
          ImportColumn.of("unit", "Đơn vị phục vụ", "Unit served in", ColumnType.UNIT_REF)
              .required()
              .example("Xã An Trường A, Huyện Càng Long"),
          ImportColumn.choice("kind", "Loại vị trí", "Kind of post", PostKinds.choices())
              .required(),
          ImportColumn.of("post", "Vị trí", "Post", ColumnType.TEXT)
              .required()
              .example("Chốt cầu Cổ Chiên"),
          ImportColumn.of("from", "Từ ngày", "From", ColumnType.DATE)
              .example("01/09/2021")
              .help("Bỏ trống: tính từ hôm nay."),
          ImportColumn.of("to", "Đến ngày", "To", ColumnType.DATE));

  static final PersonColumns PERSON = PersonColumns.of(KIND);
  static final int FORCE = KIND.indexOf("force");
  static final int UNIT = KIND.indexOf("unit");
  static final int POST_KIND = KIND.indexOf("kind");
  static final int POST = KIND.indexOf("post");
  static final int FROM = KIND.indexOf("from");
  static final int TO = KIND.indexOf("to");

  private MemberFile() {}
}
