// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.Refusal.Kind;

/// Every no of this room, declared once.
final class CheckpointRefusals {
  static final Refusal NO_SUCH_SHIFT =
      Refusal.of(
          "CHECKPOINTS-001",
          Kind.NOT_FOUND,
          "Không có ca trực như vậy của bạn. Mở lại danh sách ca của mình.",
          "You have no such shift. Open your list of shifts again.");
  static final Refusal NOT_JSON =
      Refusal.of(
          "CHECKPOINTS-002",
          "Nội dung gửi lên không đọc được. Không bản ghi nào được nhận; máy giữ nguyên và gửi lại.",
          "What was sent cannot be read. No record was taken; the phone keeps them and sends again.");
  static final Refusal TOO_MANY =
      Refusal.of(
          "CHECKPOINTS-003",
          Kind.TOO_LARGE,
          "Một lần gửi nhiều nhất {0} bản ghi; lần này có {1}. Không bản ghi nào được nhận: chia nhỏ rồi gửi lại.",
          "At most {0} records at once; these are {1}. None was taken: send them in parts.");
  static final Refusal SCHEMA =
      Refusal.of(
          "CHECKPOINTS-004",
          "Bản ghi theo mẫu {0}, máy chủ đọc mẫu {1}. Cập nhật ứng dụng trên máy rồi gửi lại.",
          "The record follows schema {0}, the server reads {1}. Update the phone, then send again.");
  static final Refusal NO_ID =
      Refusal.of(
          "CHECKPOINTS-005",
          "Bản ghi không có mã riêng đọc được.",
          "The record has no id that can be read.");
  static final Refusal OTHERS_SHIFT =
      Refusal.of(
          "CHECKPOINTS-006",
          Kind.FORBIDDEN,
          "Bản ghi thuộc ca của người khác hoặc ca không có. Người trực ca đó đăng nhập và gửi.",
          "The record belongs to somebody else’s shift, or to none. Its own officer signs in and sends it.");
  static final Refusal OUTSIDE_SHIFT =
      Refusal.of(
          "CHECKPOINTS-007",
          "Giờ qua chốt {0} nằm ngoài ca ({1} đến {2}). Xem lại đồng hồ của máy.",
          "The passage at {0} lies outside the shift ({1} to {2}). Check the phone’s clock.");
  static final Refusal TEST_IN_FUTURE =
      Refusal.of(
          "CHECKPOINTS-008",
          "Giấy xét nghiệm ghi giờ lấy mẫu {0}, sau giờ qua chốt {1}. Xem lại giấy: ghi nhầm thì sửa, giấy ghi như vậy"
              + " thì không dùng được.",
          "The test says it was sampled at {0}, after the passage at {1}. Look again: correct a slip; a paper that says"
              + " so is worth nothing.");
  static final Refusal TIME =
      Refusal.of(
          "CHECKPOINTS-009",
          "Giờ “{0}” ({1}) không đọc được.",
          "The time “{0}” ({1}) cannot be read.");
  static final Refusal IN_FUTURE =
      Refusal.of(
          "CHECKPOINTS-010",
          "Giờ qua chốt {0} còn chưa đến, kể cả khi đã chỉnh đồng hồ máy.",
          "The passage at {0} is yet to come, even with the phone’s clock put right.");
  static final Refusal PLATE =
      Refusal.of(
          "CHECKPOINTS-011",
          "Biển số “{0}” không đọc được: từ {1} đến {2} chữ và số.",
          "Plate “{0}” cannot be read: {1} to {2} letters and digits.");
  static final Refusal PEOPLE =
      Refusal.of(
          "CHECKPOINTS-012",
          "Ghi từ 1 đến {0} người, người nào cũng có họ tên.",
          "Name 1 to {0} people, each with a name.");
  static final Refusal PERSON =
      Refusal.of(
          "CHECKPOINTS-013",
          "Người thứ {0}: {1} không đọc được.",
          "Person {0}: {1} cannot be read.");
  static final Refusal UNKNOWN_UNIT =
      Refusal.of(
          "CHECKPOINTS-014",
          "Không có đơn vị mang mã “{0}” trong ngày này. Chọn lại nơi đi, nơi đến.",
          "No unit has the code “{0}” on this day. Choose origin and destination again.");
  static final Refusal ORIGIN_NEEDED =
      Refusal.of("CHECKPOINTS-015", "Ghi nơi đi.", "Say where they come from.");
  static final Refusal DESTINATION_NEEDED =
      Refusal.of(
          "CHECKPOINTS-016",
          "Ghi ít nhất một nơi đến, nhiều nhất {0}.",
          "Give at least one destination, at most {0}.");
  static final Refusal CODE =
      Refusal.of(
          "CHECKPOINTS-017", "“{0}” không phải là giá trị của {1}.", "“{0}” is no value of {1}.");
  static final Refusal NUMBER =
      Refusal.of(
          "CHECKPOINTS-018",
          "Số {0} của {1} phải từ {2} đến {3}.",
          "{0} of {1} must lie between {2} and {3}.");
  static final Refusal REASON_NEEDED =
      Refusal.of(
          "CHECKPOINTS-019",
          "Quyết định khác đề xuất của quy tắc: ghi lý do.",
          "The decision differs from what the rule proposes: give a reason.");
  static final Refusal TOO_LONG =
      Refusal.of(
          "CHECKPOINTS-020", "“{0}” dài quá {1} chữ.", "“{0}” is longer than {1} characters.");
  static final Refusal NOT_STORED =
      Refusal.of(
          "CHECKPOINTS-021",
          Kind.UNAVAILABLE,
          "Máy chủ chưa ghi được bản ghi này; các bản ghi khác không bị ảnh hưởng. Gửi lại sau.",
          "The server could not store this record; the others are not touched. Send it again later.");
  static final Refusal NOT_A_RECORD =
      Refusal.of(
          "CHECKPOINTS-022",
          "Bản ghi thiếu hoặc sai phần “{0}”.",
          "The record lacks “{0}”, or it is wrong.");
  static final Refusal TOO_LARGE =
      Refusal.of(
          "CHECKPOINTS-023",
          Kind.TOO_LARGE,
          "Một lần gửi không quá {0} MB. Không bản ghi nào được nhận: chia nhỏ rồi gửi lại.",
          "At most {0} MB at once. No record was taken: send them in parts.");
  static final Refusal GATE_NAME =
      Refusal.of(
          "CHECKPOINTS-024",
          "Ghi tên chốt và tuyến đường, không quá {0} chữ.",
          "Give the gate’s name and its routes, at most {0} characters.");
  static final Refusal OUTSIDE =
      Refusal.of(
          "CHECKPOINTS-025",
          Kind.FORBIDDEN,
          "Nơi này nằm ngoài địa bàn bạn phụ trách.",
          "This place is outside your area.");
  static final Refusal GATE_EXISTS =
      Refusal.of(
          "CHECKPOINTS-026",
          Kind.CONFLICT,
          "Tỉnh đã có chốt mang tên “{0}”.",
          "The province has a gate named “{0}” already.");
  static final Refusal NO_SUCH_GATE =
      Refusal.of(
          "CHECKPOINTS-027",
          Kind.NOT_FOUND,
          "Không có chốt như vậy trong địa bàn bạn phụ trách.",
          "There is no such gate in your area.");
  static final Refusal SHIFT_SPAN =
      Refusal.of(
          "CHECKPOINTS-028",
          "Ca trực phải kết thúc sau khi bắt đầu và không quá {0} giờ.",
          "A shift ends after it begins and lasts at most {0} hours.");
  static final Refusal SHIFT_OVERLAPS =
      Refusal.of(
          "CHECKPOINTS-029",
          Kind.CONFLICT,
          "Bạn đã có ca khác trong giờ này. Giao ca đó trước.",
          "You have another shift at that time. Hand it over first.");
  static final Refusal UNSENT =
      Refusal.of(
          "CHECKPOINTS-030",
          Kind.CONFLICT,
          "Máy của ca này còn {0} bản ghi chưa gửi. Bật mạng, gửi hết rồi giao ca.",
          "A phone of this shift holds {0} records unsent. Send them, then hand over.");
  static final Refusal NO_SUCH_ARRIVAL =
      Refusal.of(
          "CHECKPOINTS-031",
          Kind.NOT_FOUND,
          "Không có người đến như vậy ở địa bàn bạn phụ trách.",
          "There is no such arrival in your area.");
  static final Refusal PERMIT_FORM =
      Refusal.of(
          "CHECKPOINTS-032",
          "Giấy đi đường cần tuyến đường, biển số hoặc người mang, và thời hạn từ 1 đến {0} ngày.",
          "A permit needs a route, a plate or a bearer, and a span of 1 to {0} days.");
  static final Refusal NO_SUCH_PERMIT =
      Refusal.of(
          "CHECKPOINTS-033",
          Kind.NOT_FOUND,
          "Không có giấy đi đường như vậy trong địa bàn bạn phụ trách.",
          "There is no such permit in your area.");
  static final Refusal REVOKED_ALREADY =
      Refusal.of(
          "CHECKPOINTS-034",
          Kind.CONFLICT,
          "Giấy này đã bị thu hồi.",
          "This permit was revoked already.");
  static final Refusal REASON = Refusal.of("CHECKPOINTS-035", "Ghi lý do.", "Give a reason.");
  static final Refusal ANNOUNCED_ALREADY =
      Refusal.of(
          "CHECKPOINTS-036",
          Kind.CONFLICT,
          "Nơi mang mã “{0}” đã được công bố từ ngày này hoặc sau đó. Chọn ngày muộn hơn.",
          "“{0}” was announced from this day or a later one already. Choose a later day.");

  private CheckpointRefusals() {}
}
