// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
final class ReliefRefusals {
  static final Refusal NO_SUCH_UNIT =
      Refusal.of(
          "RELIEF-001",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị “{0}” hôm nay, hoặc nằm ngoài địa bàn của bạn. Chọn đơn vị khác.",
          "There is no unit “{0}” today, or it is outside your jurisdiction. Choose another.");
  static final Refusal NO_SUCH_POLICY =
      Refusal.of(
          "RELIEF-002",
          Refusal.Kind.NOT_FOUND,
          "Không có chính sách “{0}”. Xem danh mục chính sách.",
          "There is no policy “{0}”. See the catalogue.");
  static final Refusal NO_SUCH_DOSSIER =
      Refusal.of(
          "RELIEF-003",
          Refusal.Kind.NOT_FOUND,
          "Không có hồ sơ này, hoặc nằm ngoài địa bàn của bạn. Kiểm tra lại mã.",
          "There is no such dossier, or it is outside your jurisdiction. Check its code.");
  static final Refusal ENDED =
      Refusal.of(
          "RELIEF-004",
          "{0} nhận hồ sơ đến hết ngày {1}; hồ sơ ngày {2} không còn trong hạn. Xem chính sách khác.",
          "{0} took dossiers until {1}; one of {2} is too late. See other policies.");
  static final Refusal NOT_YET =
      Refusal.of(
          "RELIEF-005",
          "Ngày {0} chưa có quy tắc của {1} hoặc ở sau hôm nay. Kiểm tra ngày nhận hồ sơ.",
          "On {0} no rule of {1} is in force, or the day is to come. Check the day of receipt.");
  static final Refusal WHO =
      Refusal.of(
          "RELIEF-006",
          "{0} cần {1}. Bổ sung rồi gửi lại.",
          "{0} needs {1}. Add it and send again.");
  static final Refusal DAYS =
      Refusal.of(
          "RELIEF-007",
          "Ngày đầu, ngày cuối hoặc số ngày không hợp lệ. Số ngày không âm, ngày cuối không trước ngày đầu.",
          "The days are not valid. They are not negative, and the last day does not come before the first.");
  static final Refusal FACT =
      Refusal.of(
          "RELIEF-008",
          "“{0}” không phải giá trị của {1}. Xem gợi ý cạnh ô.",
          "“{0}” is no value of {1}. See the hint beside the field.");
  static final Refusal WRONG_STATE =
      Refusal.of(
          "RELIEF-009",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} không còn ở bước này. Mở lại trang để xem đang ở đâu.",
          "Dossier {0} is past this step. Reload the page to see where it stands.");
  static final Refusal SAME_PERSON =
      Refusal.of(
          "RELIEF-010",
          Refusal.Kind.FORBIDDEN,
          "Người đã thẩm định hoặc lập danh sách không tự quyết định. Nhờ người khác có thẩm quyền.",
          "Whoever appraised or made the list does not decide it. Ask another who may.");
  static final Refusal NOT_ENTITLED =
      Refusal.of(
          "RELIEF-011",
          "Hồ sơ {0} chưa đủ căn cứ: {1}. Bổ sung hoặc từ chối có lý do.",
          "Dossier {0} does not stand: {1}. Complete it, or refuse it with a reason.");
  static final Refusal OPEN_FINDINGS =
      Refusal.of(
          "RELIEF-012",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} còn {1} phát hiện chưa kết luận hoặc đã xác nhận là đúng. Kết luận từng phát hiện; nếu đúng thì từ chối hồ sơ.",
          "Dossier {0} has {1} findings that nobody decided, or that are right. Decide each; refuse it where one is right.");
  static final Refusal REASON = Refusal.of("RELIEF-013", "Cần ghi lý do.", "A reason is needed.");
  static final Refusal NUMBER =
      Refusal.of("RELIEF-014", "Cần số quyết định.", "The number of the decision is needed.");
  static final Refusal NO_SUCH_FINDING =
      Refusal.of(
          "RELIEF-015",
          Refusal.Kind.NOT_FOUND,
          "Không có phát hiện này, hoặc đã được kết luận.",
          "There is no such finding, or it was decided.");
  static final Refusal WINDOW_OPEN =
      Refusal.of(
          "RELIEF-016",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} còn trong thời gian nhận phản ánh đến hết {1}, hoặc có phản ánh chưa trả lời. Chi trả sau đó.",
          "Complaints about dossier {0} are heard until {1}, or one is not answered. Pay afterwards.");
  static final Refusal NOTHING_TO_PAY =
      Refusal.of(
          "RELIEF-017",
          "Chưa có hồ sơ nào của {0} ở {1} được chi trả: đã duyệt, hết thời gian phản ánh, không còn phát hiện.",
          "No dossier of {0} in {1} can be paid yet: approved, posted long enough, without open findings.");
  static final Refusal CHANGED_FILE =
      Refusal.of(
          "RELIEF-018",
          Refusal.Kind.CONFLICT,
          "Tệp không trùng danh sách đã duyệt (mã kiểm tra khác): có người sửa sau khi duyệt. Tải lại tệp từ hệ thống.",
          "The file is not the list that was approved (another digest): it was changed since. Download it again.");
  static final Refusal NO_SUCH_LIST =
      Refusal.of(
          "RELIEF-019",
          Refusal.Kind.NOT_FOUND,
          "Không có danh sách chi trả này, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such payment list, or it is outside your jurisdiction.");
  static final Refusal TARIFF =
      Refusal.of(
          "RELIEF-020",
          "Mức của tỉnh cần mã tỉnh, một số tiền dương (một lần hoặc theo ngày), số quyết định và thời hạn.",
          "A province’s tariff needs its code, one positive amount (once or a day), a number and its days.");
  static final Refusal TARIFF_OVERLAPS =
      Refusal.of(
          "RELIEF-021",
          Refusal.Kind.CONFLICT,
          "Đã có mức khác trong thời gian này. Chọn thời gian không chồng nhau.",
          "Another tariff holds in that time. Choose days that do not overlap.");
  static final Refusal COMPLAINT_LATE =
      Refusal.of(
          "RELIEF-022",
          "Hồ sơ này không còn, hoặc chưa, trong thời gian nhận phản ánh.",
          "Complaints about this dossier are not heard now.");
  static final Refusal LIST_STATE =
      Refusal.of(
          "RELIEF-023",
          Refusal.Kind.CONFLICT,
          "Danh sách này đang ở bước khác. Mở lại trang để xem.",
          "The list stands elsewhere. Reload the page.");
  static final Refusal NOT_SAMPLED =
      Refusal.of(
          "RELIEF-024",
          "Hồ sơ này không nằm trong mẫu kiểm tra, hoặc thiếu nội dung sai.",
          "The dossier is not in the sample, or what is wrong with it is missing.");

  static final Refusal LISTED =
      Refusal.of(
          "RELIEF-025",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} đang nằm trong một danh sách chi trả. Hủy danh sách trước rồi rút hồ sơ.",
          "Dossier {0} stands on a payment list. Cancel the list first, then withdraw it.");
  static final Refusal TARIFF_LOW =
      Refusal.of(
          "RELIEF-026",
          "Mức của tỉnh không thấp hơn {0} đồng một lần hoặc {1} đồng một ngày. Xem lại quyết định.",
          "A province’s tariff is no lower than VND {0} once or VND {1} a day. Look at the decision again.");
  static final Refusal NO_SUCH_TARIFF =
      Refusal.of(
          "RELIEF-027",
          Refusal.Kind.NOT_FOUND,
          "Không có mức này, đã được rút, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such tariff, it was withdrawn, or it is outside your jurisdiction.");
  static final Refusal NO_SUCH_OFFICER =
      Refusal.of(
          "RELIEF-028",
          Refusal.Kind.NOT_FOUND,
          "Không có tài khoản “{0}” của người làm việc ở {1}. Kiểm tra tên đăng nhập và đơn vị.",
          "There is no account “{0}” of anybody who works in {1}. Check login and unit.");
  static final Refusal DECLARED =
      Refusal.of(
          "RELIEF-029",
          Refusal.Kind.CONFLICT,
          "“{0}” đã được khai và còn hiệu lực. Kết thúc lần khai trước nếu có thay đổi.",
          "“{0}” is declared already. End the earlier declaration if something changed.");
  static final Refusal NO_SUCH_DECLARATION =
      Refusal.of(
          "RELIEF-030",
          Refusal.Kind.NOT_FOUND,
          "Không có lần khai này, đã kết thúc, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such declaration, it ended, or it is outside your jurisdiction.");
  static final Refusal NAME_NEEDED =
      Refusal.of(
          "RELIEF-031",
          "Cần họ tên và năm sinh hợp lệ của người được khai.",
          "The name and a sound year of birth of whoever is declared are needed.");
  static final Refusal TOO_MANY =
      Refusal.of(
          "RELIEF-032",
          Refusal.Kind.TOO_LARGE,
          "Nhận quá nhiều hồ sơ trong một giờ từ nơi này. Gửi lại sau, hoặc nộp tại UBND cấp xã.",
          "Too many applications came from here within an hour. Send it later, or bring it to the commune.");
  static final Refusal NO_SUCH_COMMUNE =
      Refusal.of(
          "RELIEF-033",
          "Không tìm thấy xã, phường, thị trấn “{0}”. Ghi tên xã kèm huyện, hoặc mã.",
          "There is no commune “{0}”. Give its name with the district, or its code.");
  static final Refusal NOT_ONLINE =
      Refusal.of(
          "RELIEF-034",
          "{0} không nộp qua trang này. Nộp tại nơi ghi trong danh mục.",
          "{0} is not applied for here. Bring it to the place that the catalogue names.");
  static final Refusal UNREADABLE =
      Refusal.of(
          "RELIEF-035",
          "Số CCCD/CMND hoặc số điện thoại không hợp lệ. Kiểm tra lại từng số.",
          "The ID number or the phone cannot be read. Check every digit.");

  static final Refusal STEP_DAY =
      Refusal.of(
          "RELIEF-036",
          "Ngày làm bước này phải từ {0} đến hôm nay. Xem lại ngày trên giấy.",
          "The day of this step lies between {0} and today. Look at the paper again.");

  static final Refusal NOT_PAID =
      Refusal.of(
          "RELIEF-037",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} chưa chi trả nên không có gì để thu hồi. Từ chối hoặc rút hồ sơ nếu sai.",
          "Dossier {0} was not paid, so there is nothing to take back. Refuse or withdraw it instead.");
  static final Refusal RECOVERY_OPEN =
      Refusal.of(
          "RELIEF-038",
          Refusal.Kind.CONFLICT,
          "Hồ sơ {0} đang có một lần thu hồi chưa xong. Làm tiếp lần ấy.",
          "A recovery of dossier {0} is under way. Go on with that one.");
  static final Refusal NO_SUCH_BASIS =
      Refusal.of(
          "RELIEF-039",
          "Không có căn cứ pháp lý “{0}”. Chọn trong danh sách.",
          "There is no legal basis “{0}”. Choose from the list.");
  static final Refusal RECOVERY_AMOUNT =
      Refusal.of(
          "RELIEF-040",
          "Số tiền thu hồi phải lớn hơn 0 và không quá {0} đồng, phần đã chi trả chưa thu hồi.",
          "The amount is above 0 and at most VND {0}, what was paid and not taken back yet.");
  static final Refusal NOT_SHOWN =
      Refusal.of(
          "RELIEF-041",
          "Chưa có gì cho thấy hồ sơ chi sai: cần phát hiện đã kết luận đúng, mẫu kiểm tra ghi sai, hoặc số văn"
              + " bản (đơn phản ánh, giấy chứng tử).",
          "Nothing shows yet that it should not have been paid: an upheld finding, a sample judged wrong,"
              + " or the number of a paper (complaint, death certificate) is needed.");
  static final Refusal RECOVERY_DUE =
      Refusal.of(
          "RELIEF-042",
          "Hạn nộp lại phải từ {0} trở đi. Đề nghị lại với hạn mới.",
          "The money is due on {0} or later. Propose it with another day.");
  static final Refusal NO_SUCH_RECOVERY =
      Refusal.of(
          "RELIEF-043",
          Refusal.Kind.NOT_FOUND,
          "Không có lần thu hồi này, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such recovery, or it is outside your jurisdiction.");
  static final Refusal RECOVERY_STATE =
      Refusal.of(
          "RELIEF-044",
          Refusal.Kind.CONFLICT,
          "Lần thu hồi này đang ở bước khác. Mở lại trang để xem.",
          "The recovery stands elsewhere. Reload the page.");
  static final Refusal REPAYMENT_AMOUNT =
      Refusal.of(
          "RELIEF-045",
          "Số tiền phải lớn hơn 0 và không quá {0} đồng còn phải thu.",
          "The amount is above 0 and at most the VND {0} that are left.");
  static final Refusal REPAYMENT_DAY =
      Refusal.of(
          "RELIEF-046",
          "Ngày nộp phải từ ngày quyết định thu hồi đến hôm nay. Xem lại ngày trên biên lai.",
          "The day lies between the decision and today. Look at the receipt again.");
  static final Refusal RECEIPT =
      Refusal.of(
          "RELIEF-047",
          Refusal.Kind.CONFLICT,
          "Thiếu số biên lai, hoặc biên lai ấy đã ghi cho lần thu hồi này.",
          "The number of the receipt is missing, or it stands in the ledger already.");
  static final Refusal NO_SUCH_ENTRY =
      Refusal.of(
          "RELIEF-048",
          Refusal.Kind.NOT_FOUND,
          "Không có lần nộp này, hoặc đã được ghi đảo.",
          "There is no such entry, or it was taken out already.");
  static final Refusal WAIVER_ASKED =
      Refusal.of(
          "RELIEF-049",
          Refusal.Kind.CONFLICT,
          "Đã có đề nghị miễn thu chưa được trả lời.",
          "A waiver was asked for already and not answered yet.");
  static final Refusal NO_WAIVER =
      Refusal.of(
          "RELIEF-050",
          Refusal.Kind.NOT_FOUND,
          "Không có đề nghị miễn thu nào chờ trả lời.",
          "No waiver waits for an answer.");
  static final Refusal WAIVER_AUTHORITY =
      Refusal.of(
          "RELIEF-051",
          "Miễn thu cần họ tên, chức vụ người có thẩm quyền và số văn bản.",
          "A waiver needs the name and office of the authority and the number of its paper.");
  static final Refusal NOT_POSTED =
      Refusal.of(
          "RELIEF-052",
          Refusal.Kind.NOT_FOUND,
          "Xã không niêm yết chính sách này ngày ấy.",
          "The commune posted nothing of this policy on that day.");

  private ReliefRefusals() {}
}
