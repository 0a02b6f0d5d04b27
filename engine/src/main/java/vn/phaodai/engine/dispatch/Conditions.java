// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import java.util.Locale;

/// Conditions put before an order: “Sau khi …,”, “nếu … thì”, “xã nào … thì”, “ai … phải”.
final class Conditions {
  private static final int CONDITION_WORDS = 80;
  private static final int WHICH_WORDS = 12;
  private static final int NEAR = 4;
  private static final int BARE = 30;
  private static final int COURSE_WORDS = 25;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final PredicateFinder finder;

  Conditions(Grammar grammar, PredicateFinder finder) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.finder = finder;
  }

  /// Behind a condition at `s`: the word where the order begins; `s` for no condition.
  int after(int s, int to) {
    boolean which = which(s, to) > s;
    if (lexicon.conditions.match(words, s, to) == 0 && !which) {
      return bareThen(s, to);
    }
    int then = then(s, to);
    if (then > s) {
      return then;
    }
    int duty = duty(s, to, which);
    return duty > s ? duty : behindComma(s, to);
  }

  /// “Trạm nào thiếu … phải xin …”, “thấy … phải gọi …”: the duty behind the condition; `s` for
  /// none.
  private int duty(int s, int to, boolean which) {
    boolean when = which || !words.folded(s).equals("trường") || isEvent(s + 2);
    for (int i = s + 3; when && i < Math.min(to, s + CONDITION_WORDS); i++) {
      if (words.is(i, ';') || (!which && grammar.isComma(i))) {
        return s;
      }
      if (words.folded(i).equals("phải") && !grammar.hidden(i)) {
        return i;
      }
    }
    return s;
  }

  /// “trường hợp thiếu người phải …” says when; “trường hợp dương tính phải …” who is meant.
  private boolean isEvent(int i) {
    return switch (words.folded(i)) {
      case "vắng", "không", "cần", "thiếu", "gặp", "vượt", "phát" -> true;
      default -> false;
    };
  }

  /// “Trong quá trình thực hiện, nếu …”: the condition behind the phrase; `s` when none follows.
  int afterCourse(int s, int to) {
    boolean course = words.folded(s).equals("quá");
    boolean expired = words.folded(s).equals("hết") || words.folded(s).equals("sau");
    if (!course && !expired && !words.folded(s).equals("trong")) {
      return s;
    }
    for (int i = s; i < Math.min(to, s + COURSE_WORDS); i++) {
      boolean process = i > s + 2 && (course || words.folded(s + 1).equals("quá"));
      if (process && lexicon.conditions.match(words, i, to) > 0) {
        return i;
      }
      if (grammar.isComma(i) && lexicon.conditions.match(words, i + 1, to) > 0) {
        return i + 1;
      }
    }
    return s;
  }

  private int behindComma(int s, int to) {
    for (int i = s + 1; i < Math.min(to, s + CONDITION_WORDS); i++) {
      if (grammar.isComma(i)) {
        int next = grammar.skip(i, to);
        boolean order =
            grammar.startsPredicate(next, to, which(s, to) > s)
                || words.folded(next).equals("không")
                || lexicon.requests.match(words, next, to) > 0
                || (grammar.startsBody(next, to) && finder.atFront(next, to, true, false) != null);
        if (order) {
          return next;
        }
      }
    }
    return s;
  }

  /// “Chủ cơ sở vi phạm thì xử phạt …”: a condition that only “thì” marks; `s` for none.
  private int bareThen(int s, int to) {
    int then = then(s, to);
    boolean near = then > s + 2 && then - s <= BARE;
    for (int i = s; near && i < then; i++) {
      near =
          !grammar.isComma(i) && (grammar.hidden(i) || lexicon.modals.match(words, i, then) == 0);
    }
    boolean order =
        near
            && (grammar.startsPredicate(then, to, true)
                || (grammar.startsBody(then, to) && finder.atFront(then, to, true, false) != null));
    return order && !grammar.startsPredicate(s, then, true) ? then : s;
  }

  /// End of the words of a condition before the order at `order`, without marks and “thì”.
  int end(int from, int order) {
    int end = grammar.trim(from, order);
    return end > from + 1 && words.folded(end - 1).equals("thì") ? end - 1 : end;
  }

  /// “Đề nghị Hội X khi tiếp nhận … thì báo …”: where “khi”, “nếu” opens the condition between
  /// those asked and “thì”; -1 for none.
  int inside(int s, int to) {
    for (int i = s + 2; i < Math.min(to, s + CONDITION_WORDS) && !words.is(i, ';'); i++) {
      boolean when = words.folded(i).equals("khi") || words.folded(i).equals("nếu");
      if (when && !grammar.hidden(i)) {
        return then(i, to) > i ? i : -1;
      }
    }
    return -1;
  }

  /// Behind the “thì” of the condition at `s`.
  int behindThen(int s, int to) {
    return then(s, to);
  }

  /// “Đơn vị nào … phải …”: those the condition speaks of owe what it leads to; empty where others
  /// do, or those named before are the same.
  List<String> debtor(int s, int order, int to, List<String> carried) {
    int which = which(s, order);
    boolean owes = which > s && words.folded(order).equals("phải") && grammar.startsBody(s, to);
    String name = owes ? words.text(s, which) : "";
    boolean named =
        carried.stream()
            .anyMatch(c -> c.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    return owes && !named ? List.of(name) : List.of();
  }

  /// Where “nào” stands behind the name of those meant (“xóm nào …”), or behind “ai”; `s` for none.
  private int which(int s, int to) {
    if (words.folded(s).equals("ai")) {
      return s + 1;
    }
    boolean body = grammar.startsBody(s, to);
    boolean other =
        switch (words.folded(s)) {
          case "không", "bất", "chưa", "tuyệt", "bằng", "dù" -> true;
          default -> false;
        };
    for (int i = s + 1; i < Math.min(to, s + (body ? WHICH_WORDS : NEAR)) && !other; i++) {
      if (words.folded(i).equals("nào")) {
        return i;
      }
      if (words.isMark(i) && !(grammar.isComma(i) && grammar.startsBody(i + 1, to))) {
        return s;
      }
    }
    return s;
  }

  /// The word behind “thì” in the same part of the sentence; -1 for none.
  private int then(int s, int to) {
    for (int i = s + 1; i < Math.min(to - 1, s + CONDITION_WORDS) && !words.is(i, ';'); i++) {
      if (words.folded(i).equals("thì") && !grammar.hidden(i)) {
        return i + 1;
      }
    }
    return -1;
  }
}
