// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.phaodai.language.SearchKey;

/// The columns of a file of units, the declaration from which reader, template and page come. A
/// file may head a column with its id or with its Vietnamese heading, in any order; columns that
/// are not here are carried along and ignored.
public enum UnitColumn {
  CODE("code", "Mã", true, "29236"),
  TIER("tier", "Cấp", true, "COMMUNE"),
  KIND("kind", "Loại", true, "Phường"),
  NAME("name", "Tên", true, "4"),
  PARENT("parent", "Mã cấp trên", false, "842"),
  VALID_FROM("valid_from", "Từ ngày", true, "2021-01-01"),
  VALID_TO("valid_to", "Đến trước ngày", false, "2025-07-01"),
  POPULATION("population", "Dân số", false, "9976"),
  HOUSEHOLDS("households", "Số hộ", false, "2462"),
  COUNTED_ON("counted_on", "Ngày thống kê", false, "2019-04-01"),
  LATITUDE("latitude", "Vĩ độ", false, "9.939438"),
  LONGITUDE("longitude", "Kinh độ", false, "106.3439"),
  LANDMASS("landmass", "Đảo", false, ""),
  SOURCE("source", "Nguồn", true, "Niên giám thống kê 2020"),
  CONFIDENCE("confidence", "Độ tin cậy", false, "H"),
  NOTE("note", "Ghi chú", false, "");

  private final String id;
  private final String heading;
  private final boolean required;
  private final String example;

  UnitColumn(String id, String heading, boolean required, String example) {
    this.id = id;
    this.heading = heading;
    this.required = required;
    this.example = example;
  }

  public String id() {
    return id;
  }

  public String heading() {
    return heading;
  }

  public boolean isRequired() {
    return required;
  }

  public String example() {
    return example;
  }

  static Optional<UnitColumn> headed(String heading) {
    String key = SearchKey.of(heading);
    return Arrays.stream(values())
        .filter(c -> SearchKey.of(c.id).equals(key) || SearchKey.of(c.heading).equals(key))
        .findFirst();
  }

  public static List<UnitColumn> all() {
    return List.of(values());
  }
}
