// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;

/// Tasks whose words name nobody who is to act: items that begin with a word no lexicon knows,
/// duties that a thing is to meet.
final class Tasks {
  private static final int SUBJECT = 90;
  private static final int DUTY = 14;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final Duties duties;

  Tasks(Grammar grammar, Duties duties) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.duties = duties;
  }

  /// Whether an item that begins with an unknown word may be a task: it names no thing, states
  /// nothing, is no label.
  boolean isTask(int s, int to) {
    boolean other =
        to - s < 3
            || words.isMark(s)
            || words.isNumber(s)
            || grammar.startsBody(s, to)
            || lexicon.nouns.match(words, s, to) > 0
            || lexicon.things.match(words, s, to) > 0
            || lexicon.prepositions.match(words, s, to) > 0
            || lexicon.conditions.match(words, s, to) > 0
            || lexicon.exhortations.match(words, s, to) > 0
            || links(s)
            || words.isUpper(s + 1);
    for (int i = s; i < Math.min(to, s + SUBJECT) && !other && !words.is(i, ';'); i++) {
      boolean said = i < s + DUTY && lexicon.statements.match(words, i, to) > 0;
      other = !grammar.hidden(i) && (said || (words.is(i, ':') && i < s + DUTY));
    }
    return !other;
  }

  /// “Song …”, “Tuy …”, “Hiện …”: goes on with a judgement.
  private boolean links(int s) {
    return switch (words.folded(s)) {
      case "song", "tuy", "nhưng", "mặc", "vì", "bởi", "còn", "hiện", "nay", "tính", "ngày" -> true;
      default -> false;
    };
  }

  /// “Mẫu gộp phải có kết quả trong ngày”, “Kết quả gửi về Sở trước …”: where the duty stands that
  /// a thing is to meet; -1 for none. Those named above see to it.
  int ofThing(int s, int to) {
    boolean work = words.folded(s).equals("việc");
    boolean result = words.folded(s).equals("kết") && words.folded(s + 1).equals("quả");
    boolean noun = !work && lexicon.nouns.match(words, s, to) > 0;
    boolean thing = noun || lexicon.things.match(words, s, to) > 0;
    for (int i = s + 1; i < Math.min(to, s + DUTY); i++) {
      if (grammar.isComma(i) && !thing) {
        return -1;
      }
      boolean said = !grammar.hidden(i) && duties.reports(i, to) > 0;
      if (said || words.is(i, ';')) {
        return -1;
      }
      boolean handed = thing && isHanded(i);
      boolean duty = words.folded(i).equals("phải") && (!noun || result);
      if ((handed || duty) && !grammar.hidden(i)) {
        return i;
      }
    }
    return -1;
  }

  /// “Hồ sơ của các trường nộp về …”: whose thing it is that is handed in; empty where not said.
  List<String> owner(int s, int duty) {
    for (int i = s + 1; i < duty && isHanded(duty); i++) {
      if (words.folded(i).equals("của") && grammar.startsBody(i + 1, duty)) {
        return grammar.groups(i + 1, duty);
      }
    }
    return List.of();
  }

  private boolean isHanded(int i) {
    return switch (words.folded(i)) {
      case "gửi", "nộp", "báo", "chuyển" ->
          words.folded(i + 1).equals("về") || words.folded(i + 1).equals("cho");
      default -> false;
    };
  }
}
