// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the epidemic of a unit is controlled, criterion by criterion.
///
/// @param rule id and version
/// @param controlled null where what is missing could change the answer
/// @param baseline the day that falls of the number of units count from: a parameter, the text
///   names none
public record ControlTest(
    String rule, @Nullable Boolean controlled, LocalDate baseline, List<Criterion> criteria) {
  public ControlTest {
    criteria = List.copyOf(criteria);
  }

  /// @param row in the rule
  /// @param met null where it cannot be told
  /// @param figures `fact=value`
  /// @param missing facts that would tell
  public record Criterion(
      String row,
      String source,
      String confidence,
      @Nullable Boolean met,
      List<String> figures,
      List<String> missing) {
    public Criterion {
      figures = List.copyOf(figures);
      missing = List.copyOf(missing);
    }

    public String key() {
      return "zones.control." + (met == null ? "OPEN" : met ? "MET" : "UNMET");
    }
  }

  public String key() {
    return "zones.control." + (controlled == null ? "UNKNOWN" : controlled ? "YES" : "NO");
  }
}
