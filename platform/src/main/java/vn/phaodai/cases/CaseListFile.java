// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// A case list as hospitals, CDCs and surveillance programs keep it, and as our own line list is
/// written. A row names a case by our code, by BN number or by the person; all else describes it.
/// Long because it is one declaration.
final class CaseListFile {
  static final ImportKind KIND =
      ImportKind.of(
          "cases",
          "Danh sách ca bệnh",
          "Case list",
          column("code", "Mã ca", "Case code", ColumnType.CODE)
              .concept("case_code")
              .example("84-21-000123")
              .help("Mã của hệ thống; bỏ trống nếu chưa có."),
          column("bn", "Số BN", "BN number", ColumnType.CODE)
              .headed("BN", "Mã BN", "Số bệnh nhân", "MSBN", "Mã số BN", "Số BN Bộ Y tế")
              .example("BN582931")
              .help("Số Bộ Y tế công bố."),
          column("full_name", "Họ và tên", "Full name", ColumnType.TEXT).example("Thạch Thị Mẫu"),
          column("birth", "Năm sinh", "Year or date of birth", ColumnType.YEAR_OR_DATE)
              .headed("Năm sinh / ngày sinh")
              .example("1985"),
          PersonColumns.SEX,
          PersonColumns.ID_NUMBER,
          PersonColumns.PHONE,
          PersonColumns.ADDRESS,
          PersonColumns.HAMLET,
          column("unit", "Nơi phát hiện", "Found in", ColumnType.UNIT_REF)
              .headed("Xã, phường nơi phát hiện", "Địa phương", "Place of residence admin 3")
              .example("Xã An Trường, Huyện Càng Long"),
          PersonColumns.DISTRICT,
          PersonColumns.PROVINCE,
          column("sampled", "Ngày lấy mẫu", "Sampled", ColumnType.DATE_TIME).example("10/09/2021"),
          column("found", "Ngày phát hiện", "Found on", ColumnType.DATE_TIME)
              .concept("resulted")
              .headed(
                  "Ngày kết quả",
                  "Ngày dương tính",
                  "Ngày có kết quả dương tính",
                  "Date of report",
                  "Day of result",
                  "reportDate")
              .example("11/09/2021")
              .help("Ngày có kết quả xét nghiệm đầu tiên."),
          column("confirmed", "Ngày xác định", "Confirmed on", ColumnType.DATE_TIME)
              .headed(
                  "Ngày khẳng định",
                  "Ngày xác định F0",
                  "Ngày có kết quả PCR",
                  "Ngày PCR dương tính",
                  "Date of confirmation",
                  "classificationDate"),
          column("announced", "Ngày công bố", "Announced on", ColumnType.DATE)
              .headed("Ngày Bộ Y tế công bố", "Ngày bản tin", "Ngày cấp số BN")
              .example("12/09/2021"),
          ImportColumn.choice(
              "method",
              "Phương pháp",
              "Test type",
              Choice.of("PCR", "PCR", "PCR", "RT-PCR", "Real time PCR", "PCR_RT_PCR", "rRT-PCR"),
              Choice.of(
                  "RAPID",
                  "Test nhanh",
                  "Rapid antigen",
                  "Kháng nguyên",
                  "Test nhanh kháng nguyên",
                  "RAPID_TEST",
                  "ANTIGEN_DETECTION",
                  "Ag-RDT",
                  "RDT")),
          ImportColumn.choice(
              "result",
              "Kết quả",
              "Test result",
              Choice.of("POSITIVE", "Dương tính", "Positive", "+", "(+)", "DT", "Dương"),
              Choice.of("NEGATIVE", "Âm tính", "Negative", "-", "(-)", "AT", "Âm")),
          column("laboratory", "Phòng xét nghiệm", "Laboratory", ColumnType.TEXT)
              .example("CDC Trà Vinh")
              .help("Cần để mở hồ sơ mới: đơn vị được phép khẳng định đã trả kết quả."),
          setting(),
          column("onset", "Ngày khởi phát", "Onset", ColumnType.DATE),
          column("symptoms", "Triệu chứng", "Symptoms", ColumnType.TEXT)
              .headed("Triệu chứng lâm sàng", "Biểu hiện lâm sàng", "Signs and symptoms")
              .example("sốt, ho"),
          column("doses", "Số mũi vắc xin", "Vaccine doses", ColumnType.INTEGER)
              .headed(
                  "Số mũi đã tiêm",
                  "Số mũi tiêm",
                  "Tiêm chủng",
                  "Number of doses",
                  "numberOfDoses",
                  "vaccinationDoses")
              .example("1"),
          column("last_dose", "Ngày tiêm mũi cuối", "Last dose", ColumnType.DATE)
              .headed(
                  "Ngày tiêm gần nhất",
                  "Ngày tiêm mũi gần nhất",
                  "lastVaccinationDate",
                  "Date of last dose"),
          column("conditions", "Bệnh nền", "Underlying conditions", ColumnType.TEXT)
              .headed(
                  "Tiền sử bệnh",
                  "Bệnh lý nền",
                  "Bệnh kèm theo",
                  "Comorbidities",
                  "Pre-existing conditions",
                  "healthConditions")
              .example("THA, ĐTĐ"),
          column("ct", "Ct", "Ct", ColumnType.DECIMAL),
          column("treated_at", "Đang nằm", "Treated at", ColumnType.TEXT)
              .concept("facility")
              .headed(
                  "Điều trị tại",
                  "Nơi đang điều trị",
                  "Nơi cách ly, điều trị",
                  "Hospital name",
                  "Lies in"),
          ImportColumn.choice(
              "classification",
              "Phân loại ca",
              "Case classification",
              Choice.of("SUSPECT", "Nghi ngờ", "Suspect", "Suspected", "PROBABLE", "Ca nghi ngờ"),
              Choice.of(
                  "CONFIRMED",
                  "Xác định",
                  "Confirmed",
                  "F0",
                  "Ca bệnh xác định",
                  "Khẳng định",
                  "CONFIRMED_NO_SYMPTOMS",
                  "CONFIRMED_UNKNOWN_SYMPTOMS"),
              Choice.of("RELEASED", "Không phải ca bệnh", "Not a case", "NO_CASE", "Loại trừ")),
          state(),
          column("ended", "Ngày kết thúc", "Ended on", ColumnType.DATE)
              .headed("Ngày ra viện/tử vong", "outcomeDate", "Date of outcome", "Outcome date"),
          column("discharged", "Ngày ra viện", "Discharged on", ColumnType.DATE)
              .headed(
                  "Ngày xuất viện",
                  "Ngày khỏi bệnh",
                  "Ngày công bố khỏi",
                  "Date of discharge",
                  "dischargeDate"),
          column("died", "Ngày tử vong", "Died on", ColumnType.DATE)
              .headed("Ngày mất", "Date of death", "deathDate"),
          column(
                  "reason",
                  "Nguyên nhân tử vong, nơi chuyển đến",
                  "Cause of death or moved to",
                  ColumnType.TEXT)
              .headed(
                  "Nguyên nhân tử vong",
                  "Nguyên nhân chết",
                  "Nơi chuyển đến",
                  "causeOfDeath",
                  "Cause of death"));

