// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.phaodai.language.SearchKey;

/// The columns of the workbook of accounts and holders, one row a seat. One login may stand in
/// several rows: the same person in several seats.
public enum AccountColumn {
  BODY_CODE("body_code", "Mã cơ quan", true, "DU.29275"),
  BODY_NAME("body_name", "Cơ quan", false, "Đảng ủy xã An Trường"),
  POSITION("position", "Chức danh", true, "Bí thư Đảng ủy xã An Trường"),
  SEAT("seat", "Ghế số", false, "1"),
  FULL_NAME("full_name", "Họ và tên", true, "Nguyễn Thị Mẫu"),
  LOGIN("login", "Tên đăng nhập", true, "bithu.antruong"),
  SINCE("since", "Từ ngày", false, "01/01/2021"),
  CAPACITY("capacity", "Tư cách", false, "chính thức"),
  DECISION("decision", "Quyết định", false, "QĐ 12-QĐ/HU");

  private final String id;
  private final String heading;
  private final boolean required;
  private final String example;

  AccountColumn(String id, String heading, boolean required, String example) {
    this.id = id;
    this.heading = heading;
    this.required = required;
    this.example = example;
  }

  public String id() {
    return id;
  }

  public String heading() {
    return heading;
  }

  public boolean isRequired() {
    return required;
  }

  public String example() {
    return example;
  }

  public static List<AccountColumn> all() {
    return List.of(values());
  }

  /// By id or heading, diacritics and case aside.
  static Optional<AccountColumn> named(String text) {
    String key = SearchKey.of(text);
    return Arrays.stream(values())
        .filter(c -> SearchKey.of(c.heading).equals(key) || SearchKey.of(c.id).equals(key))
        .findFirst();
  }
}
