// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// The verb of a sentence that begins with who is to act: the first word behind the whole name,
/// whether a lexicon knows it or not.
final class SubjectVerb {
  private static final int RELATIVE = 11;
  private static final int PLACE = 5;

  /// A known verb so many words behind a name is hardly the first.
  private static final int FAR = 6;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final FrontTime times;

  SubjectVerb(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.times = new FrontTime(words);
  }

  /// The verb behind a whole name where it is no verb of the lexicon, or one that is too often a
  /// noun; -1 when what stands there is none.
  ///
  /// @param known where a known verb was found; `to` for nowhere
  int verb(int s, int known, int to) {
    int relative = behindRelative(s, to);
    if (relative > s) {
      return relative;
    }
    int end = grammar.names.end(s, to);
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

  /// “Khách từ vùng dịch khai …”, “F0 nằm viện tự ghi …”, “Người nuôi bệnh không rời phòng”: the
  /// verb behind words that say which people are meant; `s` for none.
  int behindRelative(int s, int to) {
    int end = isPeople(s) ? grammar.names.end(s, to) : s;
    boolean place = end > s && lexicon.prepositions.match(words, end, to) > 0;
    boolean act = end > s && (grammar.verb(end, to, true) > 0 || tells(end, to));
    int found = s;
    for (int i = end + 2; (place || act) && i < Math.min(to, end + RELATIVE); i++) {
      if (words.isMark(i) && !grammar.hidden(i)) {
        return found;
      }
      boolean own =
          switch (words.folded(i)) {
            case "tự", "không", "phải" -> !grammar.hidden(i) && !words.isUpper(i);
            default -> false;
          };
      if (own) {
        return lexicon.statements.match(words, i - 1, to) > 0 ? s : i;
      }
      boolean verb =
          place && !words.isUpper(i) && (isVerb(i, to) || grammar.startsPredicate(i, to, false));
      found = verb && found == s && !grammar.hidden(i) ? i : found;
    }
    return found;
  }

  /// “… chưa tiêm”, “… được mời”: what is so of the people meant.
  private boolean tells(int i, int to) {
    return grammar.modal(i, to, false) == 0
        && switch (words.folded(i)) {
          case "được", "chưa", "có", "đã", "đang", "từng", "mới" -> true;
          default -> false;
        };
  }

  /// “Người …”, “các hộ …”: a kind of people, no office.
  boolean isPeople(int s) {
    int i = s;
    while (isCounted(i) || words.folded(i).equals("mỗi")) {
      i++;
    }
    return switch (words.folded(i)) {
      case "người", "hộ", "chủ", "f0", "f1", "f2", "f3", "bà", "dân", "khách", "gia" -> true;
      case "công", "nhân" ->
          words.folded(i + 1).equals("dân") || words.folded(i + 1).equals("viên");
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

  /// Where the name that begins at `s` ends before its verb: “Bộ Y tế trong ngày 12/10 công bố …”,
  /// a time between them is no part of it.
  int end(int s, int verb) {
    int end = grammar.names.end(s, verb);
    return end < verb && times.end(end, verb + 2) == verb ? end : verb;
  }

  /// A word behind a name that is no verb and begins no other part of the sentence either.
  private boolean isClosedClass(int end, int to) {
    if (lexicon.plainVerbs.match(words, end, to) > 1 || goes(end, to)) {
      return false;
    }
    return lexicon.prepositions.match(words, end, to) > 0
        || lexicon.statements.match(words, end, to) > 0
        || lexicon.conditions.match(words, end, to) > 0
        || switch (words.folded(end)) {
          case "có", "kính", "nào", "này", "đó", "thì", "không", "chưa", "còn", "cũng", "mà", "ở" ->
              true;
          default -> false;
        };
  }

  /// “… đến từng bến”, “… về chốt”: goes there, unless a time follows.
  private boolean goes(int i, int to) {
    boolean way =
        switch (words.folded(i)) {
          case "đến", "về", "ra", "vào", "xuống", "lên", "sang" -> true;
          default -> false;
        };
    String next = words.folded(i + 1);
    boolean time = words.isNumber(i + 1) || lexicon.things.match(words, i + 1, to) > 0;
    return way && !time && !next.equals("hết") && !next.equals("khi") && !next.equals("việc");
  }

  private boolean isVerb(int i, int to) {
    return goes(i, to)
        || lexicon.plainVerbs.match(words, i, to) > 0
        || lexicon.frontActions.match(words, i, to) > 0;
  }

  /// “đập Tân An xả …”: whether a verb stands behind the proper name that begins at `s`.
  boolean acts(int s, int to) {
    int end = grammar.names.end(s, to);
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
}
