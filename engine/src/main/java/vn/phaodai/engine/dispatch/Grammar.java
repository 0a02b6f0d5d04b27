// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;

/// Where words of an order stand: verbs, subjects, quotations. All positions are word indexes; a
/// quotation or a bracket is opaque: nothing inside it is a verb or a boundary.
final class Grammar {
  private static final int MAX_QUOTE = 400;
  private static final int MAX_SKIP = 12;
  private static final int MAX_LIST = 200;

  final Words words;
  final Lexicon lexicon;
  private final boolean[] inside;
  private final NounVerbs nouns;
  final Names names;
  final SubjectVerb subjects;
  private final BodyList lists;

  Grammar(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    this.inside = new boolean[words.size()];
    this.nouns = new NounVerbs(this);
    this.names = new Names(this);
    this.subjects = new SubjectVerb(this);
    this.lists = new BodyList(this);
  }

  /// Marks quotations and brackets of one block; an unclosed one hides nothing.
  void enter(int from, int to) {
    hide(from, to, '“', '”');
    hide(from, to, '(', ')');
    int open = -1;
    for (int i = from; i < to; i++) {
      if (words.is(i, '"')) {
        if (open >= 0) {
          fill(open, i);
          open = -1;
        } else {
          open = i;
        }
      }
    }
  }

  private void hide(int from, int to, char left, char right) {
    int open = -1;
    for (int i = from; i < to; i++) {
      if (words.is(i, left)) {
        open = open < 0 ? i : open;
      } else if (words.is(i, right) && open >= 0) {
        if (i - open <= MAX_QUOTE) {
          fill(open, i);
        }
        open = -1;
      }
    }
  }

  private void fill(int from, int to) {
    for (int i = from; i <= to; i++) {
      inside[i] = true;
    }
  }

  boolean hidden(int i) {
    return inside[i];
  }

  /// A comma that parts; the one of “phòng, chống …” belongs to its word.
  boolean isComma(int i) {
    return !inside[i] && words.is(i, ',') && !isPrevention(i);
  }

  private boolean isPrevention(int i) {
    return words.folded(i - 1).equals("phòng") && words.folded(i + 1).equals("chống");
  }

  /// A verb of an order at `i`: its length, 0 for none. Names in capitals (`Ban Chỉ đạo`) are none
  /// unless they begin the sentence.
  int verb(int i, int to, boolean first) {
    if (i >= to || inside[i] || (!first && words.isUpper(i))) {
      return 0;
    }
    int n = lexicon.actions.match(words, i, to);
    n = first ? Math.max(n, lexicon.frontActions.match(words, i, to)) : n;
    n = first && n == 0 && !opensNoun(i, to) ? lexicon.plainVerbs.match(words, i, to) : n;
    return n > 0 && nouns.isNoun(i, to, first) ? 0 : n;
  }

  /// `giải pháp`, `học sinh`, `chi phí`: the syllable of a verb, and yet no verb.
  private boolean opensNoun(int i, int to) {
    return lexicon.nouns.match(words, i, to) > 1
        || lexicon.things.match(words, i, to) > 1
        || lexicon.fields.match(words, i, to) > 1
        || lexicon.bodies.match(words, i, to) > 1;
  }

  /// A verb that is part of a name here (`doanh nghiệp phân phối`): its length, 0 for none.
  int nounVerb(int i, int to) {
    int n = inside[i] || words.isUpper(i) ? 0 : lexicon.actions.match(words, i, to);
    return n > 1 && verb(i, to, false) == 0 ? n : 0;
  }

  int intensity(int i, int to, boolean first) {
    if (i >= to || inside[i] || (!first && words.isUpper(i)) || isDirect(i, to)) {
      return 0;
    }
    return lexicon.intensity.match(words, i, to);
  }

  /// `công đoàn cấp trên trực tiếp cơ sở`: a rank, no haste.
  private boolean isDirect(int i, int to) {
    return i > 0
        && i + 2 < to + 1
        && words.folded(i).equals("trực")
        && words.folded(i - 1).equals("trên");
  }

  int modal(int i, int to, boolean first) {
    return i >= to || inside[i] || (!first && words.isUpper(i)) || isCompound(i)
        ? 0
        : lexicon.modals.match(words, i, to);
  }

  /// `hậu cần`, `cần thiết`: no need.
  private boolean isCompound(int i) {
    return words.folded(i).equals("cần")
        && (words.folded(i - 1).equals("hậu") || words.folded(i + 1).equals("thiết"));
  }

  /// Whether an order can begin here: a verb, a word of intensity, a modal.
  boolean startsPredicate(int i, int to, boolean first) {
    return modal(i, to, first) > 0 || intensity(i, to, first) > 0 || verb(i, to, first) > 0;
  }

