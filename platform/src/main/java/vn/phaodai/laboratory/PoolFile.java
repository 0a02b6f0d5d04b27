// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// The columns of a list of pools: what is in them, what they showed, or both.
final class PoolFile {
  static final int LAB = 0;
  static final int POOL = 1;
  static final int METHOD = 2;
  static final int KIND_OF_POOL = 3;
  static final int SIZE = 4;
  static final int MEMBERS = 5;
  static final int RECEIVED = 6;
  static final int RESULTED = 7;
  static final int NOTIFIED = 8;
  static final int RESULT = 9;
  static final int CT = 10;
  static final int REVISION = 11;

  static final ImportKind KIND =
      ImportKind.of(
          "pools",
          "Mẫu gộp",
          "Pools",
          LabColumns.LAB,
          ImportColumn.of("pool", "Mã mẫu gộp", "Pool code", ColumnType.CODE)
              .headed("pool_code", "Mã gộp", "Mã ống gộp", "pool_id")
              .required()
              .example("G0001"),
          LabColumns.METHOD,
          LabColumns.POOL_KIND,
          ImportColumn.of("size", "Số mẫu", "Size", ColumnType.INTEGER)
              .headed("Cỡ mẫu gộp", "Số người", "pool_size"),
          ImportColumn.of("members", "Các mã mẫu trong ống", "Specimens", ColumnType.TEXT)
              .headed("Mã các mẫu", "Mã mẫu", "specimen_codes", "members", "sample_ids")
              .example("XN001; XN002; XN003")
              .help("Cách nhau bằng dấu chấm phẩy hoặc phẩy; hoặc mỗi mẫu một dòng."),
          LabColumns.RECEIVED,
          LabColumns.RESULTED,
          ImportColumn.of("notified", "Ngày giờ báo kết quả", "Notified", ColumnType.DATE_TIME)
              .headed("notified_at"),
          LabColumns.RESULT,
          LabColumns.CT,
          LabColumns.REVISION);

  private PoolFile() {}
}
