// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a rule says about some facts on some day.
public sealed interface Verdict {
  /// @param hits the rows that held: under FIRST the one that spoke, under HIGHEST all of them, the
  ///   highest outcome first
  /// @param values what the deciding row gives besides its outcome
  /// @param drawnFrom verdicts of other rules whose values served as facts here
  record Decided(
      RuleId rule,
      String outcome,
      List<RuleHit> hits,
      Map<String, Value> values,
      List<Decided> drawnFrom)
      implements Verdict {
    public Decided {
      hits = List.copyOf(hits);
      values = Map.copyOf(values);
      drawnFrom = List.copyOf(drawnFrom);
    }
  }

  /// @param missing the facts that could change the answer, in the order the rule names them
  /// @param hits rows that hold already: under HIGHEST the outcome will be no lower than theirs
  record Abstain(RuleId rule, List<String> missing, List<RuleHit> hits) implements Verdict {
    public Abstain {
      missing = List.copyOf(missing);
      hits = List.copyOf(hits);
    }
  }

  /// No rule of that id is known to be in force on that day; another day's is never used instead.
  record NoRuleInForce(String id, LocalDate day) implements Verdict {}
}