  static final int CODE = KIND.indexOf("code");
  static final int BN = KIND.indexOf("bn");
  static final PersonColumns PERSON = PersonColumns.of(KIND);
  static final int NAME = KIND.indexOf("full_name");
  static final int BIRTH = KIND.indexOf("birth");
  static final int ADDRESS = KIND.indexOf("address");
  static final int HAMLET = KIND.indexOf("hamlet");
  static final int UNIT = KIND.indexOf("unit");
  static final int DISTRICT = KIND.indexOf("district");
  static final int PROVINCE = KIND.indexOf("province");
  static final int SAMPLED = KIND.indexOf("sampled");
  static final int FOUND = KIND.indexOf("found");
  static final int CONFIRMED = KIND.indexOf("confirmed");
  static final int ANNOUNCED = KIND.indexOf("announced");
  static final int METHOD = KIND.indexOf("method");
  static final int RESULT = KIND.indexOf("result");
  static final int LABORATORY = KIND.indexOf("laboratory");
  static final int SETTING = KIND.indexOf("setting");
  static final int ONSET = KIND.indexOf("onset");
  static final int SYMPTOMS = KIND.indexOf("symptoms");
  static final int DOSES = KIND.indexOf("doses");
  static final int LAST_DOSE = KIND.indexOf("last_dose");
  static final int CONDITIONS = KIND.indexOf("conditions");
  static final int CT = KIND.indexOf("ct");
  static final int TREATED_AT = KIND.indexOf("treated_at");
  static final int CLASSIFICATION = KIND.indexOf("classification");
  static final int STATE = KIND.indexOf("state");
  static final int ENDED = KIND.indexOf("ended");
  static final int DISCHARGED = KIND.indexOf("discharged");
  static final int DIED = KIND.indexOf("died");
  static final int REASON = KIND.indexOf("reason");

