// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class AnalysisRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "ANALYSIS-001",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” vào ngày này, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” on this day, or it is outside your jurisdiction. Choose another.");
  static final Refusal NOT_YET =
      Refusal.of(
          "ANALYSIS-002",
          "Ngày {0} chưa tới. Chọn ngày đã qua hoặc ngày đang chạy.",
          "{0} has not come yet. Choose a past day or the running one.");
  static final Refusal NOTHING_REAL =
      Refusal.of(
          "ANALYSIS-003",
          Refusal.Kind.NOT_FOUND,
          "Không có số liệu thật năm 2021 của tỉnh “{0}”. Chọn Trà Vinh (84) hoặc Kiên Giang (91).",
          "There are no real figures of 2021 for province “{0}”. Choose Trà Vinh (84) or Kiên Giang (91).");

  private AnalysisRefusals() {}
}
