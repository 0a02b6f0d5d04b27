// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import vn.phaodai.refusal.Refusal;

/// Every way in which this room says no.
public final class PeopleRefusals {
  public static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "PEOPLE-001",
          "Không có đơn vị số {0}. Kiểm tra mã đơn vị và ngày của tệp.",
          "There is no unit {0}. Check the unit’s code and the day of the file.");
  public static final Refusal NOT_FOUND =
      Refusal.of(
          "PEOPLE-002",
          Refusal.Kind.NOT_FOUND,
          "Không có người này trong địa bàn của đồng chí.",
          "There is no such person in your jurisdiction.");
  public static final Refusal REASON_NEEDED =
      Refusal.of(
          "PEOPLE-003",
          "Ghi lý do, ít nhất {0} ký tự: lý do được lưu cùng tên người làm.",
          "Give a reason of at least {0} characters: it is kept with the name of who gave it.");
  public static final Refusal CHANGED_MEANWHILE =
      Refusal.of(
          "PEOPLE-004",
          Refusal.Kind.CONFLICT,
          "Người khác vừa sửa thông tin này. Mở lại trang rồi sửa.",
          "Somebody else has just changed this. Open the page again, then edit.");
  public static final Refusal NOT_REVEALED =
      Refusal.of(
          "PEOPLE-005",
          Refusal.Kind.FORBIDDEN,
          "Thông tin đang được che. Bấm “Hiện”, ghi lý do, rồi sửa.",
          "The data are masked. Choose “Show”, give a reason, then edit.");
  public static final Refusal OUTSIDE =
      Refusal.of(
          "PEOPLE-006",
          Refusal.Kind.FORBIDDEN,
          "Việc này nằm ngoài địa bàn của đồng chí. Đề nghị CDC tỉnh thực hiện.",
          "This lies outside your jurisdiction. Ask the provincial CDC.");
  public static final Refusal ALREADY_ONE =
      Refusal.of(
          "PEOPLE-007",
          Refusal.Kind.CONFLICT,
          "Hai hồ sơ này đã là một người.",
          "These two entries are one person already.");
  public static final Refusal LATER_MERGE =
      Refusal.of(
          "PEOPLE-008",
          Refusal.Kind.CONFLICT,
          "Sau lần gộp này còn lần gộp khác. Tách lần sau trước.",
          "Another merge came after this one. Undo the later one first.");
  public static final Refusal ALREADY_DECIDED =
      Refusal.of(
          "PEOPLE-009",
          Refusal.Kind.CONFLICT,
          "Cặp hồ sơ này đã có người xử lý.",
          "Somebody has decided about this pair already.");
  public static final Refusal NOT_ONE =
      Refusal.of(
          "PEOPLE-010",
          "Có {0} người mang số này trong địa bàn. Ghi đủ số giấy tờ hoặc số điện thoại của một người.",
          "{0} people in the jurisdiction have this number. Give the whole ID or phone number of one.");
  public static final Refusal OUTSIDE_LIST =
      Refusal.of(
          "PEOPLE-011",
          Refusal.Kind.FORBIDDEN,
          "{0} nằm ngoài địa bàn của đồng chí. Gửi dòng này cho đơn vị ấy.",
          "{0} is outside your jurisdiction. Send this row to that unit.");
  public static final Refusal BORN_LATER =
      Refusal.of(
          "PEOPLE-012",
          "Ngày sinh {0} chưa đến. Kiểm tra lại.",
          "The date of birth {0} has not come yet. Check it.");
  public static final Refusal NO_NAME =
      Refusal.of("PEOPLE-013", "“{0}” không phải là họ tên.", "“{0}” is no name.");

  public static final Refusal TOO_FEW_TO_LEARN =
      Refusal.of(
          "PEOPLE-014",
          Refusal.Kind.CONFLICT,
          "Mới có {0} người để học; cần ít nhất {1}. Nạp danh sách dân cư trước.",
          "There are {0} people to learn from; at least {1} are needed. Import residents first.");

  public static final Refusal TOO_ALIKE_TO_LEARN =
      Refusal.of(
          "PEOPLE-015",
          Refusal.Kind.CONFLICT,
          "Chưa học được: trong sổ chỉ các cột {0} có giá trị đủ khác nhau; cần cả {1}. Nạp thêm người của nhiều xã; trọng số đang dùng vẫn có hiệu lực.",
          "Nothing learnt: only the columns {0} vary enough in the register; {1} are needed. Import people of more communes; the weights in force stay.");

  private PeopleRefusals() {}
}
