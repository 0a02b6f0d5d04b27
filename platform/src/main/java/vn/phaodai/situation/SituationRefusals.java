// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class SituationRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "SITUATION-001",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” vào ngày này, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” on this day, or it is outside your jurisdiction. Choose another.");
  static final Refusal ALREADY_TOLD =
      Refusal.of(
          "SITUATION-002",
          Refusal.Kind.CONFLICT,
          "{0} đã báo cáo ngày {1} rồi.",
          "{0} has reported for {1} already.");
  static final Refusal NOT_YET =
      Refusal.of(
          "SITUATION-003",
          "Ngày {0} chưa đến, chưa báo cáo được.",
          "{0} has not come yet and cannot be reported.");

  static final Refusal NOT_OVER =
      Refusal.of(
          "SITUATION-004",
          "Ngày {0} chưa qua giờ chốt (chốt ngày {1}), chưa chốt số liệu được.",
          "The cut-off of {0} has not passed (it is on {1}): the day cannot be closed yet.");

  static final Refusal WHO_TOLD =
      Refusal.of(
          "SITUATION-005",
          "Ghi thay thì phải ghi ai báo: tên hoặc chức danh người gọi, gửi giấy, nhắn tin.",
          "Entered on behalf: write who told it, by name or seat.");
  static final Refusal TOLD_WHEN =
      Refusal.of(
          "SITUATION-006",
          "Giờ báo phải từ khi ngày báo cáo {0} bắt đầu đến bây giờ. Sửa giờ báo.",
          "The hour of telling must lie between the beginning of reporting day {0} and now. Correct it.");
  static final Refusal NOT_OWN =
      Refusal.of(
          "SITUATION-007",
          Refusal.Kind.FORBIDDEN,
          "Chỉ cán bộ của {0} mới xác nhận báo cáo được ghi thay.",
          "Only an officer of {0} itself confirms what was entered on its behalf.");
  static final Refusal NOTHING_TO_CONFIRM =
      Refusal.of(
          "SITUATION-008",
          Refusal.Kind.CONFLICT,
          "{0} không có báo cáo ghi thay nào của ngày {1} chờ xác nhận.",
          "Nothing entered on behalf of {0} for {1} waits to be confirmed.");

  static final Refusal NO_SUCH_CUT_OFF =
      Refusal.of(
          "SITUATION-009",
          "Ngày {0} không chốt lúc {1}. Các giờ chốt: {2}.",
          "There is no cut-off at {1} on {0}. There are: {2}.");
  static final Refusal NEXT_CUT_OFF_PASSED =
      Refusal.of(
          "SITUATION-010",
          Refusal.Kind.CONFLICT,
          "Đã qua giờ chốt sau ({1}): số liệu riêng đến {0} không còn tách ra được. Chốt theo giờ {1}.",
          "The next cut-off ({1}) has passed: the figures up to {0} alone can no longer be told apart. Close at {1}.");

  private SituationRefusals() {}
}
