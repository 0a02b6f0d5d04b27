// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.Refusal.Kind;

/// Every no of this room, declared once.
final class WelfareRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "WELFARE-001",
          Kind.NOT_FOUND,
          "Không có đơn vị “{0}” hôm nay, hoặc nằm ngoài địa bàn của bạn. Ghi mã hoặc tên xã trong địa bàn.",
          "There is no unit “{0}” today, or it is outside your jurisdiction. Give a commune within it.");
  static final Refusal NO_SUCH_PERSON =
      Refusal.of(
          "WELFARE-002",
          Kind.NOT_FOUND,
          "Không có người này trong địa bàn của bạn. Ghi họ tên và xã nơi ở.",
          "There is no such person in your jurisdiction. Give the name and the commune.");
  static final Refusal NO_SUCH_GROUP =
      Refusal.of(
          "WELFARE-003",
          "Không có nhóm “{0}”. Chọn một trong các nhóm của sổ.",
          "There is no group “{0}”. Choose one of the register’s.");
  static final Refusal NO_SUCH_KIND =
      Refusal.of(
          "WELFARE-004",
          "Không có loại nhu cầu “{0}”. Chọn một trong danh sách.",
          "There is no kind of need “{0}”. Choose one of the list.");
  static final Refusal NAME_NEEDED =
      Refusal.of(
          "WELFARE-005",
          "Chưa đọc được họ tên, năm sinh hoặc số điện thoại. Sửa lại rồi ghi.",
          "Name, year of birth or phone could not be read. Correct it.");
  static final Refusal BASIS_NEEDED =
      Refusal.of(
          "WELFARE-006",
          "Phải ghi căn cứ: danh sách hoặc quyết định nào xếp người này vào nhóm.",
          "Say on what it rests: the list or decision that puts the person into the group.");
  static final Refusal DAYS =
      Refusal.of(
          "WELFARE-007",
          "Ngày {0} đến {1} không dùng được: ngày đầu không sau hôm nay và không sau ngày cuối.",
          "The days {0} to {1} do not do: the first is not after today nor after the last.");
  static final Refusal IN_GROUP_ALREADY =
      Refusal.of(
          "WELFARE-008",
          Kind.CONFLICT,
          "Người này đã ở trong nhóm ấy trong thời gian này.",
          "The person is in that group during that time already.");
  static final Refusal NO_SUCH_MEMBERSHIP =
      Refusal.of(
          "WELFARE-009",
          Kind.NOT_FOUND,
          "Dòng này không còn trong sổ của địa bàn bạn. Tải lại trang.",
          "That line is no longer in your register. Load the page again.");
  static final Refusal REASON_NEEDED =
      Refusal.of("WELFARE-010", "Phải ghi lý do.", "A reason is needed.");
  static final Refusal NO_HOUSEHOLD =
      Refusal.of(
          "WELFARE-011",
          Kind.NOT_FOUND,
          "{1} không có hộ số “{0}”. Xem số hộ ở danh sách dân, hộ.",
          "{1} has no household “{0}”. See the list of people and households.");
  static final Refusal NO_AREA =
      Refusal.of(
          "WELFARE-012",
          Kind.NOT_FOUND,
          "Không có vùng phong tỏa này, hoặc đã gỡ. Chọn vùng đang phong tỏa.",
          "There is no such closed area, or it was opened. Choose one that is closed.");
  static final Refusal WHO =
      Refusal.of(
          "WELFARE-013",
          "Chọn nhu cầu của ai: một người, một hộ hay một vùng phong tỏa.",
          "Say whose need it is: a person’s, a household’s or a closed area’s.");
  static final Refusal QUANTITY =
      Refusal.of(
          "WELFARE-014",
          "Số lượng “{0}” không dùng được. Ghi một số lớn hơn 0.",
          "The quantity “{0}” does not do. Give a number above zero.");
  static final Refusal MOMENT =
      Refusal.of(
          "WELFARE-015",
          "Thời điểm {0} không dùng được: phải từ {1} đến bây giờ.",
          "The moment {0} does not do: it must lie between {1} and now.");
  static final Refusal TOLD_ALREADY =
      Refusal.of(
          "WELFARE-016",
          Kind.CONFLICT,
          "Nhu cầu này đã được ghi và chưa ai đáp ứng. Mở nhu cầu ấy thay vì ghi thêm.",
          "That need was told and is not met yet. Open it instead of telling it again.");
  static final Refusal NO_SUCH_NEED =
      Refusal.of(
          "WELFARE-017",
          Kind.NOT_FOUND,
          "Không có nhu cầu này trong địa bàn của bạn.",
          "There is no such need in your jurisdiction.");
  static final Refusal CLOSED =
      Refusal.of(
          "WELFARE-018",
          Kind.CONFLICT,
          "Nhu cầu này đã kết thúc. Nếu còn thiếu thì ghi nhu cầu mới.",
          "That need is closed. If something is lacking still, tell a new one.");
  static final Refusal GIVER =
      Refusal.of(
          "WELFARE-019",
          "Chọn cơ quan đã giao trong danh sách của xã, huyện, tỉnh.",
          "Choose the body that brought it from the list of commune, district and province.");
  static final Refusal EVIDENCE_NEEDED =
      Refusal.of(
          "WELFARE-020",
          "Phải ghi minh chứng đã giao: biên nhận, danh sách ký nhận, ảnh số mấy.",
          "Say what proves it: a receipt, a signed list, which picture.");
  static final Refusal NO_SUCH_DELIVERY =
      Refusal.of(
          "WELFARE-021",
          Kind.CONFLICT,
          "Lần giao này không còn chờ xác nhận. Tải lại trang.",
          "That delivery no longer waits for confirmation. Load the page again.");
  static final Refusal OWN_DELIVERY =
      Refusal.of(
          "WELFARE-022",
          Kind.FORBIDDEN,
          "Người ghi đã giao không được tự xác nhận đã nhận. Cần người khác gọi hỏi người nhận.",
          "Whoever wrote down a delivery may not confirm it. Somebody else must ask the receiver.");
  static final Refusal WAITING =
      Refusal.of(
          "WELFARE-023",
          Kind.CONFLICT,
          "Có lần giao đang chờ xác nhận. Xác nhận hoặc bác lần giao ấy trước khi quyết định.",
          "A delivery waits for confirmation. Confirm or deny it before deciding.");

  private WelfareRefusals() {}
}
