// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a promise stands on a day and why.
///
/// @param ground what decided it
/// @param facts what the ground speaks of, in the order of its sentence: dates as ISO 8601, levels
///   by name
/// @param probability that it will be kept, where a forecast was possible; 0 to 1
public record Judgement(
    Standing standing, Ground ground, List<String> facts, @Nullable Double probability) {
  public Judgement {
    facts = List.copyOf(facts);
  }

  /// The one sentence behind a standing; the fullest reason comes first where several hold.
  public enum Ground {
    /// It begins on {0}.
    NOT_BEGUN(Standing.ON_COURSE),
    /// Held for {0} days: {1} whole review periods.
    HELD(Standing.KEPT),
    /// Held for {0} days of the first {1}.
    HOLDING(Standing.ON_COURSE),
    /// Raised to {0} by {1} on {2}.
    RAISED(Standing.MISSED),
    /// {0} since {1}, by {2}.
    REACHED(Standing.KEPT),
    /// {0} only on {1}, {2} days late.
    REACHED_LATE(Standing.MISSED),
    /// {0} was reached and lost again: {1} since {2}.
    LOST_AGAIN(Standing.MISSED),
    /// Still {0} on {1}.
    NOT_REACHED(Standing.MISSED),
    /// No decision on the unit's level in force at the end of {0}.
    LEFT_UNDECIDED(Standing.MISSED),
    /// Worse than when it was signed: {0}, by {1}.
    WORSE(Standing.AT_RISK),
    /// No decision is in force on the unit's level.
    UNDECIDED(Standing.AT_RISK),
    /// The rule proposes {0} (rows {1}).
    RULE_SAYS(Standing.AT_RISK),
    /// The rule cannot judge: {0} is missing.
    SILENT(Standing.AT_RISK),
    /// No rule speaks of an area: {0} cases among its people, the last on {1}, less than {2} days
    /// before.
    OWN_CASES(Standing.AT_RISK),
    /// The forecast gives {0} %, less than {1} %.
    OUTLOOK(Standing.AT_RISK),
    /// The milestone “{0}” was due on {1}.
    MILESTONE_LATE(Standing.AT_RISK),
    /// {0} days are left, and the rule proposes {1} (rows {2}).
    CLOSE(Standing.AT_RISK),
    /// {0} days are left; the step before it, from {1}, comes first.
    WAITS_FOR_STEP(Standing.ON_COURSE),
    /// {0} days are left.
    UNDER_WAY(Standing.ON_COURSE),
    /// {0} left of {1}, {2} was promised.
    SHRUNK(Standing.KEPT),
    /// {0} left of {1} on the last day, {2} was promised.
    NOT_SHRUNK(Standing.MISSED),
    /// {0}, more than the {1} of the beginning.
    GROWN(Standing.AT_RISK),
    /// {0} left; an even pace would have left {1} by now.
    BEHIND_PACE(Standing.AT_RISK),
    /// {0} left; an even pace would have left {1} by now.
    IN_PACE(Standing.ON_COURSE),
    /// All criteria are met ({0}).
    CONTROLLED(Standing.KEPT),
    /// Not under control on {0}: rows {1}.
    NOT_CONTROLLED(Standing.MISSED),
    /// Control was not shown by {0}: {1} is missing.
    NOT_SHOWN(Standing.MISSED),
    /// {0} days are left; criteria not met: rows {1}.
    CRITERIA_OPEN(Standing.AT_RISK),
    /// {0} days are left; not known: {1}.
    CRITERIA_UNKNOWN(Standing.ON_COURSE),
    /// {0} days are left; no criteria of control are in force for such a unit.
    NO_CRITERIA(Standing.AT_RISK),
    /// Control was not shown by {0}: no criteria are in force for such a unit.
    LEFT_WITHOUT_CRITERIA(Standing.MISSED);

    private final Standing standing;

    Ground(Standing standing) {
      this.standing = standing;
    }

    public String key() {
      return "commitments.ground." + name();
    }

    Judgement with(@Nullable Double probability, Object... facts) {
      return new Judgement(
          standing,
          this,
          java.util.Arrays.stream(facts).map(String::valueOf).toList(),
          probability);
    }
  }
}
