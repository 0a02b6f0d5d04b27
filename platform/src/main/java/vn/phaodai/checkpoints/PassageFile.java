// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// The log that a gate keeps on paper while it has no phone: a row a passage, of the same fields as
/// the form for one.
final class PassageFile {
  static final ImportKind KIND =
      ImportKind.of(
          "passages",
          "Lượt qua chốt",
          "Passages of a gate",
          ImportColumn.of("gate", "Chốt", "Gate", ColumnType.TEXT)
              .help("Bỏ trống: chốt của ca trực lúc ấy."),
          ImportColumn.of("at", "Giờ qua chốt", "Passed at", ColumnType.DATE_TIME)
              .required()
              .example("12/09/2021 08:30"),
          ImportColumn.of("plate", "Biển số", "Plate", ColumnType.TEXT).example("84C-123.45"),
          ImportColumn.of("full_name", "Họ và tên người lái", "Driver", ColumnType.TEXT).required(),
          ImportColumn.of("birth", "Năm sinh", "Year of birth", ColumnType.INTEGER),
          PersonColumns.ID_NUMBER,
          PersonColumns.PHONE,
          ImportColumn.of("others", "Người đi cùng", "Passengers", ColumnType.TEXT)
              .help("Họ tên từng người, cách nhau bằng dấu chấm phẩy."),
          ImportColumn.of("origin", "Từ đâu đến", "From", ColumnType.TEXT).required(),
          ImportColumn.of("destination", "Đến xã", "To", ColumnType.TEXT)
              .required()
              .example("29236"),
          ImportColumn.choice(
                  "purpose",
                  "Việc gì",
                  "Purpose",
                  Choice.of("GOODS", "Chở hàng", "Goods"),
                  Choice.of("MEDICAL", "Y tế, cấp cứu", "Medical", "Cấp cứu"),
                  Choice.of("OFFICIAL", "Công vụ", "Official"),
                  Choice.of("WORK", "Đi làm", "Work"),
                  Choice.of("RETURN", "Về nhà", "Return home"),
                  Choice.of("OTHER", "Việc khác", "Other"))
              .required(),
          ImportColumn.choice(
              "test",
              "Xét nghiệm",
              "Test",
              Choice.of("PCR", "PCR", "PCR"),
              Choice.of("RAPID", "Test nhanh", "Rapid")),
          ImportColumn.of("sampled", "Lấy mẫu lúc", "Sampled", ColumnType.DATE_TIME),
          ImportColumn.choice(
              "result",
              "Kết quả",
              "Result",
              Choice.of("NEGATIVE", "Âm tính", "Negative"),
              Choice.of("POSITIVE", "Dương tính", "Positive")),
          ImportColumn.of("doses", "Số mũi vắc xin", "Doses", ColumnType.INTEGER),
          ImportColumn.of("symptoms", "Có triệu chứng", "Symptoms", ColumnType.BOOLEAN)
              .example("x"),
          ImportColumn.choice(
                  "decision",
                  "Quyết định",
                  "Decision",
                  Choice.of("ADMIT", "Cho qua", "Admit"),
                  Choice.of("MONITOR", "Cho qua, tự theo dõi", "Admit, self-monitor"),
                  Choice.of("TEST", "Xét nghiệm", "Test"),
                  Choice.of("QUARANTINE", "Cách ly", "Quarantine"),
                  Choice.of("ISOLATE", "Giữ lại, cách ly y tế", "Isolate"),
                  Choice.of("REFUSE", "Quay lại", "Refuse"))
              .required(),
          ImportColumn.of("reason", "Lý do khác quy tắc", "Reason", ColumnType.TEXT));

  static final int GATE = KIND.indexOf("gate");
  static final int AT = KIND.indexOf("at");
  static final int PLATE = KIND.indexOf("plate");
  static final int FULL_NAME = KIND.indexOf("full_name");
  static final int BIRTH = KIND.indexOf("birth");
  static final int ID_NUMBER = KIND.indexOf("id_number");
  static final int PHONE = KIND.indexOf("phone");
  static final int OTHERS = KIND.indexOf("others");
  static final int ORIGIN = KIND.indexOf("origin");
  static final int DESTINATION = KIND.indexOf("destination");
  static final int PURPOSE = KIND.indexOf("purpose");
  static final int TEST = KIND.indexOf("test");
  static final int SAMPLED = KIND.indexOf("sampled");
  static final int RESULT = KIND.indexOf("result");
  static final int DOSES = KIND.indexOf("doses");
  static final int SYMPTOMS = KIND.indexOf("symptoms");
  static final int DECISION = KIND.indexOf("decision");
  static final int REASON = KIND.indexOf("reason");

  private PassageFile() {}
}