  boolean startsBody(int i, int to) {
    if (i >= to || lexicon.bodies.match(words, i, to) == 0) {
      return i < to && (isAbbreviated(i, to) || isProper(i, to));
    }
    String next = i + 1 < to ? words.folded(i + 1) : "";
    return switch (words.folded(i)) {
      case "tổ" -> !next.equals("chức") || (i + 2 < to && nouns.organisation(i + 2, to));
      case "xã" -> !next.equals("hội");
      case "báo" ->
          !next.equals("cáo") && !next.equals("động") && (words.isUpper(i) || isPress(next));
      case "phòng" -> !next.equals("chống") && !isPrevention(i + 1);
      case "bảo" -> !next.equals("vệ") || verb(i + 2, to, true) > 0;
      case "đội" -> !next.equals("ngũ");
      case "lãnh" ->
          verb(i + 2, to, false) == 0
              && (i + 2 >= to || lexicon.nouns.match(words, i + 2, to) == 0);
      case "trường" -> !next.equals("hợp");
      case "các", "mọi", "mỗi", "từng", "những", "toàn", "tất" -> !isThing(i + 1, to);
      default -> true;
    };
  }

  private static boolean isPress(String next) {
    return next.equals("chí") || next.equals("đài") || next.equals(",");
  }

  /// At the start of a sentence or a label only: elsewhere two capitals are the rest of a name.
  private boolean isProper(int i, int to) {
    boolean start = i == 0 || words.isMark(i - 1) && !words.is(i - 1, ',') || words.isBreak(i);
    return start && names.proper(i, to) > i;
  }

  /// “TTYT huyện: …”, “BCH Đoàn xã: …”: capitals that stand for an office, by what follows them.
  private boolean isAbbreviated(int i, int to) {
    int letters = words.end(i) - words.start(i);
    boolean capitals = letters > 2 && letters < 11 && words.isCapitals(i);
    if (!capitals || i + 1 >= to) {
      return false;
    }
    boolean level = words.is(i + 1, ':');
    for (int k = i + 1; k < Math.min(to, i + 3); k++) {
      level |=
          switch (words.folded(k)) {
            case "tỉnh", "huyện", "xã", "phường", "quận", "thị", "thành", "các", "trung" -> true;
            default -> false;
          };
    }
    return level;
  }

  /// `các trường hợp`, `tất cả các nội dung`: what is counted is no body.
  private boolean isThing(int from, int to) {
    int i = from;
    while (i < to && (words.folded(i).equals("các") || words.folded(i).equals("cả"))) {
      i++;
    }
    return lexicon.things.match(words, i, to) > 0;
  }

  int skip(int from, int to) {
    int i = from;
    while (i < Math.min(to, from + MAX_SKIP)) {
      int n = lexicon.connectives.match(words, i, to);
      if (n == 0 && !words.is(i, ',') && !words.is(i, ';')) {
        return i;
      }
      i += Math.max(1, n);
    }
    return i;
  }

  /// End of the noun phrase of bodies that begins at `from`: before its verb, or at a comma that no
  /// further body follows.
  int endOfBodies(int from, int end) {
    int to = Math.min(end, from + MAX_LIST);
    for (int i = from + Math.max(0, lexicon.bodies.match(words, from, to) - 1); i < to; i++) {
      if (inside[i]) {
        continue;
      }
      if (words.is(i, ':') || (i > from && startsPredicate(i, to, false)) || purpose(i)) {
        return i;
      }
      boolean list = words.is(i, ',') || words.is(i, ';');
      boolean aides =
          i + 2 < to && words.folded(i + 1).equals("giúp") && words.folded(i + 2).equals("việc");
      boolean town = i + 1 < to && words.folded(i + 1).equals("thành");
      if (list
          && !isPrevention(i)
          && !aides
          && !town
          && !startsBody(i + 1, to)
          && !(i + 1 < to && words.isUpper(i + 1))) {
        return i;
      }
    }
    return to;
  }

  private boolean purpose(int i) {
    String w = words.folded(i);
    return switch (w) {
      case "để", "nhằm", "về", "theo", "là" -> true;
      default -> isGround(i);
    };
  }

  /// “căn cứ chức năng, nhiệm vụ được giao …”, “trên cơ sở …”, “đầu mối …”: on what ground, in what
  /// part a body acts.
  boolean isGround(int i) {
    String next = i + 1 < words.size() ? words.folded(i + 1) : "";
    return switch (words.folded(i)) {
      case "căn" -> next.equals("cứ");
      case "đầu" -> next.equals("mối");
      case "trên" -> next.equals("cơ");
      case "theo" -> !next.equals("dõi");
      case "bằng" -> next.equals("mọi");
      case "mỗi" -> next.equals("đơn");
      default -> false;
    };
  }

  /// Bodies of a list as groups, see [BodyList].
  List<String> groups(int from, int to) {
    int end = to;
    for (int i = to - 1; i > from; i--) {
      end = joins(i, to) ? i : end;
    }
    return lists.groups(names.afterAddress(from, trim(from, end)), end);
  }

  /// “Sở A cùng Sở B …”: “cùng” between who leads and who helps.
  boolean joins(int i, int to) {
    return !inside[i]
        && words.folded(i).equals("cùng")
        && startsBody(i + 1, to)
        && !words.folded(i + 1).equals("cấp");
  }

  int trim(int from, int to) {
    int end = to;
    while (end > from
        && (words.is(end - 1, ',')
            || words.is(end - 1, ';')
            || words.is(end - 1, ':')
            || words.is(end - 1, '.')
            || words.is(end - 1, '/'))) {
      end--;
    }
    return end;
  }
}
