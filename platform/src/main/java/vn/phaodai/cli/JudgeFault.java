// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

/// What can be wrong with a row of `phaodai judge`. A code is never used for anything else.
enum JudgeFault {
  NO_UNIT("JUDGE-001", "thiếu mã đơn vị ở cột unit; dòng bị bỏ"),
  REPEATED_UNIT("JUDGE-002", "đơn vị “%s” đã có ở dòng trước; dòng bị bỏ"),
  UNKNOWN_TIER("JUDGE-003", "cấp “%s” không dùng được cho quy tắc này, chỉ nhận: %s"),
  WRONG_VALUE("JUDGE-004", "giá trị “%s” của %s không hợp lệ, cần: %s"),
  CIRCLE("JUDGE-005", "đơn vị “%s” nằm trong vòng cấp trên–cấp dưới"),
  NOBODY_LIVES_THERE("JUDGE-006", "đơn vị “%s” có dân số 0: không tính được tỷ lệ trên số dân");

  private final String code;
  private final String text;

  JudgeFault(String code, String text) {
    this.code = code;
    this.text = text;
  }

  /// @param line of the file, the heading being 1
  record Found(JudgeFault fault, int line, String told) {
    @Override
    public String toString() {
      return "dòng %d: %s %s".formatted(line, fault.code, told);
    }
  }

  Found at(int line, Object... named) {
    return new Found(this, line, text.formatted(named));
  }
}
