// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import vn.phaodai.refusal.Refusal;

/// Everything this room refuses. A code is never given to anything else; 001 and 002 are spent.
final class TerritoryRefusals {

  private TerritoryRefusals() {}

  static final Refusal MISSING_VALUE =
      Refusal.of("TERRITORY-003", "Bỏ trống giá trị bắt buộc.", "A required value is blank.");

  static final Refusal MALFORMED_VALUE =
      Refusal.of(
          "TERRITORY-004",
          "Giá trị không hợp lệ: cần {0}.",
          "The value is not valid: {0} is needed.");

  static final Refusal UNKNOWN_PARENT =
      Refusal.of(
          "TERRITORY-005",
          "Không có đơn vị cấp trên mang mã {0} trong suốt thời gian hiệu lực.",
          "No superior unit has code {0} for the whole validity.");

  static final Refusal CODE_TAKEN =
      Refusal.of(
          "TERRITORY-006",
          "Mã này đã thuộc {0} trong thời gian đó.",
          "At that time the code belongs to {0}.");

  static final Refusal NAME_TAKEN =
      Refusal.of(
          "TERRITORY-007",
          "Cùng cấp trên đã có đơn vị cùng tên trong thời gian đó ({0}).",
          "A unit of that name exists under the same parent at that time ({0}).");

  static final Refusal UNKNOWN_UNIT =
      Refusal.of(
          "TERRITORY-008",
          "Không có đơn vị nào ứng với “{0}” vào ngày đó.",
          "No unit matches “{0}” on that day.");

  static final Refusal AMBIGUOUS_UNIT =
      Refusal.of(
          "TERRITORY-009",
          "Có nhiều đơn vị ứng với “{0}”; cần ghi mã hoặc đủ huyện, tỉnh.",
          "Several units match “{0}”; give the code or the full path.");

  static final Refusal OTHER_NAME =
      Refusal.of(
          "TERRITORY-010",
          "Ngày đó mã này thuộc {0}, khác tên trong tệp; kiểm tra --codes-as-of.",
          "On that day the code belongs to {0}, not the name in the file; check --codes-as-of.");

  static final Refusal NOT_A_POLYGON =
      Refusal.of(
          "TERRITORY-011",
          "Hình không phải vùng khép kín hợp lệ.",
          "The geometry is not a valid polygon.");

  static final Refusal TWICE =
      Refusal.of(
          "TERRITORY-012", "Đã có ở mục {0} của tệp.", "Already given by item {0} of the file.");

  static final Refusal NO_GEOJSON =
      Refusal.of(
          "TERRITORY-013",
          "Không đọc được GeoJSON: {0}.",
          "This is not a readable GeoJSON file: {0}.");

  static final Refusal AREA_PARENT =
      Refusal.of(
          "TERRITORY-014",
          "Ấp, khóm, khu vực chỉ lập được trong một xã, phường, thị trấn đang tồn tại.",
          "An area can only be made in a commune that exists.");

  static final Refusal AREA_DATES =
      Refusal.of(
          "TERRITORY-015",
          "Ngày kết thúc phải sau ngày bắt đầu, và khu vực phải còn hiệu lực.",
          "The closing day must be after the first day, and the area must be open.");

  static final Refusal AREA_KIND =
      Refusal.of(
          "TERRITORY-016", "Loại khu vực không có trong danh sách.", "Unknown kind of area.");

  static final Refusal FILE_TOO_LARGE =
      Refusal.of("TERRITORY-017", "Tệp lớn hơn {0} MB.", "The file is larger than {0} MB.");

  static final Refusal NO_SUCH_CODE =
      Refusal.of(
          "TERRITORY-018",
          Refusal.Kind.NOT_FOUND,
          "Không có đơn vị nào mang mã {0} vào ngày {1}. Mã được dùng lại theo thời gian: kiểm tra ngày đang xem.",
          "No unit has code {0} on {1}. Codes come back over time: check the day shown.");

  static final Refusal NOT_YOUR_PLACE =
      Refusal.of(
          "TERRITORY-019",
          Refusal.Kind.FORBIDDEN,
          "{0} không thuộc địa bàn của đồng chí; khu vực ở đó do nơi đó lập.",
          "{0} is outside your jurisdiction; areas there are made there.");

  static final Refusal CODE_OF_ANOTHER_YEAR =
      Refusal.of(
          "TERRITORY-020",
          "Mã {0} không có hiệu lực ngày {1} (có hiệu lực: {2}). Ghi mã của đúng thời gian ấy.",
          "Code {0} is not in force on {1} (in force: {2}). Give the code of that time.");
  static final Refusal NO_UNIT_IN_ADDRESS =
      Refusal.of(
          "TERRITORY-021",
          "Không tìm thấy xã, phường trong địa chỉ “{0}”. Ghi mã xã ở cột riêng.",
          "The address “{0}” names no commune. Give its code in a column of its own.");
}
