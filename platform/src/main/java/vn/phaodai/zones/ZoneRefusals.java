// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class ZoneRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "ZONES-001",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” vào ngày này, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” on this day, or it is outside your jurisdiction. Choose another.");
  static final Refusal NO_SUCH_FACT =
      Refusal.of(
          "ZONES-002",
          "“{0}” không phải là nhận định mà bộ quy tắc hỏi, hoặc giá trị “{1}” không hợp lệ.",
          "“{0}” is no finding that the rules ask for, or “{1}” is none of its values.");
  static final Refusal EVIDENCE_NEEDED =
      Refusal.of(
          "ZONES-003",
          "Nhận định và rà soát phải có minh chứng: ghi căn cứ vào ô minh chứng.",
          "A finding or review needs evidence: write what it rests on.");
  static final Refusal REASON_NEEDED =
      Refusal.of(
          "ZONES-004",
          "{0}: mức khác với quy tắc đề xuất ({1}) thì phải ghi lý do.",
          "{0}: a level other than the rule proposes ({1}) needs a reason.");
  static final Refusal NO_PROPOSAL =
      Refusal.of(
          "ZONES-005",
          Refusal.Kind.CONFLICT,
          "Đề xuất không còn chờ: đã được quyết định hoặc thay bằng đề xuất mới. Tải lại trang.",
          "The proposal no longer waits: it was decided or replaced. Load the page again.");
  static final Refusal SAME_PERSON =
      Refusal.of(
          "ZONES-006",
          Refusal.Kind.FORBIDDEN,
          "{0}: người đề xuất không được tự cho ý kiến hay quyết định. Cần một người khác.",
          "{0}: who proposed may neither give the opinion nor decide. Somebody else must.");
  static final Refusal BEFORE_PROPOSAL =
      Refusal.of(
          "ZONES-007",
          "{0}: quyết định ghi ngày {1}, trước khi có đề xuất ({2}). Kiểm tra ngày ký và ngày hiệu lực.",
          "{0}: the decision is dated {1}, before its proposal ({2}). Check the day of signing and effect.");
  static final Refusal TWO_A_DAY =
      Refusal.of(
          "ZONES-008",
          Refusal.Kind.CONFLICT,
          "{0} đã có quyết định có hiệu lực ngày {1} hoặc sau đó. Mỗi đơn vị mỗi ngày chỉ một quyết định.",
          "{0} has a decision that takes effect on {1} or later. One decision a unit and day.");
  static final Refusal PAPER_INCOMPLETE =
      Refusal.of(
          "ZONES-009",
          "Quyết định phải có số và người ký.",
          "A decision needs its number and who signed it.");
  static final Refusal NOT_HEARD =
      Refusal.of(
          "ZONES-010",
          "{0}: địa phương chưa cho ý kiến. Chờ ý kiến, hoặc ghi lý do quyết định khi chưa có ý kiến.",
          "{0}: the locality has not been heard. Wait, or write why it is decided without.");
  static final Refusal HEARD_ALREADY =
      Refusal.of(
          "ZONES-011",
          Refusal.Kind.CONFLICT,
          "{0} đã cho ý kiến về đề xuất này.",
          "{0} has given its opinion on this proposal.");
  static final Refusal OPINION_NEEDED =
      Refusal.of(
          "ZONES-012",
          "Không đồng ý thì phải ghi ý kiến.",
          "Whoever does not agree must write why.");
  static final Refusal NO_LEVEL =
      Refusal.of(
          "ZONES-013",
          "{0}: quy tắc chưa kết luận vì thiếu {1}. Bổ sung số liệu, hoặc chọn mức và ghi lý do.",
          "{0}: the rule abstains because {1} is missing. Complete it, or choose a level with a reason.");
  static final Refusal NOTHING_CHOSEN =
      Refusal.of(
          "ZONES-014",
          "Chưa chọn đơn vị nào. Đánh dấu ít nhất một dòng.",
          "No unit was chosen. Mark at least one row.");
  static final Refusal FAR_AHEAD =
      Refusal.of(
          "ZONES-015",
          "Ngày {0} chưa đến hoặc quá xa: ngày ký không sau hôm nay, hiệu lực trong 30 ngày.",
          "{0} has not come or is too far: signed by today, in effect within 30 days.");
  static final Refusal NOT_A_SIGNER =
      Refusal.of(
          "ZONES-016",
          "Người ký không giữ chức có quyền ký cho {2} ngày {0}. Người có quyền ký ngày đó: {1}.",
          "The signer held no seat that may sign for {2} on {0}. Who may on that day: {1}.");
  static final Refusal NO_DECISION =
      Refusal.of(
          "ZONES-017",
          Refusal.Kind.CONFLICT,
          "Không có quyết định số {0} còn hiệu lực ghi nhận ở đây: kiểm tra số, hoặc đã thu hồi rồi.",
          "No decision {0} stands here: check the number, or it was withdrawn already.");
  static final Refusal WHY_CHANGED =
      Refusal.of(
          "ZONES-018",
          "Thu hồi hay đính chính phải ghi lý do.",
          "To withdraw or correct needs a reason.");
  static final Refusal NOT_GREEN =
      Refusal.of(
          "ZONES-019",
          "{0} không phải vùng xanh theo quyết định đang có hiệu lực: danh sách bảo vệ chỉ dùng cho vùng xanh.",
          "{0} is not green by the decision in force: the protection list is for green units.");
  static final Refusal WHAT_LACKS =
      Refusal.of(
          "ZONES-020",
          "Chưa đạt thì phải ghi còn thiếu gì.",
          "What is not met needs a word about what lacks.");
  static final Refusal AGAINST_HEALTH =
      Refusal.of(
          "ZONES-021",
          "{0}: không nới được biện pháp phòng dịch. Đang áp dụng: {1} ({2}).",
          "{0}: a measure against the epidemic is not loosened. In force: {1} ({2}).");
  static final Refusal NO_RULES =
      Refusal.of(
          "ZONES-022",
          "{0}: chưa xác định được chỉ thị áp dụng nên chưa biết khác với điều gì.",
          "{0}: no directive is known to apply, so it is not known what would be otherwise.");
  static final Refusal SPAN =
      Refusal.of(
          "ZONES-023",
          "Thời gian áp dụng không hợp lệ: ngày cuối không trước ngày đầu, chưa qua, dài nhất {0} ngày.",
          "The span is not sound: it ends no earlier than it begins, is not over, and lasts {0} days at most.");
  static final Refusal DRAFT_INCOMPLETE =
      Refusal.of(
          "ZONES-024",
          "Biện pháp khác phải có lý do, và có điều kiện thì phải ghi điều kiện.",
          "A deviation needs its reason, and its condition where there is one.");
  static final Refusal DEVIATES_ALREADY =
      Refusal.of(
          "ZONES-025",
          Refusal.Kind.CONFLICT,
          "{0} đã có biện pháp khác về việc này trong thời gian ấy. Thu hồi biện pháp cũ trước.",
          "{0} has another deviation about this in that time. Withdraw it first.");
  static final Refusal NO_DEVIATION =
      Refusal.of(
          "ZONES-026",
          Refusal.Kind.NOT_FOUND,
          "Không có biện pháp khác nào đang chờ hay đang áp dụng như vậy trong địa bàn của bạn. Tải lại trang.",
          "There is no such deviation waiting or in force in your jurisdiction. Load the page again.");

  private ZoneRefusals() {}
}
