// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import static vn.phaodai.tables.ImportColumn.Trait.FILES_ONLY;
import static vn.phaodai.tables.ImportColumn.Trait.FROM_SHEET;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// The columns of sampling lists and of result files. Both kinds have the same ones, since
/// laboratories and communes send both in one sheet as often as apart; they differ in what a row
/// cannot do without.
final class SampleFile {
  static final int LAB = 0;
  static final int CODE = 1;
  static final int METHOD = 2;
  static final int FULL_NAME = 3;
  static final int BIRTH = 4;
  static final int ADDRESS = 8;
  static final int UNIT = 9;
  static final int DISTRICT = 10;
  static final int PROVINCE = 11;
  static final int SAMPLED = 12;
  static final int RECEIVED = 13;
  static final int RESULTED = 14;
  static final int NOTIFIED = 15;
  static final int RESULT = 16;
  static final int CT = 17;
  static final int REVISION = 18;
  static final int SETTING = 19;
  static final int REASON = 20;
  static final int POOL = 21;
  static final int POOL_KIND = 22;
  static final int ROUND = 23;

  private static final List<ImportColumn> COLUMNS =
      List.of(
          LabColumns.LAB,
          LabColumns.CODE,
          LabColumns.METHOD,
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .example("Thạch Thị Sa Rươl"),
          ImportColumn.of("birth", "Ngày sinh", "Birth", ColumnType.YEAR_OR_DATE)
              .headed("dob")
              .example("1985"),
          ImportColumn.choice(
              "sex",
              "Giới tính",
              "Sex",
              Choice.of("MALE", "Nam", "Male", "M", "Trai"),
              Choice.of("FEMALE", "Nữ", "Female", "F", "Gái")),
          ImportColumn.of("id_number", "Số CCCD/CMND", "ID number", ColumnType.TEXT)
              .headed("national_id"),
          ImportColumn.of("phone", "Số điện thoại", "Phone", ColumnType.TEXT),
          ImportColumn.of("address", "Địa chỉ", "Address", ColumnType.TEXT),
          ImportColumn.of("unit", "Xã/phường", "Commune", ColumnType.UNIT_REF)
              .with(FROM_SHEET)
              .example("29236")
              .help("Mã hoặc tên xã nơi lấy mẫu; để trống thì tìm trong địa chỉ."),
          ImportColumn.of("district", "Huyện", "District", ColumnType.UNIT_REF)
              .headed("district_code"),
          ImportColumn.of("province", "Tỉnh", "Province", ColumnType.UNIT_REF)
              .headed("province_code"),
          ImportColumn.of("sampled", "Ngày giờ lấy mẫu", "Sampled", ColumnType.DATE_TIME)
              .headed("sample_time", "sampled_at")
              .example("12/9/2021 08:30"),
          LabColumns.RECEIVED,
          LabColumns.RESULTED,
          ImportColumn.of("notified", "Ngày giờ báo kết quả", "Notified", ColumnType.DATE_TIME)
              .headed("notified_at", "Ngày báo kết quả"),
          LabColumns.RESULT,
          LabColumns.CT,
          LabColumns.REVISION,
          ImportColumn.choice(
              "setting",
              "Nơi phát hiện",
              "Setting",
              Choice.of("COMMUNITY", "Cộng đồng", "Community", "Ngoài cộng đồng"),
              Choice.of("QUARANTINE", "Khu cách ly", "Quarantine", "Cách ly", "F1 cách ly"),
              Choice.of("LOCKDOWN", "Khu phong tỏa", "Lockdown", "Phong tỏa"),
              Choice.of("FACILITY", "Cơ sở y tế", "Health facility", "Sàng lọc bệnh viện"),
              Choice.of("CARER", "Người chăm sóc", "Carer", "Người nuôi bệnh"),
              Choice.of("IMPORTED", "Nhập cảnh", "Imported"),
              Choice.of("OTHER_PROVINCE", "Tỉnh khác về", "Other province", "Ngoài tỉnh")),
          ImportColumn.of("reason", "Lý do lấy mẫu", "Reason", ColumnType.TEXT)
              .headed("Đối tượng", "Lý do xét nghiệm"),
          ImportColumn.of("pool", "Mã mẫu gộp", "Pool code", ColumnType.CODE)
              .headed("pool_code", "Mã gộp", "Ống gộp", "Mã ống gộp")
              .help("Có mã này thì kết quả của dòng là của mẫu gộp, không phải của riêng người."),
          LabColumns.POOL_KIND,
          ImportColumn.of("round", "Vòng", "Round", ColumnType.INTEGER)
              .headed("Đợt", "Lần lấy mẫu"));

  /// What whoever takes the samples does not write: laboratories and programs do.
  private static final Set<String> NOT_IN_THE_FIELD =
      Set.of(
          "id_number",
          "address",
          "district",
          "province",
          "received",
          "resulted",
          "notified",
          "ct",
          "revision",
          "reason",
          "pool",
          "pool_kind",
          "round");

  static final ImportKind SPECIMENS =
      kind(
          "specimens",
          "Danh sách lấy mẫu",
          "Specimens",
          Set.of("full_name", "sampled"),
          NOT_IN_THE_FIELD);

  static final ImportKind RESULTS =
      kind("results", "Kết quả xét nghiệm", "Test results", Set.of("result"), Set.of());

  static final PersonColumns PERSON = PersonColumns.of(SPECIMENS);

  private SampleFile() {}

  private static ImportKind kind(
      String id, String vi, String en, Set<String> required, Set<String> filesOnly) {
    List<ImportColumn> columns = new ArrayList<>();
    for (ImportColumn column : COLUMNS) {
      ImportColumn asked = required.contains(column.id()) ? column.required() : column;
      columns.add(filesOnly.contains(column.id()) ? asked.with(FILES_ONLY) : asked);
    }
    return new ImportKind(id, vi, en, columns);
  }
}
