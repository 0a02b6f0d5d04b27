// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import vn.phaodai.refusal.Refusal;

/// What this room refuses.
public final class IntakeRefusals {
  public static final Refusal NO_SUCH_KIND =
      Refusal.of(
          "INTAKE-001",
          Refusal.Kind.NOT_FOUND,
          "Không có loại tệp “{0}”. Các loại: {1}.",
          "There is no kind of file “{0}”. The kinds: {1}.");
  public static final Refusal RUNNING_ELSEWHERE =
      Refusal.of(
          "INTAKE-002",
          Refusal.Kind.CONFLICT,
          "Tệp này đang được nạp ở nơi khác. Hãy chờ rồi xem lại kết quả.",
          "This file is being imported elsewhere. Wait and look at its result.");
  public static final Refusal NO_SUCH_COLUMN =
      Refusal.of(
          "INTAKE-003",
          "Loại tệp “{0}” không có cột “{1}”.",
          "The kind “{0}” has no column “{1}”.");
  public static final Refusal TOO_MANY_ROWS =
      Refusal.of(
          "INTAKE-004",
          Refusal.Kind.TOO_LARGE,
          "Loại tệp “{0}” được nhận cả tệp hoặc không dòng nào, nhiều nhất {1} dòng.",
          "A file of “{0}” is taken whole or not at all and may have {1} rows.");
  public static final Refusal NOT_YOURS =
      Refusal.of(
          "INTAKE-005",
          Refusal.Kind.FORBIDDEN,
          "Đồng chí không có quyền nạp “{0}”. Hãy gửi tệp cho quản trị viên của đơn vị.",
          "You may not import “{0}”. Send the file to the administrator of your unit.");
  public static final Refusal UPLOAD_GONE =
      Refusal.of(
          "INTAKE-006",
          Refusal.Kind.NOT_FOUND,
          "Tệp này không còn ở đây (máy chủ chỉ giữ tạm trong lúc nạp). Hãy chọn lại tệp.",
          "This file is no longer here (it is kept only while it is imported). Choose it again.");
  public static final Refusal NO_FILE =
      Refusal.of("INTAKE-007", "Chưa chọn tệp.", "No file was chosen.");

  private IntakeRefusals() {}
}
