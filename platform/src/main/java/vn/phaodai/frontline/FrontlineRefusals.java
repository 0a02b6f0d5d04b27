// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.Refusal.Kind;

/// Every no of this room, declared once.
final class FrontlineRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "FRONTLINE-001",
          Kind.NOT_FOUND,
          "Không có đơn vị “{0}” hôm nay, hoặc nằm ngoài địa bàn của bạn. Ghi mã hoặc tên đơn vị trong địa bàn.",
          "There is no unit “{0}” today, or it is outside your jurisdiction. Give a unit within it.");
  static final Refusal NAME_NEEDED =
      Refusal.of(
          "FRONTLINE-002",
          "Chưa đọc được họ tên, năm sinh, giấy tờ hoặc số điện thoại. Sửa lại rồi ghi.",
          "Name, year of birth, ID or phone could not be read. Correct it.");
  static final Refusal NO_SUCH_POST =
      Refusal.of(
          "FRONTLINE-003",
          "Không có loại vị trí “{0}”. Chọn một trong danh sách.",
          "There is no kind of post “{0}”. Choose one of the list.");
  static final Refusal POST_NEEDED =
      Refusal.of(
          "FRONTLINE-004",
          "Phải ghi tên vị trí: chốt nào, khu cách ly nào, tổ nào.",
          "Say which post it is: which checkpoint, site or team.");
  static final Refusal DAYS =
      Refusal.of(
          "FRONTLINE-005",
          "Ngày {0} đến {1} không dùng được: ngày cuối phải bằng hoặc sau ngày đầu.",
          "The days {0} to {1} do not do: the last must not come before the first.");
  static final Refusal POSTED_ALREADY =
      Refusal.of(
          "FRONTLINE-006",
          Kind.CONFLICT,
          "Người này đã ở một vị trí loại ấy trong thời gian này. Kết thúc vị trí cũ trước.",
          "The person holds a post of that kind during that time already. End the old one first.");
  static final Refusal NO_SUCH_MEMBER =
      Refusal.of(
          "FRONTLINE-007",
          Kind.NOT_FOUND,
          "Không có người này trong danh sách tuyến đầu của địa bàn bạn. Tải lại trang.",
          "There is no such person on your frontline register. Load the page again.");
  static final Refusal REASON_NEEDED =
      Refusal.of("FRONTLINE-008", "Phải ghi lý do.", "A reason is needed.");
  static final Refusal SHIFT_TIMES =
      Refusal.of(
          "FRONTLINE-009",
          "Ca từ {0} đến {1} không dùng được: giờ cuối phải sau giờ đầu và một ca dài nhất {2} giờ.",
          "A shift from {0} to {1} does not do: it must end after it begins and last {2} hours at most.");
  static final Refusal OFF_POST =
      Refusal.of(
          "FRONTLINE-010",
          Kind.CONFLICT,
          "Ngày {0} người này không ở vị trí ấy. Xem thời gian được phân công.",
          "On {0} the person is not at that post. See from when to when they are.");
  static final Refusal ON_DUTY_ALREADY =
      Refusal.of(
          "FRONTLINE-011",
          Kind.CONFLICT,
          "Người này đã có một ca trùng giờ. Đổi giờ, hoặc rút ca kia.",
          "The person has a shift at that time already. Change the hours, or withdraw the other.");
  static final Refusal TOO_LITTLE_REST =
      Refusal.of(
          "FRONTLINE-012",
          Kind.CONFLICT,
          "Ca này làm trái quy định nghỉ ({0} giờ giữa hai ca, {1} giờ trong bảy ngày, {2} ngày liền). Xếp"
              + " người khác, hoặc ghi lý do vì sao vẫn xếp.",
          "This shift leaves too little rest ({0} hours between shifts, {1} hours in seven days, {2} days"
              + " running). Choose somebody else, or say why it must stand.");
  static final Refusal OFF_ROSTER =
      Refusal.of(
          "FRONTLINE-013",
          Kind.CONFLICT,
          "Người này đang tạm rời lịch trực vì phơi nhiễm. Cần người có thẩm quyền cho trở lại trước.",
          "The person is off the roster after an exposure. Somebody entitled must let them return first.");
  static final Refusal NO_SUCH_ITEM =
      Refusal.of(
          "FRONTLINE-014",
          "Không có loại phương tiện “{0}”. Chọn một trong danh sách.",
          "There is no equipment “{0}”. Choose one of the list.");
  static final Refusal QUANTITY =
      Refusal.of(
          "FRONTLINE-015",
          "Số lượng không dùng được. Ghi một số nguyên lớn hơn 0 (đối chiếu: từ 0).",
          "The quantity does not do. Give a whole number above zero (of a count: zero or more).");
  static final Refusal NOT_IN_STOCK =
      Refusal.of(
          "FRONTLINE-016",
          Kind.CONFLICT,
          "Kho chỉ còn {0}, không thể đã dùng {1}. Ghi phần đã nhận trước, hoặc đối chiếu lại kho.",
          "There are {0} in stock, {1} cannot have been used. Enter what was received first, or count again.");
  static final Refusal COUNTED_SINCE =
      Refusal.of(
          "FRONTLINE-017",
          Kind.CONFLICT,
          "Kho đã có dòng ngày {0}. Ghi từ ngày ấy trở đi, hoặc đối chiếu lại kho.",
          "The ledger has a row of {0} already. Enter from that day on, or count again.");
  static final Refusal MOMENT =
      Refusal.of(
          "FRONTLINE-018",
          "Thời điểm {0} không dùng được: phải từ {1} đến bây giờ.",
          "The moment {0} does not do: it must lie between {1} and now.");
  static final Refusal PLACE_NEEDED =
      Refusal.of("FRONTLINE-019", "Phải ghi nơi phơi nhiễm.", "Say where the exposure happened.");
  static final Refusal NO_SUCH_CASE =
      Refusal.of(
          "FRONTLINE-020",
          "Không có ca đang mở mang mã “{0}”. Xem mã ở danh sách ca, hoặc hỏi CDC.",
          "There is no open case “{0}”. See the list of cases, or ask the CDC.");
  static final Refusal OFF_ALREADY =
      Refusal.of(
          "FRONTLINE-021",
          Kind.CONFLICT,
          "Người này đã được ghi phơi nhiễm và chưa được cho trở lại.",
          "An exposure of this person is open already.");
  static final Refusal NO_SUCH_EXPOSURE =
      Refusal.of(
          "FRONTLINE-022",
          Kind.NOT_FOUND,
          "Phơi nhiễm này không còn chờ trong địa bàn của bạn. Tải lại trang.",
          "That exposure no longer waits in your jurisdiction. Load the page again.");
  static final Refusal OWN_REPORT =
      Refusal.of(
          "FRONTLINE-023",
          Kind.FORBIDDEN,
          "Người ghi phơi nhiễm không được tự cho trở lại. Cần người khác xem xét.",
          "Whoever reported an exposure may not clear it. Somebody else must look at it.");
  static final Refusal STILL_POSITIVE =
      Refusal.of(
          "FRONTLINE-024",
          Kind.CONFLICT,
          "Mẫu gần nhất của người này dương tính. Chỉ cho trở lại khi mẫu mới âm tính.",
          "The person’s newest specimen is positive. They may return once a new one is negative.");
  static final Refusal NO_SUCH_SHIFT =
      Refusal.of(
          "FRONTLINE-025",
          Kind.NOT_FOUND,
          "Ca này không còn trong lịch của địa bàn bạn. Tải lại trang.",
          "That shift is no longer on your roster. Load the page again.");
  static final Refusal NOBODY =
      Refusal.of(
          "FRONTLINE-026", "Chọn ít nhất một người để xếp ca.", "Choose at least one person.");
  static final Refusal OWN_CASE =
      Refusal.of(
          "FRONTLINE-027",
          Kind.CONFLICT,
          "Ca ấy là của chính người này. Mở hồ sơ ca thay vì ghi phơi nhiễm.",
          "That case is the person’s own. Open the case file instead.");

  private FrontlineRefusals() {}
}
