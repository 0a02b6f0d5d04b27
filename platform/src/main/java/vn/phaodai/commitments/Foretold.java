// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.util.List;

/// What can be said beforehand about whether a promise will be kept.
public sealed interface Foretold {
  /// @param probability share of the possible futures in which it is
  record Chance(double probability) implements Foretold {
    public Chance {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("a probability of " + probability);
      }
    }
  }

  /// Nothing can be said.
  ///
  /// @param facts names of the facts that are missing; of another rule, what it asks
  /// @param units of which they are missing; of another rule, its id and version
  record Open(Why why, List<String> facts, List<String> units) implements Foretold {
    public Open {
      facts = List.copyOf(facts);
      units = List.copyOf(units);
    }

    Open(Why why) {
      this(why, List.of(), List.of());
    }
  }

  /// Why nothing can be said.
  enum Why {
    /// The last day has gone by: figures and decisions tell, no forecast.
    OVER,
    /// It is farther ahead than is foretold.
    TOO_FAR,
    /// No rule of levels is in force for the unit.
    NO_RULE,
    /// The rule in force asks other facts than cases of a fortnight, which alone are foretold.
    OTHER_RULE,
    /// No criteria of control are in force for the unit.
    NO_TEST,
    /// Facts are missing.
    MISSING,
    /// Even without a further case the rule says worse: findings tell, not cases.
    FINDINGS_AGAINST,
    /// Whatever cases come, the rule says as promised: findings to come tell.
    FINDINGS_TO_COME;

    public String key() {
      return "commitments.foretold." + name();
    }
  }
}
