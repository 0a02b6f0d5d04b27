// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class PlanRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "PLANS-001",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” vào ngày này, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” on this day, or it is outside your jurisdiction. Choose another.");
  static final Refusal NO_SUCH_PLAN =
      Refusal.of(
          "PLANS-002",
          Refusal.Kind.NOT_FOUND,
          "Không có kế hoạch này, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such plan, or it is outside your jurisdiction.");
  static final Refusal OWNER_NEEDED =
      Refusal.of(
          "PLANS-003",
          "Kế hoạch phải có cơ quan chủ trì. Chọn một cơ quan của {0}.",
          "A plan needs a body that answers for it. Choose one of {0}.");
  static final Refusal NOT_OF_THE_UNIT =
      Refusal.of(
          "PLANS-004",
          "“{0}” không phải là cơ quan của {1}. Chọn cơ quan trong danh bạ của đơn vị.",
          "“{0}” is no body of {1}. Choose one from the unit’s directory.");
  static final Refusal NO_MEASURE =
      Refusal.of(
          "PLANS-005",
          "Kế hoạch phải có ít nhất một biện pháp.",
          "A plan needs one measure at least.");
  static final Refusal DAYS_WRONG =
      Refusal.of(
          "PLANS-006",
          "“{0}”: số ngày phải là số không âm, tính từ ngày cấp độ có hiệu lực.",
          "“{0}”: the days must be a number of zero or more, counted from the day the level takes effect.");
  static final Refusal AMOUNT_WRONG =
      Refusal.of(
          "PLANS-007",
          "{0}: “{1}” không phải là số lượng. Ghi một số nguyên không âm.",
          "{0}: “{1}” is no amount. Write a whole number of zero or more.");
  static final Refusal TWO_AT_ONCE =
      Refusal.of(
          "PLANS-008",
          Refusal.Kind.CONFLICT,
          "{0} đã có kế hoạch cho mức này từ ngày {1}. Một đơn vị, một mức, một lúc chỉ có một kế hoạch: rút bản cũ, hoặc ghi bản mới từ ngày sau đó.",
          "{0} has a plan for this level from {1}. One plan a unit, level and time: withdraw the old one, or write the new one from a later day.");
  static final Refusal SAME_PERSON =
      Refusal.of(
          "PLANS-009",
          Refusal.Kind.FORBIDDEN,
          "Người soạn không được tự duyệt kế hoạch. Cần một người khác.",
          "Who wrote a plan may not approve it. Somebody else must.");
  static final Refusal NOT_A_DRAFT =
      Refusal.of(
          "PLANS-010",
          Refusal.Kind.CONFLICT,
          "Kế hoạch không còn ở trạng thái này: đã có người xử lý trước. Tải lại trang.",
          "The plan is no longer in that state: somebody was first. Load the page again.");
  static final Refusal NUMBER_NEEDED =
      Refusal.of(
          "PLANS-011",
          "Duyệt kế hoạch phải ghi số văn bản.",
          "Approving a plan needs the number of its paper.");
  static final Refusal REASON_NEEDED =
      Refusal.of("PLANS-012", "Phải ghi lý do.", "A reason is needed.");
  static final Refusal NO_SUCH_RESOURCE =
      Refusal.of(
          "PLANS-013",
          "“{0}” không phải là nguồn lực mà kế hoạch tính đến.",
          "“{0}” is no resource that plans count.");
  static final Refusal COUNTED_ELSEWHERE =
      Refusal.of(
          "PLANS-014",
          "{0} lấy từ sổ giường điều trị, không ghi ở đây. Cập nhật giường của cơ sở.",
          "{0}: taken from the book of beds, not entered here. Update the facility’s beds.");
  static final Refusal ROWS_DIFFER =
      Refusal.of(
          "PLANS-015",
          "Các dòng của một kế hoạch ({0}) ghi {1} khác nhau. Ghi giống nhau, hoặc chỉ ghi ở dòng đầu.",
          "The rows of one plan ({0}) differ in {1}. Write the same, or in the first row only.");

  static final Refusal NO_DAY =
      Refusal.of(
          "PLANS-016",
          "“{0}” không phải là ngày. Ghi theo ngày/tháng/năm.",
          "“{0}” is no day. Write it as day, month and year.");

  private PlanRefusals() {}
}
