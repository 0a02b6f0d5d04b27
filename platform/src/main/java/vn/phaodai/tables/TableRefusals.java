// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import vn.phaodai.refusal.Refusal;

/// What this room refuses.
public final class TableRefusals {
  public static final Refusal EMPTY =
      Refusal.of("TABLES-001", "Tệp rỗng, không có dòng nào.", "The file is empty.");
  public static final Refusal TOO_LARGE =
      Refusal.of(
          "TABLES-002",
          Refusal.Kind.TOO_LARGE,
          "Tệp lớn hơn {0} MB. Hãy tách tệp rồi gửi lại.",
          "The file exceeds {0} MB. Split it.");
  public static final Refusal NOT_A_TABLE =
      Refusal.of(
          "TABLES-003",
          "Tệp không phải bảng CSV hay XLSX đọc được. Hãy lưu lại thành .xlsx hoặc .csv.",
          "The file is no table that can be read. Save it as .xlsx or .csv.");
  public static final Refusal DAMAGED =
      Refusal.of(
          "TABLES-004",
          "Tệp bị hỏng hoặc bị cắt cụt, không mở được. Hãy xin lại bản gốc từ nơi gửi.",
          "The file is damaged or cut short. Ask the sender for the original.");
  public static final Refusal EXPANDS_TOO_FAR =
      Refusal.of(
          "TABLES-005",
          Refusal.Kind.TOO_LARGE,
          "Tệp nén phình ra quá mức cho phép, nghi là tệp phá hoại nên không mở.",
          "The file expands beyond all measure and may be hostile; it was not opened.");
  public static final Refusal HOSTILE_XML =
      Refusal.of(
          "TABLES-006",
          "Tệp chứa khai báo DTD hoặc thực thể ngoài, bảng tính thường không có, nên không mở.",
          "The file declares a DTD or external entities, which no ordinary workbook does.");
  public static final Refusal LINE_TOO_LONG =
      Refusal.of(
          "TABLES-007",
          Refusal.Kind.TOO_LARGE,
          "Tệp có dòng dài quá mức đọc được (16 triệu ký tự). Tệp có thể thiếu dấu ngoặc kép hoặc"
              + " không phải bảng.",
          "A line is too long to be read (16 million characters). A quotation mark may be missing,"
              + " or it is no table.");
  public static final Refusal ENCRYPTED_OR_OLD =
      Refusal.of(
          "TABLES-008",
          "Tệp .xls cũ hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu thành .xlsx.",
          "An old .xls or a file with a password. Open it, remove the password, save it as .xlsx.");
  public static final Refusal NO_HEADING =
      Refusal.of(
          "TABLES-010",
          "Không tìm thấy dòng tiêu đề của “{0}”. Cần có các cột: {1}.",
          "No heading of “{0}” was found. These columns are needed: {1}.");
  public static final Refusal MISSING_COLUMN =
      Refusal.of("TABLES-011", "Thiếu cột “{0}”.", "The column “{0}” is missing.");
  public static final Refusal MISSING_VALUE =
      Refusal.of("TABLES-012", "Thiếu “{0}”.", "“{0}” is missing.");
  public static final Refusal CUT_SHORT =
      Refusal.of(
          "TABLES-013",
          "Tệp kết thúc giữa dòng này. Hãy bổ sung phần còn thiếu.",
          "The file ends in the middle of this row. Add what is missing.");
  public static final Refusal TORN_ROW =
      Refusal.of(
          "TABLES-014",
          "Dòng có {0} ô trong khi bảng có {1} cột: có thể thiếu dấu ngoặc kép.",
          "The row has {0} cells where the table has {1} columns: a quotation mark may be missing.");
  public static final Refusal BAD_DATE =
      Refusal.of(
          "TABLES-020",
          "“{0}” không phải ngày có thật (ngày/tháng/năm).",
          "“{0}” is no day that exists (day/month/year).");
  public static final Refusal BAD_NUMBER =
      Refusal.of("TABLES-021", "“{0}” không phải số.", "“{0}” is no number.");
  public static final Refusal BAD_CHOICE =
      Refusal.of("TABLES-022", "“{0}” không rõ; ghi một trong: {1}.", "“{0}” is none of: {1}.");
  public static final Refusal BAD_PHONE =
      Refusal.of("TABLES-023", "“{0}” không phải số điện thoại.", "“{0}” is no telephone number.");
  public static final Refusal BAD_ID_NUMBER =
      Refusal.of(
          "TABLES-024",
          "“{0}” không phải số CCCD (12 số), CMND (9 số) hay hộ chiếu.",
          "“{0}” is no number of an identity card (12 or 9 digits) or a passport.");
  public static final Refusal TWO_MARKS =
      Refusal.of(
          "TABLES-025",
          "Đánh dấu hai cột khác nhau cho “{0}”.",
          "Two different columns are marked for “{0}”.");
  public static final Refusal TWO_VALUES =
      Refusal.of(
          "TABLES-026",
          "Hai cột cùng cho “{0}” nhưng giá trị khác nhau.",
          "Two columns give “{0}” and differ.");

  private TableRefusals() {}
}
