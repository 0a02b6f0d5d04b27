// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import vn.phaodai.refusal.Refusal;

/// Every no about campaigns, declared once.
public final class ScreeningRefusals {
  public static final Refusal NOT_FOUND =
      Refusal.of(
          "LABORATORY-101",
          Refusal.Kind.NOT_FOUND,
          "Không có đợt sàng lọc này, hoặc đợt nằm ngoài địa bàn bạn phụ trách.",
          "There is no such campaign, or it lies outside your jurisdiction.");
  public static final Refusal NAME_NEEDED =
      Refusal.of("LABORATORY-102", "Đợt sàng lọc phải có tên.", "A campaign needs a name.");
  public static final Refusal TARGET =
      Refusal.of(
          "LABORATORY-103",
          "Chỉ tiêu {0} % không dùng được. Ghi một số từ 1 đến 100.",
          "A target of {0} % cannot be used. Give a number from 1 to 100.");
  public static final Refusal ROUND_NEEDED =
      Refusal.of(
          "LABORATORY-104",
          "Đợt sàng lọc phải có ít nhất một vòng, có ngày bắt đầu và ngày kết thúc.",
          "A campaign needs at least one round with its first and last day.");
  public static final Refusal ROUND_DAYS =
      Refusal.of(
          "LABORATORY-105",
          "Các vòng phải theo thứ tự, không chồng ngày; ngày kết thúc không trước ngày bắt đầu.",
          "Rounds come one after another without overlap; none ends before it begins.");
  public static final Refusal POOL_SIZE =
      Refusal.of(
          "LABORATORY-106",
          "Mẫu gộp {0} không dùng được. Ghi từ 1 (mẫu đơn) đến 30.",
          "Pools of {0} cannot be used. Give 1 (single samples) to 30.");
  public static final Refusal OUTSIDE =
      Refusal.of(
          "LABORATORY-107",
          Refusal.Kind.FORBIDDEN,
          "Đơn vị {0} nằm ngoài địa bàn bạn phụ trách. Nhờ cấp trên của đơn vị ấy lập đợt.",
          "Unit {0} is outside your jurisdiction. Ask the level above it to plan the campaign.");
  public static final Refusal CLOSED =
      Refusal.of(
          "LABORATORY-108",
          Refusal.Kind.CONFLICT,
          "Đợt sàng lọc đã kết thúc, không sửa được nữa. Lập đợt mới.",
          "The campaign is closed and no longer changes. Plan a new one.");
  public static final Refusal CHANGED_MEANWHILE =
      Refusal.of(
          "LABORATORY-109",
          Refusal.Kind.CONFLICT,
          "Người khác vừa sửa đợt này. Xem lại rồi làm lại.",
          "Somebody else has just changed this campaign. Look at it again, then repeat.");
  public static final Refusal REASON_NEEDED =
      Refusal.of(
          "LABORATORY-110",
          "Ghi rõ lý do kết thúc (ít nhất 10 ký tự).",
          "Give the reason for closing (at least 10 characters).");
  public static final Refusal QUOTA =
      Refusal.of(
          "LABORATORY-111",
          "{0}: chỉ tiêu, đội và ống phải là số không âm.",
          "{0}: quota, teams and tubes must be numbers not below zero.");
  public static final Refusal GROUP =
      Refusal.of(
          "LABORATORY-112", "Không có nhóm đối tượng “{0}”.", "There is no target group “{0}”.");
  public static final Refusal NO_PEOPLE =
      Refusal.of(
          "LABORATORY-113",
          "{0} không có số dân theo mẫu số đã chọn. Chọn mẫu số khác.",
          "{0} has no people by the chosen denominator. Choose another.");
  public static final Refusal NO_CONDITION =
      Refusal.of(
          "LABORATORY-114",
          "Nhiệm vụ này không chờ điều kiện nào, hoặc nằm ngoài địa bàn của đợt.",
          "This obligation waits for no condition, or lies outside the campaign's area.");
  public static final Refusal NOTHING_ENTERED =
      Refusal.of(
          "LABORATORY-115",
          "Chưa có dòng kết quả nào. Dán hoặc gõ mỗi ống một dòng: mã, kết quả, Ct.",
          "There is no line of results. Paste or type a line a tube: code, result, Ct.");
  public static final Refusal TOO_MANY_LINES =
      Refusal.of(
          "LABORATORY-116",
          Refusal.Kind.TOO_LARGE,
          "{0} dòng là quá nhiều cho một lần dán (nhiều nhất {1}). Chia nhỏ, hoặc nạp bằng tệp.",
          "{0} lines are too many for one paste (at most {1}). Divide them, or hand in a file.");

  private ScreeningRefusals() {}
}
