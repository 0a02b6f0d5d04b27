// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.List;

/// One value of an [ColumnType#ENUM] column.
///
/// @param code as programs keep it
/// @param spellings further ways to write it; case and diacritics do not matter, signs do
public record Choice(String code, String vi, String en, List<String> spellings) {
  public Choice {
    if (code.isBlank() || vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a choice needs a code and both names: " + code);
    }
    spellings = List.copyOf(spellings);
  }

  public static Choice of(String code, String vi, String en, String... spellings) {
    return new Choice(code, vi, en, List.of(spellings));
  }
}
