// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.directives.Commission;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.RiskLevel;

/// The plans of a place: what runs and lacks what, who has none for the level it has, who has
/// which.
///
/// @param above the way up to what the reader may see, the nearest first
/// @param running the highest levels first, at most [PlanBoards#MOST]
/// @param totals of what runs: needs and lacks, by resource
/// @param unplanned units with a published level and no approved plan for it, at most
///   [PlanBoards#MOST]
/// @param unplannedCount all of them
/// @param lines the place itself and the units one tier below it
public record PlanBoard(
    Unit place,
    LocalDate day,
    List<Unit> above,
    List<Running> running,
    int runningCount,
    List<Total> totals,
    List<Unplanned> unplanned,
    int unplannedCount,
    List<Line> lines) {
  /// @param open works still owed; `late` of these past their day
  public record Running(
      Activation activation,
      List<Commission.Progress> works,
      int done,
      int late,
      List<Shortage> shortages) {
    public List<Shortage> lacking() {
      return shortages.stream().filter(one -> one.lacks() > 0).toList();
    }
  }

  /// @param units how many lack some of it
  public record Total(Resource resource, long needs, long lacks, int units) {}

  /// @param number of the decision
  public record Unplanned(String code, String name, RiskLevel level, String number) {}

  /// @param plans the approved plan of each level that holds, or the draft that waits
  /// @param now the published level; null without one
  public record Line(Unit unit, @Nullable RiskLevel now, Map<RiskLevel, Plan> plans) {
    public Line {
      Map<RiskLevel, Plan> copy = new EnumMap<>(RiskLevel.class);
      copy.putAll(plans);
      plans = copy;
    }

    /// How many levels have an approved plan.
    public int approved() {
      return (int)
          plans.values().stream().filter(one -> one.state() == Plan.State.APPROVED).count();
    }
  }
}
