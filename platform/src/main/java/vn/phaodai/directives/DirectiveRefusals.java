// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import vn.phaodai.refusal.Refusal;

/// Every no of this room, declared once.
public final class DirectiveRefusals {
  public static final Refusal NOT_FOUND =
      Refusal.of(
          "DIRECTIVES-001",
          Refusal.Kind.NOT_FOUND,
          "Không tìm thấy “{0}”, hoặc nó nằm ngoài địa bàn bạn phụ trách. Hỏi Văn phòng cấp ủy của"
              + " bạn.",
          "“{0}” was not found, or is outside your jurisdiction. Ask your party committee's"
              + " office.");
  public static final Refusal CHANGED_MEANWHILE =
      Refusal.of(
          "DIRECTIVES-002",
          Refusal.Kind.CONFLICT,
          "Người khác vừa cập nhật mục này. Xem lại tình trạng mới rồi làm lại; nội dung bạn gõ vẫn"
              + " còn.",
          "Somebody else has just updated this. Look at the new state and try again; what you typed"
              + " is kept.");
  public static final Refusal WRONG_STATE =
      Refusal.of(
          "DIRECTIVES-003",
          Refusal.Kind.CONFLICT,
          "Không làm được khi nhiệm vụ đang ở trạng thái “{0}”.",
          "This cannot be done while the obligation is “{0}”.");
  public static final Refusal NO_EVIDENCE =
      Refusal.of(
          "DIRECTIVES-004",
          "Chưa có minh chứng. Đính kèm tệp, hoặc ghi số và ngày của văn bản chứng minh, rồi báo"
              + " hoàn thành.",
          "There is no evidence yet. Attach a file, or cite the number and date of the document"
              + " that proves it, then report it done.");
  public static final Refusal OWN_WORK =
      Refusal.of(
          "DIRECTIVES-005",
          Refusal.Kind.FORBIDDEN,
          "Cơ quan báo hoàn thành không tự thẩm định. Việc này do cấp trên hoặc cơ quan được giao"
              + " theo dõi quyết định.",
          "The body that reports work done cannot review it. The superior body or the appointed"
              + " monitor decides.");
  public static final Refusal ALREADY_REGISTERED =
      Refusal.of(
          "DIRECTIVES-006",
          Refusal.Kind.CONFLICT,
          "Văn bản này đã có trong sổ: {0}. Không đăng ký lần hai.",
          "This document is already in the register: {0}. It is not registered twice.");
  public static final Refusal SAME_NUMBER_OTHER_DATE =
      Refusal.of(
          "DIRECTIVES-007",
          Refusal.Kind.CONFLICT,
          "Trong sổ đã có văn bản số {0} của cùng cơ quan nhưng ghi ngày {1}. Đối chiếu bản gốc:"
              + " sửa ngày hoặc số, hoặc xác nhận đây là hai văn bản khác nhau.",
          "The register holds document {0} of the same issuer dated {1}. Compare with the original:"
              + " correct the date or number, or confirm that they are two documents.");
  public static final Refusal NOT_LOOKED_AT =
      Refusal.of(
          "DIRECTIVES-008",
          Refusal.Kind.CONFLICT,
          "Văn bản đọc từ ảnh bằng máy chưa được người đối chiếu. Xem từng dòng cạnh ảnh gốc, đánh"
              + " dấu đã đối chiếu, rồi xác nhận.",
          "This text was read from an image by machine and nobody has compared it yet. Compare it"
              + " with the original, mark it so, then confirm.");
  public static final Refusal DATE_IN_THE_PAST =
      Refusal.of(
          "DIRECTIVES-009",
          "Hạn mới {0} không sau thời điểm hiện tại. Chọn một ngày về sau.",
          "The new deadline {0} is not in the future. Choose a later date.");
  public static final Refusal REASON_TOO_SHORT =
      Refusal.of(
          "DIRECTIVES-010",
          "Lý do quá ngắn. Ghi ít nhất 10 ký tự để người quyết định hiểu.",
          "The reason is too short. Write at least 10 characters so that whoever decides"
              + " understands.");
  public static final Refusal NOTHING_BELOW =
      Refusal.of(
          "DIRECTIVES-011",
          "Không có cơ quan cấp dưới nào để giao tiếp trong địa bàn này.",
          "There is no body below this one to pass the obligation to.");
  public static final Refusal OUTSIDE =
      Refusal.of(
          "DIRECTIVES-012",
          Refusal.Kind.FORBIDDEN,
          "Bạn không có quyền làm việc này với đơn vị đó. Người có quyền: cơ quan chủ trì hoặc cấp"
              + " trên của nó.",
          "You may not do this for that body. Those who may: the body itself or its superiors.");
  public static final Refusal EMPTY_TEXT =
      Refusal.of(
          "DIRECTIVES-013",
          "Nội dung để trống. Ghi điều cần nói rồi gửi lại.",
          "The text is empty. Write what you want to say and send it again.");
  public static final Refusal NUMBERS_DO_NOT_FIT =
      Refusal.of(
          "DIRECTIVES-014",
          "Số người được phổ biến ({0}) không thể lớn hơn số trong danh sách ({1}), và danh sách"
              + " không thể trống.",
          "The number reached ({0}) cannot exceed the number on the roll ({1}), and the roll cannot"
              + " be empty.");
  public static final Refusal CAPACITY_NOT_HELD =
      Refusal.of(
          "DIRECTIVES-015",
          "Ngày {0}, chức vụ này không có thẩm quyền ký “{1}”. Chọn đúng thẩm quyền hoặc người ký"
              + " khác.",
          "On {0} this position has no authority to sign “{1}”. Choose the right capacity or"
              + " another signatory.");
  public static final Refusal LETTER_WRONG_STATE =
      Refusal.of(
          "DIRECTIVES-016",
          Refusal.Kind.CONFLICT,
          "Công văn đang ở bước “{0}”, chưa làm được bước này. Thứ tự: dự thảo → kiểm tra → ký →"
              + " lấy số → gửi.",
          "The letter is at step “{0}”; this step comes later. Order: draft → checked → signed →"
              + " numbered → sent.");
  public static final Refusal NO_BODY_CHOSEN =
      Refusal.of(
          "DIRECTIVES-017",
          "Chưa chọn cơ quan nào. Đánh dấu ít nhất một cơ quan, hoặc chọn giao cho nơi nhận ở “Kính"
              + " gửi”.",
          "No body is chosen. Tick at least one, or choose the addressees.");

