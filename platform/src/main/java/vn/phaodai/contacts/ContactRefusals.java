// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.Refusal.Kind;
import vn.phaodai.refusal.RefusedException;

/// Every no of this room, declared once.
public final class ContactRefusals {
  static final Refusal ENDS_BEFORE =
      Refusal.of(
          "CONTACTS-001",
          "Lượt này kết thúc ({1}) trước hoặc đúng lúc bắt đầu ({0}). Sửa giờ vào hoặc giờ ra.",
          "This visit ends ({1}) before or as it begins ({0}). Correct one of the times.");
  static final Refusal FUTURE =
      Refusal.of(
          "CONTACTS-002",
          "{0} chưa đến. Kiểm tra ngày giờ.",
          "{0} has not come yet. Check day and time.");
  static final Refusal TWO_PLACES =
      Refusal.of(
          "CONTACTS-003",
          Kind.CONFLICT,
          "Từ {0} đến {1} người này đã được ghi ở “{2}”: không thể cùng lúc ở hai nơi. Sửa giờ, hoặc"
              + " rút lượt đã ghi sai.",
          "From {0} to {1} this person is recorded at “{2}”: nobody is at two places at once. Correct"
              + " the times, or withdraw the visit that is wrong.");
  static final Refusal NO_SUCH_PLACE =
      Refusal.of(
          "CONTACTS-004",
          "Chưa có nơi nào tên hoặc mã “{0}” ở {1}. Nạp danh mục nơi đến trước, hoặc sửa tên.",
          "No place is called or coded “{0}” in {1}. Hand in the list of places first, or correct"
              + " the name.");
  static final Refusal PLACE_UNCLEAR =
      Refusal.of(
          "CONTACTS-005",
          "Có nhiều nơi tên “{0}” ở {1}. Ghi mã của nơi ấy, hoặc xã, phường.",
          "Several places are called “{0}” in {1}. Give the place’s code, or the commune.");
  static final Refusal UNIT_UNCLEAR =
      Refusal.of(
          "CONTACTS-006",
          "Không rõ “{0}” là xã, phường nào. Ghi thêm huyện, tỉnh hoặc mã đơn vị.",
          "Which commune “{0}” is, is not clear. Add district and province, or the unit’s code.");
  static final Refusal OUTSIDE =
      Refusal.of(
          "CONTACTS-007",
          Kind.FORBIDDEN,
          "Nơi này nằm ngoài địa bàn bạn phụ trách.",
          "This place is outside your jurisdiction.");
  static final Refusal TOO_LONG =
      Refusal.of(
          "CONTACTS-008",
          "Một lượt dài nhất {0} ngày. Tách thành nhiều lượt.",
          "A visit lasts at most {0} days. Split it.");
  static final Refusal ANOTHER_PLACE =
      Refusal.of(
          "CONTACTS-009",
          Kind.CONFLICT,
          "Ở đơn vị này “{0}” đã là tên hoặc mã của một nơi khác. Đổi tên cho phân biệt được.",
          "In this unit “{0}” names or codes another place already. Use one that tells them apart.");
  static final Refusal TOO_OLD =
      Refusal.of(
          "CONTACTS-010",
          "Ngày {0} đã quá thời gian giữ lượt đến ({1} ngày). Không nhận.",
          "{0} lies before the days for which visits are kept ({1}). Not taken.");
  static final Refusal NO_RULE =
      Refusal.of(
          "CONTACTS-011",
          Kind.UNAVAILABLE,
          "Không có quy tắc {0} nào được biết là có hiệu lực ngày {1}: không tính được khoảng lây."
              + " Bổ sung tệp quy tắc.",
          "No rule {0} is known to be in force on {1}: the infectious window cannot be told. Add a"
              + " rule file.");
  static final Refusal NO_WINDOW =
      Refusal.of(
          "CONTACTS-012",
          Kind.CONFLICT,
          "Chưa tính được khoảng lây của ca {0}: còn thiếu {1}. Bổ sung hồ sơ ca.",
          "The infectious window of {0} cannot be told: {1} is missing. Complete the case file.");
  static final Refusal NOT_A_CASE =
      Refusal.of(
          "CONTACTS-013",
          Kind.CONFLICT,
          "{0} chưa phải F0: chờ kết quả PCR rồi truy vết.",
          "{0} is no confirmed case: wait for the PCR.");
  static final Refusal LIST_CHANGED =
      Refusal.of(
          "CONTACTS-014",
          Kind.CONFLICT,
          "Danh sách đề xuất đã thay đổi từ khi bạn mở trang. Xem lại rồi xác nhận.",
          "The proposed list changed since you opened the page. Look again, then confirm.");
  static final Refusal REASON_NEEDED =
      Refusal.of(
          "CONTACTS-015",
          "Bỏ ai ra khỏi danh sách, rút điều gì đã ghi thì phải nêu lý do.",
          "Whoever leaves somebody out, or withdraws something, says why.");
  static final Refusal NOBODY_NEW =
      Refusal.of(
          "CONTACTS-016",
          Kind.CONFLICT,
          "Không còn ai mới để xác nhận cho ca {0}.",
          "Nobody new is left to be confirmed for {0}.");
  static final Refusal NO_SUCH_CONTACT =
      Refusal.of(
          "CONTACTS-017",
          Kind.NOT_FOUND,
          "Không có người tiếp xúc này trong địa bàn bạn phụ trách.",
          "There is no such contact in your jurisdiction.");
  static final Refusal NOT_OPEN =
      Refusal.of(
          "CONTACTS-018",
          Kind.CONFLICT,
          "Người này không còn trong danh sách phải liên lạc.",
          "This person is no longer on the list.");
  static final Refusal UNIT_NEEDED =
      Refusal.of(
          "CONTACTS-019",
          "Chuyển đi thì ghi mã xã, phường nhận. “{0}” không phải mã có hiệu lực.",
          "To pass somebody on, give the commune’s code. “{0}” is none in force.");
  static final Refusal NO_SUCH_VISIT =
      Refusal.of(
          "CONTACTS-020",
          Kind.NOT_FOUND,
          "Không có mốc hoặc lời khai như vậy của ca này.",
          "This case has no such milestone or statement.");
  static final Refusal NAME_NEEDED =
      Refusal.of(
          "CONTACTS-021",
          "Ghi họ và tên người tiếp xúc; năm sinh, số điện thoại viết bằng chữ số.",
          "Give the contact’s name; year of birth and phone in digits.");
  static final Refusal PLACE_NEEDED =
      Refusal.of(
          "CONTACTS-022",
          "Ghi tên nơi đến và mã hoặc tên xã, phường của nơi ấy.",
          "Give the place’s name, and the code or name of its commune.");
  static final Refusal OWN_CONTACT =
      Refusal.of(
          "CONTACTS-023",
          "Đó chính là người bệnh của ca này.",
          "That is the patient of this very case.");
  static final Refusal TOO_MANY =
      Refusal.of(
          "CONTACTS-024",
          Kind.TOO_LARGE,
          "Ca này có {0} người tiếp xúc được đề xuất, quá {1}. Kiểm tra lại các mốc có quá nhiều người.",
          "{0} contacts are proposed for this case, more than {1}. Check the milestones with too many"
              + " people.");
  static final Refusal CALLED_BEFORE =
      Refusal.of(
          "CONTACTS-025",
          "Cuộc gọi lúc {0} trước khi người này được giao cho xã ({1}). Kiểm tra giờ gọi.",
          "The call at {0} is before this person was passed on to the commune ({1}). Check the time.");
  static final Refusal NO_SUCH_CODE =
      Refusal.of(
          "CONTACTS-026",
          Kind.NOT_FOUND,
          "“{0}” không phải mã của ai trong danh sách phải gọi của bạn. Xem lại mã in trên phiếu.",
          "“{0}” is nobody’s code on your list of calls. Look at the code printed on the sheet.");

  private ContactRefusals() {}

  /// For pages, where an address names no moment.
  public static RefusedException noSuchVisit() {
    return NO_SUCH_VISIT.raise();
  }
}
