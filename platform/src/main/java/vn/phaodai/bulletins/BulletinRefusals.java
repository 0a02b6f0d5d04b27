// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class BulletinRefusals {
  static final Refusal NO_SUCH_BULLETIN =
      Refusal.of(
          "BULLETINS-001",
          Refusal.Kind.NOT_FOUND,
          "Không có bản tin này, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such bulletin, or it is outside your jurisdiction.");
  static final Refusal NO_SUCH_CLOSURE =
      Refusal.of(
          "BULLETINS-002",
          Refusal.Kind.NOT_FOUND,
          "Không có số liệu đã chốt này trong địa bàn của bạn. Bản tin chỉ soạn từ số liệu đã chốt: chốt ngày ở trang Báo cáo trước.",
          "There is no such closure in your jurisdiction. A bulletin is drafted from closed figures only: close the day on the page Reports first.");
  static final Refusal CLOSED_ANEW =
      Refusal.of(
          "BULLETINS-003",
          Refusal.Kind.CONFLICT,
          "Số liệu đã được chốt lại lần {0} sau khi soạn bản này. Bỏ bản này và soạn từ lần chốt mới.",
          "The figures were closed anew (number {0}) after this was drafted. Drop it and draft from the new closure.");
  static final Refusal DRAFTED_ALREADY =
      Refusal.of(
          "BULLETINS-004",
          Refusal.Kind.CONFLICT,
          "Đã có một bản thảo của lần chốt này đang mở. Làm tiếp bản ấy hoặc bỏ nó trước.",
          "A draft about this cut-off is open already. Go on with it, or drop it first.");
  static final Refusal PUBLISHED_ALREADY =
      Refusal.of(
          "BULLETINS-005",
          Refusal.Kind.CONFLICT,
          "Số liệu này đã phát bản tin rồi. Bản đã phát không sửa; chỉ đính chính khi số liệu được chốt lại.",
          "These figures were published already. What is published never changes; a correction follows when the figures are closed anew.");
  static final Refusal TYPED_FIGURE =
      Refusal.of(
          "BULLETINS-006",
          "“{0}”: số liệu không gõ tay. Viết tên dòng trong ngoặc nhọn, ví dụ '{'cong-dong'}', hệ thống điền số đã chốt.",
          "“{0}”: figures are not typed. Write the name of the line in braces, such as '{'cong-dong'}'; the closed figure is filled in.");
  static final Refusal NO_SUCH_LINE =
      Refusal.of(
          "BULLETINS-007",
          "Không có dòng số liệu “{0}”. Các dòng: {1}.",
          "There is no line “{0}”. There are: {1}.");
  static final Refusal IDENTITY_NUMBER =
      Refusal.of(
          "BULLETINS-008",
          "“{0}” giống số giấy tờ của một người. Bỏ nó ra: bản tin không nêu thông tin cá nhân.",
          "“{0}” looks like the number of a person’s papers. Take it out: a bulletin names nobody.");
  static final Refusal OWN_DRAFT =
      Refusal.of(
          "BULLETINS-009",
          Refusal.Kind.FORBIDDEN,
          "{0} đã soạn bản này; người khác phải kiểm tra và ký phát.",
          "{0} drafted this; another person must check and publish it.");
  static final Refusal NOT_CHECKED =
      Refusal.of(
          "BULLETINS-010",
          Refusal.Kind.CONFLICT,
          "Bản này chưa được kiểm tra nên chưa phát được. Nhờ người khác kiểm tra trước.",
          "This has not been checked and cannot be published. Ask another person to check it first.");
  static final Refusal MOVED =
      Refusal.of(
          "BULLETINS-011",
          Refusal.Kind.CONFLICT,
          "Bản này vừa được người khác làm tiếp, hoặc đã phát, đã bỏ. Xem lại trang.",
          "Somebody has moved this on meanwhile, or it is published or dropped. Look at the page again.");
  static final Refusal NOT_PUBLISHED =
      Refusal.of(
          "BULLETINS-012",
          Refusal.Kind.CONFLICT,
          "Bản này chưa phát nên chưa ghi nơi nhận được.",
          "This is not published: it has no recipients yet.");
  static final Refusal RECIPIENT_NEEDED =
      Refusal.of(
          "BULLETINS-013",
          "Chưa ghi nơi nhận, hoặc nơi này đã được ghi. Ghi tên cơ quan, đài, báo.",
          "No recipient is given, or it is listed already. Write the office, station or paper.");
  static final Refusal NO_FORM =
      Refusal.of(
          "BULLETINS-014",
          Refusal.Kind.UNAVAILABLE,
          "Chưa biết thể thức văn bản có hiệu lực ngày {0}: xem bản tin trên trang.",
          "No form of letters is known to be in force on {0}: read the bulletin on the page.");
  static final Refusal BELOW_ZERO =
      Refusal.of(
          "BULLETINS-015",
          Refusal.Kind.CONFLICT,
          "Lần chốt này có {0} số âm (đính chính lớn hơn số đã có): xem báo cáo ngày, sửa nguồn rồi chốt lại trước khi soạn bản tin.",
          "This closure has {0} figures below zero (a correction larger than what was counted): see the daily report, mend the source and close anew before a bulletin is drafted.");
  static final Refusal NO_RUMOUR =
      Refusal.of(
          "BULLETINS-020",
          Refusal.Kind.NOT_FOUND,
          "Không có tin đồn này, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such rumour, or it is outside your jurisdiction.");
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "BULLETINS-021",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” hôm nay, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” today, or it is outside your jurisdiction. Choose another.");
  static final Refusal RUMOUR_INCOMPLETE =
      Refusal.of(
          "BULLETINS-022",
          "Tin đồn phải ghi đủ: nội dung, kênh lan truyền, nơi báo.",
          "A rumour needs its words, the channel it spreads by, and who reported it.");
  static final Refusal HEARD_LATER =
      Refusal.of(
          "BULLETINS-023",
          "Giờ nghe được {0} chưa đến. Sửa giờ.",
          "{0} has not come yet. Correct when it was heard.");
  static final Refusal PRIVATE_NUMBER =
      Refusal.of(
          "BULLETINS-024",
          "“{0}” giống số điện thoại hoặc giấy tờ của một người. Bỏ nó ra: sổ tin đồn không ghi thông tin cá nhân.",
          "“{0}” looks like a person’s telephone or papers. Take it out: this log names nobody.");
  static final Refusal EVIDENCE_NEEDED =
      Refusal.of(
          "BULLETINS-025",
          "Kết luận phải có nguồn đã đối chiếu. Ghi nguồn, ngày, nội dung.",
          "A verdict needs the sources it was held against. Write the source, its day and what it says.");
  static final Refusal NO_VERDICT =
      Refusal.of(
          "BULLETINS-026",
          Refusal.Kind.CONFLICT,
          "Tin này chưa kiểm chứng nên chưa trả lời được.",
          "This has not been checked and cannot be answered yet.");
  static final Refusal ANSWER_NEEDED =
      Refusal.of(
          "BULLETINS-027",
          "Trả lời bằng một bản tin đã phát, hoặc ghi nội dung và nơi công bố phát ngôn.",
          "Answer by a published bulletin, or write the statement and where it was made.");
  static final Refusal HANDED_ALREADY =
      Refusal.of(
          "BULLETINS-028",
          Refusal.Kind.CONFLICT,
          "Tin báo này của người dân đã vào sổ tin đồn.",
          "This citizen’s report is in the log already.");

  private BulletinRefusals() {}
}