  public static final Refusal SECRET =
      Refusal.of(
          "DIRECTIVES-018",
          "Văn bản mật không được đưa vào hệ thống. Không có gì được lưu. Hãy xử lý theo chế độ bảo"
              + " mật.",
          "Secret documents must not enter the system. Nothing was kept. Handle it under the"
              + " secrecy rules.");

  public static final Refusal NOT_LATER =
      Refusal.of(
          "DIRECTIVES-019",
          "Gia hạn phải lùi hạn: {0} không sau hạn hiện tại của ít nhất một cơ quan đã chọn. Chọn"
              + " ngày xa hơn hoặc bỏ chọn cơ quan đó.",
          "An extension must be later: {0} is not after the present deadline of at least one chosen"
              + " body. Choose a later day or leave that body out.");

  public static final Refusal NO_DAY =
      Refusal.of("DIRECTIVES-020", "Chưa chọn ngày.", "No day was chosen.");

  public static final Refusal NO_PROFILE =
      Refusal.of(
          "DIRECTIVES-021",
          "Chưa có mẫu thể thức cho văn bản của {0} ngày {1}. Soạn ngoài hệ thống, hoặc báo quản"
              + " trị bổ sung mẫu.",
          "No letter form is known for {0} on {1}. Write it outside the system, or ask the"
              + " administrator to add the form.");
  public static final Refusal NO_TERM =
      Refusal.of(
          "DIRECTIVES-022",
          "Chưa biết nhiệm kỳ cấp ủy ngày {0} nên chưa lấy số được. Báo quản trị bổ sung nhiệm kỳ.",
          "The committee’s term on {0} is not known, so no number can be given. Ask the"
              + " administrator to add it.");
  public static final Refusal OWN_DRAFT =
      Refusal.of(
          "DIRECTIVES-023",
          Refusal.Kind.FORBIDDEN,
          "Người soạn không tự kiểm tra. Nhờ một người khác trong cơ quan kiểm tra.",
          "Whoever drafted it does not check it. Ask somebody else in the office.");
  public static final Refusal NOT_A_SYMBOL =
      Refusal.of(
          "DIRECTIVES-024",
          "Ký hiệu “{0}” không đúng. Chỉ dùng chữ, số và các dấu / - . như CV/VPTU hoặc UBND-VX.",
          "“{0}” is no symbol. Use letters, digits and / - . only, as in CV/VPTU or UBND-VX.");
  public static final Refusal NOT_A_PDF =
      Refusal.of(
          "DIRECTIVES-025", "Bản ký số phải là tệp PDF.", "The signed copy must be a PDF file.");
  public static final Refusal NOBODY_TO_URGE =
      Refusal.of(
          "DIRECTIVES-026",
          Refusal.Kind.CONFLICT,
          "Không có việc nào quá hạn, sắp đến hạn hoặc chưa có hạn trong số đã chọn.",
          "None of what was chosen is overdue, due soon or without a date.");

