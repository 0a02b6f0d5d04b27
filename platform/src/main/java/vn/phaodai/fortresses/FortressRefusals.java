// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.Refusal.Kind;

/// Every no of this room, declared once.
final class FortressRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "FORTRESSES-001",
          Kind.NOT_FOUND,
          "Không có đơn vị mang mã “{0}”, hoặc nằm ngoài địa bàn của bạn.",
          "No unit has the code “{0}”, or it lies outside your area.");
  static final Refusal NO_SUCH_FORTRESS =
      Refusal.of(
          "FORTRESSES-002",
          Kind.NOT_FOUND,
          "Không có pháo đài như vậy trong địa bàn của bạn.",
          "There is no such fortress in your area.");
  static final Refusal NOT_A_COMMUNE =
      Refusal.of(
          "FORTRESSES-003",
          "“{0}” không phải xã, phường, thị trấn. Ghi mã của xã nơi cơ sở đóng.",
          "“{0}” is no commune. Give the code of the commune in which the place lies.");
  static final Refusal NAME_NEEDED =
      Refusal.of("FORTRESSES-004", "Ghi tên cơ sở, đơn vị.", "Give the name of the place.");
  static final Refusal NAME_TAKEN =
      Refusal.of(
          "FORTRESSES-005",
          Kind.CONFLICT,
          "Ở {1} đã có “{0}” trong sổ. Mở trang của nơi ấy để sửa.",
          "“{0}” is in the register at {1} already. Open its page to correct it.");
  static final Refusal TAX_TAKEN =
      Refusal.of(
          "FORTRESSES-006",
          Kind.CONFLICT,
          "Mã số thuế {0} đã là của “{1}”. Kiểm tra lại mã; chi nhánh dùng mã 13 số của mình.",
          "Tax code {0} is that of “{1}” already. Check it; a branch uses its own 13 digits.");
  static final Refusal TAX_FORM =
      Refusal.of(
          "FORTRESSES-007",
          "Mã số thuế “{0}” không đúng: 10 số, chi nhánh thêm -001.",
          "Tax code “{0}” is wrong: 10 digits, a branch adds -001.");
  static final Refusal HEAD_NEEDED =
      Refusal.of(
          "FORTRESSES-008",
          "Thiếu người đứng đầu: ghi họ tên và chức danh. Pháo đài nào cũng có người chịu trách nhiệm.",
          "The head is missing: give name and title. Every fortress has somebody who answers for it.");
  static final Refusal STAFF_RANGE =
      Refusal.of(
          "FORTRESSES-009",
          "Số người phải từ 1 đến 200.000.",
          "The number of people must lie between 1 and 200,000.");
  static final Refusal COMMUNE_HEAD =
      Refusal.of(
          "FORTRESSES-010",
          "Người đứng đầu xã lấy từ danh bạ tổ chức: bàn giao chức danh ở trang cơ quan.",
          "Who leads a commune is in the directory: hand the seat over on the body’s page.");
  static final Refusal FROM_RANGE =
      Refusal.of(
          "FORTRESSES-011",
          "Ngày {0} không dùng được: không sau hôm nay và không trước lần ghi gần nhất ({1}).",
          "{0} will not do: not after today and not before the last entry ({1}).");
  static final Refusal PLAN_EMPTY =
      Refusal.of(
          "FORTRESSES-012",
          "Phương án trống: ghi ít nhất việc làm khi có ca nghi ngờ, người phụ trách, nơi cách ly tạm.",
          "The plan is empty: say at least what is done about a suspect, by whom, and where they wait.");
  static final Refusal PLAN_DATE =
      Refusal.of(
          "FORTRESSES-013", "Ngày ký {0} sau hôm nay.", "The plan’s date {0} lies after today.");
  static final Refusal FUTURE_WEEK =
      Refusal.of(
          "FORTRESSES-014",
          "Tuần bắt đầu {0} chưa tới: chỉ tự kiểm tra tuần này.",
          "The week from {0} has not come: only this week can be checked.");
  static final Refusal PAST_WEEK =
      Refusal.of(
          "FORTRESSES-015",
          Kind.CONFLICT,
          "Tuần bắt đầu {0} đã qua: không kiểm tra thì tính là không đạt, không ghi lại được.",
          "The week from {0} is over: without a check it counts as failed and cannot be written now.");
  static final Refusal ANSWER_ALL =
      Refusal.of(
          "FORTRESSES-016",
          "Trả lời mọi mục: còn thiếu “{0}”.",
          "Answer every item: “{0}” is missing.");
  static final Refusal WHAT_LACKS =
      Refusal.of(
          "FORTRESSES-017",
          "Mục “{0}” không đạt: ghi còn thiếu gì.",
          "“{0}” is not met: say what is lacking.");
  static final Refusal NOBODY_ANSWERS =
      Refusal.of(
          "FORTRESSES-018",
          "Chưa có {0} trong sổ nên chưa ai trả lời được. Ghi người đứng đầu (xã: bổ nhiệm trong danh bạ) trước.",
          "There is no {0} in the register to answer. Enter who leads it (of a commune: in the directory)"
              + " first.");
  static final Refusal NO_SUCH_CASE =
      Refusal.of(
          "FORTRESSES-019",
          Kind.NOT_FOUND,
          "Không có F0 đã xác định mang mã “{0}”.",
          "There is no confirmed F0 with the code “{0}”.");
  static final Refusal HOW_NEEDED =
      Refusal.of(
          "FORTRESSES-020",
          "Ghi vì sao biết F0 được phát hiện ở đây (mẫu lấy tại xưởng, khai báo…), không ghi tên người.",
          "Say how it is known that the F0 was found here (sampled at the works, told…), without names.");
  static final Refusal TEAM_FORM =
      Refusal.of(
          "FORTRESSES-021",
          "Ghi tên tổ và số hộ phụ trách (1 đến 2.000).",
          "Give the team’s name and its households (1 to 2,000).");
  static final Refusal TEAM_TAKEN =
      Refusal.of(
          "FORTRESSES-022",
          Kind.CONFLICT,
          "Ở xã này đã có tổ “{0}” đang hoạt động.",
          "This commune has a team “{0}” already.");
  static final Refusal NO_SUCH_TEAM =
      Refusal.of(
          "FORTRESSES-023",
          Kind.NOT_FOUND,
          "Không có tổ như vậy, hoặc tổ đã giải thể, hoặc ngoài địa bàn của bạn.",
          "There is no such team, it was dissolved, or it lies outside your area.");
  static final Refusal IN_ANOTHER_TEAM =
      Refusal.of(
          "FORTRESSES-024",
          Kind.CONFLICT,
          "Người này đang ở tổ “{0}”: cho ra tổ ấy trước, một người chỉ ở một tổ.",
          "This person is in team “{0}”: let them leave it first, nobody is in two teams.");
  static final Refusal MEMBER_FORM =
      Refusal.of(
          "FORTRESSES-025",
          "Ghi họ tên và số điện thoại đọc được của thành viên.",
          "Give the member’s name and a phone number that can be read.");
  static final Refusal NOT_A_MEMBER =
      Refusal.of(
          "FORTRESSES-026",
          Kind.NOT_FOUND,
          "Người này không ở trong tổ.",
          "This person is not in the team.");
  static final Refusal REASON_NEEDED = Refusal.of("FORTRESSES-027", "Ghi lý do.", "Give a reason.");
  static final Refusal TELL_WHAT =
      Refusal.of(
          "FORTRESSES-028",
          "Chọn việc cần báo, ghi mấy chữ cho tổ biết (không quá 1.000 chữ cái) và số người (1 đến 500).",
          "Choose what it is about, say it in a few words (at most 1,000 letters) and for how many people"
              + " (1 to 500).");
  static final Refusal TELL_WHERE =
      Refusal.of(
          "FORTRESSES-029",
          "Không biết xã “{0}”. Ghi mã 5 số hoặc tên xã, huyện, ví dụ “Long Đức, Trà Vinh”.",
          "“{0}” is not known. Give the five digits or the name, such as “Long Đức, Trà Vinh”.");
  static final Refusal CALL_BACK =
      Refusal.of(
          "FORTRESSES-030",
          "Muốn tổ gọi lại thì ghi cả họ tên và số điện thoại; không muốn thì để trống cả hai.",
          "To be called back give both name and phone; else leave both empty.");
  static final Refusal TOO_MANY =
      Refusal.of(
          "FORTRESSES-031",
          Kind.TOO_LARGE,
          "Nơi bạn đang dùng mạng đã gửi quá nhiều tin trong giờ này. Gọi đường dây nóng của xã, hoặc gửi lại"
              + " sau.",
          "Too much was sent from your network within this hour. Call your commune’s hotline or try again"
              + " later.");
  static final Refusal NO_SUCH_REPORT =
      Refusal.of(
          "FORTRESSES-032",
          Kind.NOT_FOUND,
          "Không có tin báo như vậy trong địa bàn của bạn.",
          "There is no such report in your area.");
  static final Refusal REPORT_MOVED =
      Refusal.of(
          "FORTRESSES-033",
          Kind.CONFLICT,
          "Tin này vừa được người khác xử lý. Tải lại trang.",
          "Somebody else handled this meanwhile. Load the page again.");
  static final Refusal OUTCOME_NEEDED =
      Refusal.of(
          "FORTRESSES-034",
          "Chọn kết quả và ghi đã làm gì, không ghi tên người.",
          "Choose an outcome and say what was done, without names.");
  static final Refusal NOT_TAKEN =
      Refusal.of(
          "FORTRESSES-035",
          Kind.CONFLICT,
          "Tin chưa được tiếp nhận: giao cho tổ trước khi ghi kết quả.",
          "Nobody took this up yet: give it to a team before writing an outcome.");
  static final Refusal UNIT_UNCLEAR =
      Refusal.of(
          "FORTRESSES-036",
          "Không rõ “{0}” là xã nào. Ghi mã 5 số của xã.",
          "“{0}” names no one commune. Give its five digits.");
  static final Refusal NO_SUCH_PLACE =
      Refusal.of(
          "FORTRESSES-037",
          Kind.CONFLICT,
          "Nơi đến “{0}” đã là của “{1}”.",
          "The place “{0}” is that of “{1}” already.");

  private FortressRefusals() {}
}
