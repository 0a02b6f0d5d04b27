// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once; 001 and 002 are of its pages.
final class CommandRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "COMMAND-003",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” vào ngày này, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” on this day, or it is outside your jurisdiction. Choose another.");
  static final Refusal NOT_YET =
      Refusal.of(
          "COMMAND-004",
          "Ngày {0} chưa đến: chưa có gì để tính. Chọn ngày đã qua.",
          "{0} has not come yet: there is nothing to count. Choose a day that has.");

  private CommandRefusals() {}
}
