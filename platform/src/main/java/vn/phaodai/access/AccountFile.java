// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import vn.phaodai.organisation.Capacity;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// The workbook of accounts and holders, one row a seat; a row without name and login is a vacant
/// seat. One login may stand in several rows: the same person in several seats.
final class AccountFile {
  static final ImportKind KIND =
      ImportKind.of(
          "accounts",
          "Tài khoản và người giữ chức danh",
          "Accounts and holders of positions",
          ImportColumn.of("body_code", "Mã cơ quan", "Body code", ColumnType.CODE)
              .required()
              .example("DU.29275"),
          ImportColumn.of("body_name", "Cơ quan", "Body", ColumnType.TEXT)
              .example("Đảng ủy xã An Trường")
              .help("Để người điền dễ nhận ra; hệ thống chỉ đọc mã."),
          ImportColumn.of("position", "Chức danh", "Position", ColumnType.TEXT)
              .required()
              .example("Bí thư Đảng ủy xã An Trường"),
          ImportColumn.of("seat", "Ghế số", "Seat", ColumnType.INTEGER).example("1"),
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .example("Nguyễn Thị Mẫu")
              .help("Bỏ trống cả họ tên và tên đăng nhập nếu ghế còn khuyết."),
          ImportColumn.of("login", "Tên đăng nhập", "User name", ColumnType.TEXT)
              .example("bithu.antruong"),
          ImportColumn.of("since", "Từ ngày", "Since", ColumnType.DATE)
              .example("01/01/2021")
              .help("Bỏ trống là từ hôm nay."),
          ImportColumn.choice(
                  "capacity",
                  "Tư cách",
                  "Capacity",
                  Choice.of(Capacity.HOLDER.name(), "chính thức", "holder"),
                  Choice.of(Capacity.ACTING.name(), "quyền", "acting"),
                  Choice.of(Capacity.DEPUTISING.name(), "phụ trách", "deputising"))
              .example("chính thức"),
          ImportColumn.of("decision", "Quyết định", "Decision", ColumnType.TEXT)
              .example("QĐ 12-QĐ/HU"));

  static final int BODY_CODE = KIND.indexOf("body_code");
  static final int BODY_NAME = KIND.indexOf("body_name");
  static final int POSITION = KIND.indexOf("position");
  static final int SEAT = KIND.indexOf("seat");
  static final int FULL_NAME = KIND.indexOf("full_name");
  static final int LOGIN = KIND.indexOf("login");
  static final int SINCE = KIND.indexOf("since");
  static final int CAPACITY = KIND.indexOf("capacity");
  static final int DECISION = KIND.indexOf("decision");

  private AccountFile() {}
}
