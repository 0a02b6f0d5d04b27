// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

/// Everything this room refuses, under a code that is never given to anything else. `%s` is what
/// was found.
public enum TerritoryProblem {
  UNREADABLE_FILE(
      "TERRITORY-001",
      "Không đọc được tệp: %s. Cần CSV (UTF-8) hoặc XLSX.",
      "The file cannot be read: %s. CSV (UTF-8) or XLSX is needed."),
  MISSING_COLUMN("TERRITORY-002", "Thiếu cột %s.", "Column %s is missing."),
  MISSING_VALUE("TERRITORY-003", "Bỏ trống giá trị bắt buộc.", "A required value is blank."),
  MALFORMED_VALUE(
      "TERRITORY-004", "Giá trị không hợp lệ: cần %s.", "The value is not valid: %s is needed."),
  UNKNOWN_PARENT(
      "TERRITORY-005",
      "Không có đơn vị cấp trên mang mã %s trong suốt thời gian hiệu lực.",
      "No superior unit has code %s for the whole validity."),
  CODE_TAKEN(
      "TERRITORY-006",
      "Mã này đã thuộc %s trong thời gian đó.",
      "At that time the code belongs to %s."),
  NAME_TAKEN(
      "TERRITORY-007",
      "Cùng cấp trên đã có đơn vị cùng tên trong thời gian đó (%s).",
      "A unit of that name exists under the same parent at that time (%s)."),
  UNKNOWN_UNIT(
      "TERRITORY-008",
      "Không có đơn vị nào ứng với “%s” vào ngày đó.",
      "No unit matches “%s” on that day."),
  AMBIGUOUS_UNIT(
      "TERRITORY-009",
      "Có nhiều đơn vị ứng với “%s”; cần ghi mã hoặc đủ huyện, tỉnh.",
      "Several units match “%s”; give the code or the full path."),
  OTHER_NAME(
      "TERRITORY-010",
      "Ngày đó mã này thuộc %s, khác tên trong tệp; kiểm tra --codes-as-of.",
      "On that day the code belongs to %s, not the name in the file; check --codes-as-of."),
  NOT_A_POLYGON(
      "TERRITORY-011",
      "Hình không phải vùng khép kín hợp lệ.",
      "The geometry is not a valid polygon."),
  TWICE("TERRITORY-012", "Đã có ở mục %s của tệp.", "Already given by item %s of the file."),
  NO_GEOJSON(
      "TERRITORY-013", "Không đọc được GeoJSON: %s.", "This is not a readable GeoJSON file: %s."),
  AREA_PARENT(
      "TERRITORY-014",
      "Ấp, khóm, khu vực chỉ lập được trong một xã, phường, thị trấn đang tồn tại.",
      "An area can only be made in a commune that exists."),
  AREA_DATES(
      "TERRITORY-015",
      "Ngày kết thúc phải sau ngày bắt đầu, và khu vực phải còn hiệu lực.",
      "The closing day must be after the first day, and the area must be open."),
  AREA_KIND("TERRITORY-016", "Loại khu vực không có trong danh sách.", "Unknown kind of area."),
  FILE_TOO_LARGE("TERRITORY-017", "Tệp lớn hơn %s MB.", "The file is larger than %s MB.");

  private final String code;
  private final String vietnamese;
  private final String english;

  TerritoryProblem(String code, String vietnamese, String english) {
    this.code = code;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public String code() {
    return code;
  }

  public String inVietnamese(Object... found) {
    return vietnamese.formatted(found);
  }

  public String inEnglish(Object... found) {
    return english.formatted(found);
  }
}
