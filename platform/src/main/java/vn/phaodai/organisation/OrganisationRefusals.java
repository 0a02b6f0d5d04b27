// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import vn.phaodai.refusal.Refusal;

/// Every way in which this room says no.
final class OrganisationRefusals {
  static final Refusal NO_BODY =
      Refusal.of(
          "ORGANISATION-001",
          Refusal.Kind.NOT_FOUND,
          "Không có cơ quan, tổ chức này.",
          "There is no such body.");
  static final Refusal NO_POSITION =
      Refusal.of(
          "ORGANISATION-002",
          Refusal.Kind.NOT_FOUND,
          "Không có chức danh này.",
          "There is no such position.");
  static final Refusal SEAT_TAKEN =
      Refusal.of(
          "ORGANISATION-003",
          Refusal.Kind.CONFLICT,
          "Chức danh “{0}” đã có người giữ vào ngày {1}. Bàn giao thay vì bổ nhiệm thêm.",
          "The seat “{0}” is held on {1}. Hand it over instead of appointing to it.");
  static final Refusal NO_SUCH_SEAT =
      Refusal.of(
          "ORGANISATION-004",
          "Chức danh “{0}” chỉ có {1} ghế, không có ghế {2}.",
          "The position “{0}” has {1} seats, there is no seat {2}.");
  static final Refusal POSITION_NOT_IN_FORCE =
      Refusal.of(
          "ORGANISATION-005",
          "Chức danh “{0}” không tồn tại vào ngày {1}.",
          "The position “{0}” does not exist on {1}.");
  static final Refusal HANDED_OVER_BEFORE_TAKEN =
      Refusal.of(
          "ORGANISATION-006",
          "Ngày bàn giao {0} không sau ngày người đang giữ nhận nhiệm vụ ({1}).",
          "The hand-over on {0} is not after the day the present holder took office ({1}).");
  static final Refusal NEEDS_A_DECISION =
      Refusal.of(
          "ORGANISATION-007",
          "Cần ghi số và ngày của quyết định.",
          "Give the number and date of the decision.");
  static final Refusal CODE_TAKEN =
      Refusal.of(
          "ORGANISATION-008",
          Refusal.Kind.CONFLICT,
          "Mã “{0}” đang được dùng cho “{1}”.",
          "The code “{0}” is in use for “{1}”.");
  static final Refusal NOT_OPEN =
      Refusal.of(
          "ORGANISATION-009",
          Refusal.Kind.CONFLICT,
          "Việc kế thừa này đã được quyết định hoặc không tồn tại.",
          "This succession has been decided already, or does not exist.");
  static final Refusal SAME_PERSON =
      Refusal.of(
          "ORGANISATION-010",
          "Người nhận bàn giao đang giữ chính chức danh này.",
          "The person to take over holds this seat already.");
  static final Refusal NO_OFFICIAL =
      Refusal.of(
          "ORGANISATION-011",
          Refusal.Kind.NOT_FOUND,
          "Không có cán bộ này.",
          "There is no such official.");
  static final Refusal NEEDS_A_NAME =
      Refusal.of("ORGANISATION-012", "Cần ghi họ và tên.", "Give the full name.");

  static final Refusal OUTSIDE =
      Refusal.of(
          "ORGANISATION-013",
          Refusal.Kind.FORBIDDEN,
          "“{0}” nằm ngoài địa bàn đồng chí được sửa. Gặp quản trị viên cấp trên.",
          "“{0}” lies outside the area you may edit. Ask the administrator above.");

  private OrganisationRefusals() {}

  /// Throws ORGANISATION-013 unless whoever is signed in may edit bodies there.
  static void requireEditor(Body body) {
    if (!vn.phaodai.audit.Actor.allows("organisation.edit", body.path())) {
      throw OUTSIDE.with(body.name()).raise();
    }
  }
}
