// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// Where the name of a body ends by its form: capitals, words of level and place, further bodies of
/// the same list. The first other word in lower case is its verb, whether a lexicon knows it or
/// not.
final class Names {
  private static final int MAX_NAME = 60;
  private static final int ADDRESS = 7;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;

  Names(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
  }

  /// The word behind the name that begins at `from`.
  int end(int from, int to) {
    int i = from;
    int limit = Math.min(to, from + MAX_NAME);
    while (i < limit) {
      int n = part(i, to);
      n = n == 0 && i > from ? Math.max(grammar.nounVerb(i, to), field(i, to)) : n;
      if (n == 0) {
        return i;
      }
      i += n;
    }
    return i;
  }

  /// “Công nghệ thông tin”, “Cảnh sát giao thông”: a field in small letters behind another one.
  private int field(int i, int to) {
    if (isHalf(i, to)) {
      return 1;
    }
    int n = lexicon.fields.match(words, i, to);
    return n > 1 && !words.isUpper(i - 1) && words.isUpper(i - 2) && grammar.verb(i, to, false) == 0
        ? n
        : 0;
  }

  /// “Khoa Ngoại chung mổ …”: the second syllable of a field whose first stands alone in capitals,
  /// a verb behind it.
  private boolean isHalf(int i, int to) {
    boolean alone =
        words.isUpper(i - 1)
            && !words.isUpper(i - 2)
            && !words.isMark(i)
            && lexicon.bodies.match(words, i - 1, to) == 0
            && lexicon.honorifics.match(words, i - 2, i) == 0
            && !words.isNumber(i - 1);
    boolean verb =
        lexicon.plainVerbs.match(words, i, to) > 0
            || lexicon.frontActions.match(words, i, to) > 0
            || grammar.startsPredicate(i, to, false)
            || lexicon.prepositions.match(words, i, to) > 0
            || lexicon.statements.match(words, i, to) > 0;
    return alone && !verb && i + 1 < to && grammar.startsPredicate(i + 1, to, true);
  }

  private int part(int i, int to) {
    int n = Math.max(lexicon.bodies.match(words, i, to), lexicon.nameParts.match(words, i, to));
    if (grammar.hidden(i) || words.isUpper(i) || words.isNumber(i)) {
      int field = words.isUpper(i) ? lexicon.fields.match(words, i, to) : 0;
      return Math.max(Math.max(1, field), n);
    }
    boolean numbered = words.folded(i).equals("số") && words.isNumber(i + 1);
    if (numbered || (n > 0 && !grants(i, n) && !spends(i, n) && !tells(i, n))) {
      return Math.max(n, 1);
    }
    boolean link =
        words.is(i, ',')
            || words.is(i, '+')
            || words.is(i, '-')
            || words.is(i, '–')
            || words.is(i, ';')
            || words.folded(i).equals("và")
            || words.folded(i).equals("cùng");
    boolean more =
        link
            && i + 1 < to
            && (words.isUpper(i + 1)
                || lexicon.bodies.match(words, i + 1, to) > 0
                || lexicon.nameParts.match(words, i + 1, to) > 0);
    return more ? 1 : 0;
  }

  /// “chi 5 triệu đồng”: pays, unlike “các chi, đảng bộ”.
  private boolean spends(int i, int n) {
    return n == 1 && words.folded(i).equals("chi") && !words.is(i + 1, ',');
  }

  /// “báo trưởng làng”: tells, unlike “báo chí”; “đảng ủy lãnh đạo …”: leads, unlike “lãnh đạo
  /// tỉnh”.
  private boolean tells(int i, int n) {
    boolean leads =
        n == 2
            && words.folded(i).equals("lãnh")
            && !words.isMark(i - 1)
            && switch (words.folded(i - 1)) {
              case "và", "các", "chí", "của", "từng", "là" -> false;
              default -> true;
            };
    return leads
        || (n == 1 && words.folded(i).equals("báo") && !grammar.startsBody(i, words.size()));
  }

  /// “cấp nguồn điện …”: grants, no level as in “cấp tỉnh”, “cấp trên”.
  private boolean grants(int i, int n) {
    return n == 1
        && words.folded(i).equals("cấp")
        && i + 1 < words.size()
        && !words.isUpper(i + 1)
        && lexicon.nameParts.match(words, i + 1, words.size()) == 0
        && lexicon.bodies.match(words, i + 1, words.size()) == 0
        && !words.folded(i + 1).equals("trên")
        && !words.folded(i + 1).equals("dưới");
  }

  /// “Viettel Bến Tre: …”, “Mobifone tỉnh Bến Tre nhắn tin …”: a name that begins with no kind of
  /// office, told by its capitals; the word behind it, `s` for none.
  int proper(int s, int to) {
    boolean lone =
        s + 2 >= to
            || !words.isUpper(s)
            || grammar.verb(s, to, true) > 0
            || grammar.intensity(s, to, true) > 0
            || grammar.modal(s, to, true) > 0
            || lexicon.nouns.match(words, s, to) > 0
            || lexicon.things.match(words, s, to) > 0
            || lexicon.prepositions.match(words, s, to) > 0
            || lexicon.conditions.match(words, s, to) > 0
            || lexicon.requests.match(words, s, to) > 0
            || lexicon.statements.match(words, s, to) > 0
            || lexicon.typeNames.find(words, s, to) != null;
    boolean named = !lone && (words.isUpper(s + 1) || isLevel(s + 1) && words.isUpper(s + 2));
    int end = named ? end(s, to) : s;
    boolean act = end > s && end < to && grammar.startsPredicate(end, to, false);
    return act || (end > s && words.is(end, ':')) || end == to ? end : s;
  }

  private boolean isLevel(int i) {
    return switch (words.folded(i)) {
      case "tỉnh", "huyện", "xã", "phường", "quận", "thị", "thành" -> true;
      default -> false;
    };
  }

  /// Behind a form of address (“Các ông (bà): ”, “Các đồng chí: ”): where the names begin; `from`
  /// for none.
  int afterAddress(int from, int to) {
    int i = from;
    i += i < to && words.folded(i).equals("các") ? 1 : 0;
    boolean people =
        i < to
            && switch (words.folded(i)) {
              case "ông", "bà", "đồng", "đ/c", "ông/bà", "cơ" -> true;
              default -> false;
            };
    for (int k = i + 1; people && k < Math.min(to - 1, from + ADDRESS); k++) {
      if (words.is(k, ':')) {
        return words.isUpper(k + 1) ? k + 1 : from;
      }
    }
    return from;
  }
}
