// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.MapFill;
import vn.phaodai.territory.MapFill.Pattern;

/// The level of a unit that somebody decided, from the lowest to the highest. A unit without a
/// decision has none.
public enum RiskLevel {
  NEW_NORMAL("green", "#45B391", Pattern.PLAIN),
  AT_RISK("yellow", "#FCE06A", Pattern.DOTS),
  HIGH("orange", "#D9730D", Pattern.DIAGONALS),
  VERY_HIGH("red", "#9B1230", Pattern.CROSSES);

  private final String colour;
  private final MapFill fill;

  RiskLevel(String colour, String ground, Pattern pattern) {
    this.colour = colour;
    this.fill = new MapFill("zone-" + colour, "zones.level." + name(), ground, pattern, -ordinal());
  }

  /// The colour of a rule's outcome: by its own name, or `LEVEL_1` (green) to `LEVEL_4` (red) as NQ
  /// 128/NQ-CP counts them.
  static RiskLevel of(String outcome) {
    return outcome.startsWith("LEVEL_")
        ? values()[Integer.parseInt(outcome.substring("LEVEL_".length())) - 1]
        : valueOf(outcome);
  }

  /// `green`, `yellow`, `orange` or `red`, as style sheets call it.
  public String colour() {
    return colour;
  }

  /// How a unit of this level is painted; of none, as one that nobody decided about.
  public static MapFill fill(@Nullable RiskLevel level) {
    return level == null ? MapFill.NO_DECISION : level.fill;
  }

  public String key() {
    return "zones.level." + name();
  }
}
