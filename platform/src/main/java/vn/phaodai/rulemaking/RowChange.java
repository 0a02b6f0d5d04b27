// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.rules.Row;
import vn.phaodai.engine.rules.RuleSet;

/// One row that two versions say differently.
///
/// @param before null where the row is new
/// @param after null where it is gone
public record RowChange(String row, @Nullable String before, @Nullable String after) {
  /// In the order of the later version, what is gone last.
  static List<RowChange> between(RuleSet before, RuleSet after) {
    Map<String, String> old = said(before);
    Map<String, String> now = said(after);
    Set<String> rows = new LinkedHashSet<>(now.keySet());
    rows.addAll(old.keySet());
    List<RowChange> changes = new ArrayList<>();
    for (String row : rows) {
      String was = old.get(row);
      String is = now.get(row);
      if (was == null || !was.equals(is)) {
        changes.add(new RowChange(row, was, is));
      }
    }
    return changes;
  }

  private static Map<String, String> said(RuleSet rule) {
    Map<String, String> said = new LinkedHashMap<>();
    rule.rows().forEach(row -> said.put(row.id(), sentence(row)));
    return said;
  }

  private static String sentence(Row row) {
    String when = row.when().stream().map(Object::toString).collect(Collectors.joining("; "));
    String gives =
        row.values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining("; "));
    return (when.isEmpty() ? "…" : when)
        + " → "
        + row.outcome()
        + (gives.isEmpty() ? "" : " (" + gives + ")");
  }
}
