// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class RulemakingRefusals {
  static final Refusal NO_SUCH_RULE =
      Refusal.of(
          "RULEMAKING-001",
          Refusal.Kind.NOT_FOUND,
          "Không có quy tắc “{0}”. Xem danh mục quy tắc.",
          "There is no rule “{0}”. See the list of rules.");
  static final Refusal NO_SUCH_DRAFT =
      Refusal.of(
          "RULEMAKING-002",
          Refusal.Kind.NOT_FOUND,
          "Không có bản thảo này, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such draft, or it is outside your jurisdiction.");
  static final Refusal ALREADY_DRAFTED =
      Refusal.of(
          "RULEMAKING-003",
          Refusal.Kind.CONFLICT,
          "{0} đang có một bản thảo. Sửa bản ấy, hoặc bỏ nó trước.",
          "{0} has an open draft. Work on that one, or drop it first.");
  static final Refusal NOT_OPEN =
      Refusal.of(
          "RULEMAKING-004",
          Refusal.Kind.CONFLICT,
          "Bản thảo này đã đóng, không sửa được nữa. Soạn một phiên bản mới.",
          "This draft is closed. Begin another version.");
  static final Refusal ANOTHER_WROTE =
      Refusal.of(
          "RULEMAKING-005",
          Refusal.Kind.CONFLICT,
          "Người khác vừa sửa bản thảo (lần {0}). Chép phần của bạn ra, mở lại trang rồi sửa tiếp.",
          "Somebody else has just written the draft (revision {0}). Keep your part, reload and go on.");
  static final Refusal TOO_LONG =
      Refusal.of(
          "RULEMAKING-006",
          Refusal.Kind.TOO_LARGE,
          "Nội dung dài quá {0} ký tự. Tách quy tắc ra.",
          "The text is longer than {0} characters. Split the rule.");
  static final Refusal TRIAL_INCOMPLETE =
      Refusal.of(
          "RULEMAKING-007",
          "Ca thử cần tên, dữ kiện và kết luận mong đợi.",
          "A trial needs a name, facts and the outcome that is expected.");
  static final Refusal TRIAL_LINE =
      Refusal.of(
          "RULEMAKING-008",
          "Dòng “{0}” không phải “dữ kiện = giá trị” mà quy tắc nhận. Xem phần khai báo dữ kiện.",
          "The line “{0}” is no “fact = value” that the rule takes. See its declarations.");
  static final Refusal HAS_ERRORS =
      Refusal.of(
          "RULEMAKING-009",
          "Bản thảo còn lỗi ở các dòng đã nêu. Sửa hết rồi làm lại.",
          "The draft still has errors at the lines that are named. Mend them first.");
  static final Refusal NOT_TRIED =
      Refusal.of(
          "RULEMAKING-010",
          "Chưa đủ thử: cần ít nhất một ca thử và mọi ca đều đúng như mong đợi.",
          "Not tried enough: at least one trial, and every one as expected.");
  static final Refusal NOT_BACK_TESTED =
      Refusal.of(
          "RULEMAKING-011",
          "Quy tắc xét mức nguy cơ phải được thử trên những ngày đã qua, với đúng nội dung hiện tại.",
          "A rule of levels must be tried on days gone by, with the text as it stands.");
  static final Refusal SAME_PERSON =
      Refusal.of(
          "RULEMAKING-012",
          Refusal.Kind.FORBIDDEN,
          "Người đã soạn bản thảo không tự đưa nó vào hiệu lực. Nhờ người khác có thẩm quyền.",
          "Whoever wrote the draft does not bring it into force. Ask another who may.");
  static final Refusal TOO_EARLY =
      Refusal.of(
          "RULEMAKING-013",
          "Phiên bản mới bắt đầu sớm nhất ngày {0}: những ngày đã qua giữ quy tắc của ngày ấy. Sửa dòng “từ ngày”.",
          "A new version begins on {0} at the earliest: days gone by keep their rule. Change its first day.");
  static final Refusal PAPER_INCOMPLETE =
      Refusal.of(
          "RULEMAKING-014",
          "Cần số văn bản, người ký và ngày ký không sau hôm nay.",
          "A number, a signer and a day of signing not after today are needed.");
  static final Refusal IN_FORCE =
      Refusal.of(
          "RULEMAKING-015",
          Refusal.Kind.CONFLICT,
          "Phiên bản đã có hiệu lực từ {0}, không thu hồi được. Soạn một phiên bản thay thế.",
          "The version has been in force since {0}. Draft one that takes its place.");
  static final Refusal REASON =
      Refusal.of("RULEMAKING-016", "Cần ghi lý do.", "A reason is needed.");
  static final Refusal OTHER_RULE =
      Refusal.of(
          "RULEMAKING-017",
          "Bản thảo của {0} không đổi “mã” thành {1}. Giữ nguyên mã của quy tắc.",
          "A draft of {0} does not change the id to {1}. Keep the rule''s id.");
  static final Refusal SPAN =
      Refusal.of(
          "RULEMAKING-018", "Thử trên 1 đến {0} ngày đã qua.", "Try it on 1 to {0} days gone by.");
  static final Refusal NOT_OF_LEVELS =
      Refusal.of(
          "RULEMAKING-019",
          "{0} không xét mức nguy cơ nên không thử được trên các ngày đã qua. Dùng ca thử.",
          "{0} does not propose levels and cannot be tried on past days. Use trials.");

  private RulemakingRefusals() {}
}
