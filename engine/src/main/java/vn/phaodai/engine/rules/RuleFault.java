// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// What can be wrong with rule files. A code is never used for anything else.
public enum RuleFault {
  UNREADABLE("001", "không đọc được tệp: %s", "the file cannot be read: %s"),
  UNKNOWN_KEY("002", "không hiểu dòng này: “%s”", "this line is not understood: “%s”"),
  MISSING_HEADER("003", "thiếu “%s”", "“%s” is missing"),
  REPEATED("004", "“%s” được ghi hai lần", "“%s” is written twice"),
  BAD_HEADER("005", "giá trị của “%s” không hợp lệ", "the value of “%s” is not valid"),
  REVERSED_VALIDITY(
      "006",
      "ngày bắt đầu phải trước ngày hết hiệu lực: %s",
      "the first day must come before the day it ends: %s"),
  BAD_DECLARATION("007", "khai báo không hợp lệ: %s", "the declaration is not valid: %s"),
  UNKNOWN_INPUT("008", "dữ kiện chưa được khai báo: %s", "the fact is not declared: %s"),
  BAD_COMPARISON("009", "không hiểu phép so sánh: “%s”", "the comparison is not understood: “%s”"),
  WRONG_TYPE("010", "sai kiểu giá trị: %s", "the value is of the wrong type: %s"),
  OUT_OF_RANGE("011", "ngoài khoảng đã khai báo: %s", "outside the declared range: %s"),
  AMBIGUOUS_NUMBER(
      "012",
      "“%s” có thể là hàng nghìn hoặc số thập phân: viết liền chữ số (1855000), hoặc thêm số 0 (1.8550)",
      "“%s” may be thousands or a decimal: write the digits together (1855000), or add a zero (1.8550)"),
  UNKNOWN_OUTCOME("013", "kết luận chưa được khai báo: %s", "the outcome is not declared: %s"),
  UNKNOWN_OUTPUT(
      "014", "giá trị kèm theo chưa được khai báo: %s", "the output is not declared: %s"),
  INCOMPLETE_ROW("015", "dòng %s chưa đủ: thiếu “%s”", "row %s is not complete: “%s” is missing"),
  PRESENCE_OF_REQUIRED(
      "016",
      "hỏi “thiếu” một dữ kiện không được phép thiếu: %s",
      "asks whether a fact is missing that may not be: %s"),
  GAP("017", "chưa có dòng nào cho trường hợp: %s", "no row covers the case: %s"),
  NEVER_TRUE("018", "dòng %s không bao giờ đúng", "row %s can never hold"),
  NEVER_DECIDES(
      "019",
      "dòng %s không bao giờ quyết định: các dòng khác đã nói trước trong mọi trường hợp",
      "row %s never decides: other rows speak before it in every case"),
  CONFLICTING_VALUES(
      "020",
      "dòng %s và %s cùng đúng, cùng kết luận nhưng kèm giá trị khác nhau; ví dụ %s",
      "rows %s and %s hold together with one outcome but different values; for example %s"),
  TOO_COMPLEX(
      "021",
      "quy tắc quá phức tạp để kiểm tra đủ trường hợp: hãy tách ra",
      "the rule is too complex to check all cases: split it"),
  MISPLACED_OTHERWISE(
      "022",
      "“còn lại” phải là điều kiện duy nhất của dòng cuối: %s",
      "“otherwise” must be the only condition of the last row: %s"),
  OVERLAPPING_VERSIONS(
      "023",
      "hai phiên bản cùng hiệu lực: %s và %s",
      "two versions are in force at once: %s and %s"),
  REPEATED_VERSION(
      "024", "phiên bản này đã có ở tệp khác: %s", "another file has this version: %s"),
  CYCLE(
      "025",
      "các quy tắc lấy dữ kiện của nhau theo vòng: %s",
      "rules feed each other in a circle: %s"),
  TWO_FEEDS(
      "026", "dữ kiện %s do hai quy tắc cùng cho: %s", "the fact %s is given by two rules: %s"),
  FEED_MISMATCH(
      "027",
      "dữ kiện %s ở đây khác kiểu hoặc danh sách với quy tắc cho ra nó: %s",
      "the fact %s differs in type or list from the rule that gives it: %s"),
  UNUSED("028", "đã khai báo nhưng không dòng nào dùng: %s", "declared but used by no row: %s");

  private final String code;
  private final String vi;
  private final String en;

  RuleFault(String number, String vi, String en) {
    this.code = "RULES-" + number;
    this.vi = vi;
    this.en = en;
  }

  public String code() {
    return code;
  }

  RuleError at(String file, int line, Object... named) {
    return new RuleError(this, file, line, vi.formatted(named), en.formatted(named));
  }
}
