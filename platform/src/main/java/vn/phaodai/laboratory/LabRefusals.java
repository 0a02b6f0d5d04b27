// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once. Codes up to 049 are for rows of files, then those for
/// commands.
public final class LabRefusals {
  public static final Refusal NO_UNIT =
      Refusal.of(
          "LABORATORY-001",
          "Không biết người này ở xã nào. Ghi mã xã, tên xã hoặc địa chỉ có tên xã.",
          "The person’s commune is not known. Give its code, its name or an address that names it.");
  public static final Refusal OUTSIDE =
      Refusal.of(
          "LABORATORY-002",
          "“{0}” ngoài địa bàn của đồng chí. Gửi dòng này cho nơi phụ trách.",
          "“{0}” is outside your jurisdiction. Send this row to whoever is responsible there.");
  public static final Refusal IN_THE_FUTURE =
      Refusal.of(
          "LABORATORY-003",
          "{0} chưa đến. Kiểm tra ngày, giờ.",
          "{0} has not come yet. Check day and hour.");
  public static final Refusal TOO_EARLY =
      Refusal.of(
          "LABORATORY-004",
          "Ngày lấy mẫu {0} trước khi có dịch. Kiểm tra năm.",
          "The sampling date {0} is before the epidemic. Check the year.");
  public static final Refusal BEFORE_SAMPLING =
      Refusal.of(
          "LABORATORY-005",
          "{0} trước lúc lấy mẫu ({1}). Kiểm tra hai thời điểm.",
          "{0} is before the sampling ({1}). Check both times.");
  public static final Refusal NO_SAMPLING =
      Refusal.of(
          "LABORATORY-006",
          "Mẫu mới phải có ngày lấy mẫu.",
          "A new specimen needs its sampling date.");
  public static final Refusal NO_SUCH_TUBE =
      Refusal.of(
          "LABORATORY-007",
          "Chưa có mẫu nào mã “{0}”. Nạp danh sách lấy mẫu trước, hoặc ghi họ tên người được lấy mẫu vào dòng này, rồi nạp lại dòng này.",
          "There is no specimen “{0}” yet. Import the sampling list first, or give the person’s name in this row, then import this row again.");
  public static final Refusal SEVERAL_TUBES =
      Refusal.of(
          "LABORATORY-008",
          "Mã “{0}” có ở nhiều phòng xét nghiệm hoặc nhiều phương pháp. Ghi thêm phòng xét nghiệm và phương pháp.",
          "Code “{0}” exists at several laboratories or under several methods. Give laboratory and method too.");
  public static final Refusal NO_METHOD =
      Refusal.of(
          "LABORATORY-009",
          "Không biết phương pháp. Ghi PCR hoặc test nhanh.",
          "The method is not known. Give PCR or rapid.");
  public static final Refusal NO_PERSON =
      Refusal.of(
          "LABORATORY-010",
          "Mẫu “{0}” không có họ tên người được lấy mẫu.",
          "Specimen “{0}” has no person’s name.");
  public static final Refusal FORMULA =
      Refusal.of(
          "LABORATORY-011",
          "“{0}” bắt đầu bằng dấu công thức. Ghi lại dạng chữ.",
          "“{0}” begins like a formula. Write it as text.");
  public static final Refusal NO_NAME =
      Refusal.of(
          "LABORATORY-012",
          "“{0}” không phải họ tên. Ghi đủ họ tên bằng chữ.",
          "“{0}” is no name. Write the full name in letters.");
  public static final Refusal OTHER_PERSON =
      Refusal.of(
          "LABORATORY-013",
          "Mẫu “{0}” đã ghi cho người khác. Kiểm tra nhãn: hai mẫu không được cùng mã ở một phòng xét nghiệm.",
          "Specimen “{0}” is somebody else’s. Check the label: a laboratory has each code once.");
  public static final Refusal OTHER_SAMPLING =
      Refusal.of(
          "LABORATORY-014",
          "Mẫu “{0}” đã ghi lấy ngày {1}, dòng này ghi ngày {2}. Kiểm tra nhãn và ngày.",
          "Specimen “{0}” was sampled on {1}, this row says {2}. Check label and date.");
  public static final Refusal MISSING_MEMBER =
      Refusal.of(
          "LABORATORY-015",
          "Mẫu gộp “{0}” có mẫu chưa ghi nhận: {1}. Nạp danh sách lấy mẫu trước, rồi nạp lại dòng này.",
          "Pool “{0}” lists specimens that are not known: {1}. Import the sampling list first, then this row again.");
  public static final Refusal NO_MEMBERS =
      Refusal.of(
          "LABORATORY-016",
          "Mẫu gộp “{0}” chưa có mẫu nào. Ghi các mã mẫu trong ống.",
          "Pool “{0}” has no specimens. Give the codes of those in the tube.");
  public static final Refusal TOO_MANY_MEMBERS =
      Refusal.of(
          "LABORATORY-017",
          "Mẫu gộp “{0}” ghi cỡ {1} nhưng liệt kê {2} mẫu. Kiểm tra mã mẫu gộp.",
          "Pool “{0}” has size {1} but lists {2} specimens. Check the pool’s code.");
  public static final Refusal BAD_NUMBER =
      Refusal.of(
          "LABORATORY-018",
          "“{0}” không hợp lệ: {1} phải từ {2} đến {3}.",
          "“{0}” is not valid: {1} must be from {2} to {3}.");
  public static final Refusal NO_RESULT =
      Refusal.of("LABORATORY-019", "Không có kết quả. Ghi kết quả của mẫu.", "There is no result.");
  public static final Refusal NO_CODE =
      Refusal.of(
          "LABORATORY-020",
          "Dòng không có mã mẫu, cũng không có họ tên.",
          "The row has neither a specimen code nor a name.");
  public static final Refusal BORN_AFTER_SAMPLING =
      Refusal.of(
          "LABORATORY-021",
          "Ngày sinh {0} sau ngày lấy mẫu. Kiểm tra năm sinh.",
          "The birth date {0} is after the sampling. Check the year of birth.");
  public static final Refusal MAYBE_KNOWN =
      Refusal.of(
          "LABORATORY-022",
          "Đã nhận, nhưng có thể trùng với người đã có (cùng số giấy tờ, hoặc gần giống): xem danh sách rà soát.",
          "Taken, but this may be somebody who is known (same ID number, or nearly alike): see the review list.");
  public static final Refusal CODE_TOO_LONG =
      Refusal.of(
          "LABORATORY-023",
          "“{0}” dài quá {1} ký tự. Kiểm tra các cột có bị lệch không.",
          "“{0}” is longer than {1} characters. Check whether the columns have shifted.");

