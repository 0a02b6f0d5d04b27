// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;

/// A head that is an order itself, because the items below it only say how: “Tổ chức ăn ca lệch
/// giờ:
/// - mỗi ca không quá 200 người; - cách nhau 2 mét”.
final class HeadOrder {
  private static final int SHORT = 4;

  private final Grammar grammar;
  private final Words words;
  private final PredicateFinder finder;

  HeadOrder(Grammar grammar, PredicateFinder finder) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.finder = finder;
  }

  /// Whether the head at `index`, words `from` to `to`, orders, and none of its items does.
  boolean orders(List<Blocks.Block> blocks, int index, int from, int to) {
    int s = grammar.skip(from, to);
    boolean verb = grammar.verb(s, to, true) > 0 || grammar.intensity(s, to, true) > 0;
    if (!verb || to - s < SHORT || points(s, to)) {
      return false;
    }
    String head = blocks.get(index).kind();
    int i = index + 1;
    String kind = i < blocks.size() ? blocks.get(i).kind() : "";
    if (kind.isEmpty() || kind.equals(head) || kind.equals(Blocks.ROW)) {
      return false;
    }
    while (i < blocks.size() && blocks.get(i).kind().equals(kind)) {
      Blocks.Block item = blocks.get(i++);
      grammar.enter(item.from(), item.to());
      boolean task = grammar.startsPredicate(grammar.skip(item.from(), item.to()), item.to(), true);
      if (task || finder.find(item.from(), item.to(), true) != null) {
        return false;
      }
    }
    return true;
  }

  /// “thực hiện các nội dung sau”, “yêu cầu X”: words that point to the list or hand it to others.
  private boolean points(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean list = words.folded(i).equals("sau") && i > to - SHORT;
      if (list || grammar.lexicon.requests.match(words, i, to) > 0) {
        return true;
      }
    }
    return grammar.startsBody(to - 1, to) || words.folded(to - 1).equals("gồm");
  }
}
