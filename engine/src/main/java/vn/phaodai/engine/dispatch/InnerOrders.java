// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requests, decisions and duties that do not stand at the front of their sentence.
final class InnerOrders {
  private static final int SUBJECT = 90;

  /// So many words before a request may name who makes it.
  private static final int NAME = 8;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final Duties duties;
  private final Requests requests;

  InnerOrders(Grammar grammar, Duties duties, Requests requests) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.duties = duties;
    this.requests = requests;
  }

  /// A request, decision or duty later in the sentence; the order begins with the body before it.
  @Nullable Predicate find(int s, int to) {
    for (int i = s + 1; i < to; i++) {
      if (grammar.hidden(i) || words.isUpper(i)) {
        continue;
      }
      int request = requests.at(i, to);
      boolean decision = lexicon.decisions.match(words, i, to) > 0;
      boolean duty =
          lexicon.modals.match(words, i, to) > 0
              && (words.folded(i).equals("phải") || words.folded(i).equals("có"));
      if ((request == 0 && !decision && !duty) || requests.isNoun(i)) {
        continue;
      }
      int start = clauseStart(s, i);
      boolean named = grammar.startsBody(start, i);
      if (decision) {
        return new Predicate(named ? start : s, i, List.of(), false, true);
      }
      if (named && words.folded(i).equals("phân") && !words.isUpper(i + request)) {
        return new Predicate(start, i, grammar.groups(start, i), true, false);
      }
      if (request > 0
          && (named || start == i || (start == s && i - s <= NAME && !duties.states(s, i)))) {
        return requests.order(start, i + request, to);
      }
      if (duty && named && !duties.states(start, i)) {
        return new Predicate(start, i, grammar.groups(start, i), true, false);
      }
    }
    return null;
  }

  private int clauseStart(int s, int i) {
    for (int k = i - 1; k > Math.max(s, i - SUBJECT); k--) {
      if (grammar.isComma(k)
          && !words.folded(k - 1).equals("phòng")
          && (words.isUpper(k + 1) || k + 1 == i || grammar.startsBody(k + 1, i))) {
        return listStart(s, k + 1);
      }
    }
    return s;
  }

  /// Goes back over further items of the same list of bodies.
  private int listStart(int s, int start) {
    int best = start;
    for (int k = start - 2; k > s && start - k < 40; k--) {
      if (grammar.startsPredicate(k, start, false)
          || grammar.hidden(k)
          || lexicon.statements.match(words, k, start) > 0) {
        break;
      }
      if (grammar.isComma(k) && grammar.startsBody(k + 1, start)) {
        best = k + 1;
      }
    }
    return best;
  }
}
