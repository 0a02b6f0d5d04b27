// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.zones.RiskLevel;

/// A plan as somebody writes it; [Plans#write] checks it.
///
/// @param from first day on which it may be set going
/// @param owner the body that answers for it; null where nobody was named
/// @param needs resource code → how much; what is zero is left out
public record Draft(
    RiskLevel level,
    LocalDate from,
    @Nullable UUID owner,
    List<Step> steps,
    Map<String, Long> needs,
    String note) {
  public Draft {
    steps = List.copyOf(steps);
    needs = Map.copyOf(needs);
  }

  /// @param lead null for the owner of the plan
  /// @param withinDays days after the level takes effect
  public record Step(String text, @Nullable UUID lead, int withinDays) {}
}
