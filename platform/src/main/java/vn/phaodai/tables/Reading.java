// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.List;

/// What became of one row of a file.
public sealed interface Reading {
  record Taken(ImportedRow row) implements Reading {}

  /// Not taken; the reasons are never empty.
  ///
  /// @param section the text of the section row above it; may be empty
  record Refused(Row row, String section, List<Rejection> reasons) implements Reading {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /// Not data.
  record Dropped(Row row, Why why) implements Reading {}

  /// Why a row is not data.
  enum Why {
    TITLE,
    HEADING,
    SECTION,
    TOTAL,
    CLOSING
  }
}
