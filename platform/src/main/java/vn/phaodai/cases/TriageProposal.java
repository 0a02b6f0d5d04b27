// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the triage rule proposes; a clinician decides.
///
/// @param rule id@version; empty when none is in force on the day
/// @param group null while the rule waits for facts
/// @param tier of treatment for that group; null where it depends on what is not known
/// @param rows every row that held, of whatever group
/// @param missing facts that could still change the group
public record TriageProposal(
    String rule,
    @Nullable String group,
    @Nullable Integer tier,
    List<RuleRow> rows,
    List<String> missing) {
  public TriageProposal {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
  }
}
