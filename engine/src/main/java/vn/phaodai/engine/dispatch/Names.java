// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// Where the name of a body ends by its form: capitals, words of level and place, further bodies of
/// the same list. The first other word in lower case is its verb, whether a lexicon knows it or
/// not.
final class Names {
  private static final int MAX_NAME = 60;
  private static final int ADDRESS = 7;
  private static final int RELATIVE = 11;
  private static final int PLACE = 5;

  /// A known verb so many words behind a name is hardly the first.
  private static final int FAR = 6;

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
    int n = lexicon.fields.match(words, i, to);
    return n > 1 && !words.isUpper(i - 1) && words.isUpper(i - 2) && grammar.verb(i, to, false) == 0
        ? n
        : 0;
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

  /// “chi 180 triệu đồng”: pays, unlike “các chi, đảng bộ”.
  private boolean spends(int i, int n) {
    return n == 1 && words.folded(i).equals("chi") && !words.is(i + 1, ',');
  }

  /// “báo trưởng làng”: tells, unlike “báo chí”; “đảng ủy lãnh đạo …”: leads, unlike “lãnh đạo tỉnh”.
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

  /// The verb behind a whole name where it is no verb of the lexicon, or one that is too often a
  /// noun; -1 when what stands there is none.
  ///
  /// @param known where a known verb was found; `to` for nowhere
  int unknownVerb(int s, int known, int to) {
    int relative = behindRelative(s, to);
    if (relative > s) {
      return relative < known || known == to ? relative : -1;
    }
    int end = end(s, to);
    boolean none = end >= known || end + 1 >= to || end == s || words.isMark(end);
    if (none || grammar.hidden(end) || isClosedClass(end, to)) {
      return -1;
    }
    boolean half = words.isUpper(end - 1) && grammar.startsPredicate(end + 1, to, false);
    if (half && !isVerb(end, to)) {
      return -1;
    }
    boolean office = isInstitution(s);
    if (!office && isBarePeople(end)) {
      return -1;
    }
    if (known == to) {
      return end;
    }
    boolean duty = !office && isDuty(end, known, to);
    return !duty && parts(s, end, known, to, office) ? end : -1;
  }

  /// “Người dân trong bán kính 2 km rời nhà”, “F0 điều trị tại nhà tự đo …”, “Người nhà chăm sóc F0
  /// không ra khỏi nhà”: the verb behind words that say which people are meant; `s` for none.
  int behindRelative(int s, int to) {
    int end = isPeople(s) ? end(s, to) : s;
    boolean place = end > s && lexicon.prepositions.match(words, end, to) > 0;
    boolean act = end > s && (grammar.verb(end, to, true) > 0 || words.folded(end).equals("được"));
    for (int i = end + 2; (place || act) && i < Math.min(to, end + RELATIVE); i++) {
      if (words.isMark(i) && !grammar.hidden(i)) {
        return s;
      }
      boolean own = words.folded(i).equals("tự") || words.folded(i).equals("không");
      boolean verb = place && (isVerb(i, to) || grammar.startsPredicate(i, to, false));
      if ((own || verb) && !words.isUpper(i) && !grammar.hidden(i)) {
        return lexicon.statements.match(words, i - 1, to) > 0 ? s : i;
      }
    }
    return s;
  }

  private boolean isPeople(int s) {
    int i = s;
    while (isCounted(i) || words.folded(i).equals("mỗi")) {
      i++;
    }
    return switch (words.folded(i)) {
      case "người", "hộ", "chủ", "f0", "f1", "f2", "f3", "bà", "dân", "khách", "gia" -> true;
      case "công", "nhân" -> words.folded(i + 1).equals("dân") || words.folded(i + 1).equals("viên");
      case "học", "sinh", "ngư", "nông", "tiểu", "thương" -> true;
      default -> false;
    };
  }

  /// “Người làm nghề …”, “chủ nuôi …”: the verb behind a bare kind of people says which are meant.
  private boolean isBarePeople(int end) {
    return switch (words.folded(end - 1)) {
      case "người", "hộ", "chủ", "những", "các", "ai" -> true;
      default -> false;
    };
  }

  /// A word behind a name that is no verb and begins no other part of the sentence either.
  private boolean isClosedClass(int end, int to) {
    return lexicon.prepositions.match(words, end, to) > 0
        || lexicon.statements.match(words, end, to) > 0
        || lexicon.conditions.match(words, end, to) > 0
        || switch (words.folded(end)) {
          case "có", "kính", "nào", "này", "đó", "thì", "không", "chưa", "còn", "cũng", "mà", "ở" -> true;
          default -> false;
        };
  }

  private boolean isVerb(int i, int to) {
    return lexicon.plainVerbs.match(words, i, to) > 0
        || lexicon.frontActions.match(words, i, to) > 0;
  }

  /// “hồ Krông Búk Hạ giữ lại …”: whether a verb stands behind the proper name that begins at `s`.
  boolean act(int s, int to) {
    int end = end(s, to);
    return end > s && end < to && (isVerb(end, to) || grammar.startsPredicate(end, to, false));
  }

  /// “Hộ nuôi chó phải …”: a duty without a comma before it is the verb, the words before say who.
  private boolean isDuty(int end, int known, int to) {
    boolean comma = false;
    for (int i = end; i < known; i++) {
      comma |= words.is(i, ',');
    }
    return !comma && grammar.modal(known, to, false) > 0;
  }

  /// Whether the name is over at `end`, so that what stands between there and the known verb is the
  /// object of another.
  private boolean parts(int s, int end, int known, int to, boolean office) {
    if (office && (isVerb(end, to) || isClosed(s, end))) {
      return true;
    }
    boolean parted = isVerb(end, to) || (!office && known - end > FAR);
    for (int i = end + 1; i < known; i++) {
      boolean comma = grammar.isComma(i);
      if (comma && grammar.startsBody(i + 1, to)) {
        return false;
      }
      boolean object = comma && !words.isUpper(i + 1) || words.isNumber(i) || isCounted(i);
      parted |= office && object;
    }
    return parted;
  }

  /// “các”, “từng”, “thêm”: words that an object begins with, or that follow a verb.
  private boolean isCounted(int i) {
    return switch (words.folded(i)) {
      case "các", "những", "từng", "mọi", "toàn", "thêm", "lại", "ngay", "hết", "đủ" -> true;
      default -> false;
    };
  }

  /// A name that ends with its level or its place: nothing of it can follow.
  private boolean isClosed(int from, int end) {
    for (int i = Math.max(from + 1, end - PLACE); i < end; i++) {
      boolean level =
          switch (words.folded(i)) {
            case "tỉnh", "huyện", "xã", "phường", "quận", "trấn", "phố", "ương" -> true;
            default -> false;
          };
      if (level && (i == end - 1 || words.isUpper(end - 1))) {
        return true;
      }
    }
    return false;
  }

  /// A name in capitals that begins with a kind of office, not with people or a count.
  private boolean isInstitution(int s) {
    return words.isUpper(s)
        && switch (words.folded(s)) {
          case "các", "mọi", "từng", "mỗi", "những", "toàn", "tất", "người", "hộ", "nhân", "chủ" ->
              false;
          default -> true;
        };
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
