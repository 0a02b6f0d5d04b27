// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import java.util.Locale;

/// When the body named above an item keeps the task, though the item names others: it leads or
/// assigns them.
final class Above {
  private final Grammar grammar;
  private final Words words;

  Above(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
  }

  /// “Lãnh đạo Ủy ban … thiết lập …” below a committee of the Party: the committee leads.
  boolean leadsOthers(Predicate predicate, List<String> carried) {
    int s = predicate.start();
    String above = carried.isEmpty() ? "" : carried.getFirst().toLowerCase(Locale.ROOT);
    boolean party = above.contains("đảng") || above.contains("ủy") && !above.contains("ủy ban");
    return party && words.folded(s).equals("lãnh") && words.folded(s + 1).equals("đạo");
  }

  /// “…; phân công từng đảng viên phụ trách …” behind a body's order: it assigns within itself.
  boolean keeps(int part, List<String> lead) {
    return !lead.isEmpty() && words.folded(part).equals("phân") && !words.isUpper(part + 2);
  }

  /// “Phân công cán bộ trực …” below a body's name: that body assigns, within itself.
  boolean assignsInside(Predicate predicate, List<String> carried, Blocks.Block block) {
    int s = predicate.start();
    boolean below = !block.kind().isEmpty() && !block.kind().equals("1");
    boolean assigns = words.folded(s).equals("phân");
    boolean demands = words.folded(s).equals("yêu") && below;
    return !carried.isEmpty()
        && predicate.verb() > s
        && (assigns || demands)
        && !words.isUpper(s + 2)
        && (assigns || !words.folded(s + 2).equals("các"));
  }
}
