// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once; 001 is of its pages.
final class CommandRefusals {
  static final Refusal NO_FORM =
      Refusal.of(
          "COMMAND-002",
          Refusal.Kind.UNAVAILABLE,
          "Chưa biết thể thức văn bản có hiệu lực ngày {0}: xem báo cáo trên trang.",
          "No form of letters is known to be in force on {0}: read the report on the page.");
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "COMMAND-003",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” vào ngày này, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” on this day, or it is outside your jurisdiction. Choose another.");
  static final Refusal NOT_YET =
      Refusal.of(
          "COMMAND-004",
          "Ngày {0} chưa đến: chưa có gì để tính. Chọn ngày đã qua.",
          "{0} has not come yet: there is nothing to count. Choose a day that has.");

  static final Refusal NO_MEMBER =
      Refusal.of(
          "COMMAND-005",
          "Không có chức danh này đang có người giữ trong cấp ủy, ủy ban của bạn. Chọn trong danh sách.",
          "No such seat is held in a committee of yours. Choose from the list.");
  static final Refusal PAPER_NEEDED =
      Refusal.of(
          "COMMAND-006",
          "Chưa ghi văn bản phân công. Ghi số, ngày của văn bản.",
          "No paper of assignment is given. Write its number and date.");
  static final Refusal ASSIGNED_ALREADY =
      Refusal.of(
          "COMMAND-007",
          Refusal.Kind.CONFLICT,
          "{0} đã phụ trách {1} rồi.",
          "{0} is in charge of {1} already.");
  static final Refusal NO_AREA =
      Refusal.of(
          "COMMAND-008",
          Refusal.Kind.NOT_FOUND,
          "Không có phân công này, hoặc đã thôi, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such assignment, or it has ended, or it is outside your jurisdiction.");
  static final Refusal NOT_IN_AREA =
      Refusal.of(
          "COMMAND-009",
          "{0} không nằm trong địa bàn được phân công cho {1}. Phân công trước khi ghi chuyến đi.",
          "{0} is not in the area assigned to {1}. Assign it before the visit is entered.");
  static final Refusal VISIT_NOT_YET =
      Refusal.of(
          "COMMAND-010",
          "Ngày đi {0} chưa đến. Chỉ ghi chuyến đi đã đi.",
          "The day of the visit, {0}, has not come. Enter visits that were made.");
  static final Refusal BEFORE_ASSIGNED =
      Refusal.of(
          "COMMAND-011",
          "Ngày đi {0} trước ngày được phân công {1}.",
          "The visit on {0} is before the assignment of {1}.");
  static final Refusal NOTHING_SEEN =
      Refusal.of(
          "COMMAND-012",
          "Chưa ghi đã thấy gì. Ghi điều thấy tại chỗ, kể cả khi mọi việc đều ổn.",
          "Nothing is written about what was seen. Write it, even where all is well.");
  static final Refusal DUE_NEEDED =
      Refusal.of(
          "COMMAND-013",
          "Chỉ đạo phải có hạn, từ hôm nay trở đi. Ghi hạn.",
          "An instruction needs a deadline, today or later. Give one.");
  static final Refusal NOT_THE_MEMBER =
      Refusal.of(
          "COMMAND-014",
          Refusal.Kind.FORBIDDEN,
          "Chỉ {0} mới giao chỉ đạo của chuyến đi này; người khác chỉ ghi được điều đã thấy.",
          "Only {0} may instruct on this visit; others may enter what was seen.");
  static final Refusal NO_BODY =
      Refusal.of(
          "COMMAND-015",
          "{0} chưa có cơ quan này trong danh bạ. Bổ sung ở trang Tổ chức trước khi giao chỉ đạo.",
          "{0} has no such body in the directory. Add it on the page Organisation first.");

  static final Refusal NO_TEMPLATE =
      Refusal.of(
          "COMMAND-016",
          Refusal.Kind.NOT_FOUND,
          "Không có mẫu báo cáo này, hoặc nằm ngoài địa bàn của bạn. Mở lại trang Mẫu báo cáo.",
          "There is no such template, or it is outside your jurisdiction. Reload the page.");
  static final Refusal NOT_TRIED =
      Refusal.of(
          "COMMAND-017",
          Refusal.Kind.CONFLICT,
          "Chưa ai xem thử mẫu này. Bấm “Xem thử” và đọc bản đã điền trước khi áp dụng.",
          "Nobody has looked at this template filled. Try it and read the result before it is adopted.");
  static final Refusal TEMPLATE_STATE =
      Refusal.of(
          "COMMAND-018",
          Refusal.Kind.CONFLICT,
          "Mẫu này đã áp dụng hoặc đã thôi dùng. Tải lên lần mới nếu muốn dùng lại.",
          "The template was adopted or withdrawn already. Hand it in again to use it anew.");
  static final Refusal TEMPLATE_DAY =
      Refusal.of(
          "COMMAND-019",
          "Ngày áp dụng {0} đã qua; báo cáo đã lập không đổi mẫu. Chọn từ {1} trở đi.",
          "{0} has passed; reports that were made keep their template. Choose {1} or later.");
  static final Refusal TEMPLATE_REASON =
      Refusal.of(
          "COMMAND-020",
          "Chưa ghi vì sao thôi dùng mẫu này.",
          "It is not said why the template is withdrawn.");
  static final Refusal NOTHING_TO_TRY =
      Refusal.of(
          "COMMAND-021",
          Refusal.Kind.CONFLICT,
          "Tỉnh chưa có báo cáo ngày nào để điền thử. Chốt một ngày ở trang Báo cáo trước.",
          "The province has no daily report to try it on. Close a day on the page of reports first.");

  static final Refusal VISIT_TOLD =
      Refusal.of(
          "COMMAND-022",
          Refusal.Kind.CONFLICT,
          "Chuyến đi {0} ngày {1} với đúng nội dung này đã ghi rồi. Xem ở Nhật ký đi cơ sở.",
          "The visit to {0} on {1} is written down already in these words. See the log of visits.");
  static final Refusal NO_AREA_OF =
      Refusal.of(
          "COMMAND-023",
          Refusal.Kind.NOT_FOUND,
          "“{0}” không được phân công phụ trách “{1}”. Ghi tên và địa bàn như ở trang Đi cơ sở.",
          "“{0}” does not answer for “{1}”. Write name and area as the page of visits does.");

  private CommandRefusals() {}
}
