// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.function.Function;

/// How a unit is painted on the map, and what the paint means. Colour never stands alone: each has
/// a pattern that survives black and white.
///
/// @param id names its pattern, e.g. `no-decision`
/// @param labelKey message key of its meaning
/// @param colour of the ground, `#rrggbb`
/// @param rank where the legend names it, the least first
public record MapFill(String id, String labelKey, String colour, Pattern pattern, int rank) {
  public enum Pattern {
    PLAIN,
    DOTS,
    DIAGONALS,
    CROSSES,
    HATCH
  }

  /// No decision gives this unit a level. That is not green.
  public static final MapFill NO_DECISION =
      new MapFill("no-decision", "territory.map.no-decision", "#E3E7EA", Pattern.HATCH, 1);

  /// The fill of a map that shows no levels.
  public static final Function<Unit, MapFill> UNDECIDED = unit -> NO_DECISION;

  /// What a map says that shows no levels of who decided them: nothing.
  public static final Function<Unit, String> UNSIGNED = unit -> "";

  public MapFill {
    if (!colour.matches("#[0-9A-Fa-f]{6}") || !id.matches("[a-z-]+")) {
      throw new IllegalArgumentException(id + " " + colour);
    }
  }
}
