// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.Refusal.Kind;

/// Every no of this room, declared once.
final class QuarantineRefusals {
  static final Refusal NO_SUCH_ORDER =
      Refusal.of(
          "QUARANTINE-001",
          Kind.NOT_FOUND,
          "Không có lệnh cách ly như vậy trong địa bàn bạn phụ trách.",
          "There is no such quarantine order in your jurisdiction.");
  static final Refusal DECIDED_ALREADY =
      Refusal.of(
          "QUARANTINE-002",
          Kind.CONFLICT,
          "Có {0} người trong danh sách đã được quyết định trong lúc này. Tải lại trang rồi chọn lại.",
          "{0} of those chosen were decided on meanwhile. Load the page again and choose anew.");
  static final Refusal NOBODY =
      Refusal.of(
          "QUARANTINE-003",
          "Chưa chọn ai. Đánh dấu ít nhất một người.",
          "Nobody is chosen. Mark at least one person.");
  static final Refusal OUTSIDE =
      Refusal.of(
          "QUARANTINE-004",
          Kind.FORBIDDEN,
          "Nơi này nằm ngoài địa bàn bạn được quyết định.",
          "This place is outside the area you may decide for.");
  static final Refusal IS_CASE =
      Refusal.of(
          "QUARANTINE-005",
          Kind.CONFLICT,
          "Có {0} người đã là F0 đang mở hồ sơ: điều trị theo hồ sơ ca, không ra lệnh cách ly.",
          "{0} of those chosen have an open case file: they are treated as cases, not quarantined.");
  static final Refusal FULL =
      Refusal.of(
          "QUARANTINE-006",
          Kind.CONFLICT,
          "“{0}” không đủ chỗ: {1}. Chọn bớt người, thêm giường hoặc chọn cơ sở khác.",
          "“{0}” has not enough room: {1}. Choose fewer, add beds, or choose another facility.");
  static final Refusal NO_SUCH_FACILITY =
      Refusal.of(
          "QUARANTINE-007",
          Kind.NOT_FOUND,
          "Không có cơ sở cách ly như vậy, hoặc đã đóng.",
          "There is no such quarantine facility, or it is closed.");
  static final Refusal NUMBER_TAKEN =
      Refusal.of(
          "QUARANTINE-008",
          Kind.CONFLICT,
          "Số {0} năm {1} của {2} đã dùng cho một quyết định khác. Số tiếp theo là {3}.",
          "Number {0} of {1} of {2} is another decision already. The next one is {3}.");
  static final Refusal NOT_A_SIGNER =
      Refusal.of(
          "QUARANTINE-009",
          "Người ký phải là Chủ tịch hoặc Phó Chủ tịch UBND đang giữ chức ngày {0} ở đúng cấp quản lý nơi này.",
          "Who signs must chair, or be deputy chair of, a people’s committee over this place on {0}.");
  static final Refusal DATE =
      Refusal.of(
          "QUARANTINE-010",
          "Ngày {0} không dùng được: phải từ {1} đến {2}.",
          "{0} will not do: it must lie between {1} and {2}.");
  static final Refusal TOO_EARLY =
      Refusal.of(
          "QUARANTINE-011",
          Kind.CONFLICT,
          "Chưa thể cho ra: {0} người chưa đủ điều kiện (lệnh {1}: {2}).",
          "Not yet: {0} of those chosen do not meet the rule (order {1}: {2}).");
  static final Refusal REASON_NEEDED = Refusal.of("QUARANTINE-012", "Ghi lý do.", "Give a reason.");
  static final Refusal HOME_NOT_APPROVED =
      Refusal.of(
          "QUARANTINE-013",
          "Cách ly F1 tại nhà cần xác nhận nơi ở đủ điều kiện.",
          "Quarantine of an F1 at home needs the home to be found fit.");
  static final Refusal DAYS_NEEDED =
      Refusal.of(
          "QUARANTINE-014",
          "Chưa có quy tắc cho ngày {0}, hoặc nơi đã chọn khác quy tắc: ghi số ngày (1 đến 60) và lý do.",
          "No rule is known for {0}, or the chosen place departs from it: give the days (1 to 60) and a"
              + " reason.");
  static final Refusal NOT_ACTIVE =
      Refusal.of(
          "QUARANTINE-015",
          Kind.CONFLICT,
          "Lệnh này không còn hiệu lực hoặc chưa được quyết định.",
          "This order is not in force.");
  static final Refusal NOT_LONGER =
      Refusal.of(
          "QUARANTINE-016",
          "Ngày kéo dài phải sau {0} và không quá {1}.",
          "The new last day must lie after {0} and not after {1}.");
  static final Refusal CHECK_DATE =
      Refusal.of(
          "QUARANTINE-017",
          "Chỉ ghi kiểm tra của ngày đã đến, trong thời gian cách ly: ngày {0} không được.",
          "Checks are written for days that have come, within the quarantine: {0} is not one.");
  static final Refusal TEMPERATURE =
      Refusal.of(
          "QUARANTINE-018",
          "Nhiệt độ “{0}” không đọc được: ghi số từ 30 đến 45, ví dụ 36,8.",
          "Temperature “{0}” cannot be read: give a number from 30 to 45, such as 36.8.");
  static final Refusal FACILITY_FORM =
      Refusal.of(
          "QUARANTINE-019",
          "Ghi tên cơ sở, mã xã và các phòng, mỗi phòng một dòng: tên phòng, số giường (1 đến 200). Dòng"
              + " sai: “{0}”.",
          "Give the facility’s name, its commune’s code and its rooms, one a line: name, beds (1 to"
              + " 200). Wrong line: “{0}”.");
  static final Refusal BEDS_IN_USE =
      Refusal.of(
          "QUARANTINE-020",
          Kind.CONFLICT,
          "Phòng {0} đang có người ở giường {1}: chuyển người đi trước khi bớt giường.",
          "Somebody is in bed {1} of room {0}: move them before taking beds away.");
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "QUARANTINE-021",
          Kind.NOT_FOUND,
          "Không có đơn vị mang mã “{0}” trong ngày này.",
          "No unit has the code “{0}” on this day.");
  static final Refusal NOT_BELOW_COMMUNE =
      Refusal.of(
          "QUARANTINE-022",
          "“{0}” không phải ấp, khóm, khu dưới cấp xã. Cả xã thì do quyết định vùng, không phải ở đây.",
          "“{0}” is no area below the commune. A whole commune is a matter of zones, not of this page.");
  static final Refusal OVERLAP =
      Refusal.of(
          "QUARANTINE-023",
          Kind.CONFLICT,
          "Đang phong tỏa rồi, trong “{0}”. Gỡ hoặc đổi vùng ấy trước.",
          "Closed already, within “{0}”. Lift that one first.");
  static final Refusal NO_HOUSEHOLD =
      Refusal.of(
          "QUARANTINE-024",
          "Không có hộ mang số “{0}” ở xã này. Số hộ ghi như trong danh sách dân của xã.",
          "This commune has no household numbered “{0}”. Write numbers as the commune’s list does.");
  static final Refusal NO_SUCH_LOCKDOWN =
      Refusal.of(
          "QUARANTINE-025",
          Kind.NOT_FOUND,
          "Không có vùng phong tỏa như vậy trong địa bàn bạn phụ trách.",
          "There is no such closed area in your jurisdiction.");
  static final Refusal LIFTED_ALREADY =
      Refusal.of(
          "QUARANTINE-026",
          Kind.CONFLICT,
          "Vùng này đã gỡ phong tỏa.",
          "This area was opened again.");
  static final Refusal DELIVERY_FORM =
      Refusal.of(
          "QUARANTINE-027",
          "Chọn mặt hàng, ghi số kg lớn hơn 0 và ngày đã đến, không trước ngày phong tỏa.",
          "Choose an item, give kilograms above 0 and a day that has come, not before the closing.");
  static final Refusal NOT_REVEALED =
      Refusal.of(
          "QUARANTINE-028",
          Kind.FORBIDDEN,
          "Giấy in ghi họ tên: hiện tên người này (có ghi lý do) rồi lấy giấy.",
          "The paper bears the name: reveal this person, with a reason, then fetch it.");
  static final Refusal NO_PROFILE =
      Refusal.of(
          "QUARANTINE-029",
          "Chưa biết thể thức văn bản nhà nước của ngày {0}.",
          "The form of State papers on {0} is not known.");
  static final Refusal NO_SUCH_BREACH =
      Refusal.of(
          "QUARANTINE-030",
          Kind.NOT_FOUND,
          "Không có vi phạm như vậy của lệnh này.",
          "This order has no such breach.");
  static final Refusal NO_EXTENSION =
      Refusal.of(
          "QUARANTINE-031",
          Kind.CONFLICT,
          "Không còn đề xuất kéo dài nào của lệnh này.",
          "No extension of this order is proposed any more.");
  static final Refusal SEVERAL_UNITS =
      Refusal.of(
          "QUARANTINE-032",
          "Người ký không quản lý nơi ở của tất cả người đã chọn. Chọn theo từng xã, hoặc người ký cấp trên.",
          "The signer is not over the homes of all those chosen. Choose commune by commune, or a signer"
              + " above.");

  private QuarantineRefusals() {}
}