  private CaseListFile() {}

  private static ImportColumn column(String id, String vi, String en, ColumnType type) {
    return ImportColumn.of(id, vi, en, type);
  }

  private static ImportColumn setting() {
    return ImportColumn.choice(
            "setting",
            "Phát hiện ở",
            "Setting",
            Choice.of(
                "COMMUNITY",
                "Cộng đồng",
                "Community",
                "CĐ",
                "Ngoài cộng đồng",
                "Tại cộng đồng",
                "Sàng lọc cộng đồng",
                "Trong cộng đồng"),
            Choice.of(
                "QUARANTINE",
                "Khu cách ly",
                "In quarantine",
                "Quarantine",
                "Cách ly",
                "Cách ly tập trung",
                "Khu cách ly tập trung",
                "KCL",
                "KCLTT",
                "Cách ly tại nhà",
                "F1",
                "F1 cách ly",
                "Đã cách ly",
                "Trong khu cách ly"),
            Choice.of(
                "LOCKDOWN",
                "Khu phong tỏa",
                "Lockdown area",
                "Lockdown",
                "Phong tỏa",
                "KPT",
                "Vùng phong tỏa",
                "Trong khu phong tỏa",
                "Khu vực phong tỏa"),
            Choice.of(
                "FACILITY",
                "Sàng lọc tại cơ sở y tế",
                "Screening at a facility",
                "Health facility",
                "Cơ sở y tế",
                "CSYT",
                "Bệnh viện",
                "Sàng lọc bệnh viện",
                "Sàng lọc CSYT",
                "Tại cơ sở y tế",
                "Facility screening"),
            Choice.of(
                "CARER",
                "Người chăm sóc F0",
                "Carer of an F0",
                "Carer",
                "Người chăm",
                "Người chăm sóc",
                "Người nuôi bệnh",
                "Chăm sóc F0",
                "Người chăm nuôi"),
            Choice.of(
                "IMPORTED",
                "Nhập cảnh",
                "Imported",
                "Từ nước ngoài",
                "Nước ngoài về",
                "Imported case"),
            Choice.of(
                "OTHER_PROVINCE",
                "Từ tỉnh khác về",
                "From another province",
                "Tỉnh khác",
                "Ngoài tỉnh",
                "Ngoại tỉnh",
                "Từ tỉnh khác",
                "Other province"))
        .headed(
            "Nơi phát hiện ca",
            "Nguồn phát hiện",
            "Phân loại nơi phát hiện",
            "Nguồn lây",
            "Phát hiện qua",
            "Đối tượng phát hiện",
            "caseOrigin",
            "Detected through");
  }

  private static ImportColumn state() {
    return ImportColumn.choice(
            "state",
            "Trạng thái",
            "Status",
            Choice.of("SUSPECT", "Nghi ngờ", "Suspect"),
            Choice.of(
                "CONFIRMED",
                "F0 đang điều trị",
                "F0 under treatment",
                "Đang điều trị",
                "F0",
                "Đang cách ly",
                "Under treatment",
                "NO_OUTCOME",
                "Active",
                "In treatment"),
            Choice.of("RELEASED", "Không phải ca bệnh", "Not a case"),
            Choice.of(
                "DISCHARGED",
                "Ra viện",
                "Discharged",
                "Xuất viện",
                "Khỏi bệnh",
                "Khỏi",
                "Đã ra viện",
                "Đã khỏi",
                "Recovered",
                "Đã xuất viện"),
            Choice.of("DEAD", "Tử vong", "Died", "Dead", "Đã tử vong", "Chết", "Deceased", "Death"),
            Choice.of(
                "TRANSFERRED_OUT",
                "Chuyển đi",
                "Transferred out",
                "Moved away",
                "Chuyển tỉnh",
                "Chuyển tỉnh khác",
                "Transferred"))
        .headed(
            "Tình trạng",
            "Kết cục",
            "Kết quả điều trị",
            "Tình trạng hiện tại",
            "Tình trạng bệnh",
            "State",
            "Outcome",
            "Outcome of case",
            "caseOutcome");
  }
}
