// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// Calls to people on a commune's list, as they are written down where there is no computer: a row
/// a call.
final class CallFile {
  static final ImportKind KIND =
      ImportKind.of(
          "contact-calls",
          "Gọi người tiếp xúc",
          "Calls to contacts",
          ImportColumn.of("code", "Mã trên phiếu", "Code on the sheet", ColumnType.CODE)
              .required()
              .example("3F2A9C01")
              .help("In sẵn trên phiếu của danh sách hôm nay."),
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT),
          PersonColumns.PHONE,
          ImportColumn.of("unit", "Xã, phường", "Commune", ColumnType.TEXT),
          ImportColumn.of("degree", "Diện", "Degree", ColumnType.CODE).example("F1"),
          ImportColumn.of("due", "Gọi trước", "Due", ColumnType.CODE),
          ImportColumn.of("called", "Gọi lúc", "Called", ColumnType.DATE_TIME)
              .example("12/09/2021 08:30")
              .help("Bỏ trống: tính lúc nhập."),
          ImportColumn.choice(
                  "outcome",
                  "Kết quả",
                  "Outcome",
                  Choice.of("REACHED", "Đã liên lạc", "Reached"),
                  Choice.of("NO_ANSWER", "Không gặp", "No answer"),
                  Choice.of("WRONG_NUMBER", "Sai số", "Wrong number"),
                  Choice.of("REFUSED", "Từ chối", "Refused"),
                  Choice.of("PASSED_ON", "Chuyển xã khác", "Passed on"))
              .required(),
          ImportColumn.of("to", "Chuyển cho xã", "Passed on to", ColumnType.UNIT_REF)
              .example("29272"),
          ImportColumn.of("note", "Ghi chú", "Note", ColumnType.TEXT));

  static final int CODE = KIND.indexOf("code");
  static final int CALLED = KIND.indexOf("called");
  static final int OUTCOME = KIND.indexOf("outcome");
  static final int TO = KIND.indexOf("to");
  static final int NOTE = KIND.indexOf("note");

  private CallFile() {}
}
