// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rule proposes for a passage, with the row that says it.
///
/// @param action null where no rule is known for the day, or facts are missing
/// @param rule id@version; empty where none is known
/// @param row of the rule
/// @param days of quarantine or of watching; 0 where the row gives none
/// @param confidence H, M or L; empty without a row
/// @param missing facts that could change the answer
public record EntryVerdict(
    @Nullable Action action,
    String rule,
    String row,
    int days,
    String source,
    String confidence,
    List<String> missing) {
  public EntryVerdict {
    missing = List.copyOf(missing);
  }
}
