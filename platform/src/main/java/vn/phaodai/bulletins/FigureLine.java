// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.Unit;

/// One line of a bulletin: the province's figure and those of the units directly in it.
///
/// @param line its name, as texts call it
public record FigureLine(String line, Cell all, List<Cell> parts) {
  public FigureLine {
    parts = List.copyOf(parts);
  }

  /// @param value null: nothing was known of the unit
  /// @param before in the bulletin that is corrected; null where it was not known, or in an
  ///   ordinary bulletin
  public record Cell(Unit unit, @Nullable Long value, @Nullable Long before) {
    public boolean isCorrected() {
      return before != null && !before.equals(value);
    }
  }

  public String key() {
    return "bulletins.line." + line;
  }

  public boolean isCorrected() {
    return all.isCorrected() || parts.stream().anyMatch(Cell::isCorrected);
  }
}
