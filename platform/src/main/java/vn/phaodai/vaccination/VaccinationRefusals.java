// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class VaccinationRefusals {
  static final Refusal TWO_ON_A_DAY =
      Refusal.of(
          "VACCINATION-001",
          Refusal.Kind.CONFLICT,
          "Ngày {0} người này đã tiêm mũi {1} ({2}). Kiểm tra số mũi và loại vắc xin.",
          "On {0} this person was given dose {1} ({2}). Check the dose number and the vaccine.");
  static final Refusal NUMBER_GIVEN =
      Refusal.of(
          "VACCINATION-002",
          Refusal.Kind.CONFLICT,
          "Mũi {0} của người này đã ghi ngày {1}. Kiểm tra ngày hoặc số mũi.",
          "Dose {0} of this person is recorded for {1}. Check the day or the number.");
  static final Refusal OUT_OF_ORDER =
      Refusal.of(
          "VACCINATION-003",
          Refusal.Kind.CONFLICT,
          "Mũi {0} ngày {1} không theo thứ tự với mũi {2} ngày {3}. Kiểm tra ngày.",
          "Dose {0} on {1} is out of order with dose {2} on {3}. Check the days.");
  static final Refusal IMPOSSIBLE_DAY =
      Refusal.of(
          "VACCINATION-004",
          "Ngày tiêm {0} chưa đến, hoặc trước năm sinh. Sửa ngày.",
          "The day {0} has not come yet, or lies before the year of birth. Correct it.");
  static final Refusal PLACE_UNCLEAR =
      Refusal.of(
          "VACCINATION-005",
          "Không rõ “{0}” là xã, phường nào. Ghi thêm huyện, tỉnh hoặc mã đơn vị.",
          "Which commune “{0}” is, is not clear. Add district and province, or the unit’s code.");
  static final Refusal OUTSIDE =
      Refusal.of(
          "VACCINATION-006",
          Refusal.Kind.FORBIDDEN,
          "Nơi này nằm ngoài địa bàn bạn phụ trách.",
          "This place is outside your jurisdiction.");
  static final Refusal NO_DOSE =
      Refusal.of(
          "VACCINATION-007",
          "Dòng này không có mũi tiêm nào đủ số mũi, loại vắc xin và ngày. Ghi đủ ba điều.",
          "This row has no dose with number, vaccine and day. Give all three.");
  static final Refusal NOT_RECORDED =
      Refusal.of(
          "VACCINATION-008",
          Refusal.Kind.NOT_FOUND,
          "Không có mũi {0} ngày {1} của người này để hủy.",
          "There is no dose {0} on {1} of this person to withdraw.");

  private VaccinationRefusals() {}
}
