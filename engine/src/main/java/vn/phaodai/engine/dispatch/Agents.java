// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies named behind the work: “Việc phát quà do Hội Chữ thập đỏ chủ trì, Xã đoàn phối hợp”.
final class Agents {
  /// Who leads and who helps, said in the bracket that opens at `open`; `acting` when a verb says
  /// so, not only the name that stands there.
  record Team(int open, boolean acting, List<String> lead, List<String> with) {}

  private static final int PARTNERS = 40;

  private final Grammar grammar;
  private final Words words;

  Agents(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
  }

  /// Where the first body stands that does the work told before it (“do X chủ trì”); -1 for none.
  int agent(int from, int to) {
    for (int i = from; i + 2 < to && !words.is(i, ';'); i++) {
      if (words.folded(i).equals("do") && !grammar.hidden(i) && grammar.startsBody(i + 1, to)) {
        int end = grammar.endOfBodies(i + 1, to);
        return end < to && acts(end) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private boolean acts(int i) {
    String next = i + 1 < words.size() ? words.folded(i + 1) : "";
    return switch (words.folded(i)) {
      case "chủ" -> next.equals("trì");
      case "thực" -> next.equals("hiện");
      case "đảm" -> next.equals("nhiệm") || next.equals("trách");
      case "phụ" -> next.equals("trách");
      case "quyết" -> next.equals("định");
      case "chỉ" -> next.equals("đạo");
      case "điều" -> next.equals("phối") || next.equals("hành");
      case "chịu" -> next.equals("trách");
      default -> false;
    };
  }

  /// The order that tells the work first and its body behind “do”; null for none.
  @Nullable Predicate order(int s, int to) {
    int agent = agent(s, to);
    if (agent < 0) {
      return null;
    }
    for (int i = s; i < agent; i++) {
      if (!grammar.hidden(i) && grammar.lexicon.statements.match(words, i, agent) > 0) {
        return null;
      }
    }
    int verb = grammar.endOfBodies(agent, to);
    return new Predicate(s, verb, grammar.groups(agent, verb), false, true);
  }

  /// “…, Công an huyện phối hợp”: the bodies before `i`, where “phối hợp” stands, behind the one
  /// that leads.
  List<String> before(int from, int i) {
    for (int k = i - 1; k > Math.max(from, i - PARTNERS); k--) {
      if (grammar.hidden(k) || !words.is(k, ',') || !grammar.startsBody(k + 1, i)) {
        continue;
      }
      boolean led = grammar.endOfBodies(k + 1, i) == i && acts(k - 2);
      if (led) {
        return grammar.groups(k + 1, i);
      }
    }
    return List.of();
  }

  /// “… (Sở Y tế chủ trì, Sở Tài chính phối hợp; xong trước ngày 30/9)” at the end of an order;
  /// null for none.
  @Nullable Team team(int from, int to) {
    int end = grammar.trim(from, to);
    int open = end - 1;
    while (words.is(end - 1, ')') && open > from && !words.is(open, '(')) {
      open--;
    }
    int s = open + 1;
    boolean told = words.folded(s).equals("giao") || words.folded(s).equals("do");
    s += told ? 1 : 0;
    if (open <= from || end - open > PARTNERS || !grammar.startsBody(s, end)) {
      return null;
    }
    int verb = s;
    while (verb < end - 1 && !acts(verb) && !words.is(verb, ';')) {
      verb++;
    }
    boolean acting = acts(verb) || (told && verb == end - 1);
    return acting
            || words.isUpper(s) && grammar.names.end(s, end - 1) == end - 1
            || words.is(verb, ';')
        ? new Team(open, acting, grammar.groups(s, verb), partners(verb, end - 1))
        : null;
  }

  private List<String> partners(int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      boolean together = words.folded(i).equals("phối") && words.folded(i + 1).equals("hợp");
      int comma = from + 1;
      while (together && comma < i && !words.is(comma, ',') && !words.is(comma, ';')) {
        comma++;
      }
      if (together && comma < i && grammar.startsBody(comma + 1, i)) {
        return grammar.groups(comma + 1, i);
      }
      if (together && i + 2 < end) {
        int start = words.folded(i + 2).equals("với") ? i + 3 : i + 2;
        int stop = start;
        while (stop < end && !words.is(stop, ';')) {
          stop++;
        }
        return grammar.startsBody(start, end) ? grammar.groups(start, stop) : List.of();
      }
    }
    return List.of();
  }
}
