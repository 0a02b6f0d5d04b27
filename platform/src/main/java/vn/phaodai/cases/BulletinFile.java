// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// A bulletin of the Ministry as a table: numbers or blocks of numbers of a province, and what was
/// said later of numbers given before.
final class BulletinFile {
  static final ImportKind KIND =
      ImportKind.of(
          "bulletin",
          "Bản tin số BN của Bộ Y tế",
          "Bulletin of BN numbers",
          ImportColumn.of("number", "Số BN", "BN numbers", ColumnType.CODE)
              .headed("BN", "Mã BN", "Số BN hoặc dãy số", "Dãy số BN", "Từ số BN", "Từ BN", "Mã số")
              .required()
              .example("BN582931-BN582960")
              .help("Một số, hoặc một dãy liền nhau."),
          ImportColumn.of("last", "Đến số BN", "Up to number", ColumnType.CODE)
              .headed("Đến BN", "Đến số"),
          ImportColumn.of("day", "Ngày công bố", "Announced on", ColumnType.DATE)
              .headed("Ngày bản tin", "Ngày", "Bulletin date")
              .required()
              .example("12/09/2021"),
          ImportColumn.of("bulletin", "Bản tin", "Bulletin", ColumnType.TEXT)
              .headed("Bản tin số", "Tên bản tin", "Nguồn")
              .example("Bản tin 18h ngày 12/9"),
          ImportColumn.of("province", "Tỉnh", "Province", ColumnType.TEXT)
              .headed("Ghi nhận tại", "Tỉnh, thành phố", "Địa phương")
              .example("Trà Vinh")
              .help("Bỏ trống là tỉnh của người nạp tệp."),
          ImportColumn.of("code", "Mã ca", "Case code", ColumnType.CODE)
              .headed("Mã ca của tỉnh")
              .example("84-21-000123")
              .help("Nếu đã biết số này là của ca nào; không dùng cho cả dãy."),
          ImportColumn.choice(
                  "status",
                  "Tình trạng số",
                  "Status of the number",
                  Choice.of("VALID", "Có hiệu lực", "In force", "Công bố", "Mới"),
                  Choice.of("CORRECTED", "Đính chính", "Corrected", "Đã đính chính", "Cấp lại"),
                  Choice.of("WITHDRAWN", "Đã rút", "Withdrawn", "Rút", "Thu hồi", "Đã thu hồi"),
                  Choice.of("DOUBLED", "Trùng", "Doubled", "Trùng số", "Duplicate"))
              .headed("Trạng thái", "Tình trạng", "Status"),
          ImportColumn.of("instead", "Số BN thay thế", "Number instead", ColumnType.CODE)
              .headed("Số đúng", "Số BN mới", "Thay bằng"),
          ImportColumn.of("note", "Ghi chú", "Note", ColumnType.TEXT));

  static final int NUMBER = KIND.indexOf("number");
  static final int LAST = KIND.indexOf("last");
  static final int DAY = KIND.indexOf("day");
  static final int BULLETIN = KIND.indexOf("bulletin");
  static final int PROVINCE = KIND.indexOf("province");
  static final int CODE = KIND.indexOf("code");
  static final int STATUS = KIND.indexOf("status");
  static final int INSTEAD = KIND.indexOf("instead");
  static final int NOTE = KIND.indexOf("note");

  private BulletinFile() {}
}
