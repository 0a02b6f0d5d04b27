// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import vn.phaodai.refusal.Refusal;

/// Every way in which this room says no. A code is never given to anything else; 011, 012, 016 and
/// 017 are spent.
public final class AccessRefusals {
  public static final Refusal NO_ACCOUNT =
      Refusal.of(
          "ACCESS-001",
          Refusal.Kind.NOT_FOUND,
          "Không có tài khoản này trong địa bàn của đồng chí.",
          "There is no such account in your jurisdiction.");
  public static final Refusal WRONG =
      Refusal.of(
          "ACCESS-002",
          "Sai tên đăng nhập hoặc mật khẩu. Nếu dùng phiếu, kiểm tra từng nhóm ký tự và hạn của phiếu.",
          "Wrong user name or password. With a slip, check each group of characters and its expiry.");
  public static final Refusal LOCKED =
      Refusal.of(
          "ACCESS-003",
          Refusal.Kind.UNAVAILABLE,
          "Nhập sai quá nhiều lần. Thử lại sau {0} phút.",
          "Too many failed tries. Try again in {0} minutes.");
  public static final Refusal WEAK_PASSWORD =
      Refusal.of(
          "ACCESS-004",
          "Mật khẩu cần ít nhất {0} ký tự, nhiều nhất {1} byte và không chứa tên đăng nhập.",
          "A password needs at least {0} characters, at most {1} bytes, and must not contain the user name.");
  public static final Refusal NOT_THE_SAME =
      Refusal.of(
          "ACCESS-005",
          "Hai lần nhập mật khẩu mới không giống nhau.",
          "The two new passwords differ.");
  public static final Refusal LOGIN_TAKEN =
      Refusal.of(
          "ACCESS-006",
          Refusal.Kind.CONFLICT,
          "Tên đăng nhập “{0}” đã có người dùng.",
          "The user name “{0}” is taken.");
  public static final Refusal BAD_LOGIN =
      Refusal.of(
          "ACCESS-007",
          "Tên đăng nhập chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối; dài 3–64.",
          "A user name has lower-case letters without diacritics, digits, dots and hyphens only; 3–64 long.");
  public static final Refusal WRONG_OLD_PASSWORD =
      Refusal.of("ACCESS-008", "Mật khẩu hiện tại không đúng.", "The present password is wrong.");
  public static final Refusal ALREADY_SET_UP =
      Refusal.of(
          "ACCESS-009",
          Refusal.Kind.CONFLICT,
          "Nơi cài đặt này đã có quản trị viên đầu tiên.",
          "This installation has its first administrator already.");
  public static final Refusal NO_SUCH_PROVINCE =
      Refusal.of(
          "ACCESS-010",
          "Không có tỉnh mã {0} vào ngày {1}. Nhập đơn vị của tỉnh trước.",
          "There is no province {0} on {1}. Import its units first.");

  private AccessRefusals() {}
}
