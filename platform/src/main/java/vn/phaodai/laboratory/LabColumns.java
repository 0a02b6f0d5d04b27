// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;

/// The columns that specimens, pools and results have in common.
final class LabColumns {
  static final ImportColumn LAB =
      ImportColumn.of("lab", "Phòng xét nghiệm", "Laboratory", ColumnType.TEXT)
          .concept("laboratory")
          .headed("facility", "Cơ sở xét nghiệm", "Cơ sở", "lab_code")
          .help("Mã hoặc tên; để trống là trạm y tế của xã tự làm.");

  static final ImportColumn CODE =
      ImportColumn.of("code", "Mã mẫu", "Sample code", ColumnType.CODE)
          .concept("specimen_code")
          .headed("sample_id", "specimen_id")
          .example("XN00012345");

  static final ImportColumn METHOD =
      ImportColumn.choice(
              "method",
              "Phương pháp",
              "Method",
              Choice.of(
                  "PCR",
                  "PCR",
                  "PCR",
                  "RT-PCR",
                  "Real-time RT-PCR",
                  "Realtime PCR",
                  "rRT-PCR",
                  "Realtime RT-PCR"),
              Choice.of(
                  "RAPID",
                  "Test nhanh",
                  "Rapid",
                  "RAT",
                  "Nhanh",
                  "Xét nghiệm nhanh",
                  "Test nhanh kháng nguyên",
                  "Kháng nguyên",
                  "KN nhanh",
                  "Antigen",
                  "Rapid antigen",
                  "Ag-RDT"))
          .headed("test_type");

  static final ImportColumn RECEIVED =
      ImportColumn.of("received", "Ngày giờ nhận mẫu", "Received", ColumnType.DATE_TIME)
          .headed(
              "Ngày nhận mẫu", "Ngày nhận", "Thời gian nhận mẫu", "received_at", "received_time");

  static final ImportColumn RESULTED =
      ImportColumn.of("resulted", "Ngày giờ có kết quả", "Resulted", ColumnType.DATE_TIME)
          .headed("result_time", "resulted_at");

  static final ImportColumn RESULT =
      ImportColumn.choice(
          "result",
          "Kết quả",
          "Result",
          Choice.of("POSITIVE", "Dương tính", "Positive", "+", "(+)", "Dương", "DT", "Pos"),
          Choice.of("NEGATIVE", "Âm tính", "Negative", "-", "(-)", "Âm", "AT", "Neg"),
          Choice.of(
              "INCONCLUSIVE",
              "Không xác định",
              "Inconclusive",
              "INDETERMINATE",
              "Chưa xác định",
              "Nghi ngờ",
              "Cần làm lại",
              "Lặp lại"),
          Choice.of(
              "LOST", "Mất mẫu", "Lost", "Hỏng", "Hỏng mẫu", "Vỡ ống", "Không đạt", "Rejected"),
          Choice.of("MISLABELLED", "Sai nhãn", "Mislabelled", "Nhầm nhãn", "Mislabeled"));

  static final ImportColumn CT =
      ImportColumn.of("ct", "Ct", "Ct", ColumnType.DECIMAL).headed("ct_value");

  static final ImportColumn REVISION =
      ImportColumn.of("revision", "Lần trả kết quả", "Revision", ColumnType.INTEGER)
          .headed("Lần đính chính", "result_revision")
          .help("0 hoặc trống: lần đầu; kết quả đính chính ghi số lớn hơn.");

  static final ImportColumn POOL_KIND =
      ImportColumn.choice(
          "pool_kind",
          "Kiểu gộp",
          "Pool kind",
          Choice.of("FIVE", "Gộp 5", "Pool of 5", "5"),
          Choice.of("TEN", "Gộp 10", "Pool of 10", "10"),
          Choice.of("HOUSEHOLD", "Hộ gia đình", "Household", "Theo hộ", "Hộ"),
          Choice.of("MIXED", "Khác", "Mixed", "Hỗn hợp"));

  private LabColumns() {}
}
