// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.Unit;

/// What the rule in force says of a unit on a reporting day.
///
/// @param level null where the rule abstains, or none is in force
/// @param rule id and version; empty where none is known for the day
/// @param rows that held
/// @param figures `fact=value`, what those rows asked, or all that was known where none asked
/// @param missing facts that could change the answer
/// @param changes what would lead to another level
/// @param decided how many units directly below came in with a decided level
/// @param proposed how many, for want of a decision, with the level that the rule says
/// @param unknown how many with neither
public record Assessment(
    Unit unit,
    @Nullable RiskLevel level,
    String rule,
    List<Row> rows,
    List<String> figures,
    List<String> missing,
    List<Change> changes,
    int decided,
    int proposed,
    int unknown) {
  public Assessment {
    rows = List.copyOf(rows);
    figures = List.copyOf(figures);
    missing = List.copyOf(missing);
    changes = List.copyOf(changes);
  }

  /// @param confidence H, M or L
  public record Row(String id, String source, String confidence, String note) {}

  /// One fact otherwise and nothing else.
  public record Change(String fact, String value, RiskLevel level) {}

  public boolean isAbstaining() {
    return level == null;
  }
}