  public static final Refusal NO_OBLIGATION =
      Refusal.of(
          "DIRECTIVES-028",
          "Chưa chọn nhiệm vụ nào. Đánh dấu ít nhất một dòng.",
          "No obligation is selected. Tick at least one row.");

  public static final Refusal DAY_TO_COME =
      Refusal.of(
          "DIRECTIVES-027",
          "Ngày {0} chưa đến. Ghi ngày hôm nay hoặc ngày đã qua.",
          "The day {0} is still to come. Give today or a day gone by.");

  public static final Refusal NOT_SUPERSEDED =
      Refusal.of(
          "DIRECTIVES-029",
          Refusal.Kind.CONFLICT,
          "Văn bản giao các việc này chưa bị thay thế, nên không có gì phải quyết định ở đây.",
          "The dispatch of these items has not been superseded, so there is nothing to decide"
              + " here.");

  public static final Refusal NO_ISSUER =
      Refusal.of(
          "DIRECTIVES-030",
          "Không có cơ quan nào mà bạn được soạn công văn cho. Nhờ văn thư của cơ quan mình.",
          "There is no body that you may draft letters for. Ask your office's clerk.");

  public static final Refusal PARTY_BODY_URGED =
      Refusal.of(
          "DIRECTIVES-031",
          Refusal.Kind.FORBIDDEN,
          "{0} không gửi công văn nhắc cơ quan Đảng ({1}). Bỏ chọn việc của cơ quan đó; Văn phòng"
              + " cấp ủy nhắc.",
          "{0} sends no reminder to a Party body ({1}). Leave it out; the Party committee’s office"
              + " urges it.");

  public static final Refusal NO_CONDITION =
      Refusal.of(
          "DIRECTIVES-032",
          Refusal.Kind.CONFLICT,
          "Nhiệm vụ này không chờ điều kiện nào, nên không có gì để ghi là đã đạt.",
          "This obligation waits for no condition, so there is nothing to record as met.");

  public static final Refusal BODY_NOT_CLOSED =
      Refusal.of(
          "DIRECTIVES-033",
          Refusal.Kind.CONFLICT,
          "{0} vẫn đang hoạt động, nên việc của cơ quan này không chuyển ở đây. Dùng “Giao lại” ở"
              + " từng nhiệm vụ.",
          "{0} still exists, so its work is not moved here. Reassign single obligations instead.");
  public static final Refusal NOT_A_SUCCESSOR =
      Refusal.of(
          "DIRECTIVES-034",
          "Cơ quan nhận không kế thừa {0} hoặc đã kết thúc. Chọn một cơ quan trong danh sách.",
          "The receiving body does not succeed {0}, or has ended. Choose one from the list.");
  public static final Refusal NO_DECISION =
      Refusal.of(
          "DIRECTIVES-035",
          "Chưa ghi quyết định. Ghi số và ngày của quyết định chuyển việc.",
          "No decision is given. Write the number and date of the decision that moves the work.");
  public static final Refusal LETTER_OF_ANOTHER_SIDE =
      Refusal.of(
          "DIRECTIVES-036",
          "Công văn “{0}” không chuyển sang cơ quan khác khối được: thể thức Đảng và Nhà nước khác"
              + " nhau. Rút công văn và soạn lại ở cơ quan nhận.",
          "The letter “{0}” cannot pass to a body of another side: Party and State letters have"
              + " different forms. Withdraw it and draft it anew.");
  public static final Refusal NO_DOUBTED_SIGNATURE =
      Refusal.of(
          "DIRECTIVES-037",
          Refusal.Kind.CONFLICT,
          "Chữ ký của văn bản này không còn điều gì chờ quyết định. Xem kết quả đối chiếu mới nhất ở"
              + " mục Thông tin.",
          "Nothing about this document’s signature waits for a decision. See the latest check under"
              + " Details.");

  private DirectiveRefusals() {}
}
