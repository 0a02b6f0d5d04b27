// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// Where sentences end, what stands before their order: a label, a condition, a legal ground.
final class Sentences {
  private static final int ASSIGNMENT = 60;
  private static final int LABEL_WORDS = 30;
  private static final int TITLE_WORDS = 5;

  /// A label of so many words may hold a verb in its name.
  private static final int SHORT = 7;

  private static final int CONDITION_WORDS = 80;
  private static final int COURSE_WORDS = 12;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final PredicateFinder finder;
  private final Agents agents;

  Sentences(Grammar grammar, PredicateFinder finder) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.finder = finder;
    this.agents = new Agents(grammar);
  }

  /// Where the last sentence of `from`…`to` begins.
  int last(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (end(i, to)) {
        start = i + 1;
      }
    }
    return start;
  }

  /// Whether the mark at `i` ends a sentence.
  boolean end(int i, int to) {
    if (grammar.hidden(i)
        || !(words.is(i, '.') || words.is(i, '!') || words.is(i, '?') || words.is(i, '…'))) {
      return false;
    }
    if (i + 1 >= to) {
      return true;
    }
    if (words.start(i + 1) == words.end(i)
        || (!words.isUpper(i + 1) && !words.is(i + 1, '“') && !words.isNumber(i + 1))) {
      return false;
    }
    return i == 0 || !isAbbreviation(words.folded(i - 1));
  }

  private static boolean isAbbreviation(String word) {
    return switch (word) {
      case "tp",
          "tx",
          "tt",
          "ths",
          "ts",
          "bs",
          "gs",
          "pgs",
          "tm",
          "kt",
          "tl",
          "st",
          "p",
          "q",
          "h" ->
          true;
      default -> false;
    };
  }

  /// End of a label such as “Sở Y tế: ” or “Về xét nghiệm: ” before an order; `from` for none.
  int label(int from, int to) {
    int duty = dutyLabel(from, to);
    if (duty > from) {
      return duty;
    }
    int name = nameLabel(grammar.skip(from, to), to);
    if (name > from) {
      return name;
    }
    int assigned = assignment(from, to);
    if (assigned > from) {
      return assigned;
    }
    for (int i = from + 1; i < Math.min(to - 2, from + LABEL_WORDS); i++) {
      if (words.is(i, ':') && !grammar.hidden(i)) {
        int s = i + 1;
        if (i - from > TITLE_WORDS
            && grammar.verb(from, to, true) > lexicon.bodies.match(words, from, to)) {
          return from;
        }
        int number = i;
        while (number > from && grammar.hidden(number - 1)) {
          number--;
        }
        if (number - from <= 3 && words.isNumber(number - 1)) {
          return s;
        }
        boolean verb = grammar.startsPredicate(s, to, true) || words.folded(s).equals("là");
        boolean bodies = grammar.startsBody(s, to) && grammar.verb(s, to, true) == 0;
        boolean topic =
            lexicon.nouns.match(words, from, i) > 0
                || lexicon.prepositions.match(words, from, i) > 0;
        return (verb && !bodies) || topic ? s : from;
      }
      if (i > from + 1
          && grammar.startsPredicate(i, to, false)
          && !words.folded(from).equals("về")
          && !words.folded(from).equals("đối")
          && !words.folded(from).equals("công")
          && lexicon.conditions.match(words, from, to) == 0
          && lexicon.nouns.match(words, from, to) == 0) {
        return from;
      }
    }
    return from;
  }

  /// “Sở Y tế: …”, “Riêng huyện X: …”: the word behind the colon; -1 where the list of bodies goes
  /// on behind it.
  private int nameLabel(int from, int to) {
    int colon = grammar.startsBody(from, to) ? grammar.names.end(from, to) : from;
    for (int i = colon; i > from && i < Math.min(to, from + SHORT); i++) {
      boolean acts = lexicon.rulings.match(words, i, to) > 0 || grammar.modal(i, to, false) > 0;
      colon = acts || words.folded(i).equals("thực") ? from : colon;
      colon = colon > from && words.is(i, ':') ? i : colon;
    }
    if (colon == from || colon + 2 >= to || !words.is(colon, ':')) {
      return -1;
    }
    int s = colon + 1;
    boolean more = grammar.startsBody(s, to) || grammar.names.end(s, to) == to;
    return words.isUpper(s) && more || words.isNumber(s) ? -1 : s;
  }

  /// “Giao Sở X chủ trì, phối hợp với Sở Y: rà soát …”: where the first of several tasks begins
  /// behind those who are given them; `from` for none.
  private int assignment(int from, int to) {
    int s = grammar.skip(from, to);
    int request = lexicon.requests.match(words, s, to);
    if (request == 0 || !grammar.startsBody(s + request, to)) {
      return from;
    }
    for (int i = s + request; i < Math.min(to - 2, s + ASSIGNMENT); i++) {
      boolean joint =
          switch (words.folded(i)) {
            case "chủ", "phối" -> true;
            default -> false;
          };
      if (words.is(i, ':') && !grammar.hidden(i)) {
        return grammar.startsPredicate(i + 1, to, true) ? i + 1 : from;
      }
      if (words.is(i, ';') || (grammar.verb(i, to, false) > 0 && !joint)) {
        return from;
      }
    }
    return from;
  }

  /// “Tổ vận chuyển có nhiệm vụ: …”: the word behind the colon; `from` for none.
  private int dutyLabel(int from, int to) {
    for (int i = from + 3; i < Math.min(to - 2, from + LABEL_WORDS); i++) {
      if (words.is(i, ':') && !grammar.hidden(i)) {
        if (words.folded(from).equals("do") && agents.agent(from, i) > 0) {
          return i + 1;
        }
        boolean duty = grammar.modal(i - 3, i, false) == 3 || words.folded(i - 1).equals("phải");
        return duty && grammar.startsBody(from, i) ? i + 1 : from;
      }
    }
    return from;
  }

  /// A legal ground (“Căn cứ Luật …;”) with no order behind it.
  boolean isBasis(int s, int to, boolean ordering) {
    String first = words.folded(s);
    String second = s + 1 < to ? words.folded(s + 1) : "";
    boolean basis =
        (first.equals("căn") && second.equals("cứ"))
            || (first.equals("xét") && second.equals("đề"))
            || (first.equals("theo") && second.equals("đề"));
    for (int i = s + 2; i < Math.min(to, s + CONDITION_WORDS) && basis; i++) {
      if (ordering && words.folded(i).equals("để") && grammar.startsPredicate(i + 1, to, false)) {
        return false;
      }
      if (!grammar.isComma(i) || i + 1 >= to) {
        continue;
      }
      boolean body = grammar.startsBody(i + 1, to) && finder.find(i + 1, to, ordering) != null;
      if (body || (ordering && grammar.startsPredicate(i + 1, to, false))) {
        return false;
      }
    }
    return basis;
  }
}
