// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import vn.phaodai.refusal.Refusal;

/// Everything this room refuses, each with its stable code, its cause and its cure in both
/// languages. Codes are never reused. `%s` is filled by [#refusal].
public enum DocumentError {
  EMPTY_FILE(
      "DOCUMENTS-001",
      "Tệp rỗng, không có nội dung nào để đọc. Hãy kiểm tra lại tệp gốc rồi gửi lại.",
      "The file is empty. Check the original and send it again."),
  TOO_LARGE(
      "DOCUMENTS-002",
      "Tệp lớn hơn mức cho phép (%s MB). Hãy tách tệp hoặc giảm độ phân giải bản chụp rồi gửi lại.",
      "The file exceeds the limit (%s MB). Split it or lower the scan's resolution."),
  UNSUPPORTED(
      "DOCUMENTS-003",
      "Chưa đọc được loại tệp này (%s). Hãy lưu lại thành .docx, .pdf hoặc .txt rồi gửi lại.",
      "This kind of file (%s) is not read. Save it as .docx, .pdf or .txt."),
  ENCRYPTED(
      "DOCUMENTS-004",
      "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại; hệ thống không nhận mật khẩu.",
      "The file is protected by a password. Remove it and send the file again."),
  DAMAGED(
      "DOCUMENTS-005",
      "Tệp bị hỏng hoặc bị cắt cụt, không mở được. Hãy xin lại bản gốc từ nơi gửi.",
      "The file is damaged or cut short. Ask the sender for the original."),
  EXPANDS_TOO_FAR(
      "DOCUMENTS-006",
      "Tệp nén phình ra quá mức cho phép (%s MB), nghi là tệp phá hoại nên không mở.",
      "The file expands beyond the limit (%s MB) and may be hostile; it was not opened."),
  HOSTILE_XML(
      "DOCUMENTS-007",
      "Tệp chứa khai báo DTD hoặc thực thể ngoài, không có trong văn bản thường, nên không mở.",
      "The file declares a DTD or external entities, which no ordinary document does."),
  NO_TEXT(
      "DOCUMENTS-008",
      "Tệp mở được nhưng không có chữ nào. Hãy kiểm tra có phải đã gửi nhầm tệp.",
      "The file opens but holds no text. Check that it is the right file."),
  SECRET(
      "DOCUMENTS-009",
      "Văn bản mật không được đưa vào hệ thống. Không có bản sao nào được lưu. Hãy xử lý theo chế độ"
          + " bảo mật.",
      "Secret documents must not enter the system. No copy was kept. Handle it under the secrecy"
          + " rules."),
  UNREADABLE_PATH(
      "DOCUMENTS-010",
      "Không mở được tệp: không có tệp này hoặc không có quyền đọc.",
      "The file cannot be opened: it does not exist or may not be read."),
  NO_OCR(
      "DOCUMENTS-011",
      "Đây là bản chụp, chưa có OCR trên máy này: gõ lại bên cạnh ảnh, hoặc cài gói tesseract-ocr-vie.",
      "This is a scan and this machine has no OCR: type the text beside the image, or install"
          + " tesseract-ocr-vie."),
  OCR_FAILED(
      "DOCUMENTS-012",
      "OCR không đọc được bản chụp này: gõ lại bên cạnh ảnh, hoặc chụp lại rõ hơn.",
      "OCR could not read this scan: type the text beside the image, or scan it again."),
  OCR_TOO_SLOW(
      "DOCUMENTS-013",
      "OCR chạy quá %s giây nên đã dừng: gõ lại bên cạnh ảnh, hoặc tách tệp ra ít trang hơn.",
      "OCR ran longer than %s seconds and was stopped: type the text, or split the file."),
  IMAGE_TOO_LARGE(
      "DOCUMENTS-014",
      "Ảnh có số điểm ảnh vượt mức cho phép (%s triệu). Hãy giảm kích thước ảnh rồi gửi lại.",
      "The image has more pixels than allowed (%s million). Reduce it and send it again."),
  NOT_TEXT(
      "DOCUMENTS-015",
      "Tệp không phải văn bản: nội dung là dữ liệu nhị phân không rõ loại.",
      "The file is no document: it holds binary data of an unknown kind."),
  TEMPLATE_NOT_DOCX(
      "DOCUMENTS-016",
      "Mẫu phải là tệp Word .docx; tệp này là %s. Mở mẫu bằng Word rồi lưu lại thành .docx.",
      "A template is a Word .docx; this file is %s. Open the template in Word and save it as .docx."),
  TEMPLATE_ACTIVE(
      "DOCUMENTS-017",
      "Mẫu có macro, đối tượng nhúng hoặc liên kết tự tải về (%s) nên không nhận. Lưu lại thành .docx không"
          + " có macro, bỏ đối tượng ấy.",
      "The template holds macros, embedded objects or links that load by themselves (%s). Save it as"
          + " .docx without macros and remove them."),
  TEMPLATE_UNKNOWN_TAG(
      "DOCUMENTS-018",
      "Mẫu có chỗ điền không biết: %s. Chỉ dùng các chỗ điền của mẫu có sẵn, đúng mục của nó: %s.",
      "The template has places that are not known: %s. Use those of the built-in template, each"
          + " within its section: %s."),
  TEMPLATE_LACKS_TAG(
      "DOCUMENTS-019",
      "Mẫu thiếu chỗ điền bắt buộc: %s. Lấy lại các chỗ ấy từ mẫu có sẵn.",
      "The template lacks places that a letter needs: %s. Take them from the built-in template."),
  TEMPLATE_BROKEN(
      "DOCUMENTS-020",
      "Mẫu không điền được: %s. Kiểm tra mỗi mục mở bằng {{?…}} đều đóng bằng {{/…}}, hoặc sửa lại từ mẫu"
          + " có sẵn.",
      "The template cannot be filled: %s. See that each section opened by {{?…}} is closed by"
          + " {{/…}}, or begin anew from the built-in template.");

  private final String code;
  private final String vietnamese;
  private final String english;

  DocumentError(String code, String vietnamese, String english) {
    this.code = code;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /// The stable code, `DOCUMENTS-NNN`.
  public String code() {
    return code;
  }

  /// The refusal as people read it; `details` fill the message's places in order.
  public Refusal refusal(Object... details) {
    return new Refusal(code, kind(), vietnamese.formatted(details), english.formatted(details));
  }

  private Refusal.Kind kind() {
    return switch (this) {
      case TOO_LARGE, EXPANDS_TOO_FAR, IMAGE_TOO_LARGE -> Refusal.Kind.TOO_LARGE;
      case NO_OCR, OCR_FAILED, OCR_TOO_SLOW -> Refusal.Kind.UNAVAILABLE;
      case SECRET -> Refusal.Kind.FORBIDDEN;
      case UNREADABLE_PATH -> Refusal.Kind.NOT_FOUND;
      case EMPTY_FILE,
          UNSUPPORTED,
          ENCRYPTED,
          DAMAGED,
          HOSTILE_XML,
          NO_TEXT,
          NOT_TEXT,
          TEMPLATE_NOT_DOCX,
          TEMPLATE_ACTIVE,
          TEMPLATE_UNKNOWN_TAG,
          TEMPLATE_LACKS_TAG,
          TEMPLATE_BROKEN ->
          Refusal.Kind.INVALID;
    };
  }
}
