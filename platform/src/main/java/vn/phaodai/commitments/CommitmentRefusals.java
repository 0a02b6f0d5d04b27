// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class CommitmentRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "COMMITMENTS-001",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” vào ngày này, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” on this day, or it is outside your jurisdiction. Choose another.");
  static final Refusal NO_SUCH_COMMITMENT =
      Refusal.of(
          "COMMITMENTS-002",
          Refusal.Kind.NOT_FOUND,
          "Không có cam kết này, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such commitment, or it is outside your jurisdiction.");
  static final Refusal VACANT =
      Refusal.of(
          "COMMITMENTS-003",
          "{0}: ngày {1} chưa có người đứng đầu trong danh bạ. Bổ sung chức danh trước khi ký cam kết.",
          "{0}: nobody heads it on {1}. Enter the holder of the post before signing.");
  static final Refusal NOT_OF_THE_UNIT =
      Refusal.of(
          "COMMITMENTS-004",
          "{0} không phải cơ quan của {1}. Chọn cấp ủy hoặc ủy ban của chính đơn vị.",
          "{0} is no body of {1}. Choose the committee of the unit itself.");
  static final Refusal NO_LEVEL =
      Refusal.of(
          "COMMITMENTS-005",
          "{0} chưa có quyết định mức nguy cơ: chưa thể cam kết giữ hay chuyển màu. Chờ quyết định.",
          "{0} has no decided level: nothing can be promised about keeping or leaving it yet.");
  static final Refusal ONE_STEP =
      Refusal.of(
          "COMMITMENTS-006",
          "Mỗi cam kết chuyển đúng một bậc (đỏ → cam → vàng → xanh): từ {0} không chuyển thẳng sang {1}. Lập lộ trình nhiều bước.",
          "A commitment goes one level (red → orange → yellow → green): not from {0} straight to {1}. Make a roadmap of several steps.");
  static final Refusal NOT_FROM_HERE =
      Refusal.of(
          "COMMITMENTS-007",
          "{0} đang ở mức {1}, và không có cam kết nào đưa về mức {2} trước đó.",
          "{0} is at {1}, and no commitment in force leads to {2} first.");
  static final Refusal DATE_NEEDED =
      Refusal.of(
          "COMMITMENTS-008",
          "Cam kết phải có ngày cụ thể; “sớm nhất” không phải là một ngày.",
          "A commitment needs a date; “as soon as possible” is none.");
  static final Refusal DATE_GONE =
      Refusal.of(
          "COMMITMENTS-009",
          "Hạn {0} phải sau ngày ký {1}.",
          "The date {0} must come after the signing on {1}.");
  static final Refusal REVIEW_NEEDED =
      Refusal.of(
          "COMMITMENTS-010",
          "Cam kết giữ vùng phải có ngày bắt đầu và kỳ xem lại từ 1 đến 92 ngày.",
          "A commitment to hold needs a first day and a review period of 1 to 92 days.");
  static final Refusal NOT_SMALLER =
      Refusal.of(
          "COMMITMENTS-011",
          "Thu hẹp phải xuống dưới mức hiện nay ({0}) và không âm: nhận được {1}.",
          "To shrink means less than the present {0} and not below zero: {1} was given.");
  static final Refusal NOTHING_TO_SHRINK =
      Refusal.of(
          "COMMITMENTS-012",
          "{0}: hiện không có {1} để thu hẹp.",
          "{0}: there is no {1} to shrink at present.");
  static final Refusal CONTRADICTS =
      Refusal.of(
          "COMMITMENTS-013",
          Refusal.Kind.CONFLICT,
          "{0} đã có cam kết còn hiệu lực trái với cam kết này: {1}. Xin đổi cam kết ấy, hoặc sửa ngày.",
          "{0} has a commitment in force that contradicts this one: {1}. Ask to change that one, or change the date.");
  static final Refusal STEPS_OUT_OF_ORDER =
      Refusal.of(
          "COMMITMENTS-014",
          "Lộ trình: ngày đạt {1} ({2}) phải sau ngày đạt {0} ({3}).",
          "Roadmap: the date for {1} ({2}) must come after that for {0} ({3}).");
  static final Refusal MEASURES_NEEDED =
      Refusal.of(
          "COMMITMENTS-015",
          "Lộ trình phải nêu biện pháp cụ thể.",
          "A roadmap must say by which measures.");
  static final Refusal REASON_NEEDED =
      Refusal.of("COMMITMENTS-016", "Phải ghi lý do.", "A reason is needed.");
  static final Refusal NOT_IN_FORCE =
      Refusal.of(
          "COMMITMENTS-017",
          Refusal.Kind.CONFLICT,
          "Cam kết không còn ở trạng thái này: đã có người xử lý trước. Tải lại trang.",
          "The commitment is no longer in that state: somebody was first. Load the page again.");
  static final Refusal SAME_PERSON =
      Refusal.of(
          "COMMITMENTS-018",
          Refusal.Kind.FORBIDDEN,
          "Người xin đổi hạn không được tự chấp thuận. Cần cấp trên.",
          "Whoever asks for a new date may not accept it. Somebody above must.");
  static final Refusal EVIDENCE_NEEDED =
      Refusal.of(
          "COMMITMENTS-019",
          "Báo xong một mốc thì phải ghi minh chứng.",
          "A milestone is done only with evidence.");
  static final Refusal MILESTONE_INCOMPLETE =
      Refusal.of(
          "COMMITMENTS-020",
          "Mốc phải có việc, người phụ trách và ngày, không sau hạn của cam kết.",
          "A milestone needs what is done, who answers for it, and a date within the commitment’s.");
  static final Refusal SIGNED_AHEAD =
      Refusal.of(
          "COMMITMENTS-021", "Ngày ký {0} chưa đến.", "The day of signing {0} has not come.");
  static final Refusal SAME_DATE =
      Refusal.of(
          "COMMITMENTS-022",
          "Cam kết mới phải khác cam kết cũ.",
          "The new commitment must differ from the old.");

  static final Refusal NOTHING_TO_URGE =
      Refusal.of(
          "COMMITMENTS-023",
          "Cam kết đang được giữ hoặc đúng hướng, hay không còn hiệu lực: không có gì để đôn đốc.",
          "The commitment is kept or on course, or no longer in force: there is nothing to urge.");

  static final Refusal NO_CRITERIA =
      Refusal.of(
          "COMMITMENTS-025",
          "{0}: tiêu chí kiểm soát dịch chỉ có cho tỉnh, huyện, xã. Với khu dưới xã, xin cam kết thu hẹp (mở phong tỏa) hoặc chuyển màu.",
          "{0}: criteria of control exist for provinces, districts and communes only. For an area below the commune, promise to shrink (open the lockdown) or to change the colour.");

  private CommitmentRefusals() {}
}
