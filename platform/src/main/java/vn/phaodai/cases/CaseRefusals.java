// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
public final class CaseRefusals {
  public static final Refusal NOT_FOUND =
      Refusal.of(
          "CASES-001",
          Refusal.Kind.NOT_FOUND,
          "Không tìm thấy “{0}”, hoặc ca này nằm ngoài địa bàn bạn phụ trách. Kiểm tra lại mã.",
          "“{0}” was not found, or is outside your jurisdiction. Check the code.");
  public static final Refusal CHANGED_MEANWHILE =
      Refusal.of(
          "CASES-002",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} vừa được người khác cập nhật. Xem lại rồi làm lại.",
          "Somebody else has just updated file {0}. Look at it again, then repeat.");
  public static final Refusal NOT_OPEN =
      Refusal.of(
          "CASES-003",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} đã kết thúc. Chỉ làm được với hồ sơ đang mở.",
          "File {0} is closed. This can only be done to an open file.");
  public static final Refusal NOT_CONFIRMED =
      Refusal.of(
          "CASES-004",
          Refusal.Kind.CONFLICT,
          "{0} mới là nghi ngờ. Chờ kết quả PCR trước khi làm việc này.",
          "{0} is still a suspect. Wait for the PCR first.");
  public static final Refusal NO_SUCH_VALUE =
      Refusal.of(
          "CASES-005",
          "“{1}” không phải là giá trị của “{0}”. Sửa lại hoặc để trống.",
          "“{1}” is not a value of “{0}”. Correct it or leave it empty.");
  public static final Refusal IN_THE_FUTURE =
      Refusal.of(
          "CASES-006",
          "{0} chưa đến. Ghi thời điểm đã xảy ra.",
          "{0} has not come yet. Give the time at which it happened.");
  public static final Refusal REASON_NEEDED =
      Refusal.of(
          "CASES-007",
          "Quyết định khác với quy tắc, hoặc quy tắc không kết luận được: ghi rõ lý do.",
          "This differs from the rule, or the rule cannot tell: give the reason.");
  public static final Refusal MUST_STAY =
      Refusal.of(
          "CASES-008",
          Refusal.Kind.CONFLICT,
          "Chưa đủ điều kiện ra viện: {0}.",
          "Not yet fit for discharge: {0}.");
  public static final Refusal FACTS_MISSING =
      Refusal.of(
          "CASES-009",
          Refusal.Kind.CONFLICT,
          "Chưa biết đủ để cho ra viện, còn thiếu: {0}. Khám hoặc lấy mẫu rồi làm lại.",
          "Not enough is known for a discharge; missing: {0}. Examine or sample, then repeat.");
  public static final Refusal FULL =
      Refusal.of(
          "CASES-010",
          Refusal.Kind.CONFLICT,
          "{0} hết giường tầng {1} ({2}/{2}). Chọn cơ sở khác hoặc tăng số giường.",
          "{0} has no free bed of tier {1} ({2}/{2}). Choose another facility or add beds.");
  public static final Refusal NO_SUCH_FACILITY =
      Refusal.of(
          "CASES-011",
          Refusal.Kind.NOT_FOUND,
          "Không có cơ sở điều trị này, hoặc đã đóng. Chọn cơ sở khác.",
          "There is no such facility, or it is closed. Choose another.");
  public static final Refusal TOO_FEW_BEDS =
      Refusal.of(
          "CASES-012",
          Refusal.Kind.CONFLICT,
          "Đang có {0} người nằm tầng {1}, không giảm xuống {2} giường được. Chuyển bớt trước.",
          "{0} patients lie on tier {1}; it cannot go down to {2} beds. Move some first.");
  public static final Refusal OUTSIDE =
      Refusal.of(
          "CASES-013",
          Refusal.Kind.FORBIDDEN,
          "Nơi này nằm ngoài địa bàn bạn phụ trách.",
          "This place is outside your jurisdiction.");
  public static final Refusal NO_NUMBER =
      Refusal.of(
          "CASES-014",
          "“{0}” không phải là số BN hay một dãy số BN. Viết như BN12345 hoặc BN12345-BN12360.",
          "“{0}” is neither a BN number nor a block of them. Write BN12345 or BN12345-BN12360.");
  public static final Refusal NUMBER_TAKEN =
      Refusal.of(
          "CASES-015",
          Refusal.Kind.CONFLICT,
          "BN{0} đã cấp cho {1}. Đối chiếu bản tin: đính chính hoặc báo trùng.",
          "BN{0} is given to {1}. Compare the bulletin: correct it or mark it doubled.");
  public static final Refusal CASE_HAS_NUMBER =
      Refusal.of(
          "CASES-016",
          Refusal.Kind.CONFLICT,
          "{0} đã có BN{1}. Đính chính số cũ trước.",
          "{0} already has BN{1}. Correct the old number first.");
  public static final Refusal STILL_ACTIVE =
      Refusal.of(
          "CASES-017",
          Refusal.Kind.CONFLICT,
          "Ổ dịch chưa kết thúc được: {0}.",
          "The outbreak cannot be closed yet: {0}.");
  public static final Refusal NAME_NEEDED = Refusal.of("CASES-018", "Ghi tên.", "Give a name.");
  public static final Refusal TOO_LONG_A_BLOCK =
      Refusal.of(
          "CASES-019",
          Refusal.Kind.TOO_LARGE,
          "Dãy {0} dài quá {1} số. Chia nhỏ.",
          "Block {0} is longer than {1} numbers. Divide it.");
  public static final Refusal CAUSE_NEEDED =
      Refusal.of("CASES-020", "Ghi nguyên nhân tử vong.", "Give the cause of death.");

  public static final Refusal TWO_CASES =
      Refusal.of(
          "CASES-021",
          Refusal.Kind.CONFLICT,
          "{0} và {1} là hai ca khác nhau. Kiểm tra lại mã và số BN của dòng này.",
          "{0} and {1} are two different cases. Check the code and the BN number of this row.");
  public static final Refusal OTHER_PERSON =
      Refusal.of(
          "CASES-022",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} là của người khác: họ tên hoặc năm sinh không khớp. Kiểm tra lại dòng này.",
          "File {0} is another person’s: name or year of birth differ. Check this row.");
  public static final Refusal DATES_CONTRADICT =
      Refusal.of(
          "CASES-023",
          "“{0}” ({1}) lại trước “{2}” ({3}). Sửa ngày sai.",
          "“{0}” ({1}) comes before “{2}” ({3}). Correct the wrong date.");
  public static final Refusal SAYS_TWO_THINGS =
      Refusal.of(
          "CASES-024",
          "“{0}” và “{1}” trong dòng này trái ngược nhau. Bỏ một trong hai.",
          "“{0}” and “{1}” of this row contradict each other. Remove one of them.");
  public static final Refusal NOT_ENOUGH_TO_OPEN =
      Refusal.of(
          "CASES-025",
          "Người này chưa có hồ sơ trong thời gian ấy. Để mở hồ sơ theo định nghĩa ca bệnh, còn thiếu: {0}.",
          "This person has no file at that time. To open one by the case definition, missing: {0}.");
  public static final Refusal NOBODY_NAMED =
      Refusal.of(
          "CASES-026",
          "Dòng này không có mã ca, số BN hay họ tên. Thêm một trong ba.",
          "This row has neither case code, BN number nor name. Add one of them.");
  public static final Refusal PLACE_UNCLEAR =
      Refusal.of(
          "CASES-027",
          "Không rõ “{0}” là xã, phường nào. Ghi thêm huyện, tỉnh hoặc mã đơn vị.",
          "Which commune “{0}” is, is not clear. Add district and province, or the unit’s code.");
  public static final Refusal DEFINITION_OPENS_NOTHING =
      Refusal.of(
          "CASES-028",
          Refusal.Kind.CONFLICT,
          "Theo định nghĩa ca bệnh của ngày lấy mẫu, kết quả này không mở hồ sơ: còn dương tính sau một đợt bệnh, hoặc ngày ấy chưa có định nghĩa.",
          "By the case definition of the day of sampling this result opens no file: still positive after an earlier illness, or no definition is known for that day.");
  public static final Refusal DIFFERS =
      Refusal.of(
          "CASES-029",
          Refusal.Kind.CONFLICT,
          "“{0}” của {1} trong hồ sơ là {2}, dòng này ghi {3}. Sửa ở trang hồ sơ nếu dòng này đúng.",
          "“{0}” of {1} is {2} in the file, this row says {3}. If the row is right, correct the file on its page.");
  public static final Refusal NUMBER_NOT_ANNOUNCED =
      Refusal.of(
          "CASES-030",
          "BN{0} chưa có trong bản tin nào. Ghi ngày công bố, hoặc nạp tệp bản tin trước.",
          "BN{0} is in no bulletin yet. Give the day of announcement, or bring the bulletin’s file first.");
  public static final Refusal END_WITHOUT_DAY =
      Refusal.of(
          "CASES-031",
          "Dòng này ghi “{0}” mà không có ngày. Thêm ngày.",
          "This row says “{0}” without a day. Add the day.");

  public static final Refusal NO_BEDS_TOLD =
      Refusal.of(
          "CASES-032",
          "Dòng này không có số giường nào. Ghi tầng và số giường, hoặc số giường từng tầng.",
          "This row tells of no beds. Give tier and beds, or the beds of each tier.");

  private CaseRefusals() {}
}
