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

  private SituationRefusals() {}
}