  public static final Refusal BEFORE_RECEIPT =
      Refusal.of(
          "LABORATORY-024",
          "Giờ có kết quả {0} trước giờ phòng xét nghiệm nhận mẫu ({1}). Kiểm tra hai thời điểm.",
          "The result time {0} is before the receipt ({1}). Check both times.");

  public static final Refusal NOT_FOUND =
      Refusal.of(
          "LABORATORY-050",
          Refusal.Kind.NOT_FOUND,
          "Không tìm thấy “{0}”, hoặc ở ngoài địa bàn của đồng chí.",
          "“{0}” was not found, or is outside your jurisdiction.");
  public static final Refusal CHANGED_MEANWHILE =
      Refusal.of(
          "LABORATORY-051",
          Refusal.Kind.CONFLICT,
          "Người khác vừa sửa “{0}”. Mở lại rồi làm lại.",
          "Somebody else has just changed “{0}”. Open it again, then repeat.");
  public static final Refusal TOO_MANY_ROWS =
      Refusal.of(
          "LABORATORY-052",
          Refusal.Kind.TOO_LARGE,
          "Dán nhiều nhất {0} dòng một lần. Nhiều hơn thì nạp tệp.",
          "Paste at most {0} rows at once. For more, import a file.");
  public static final Refusal NO_SUCH_SITE =
      Refusal.of(
          "LABORATORY-054",
          Refusal.Kind.NOT_FOUND,
          "Không có phòng xét nghiệm này.",
          "There is no such laboratory.");
  public static final Refusal SITE_WITHOUT_NAME =
      Refusal.of(
          "LABORATORY-055",
          "Ghi mã và tên phòng xét nghiệm.",
          "Give the laboratory’s code and name.");
  public static final Refusal SITE_CAPACITY =
      Refusal.of(
          "LABORATORY-056",
          "Năng lực {0} ống một ngày không hợp lệ. Ghi số từ 1 trở lên, hoặc để trống nếu chưa biết.",
          "A capacity of {0} tubes a day is not valid. Give 1 or more, or leave it empty where it is not known.");
  public static final Refusal SITE_OUTSIDE =
      Refusal.of(
          "LABORATORY-057",
          Refusal.Kind.FORBIDDEN,
          "“{0}” không phải đơn vị trong địa bàn của đồng chí. Ghi mã đơn vị nơi đặt phòng xét nghiệm.",
          "“{0}” is no unit within your jurisdiction. Give the code of the unit where the laboratory stands.");
  public static final Refusal SITE_EXISTS =
      Refusal.of(
          "LABORATORY-053",
          Refusal.Kind.CONFLICT,
          "Đã có phòng xét nghiệm mã “{0}”.",
          "There is a laboratory with the code “{0}” already.");

  private LabRefusals() {}
}
