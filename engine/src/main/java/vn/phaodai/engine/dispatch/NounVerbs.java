// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// Verbs that stand in a name or as a noun, and so begin no order: `tổ chức đảng`, `các báo cáo`,
/// `cơ quan giúp việc`, `tổ kiểm tra`.
final class NounVerbs {
  private static final int NAME_WORDS = 12;
  private static final int DESCRIBED = 7;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;

  NounVerbs(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
  }

  /// Verbs that are also nouns: `tổ chức đảng`, `các báo cáo`, `việc xét nghiệm`.
  boolean isNoun(int i, int to, boolean first) {
    if (first || i == 0) {
      return words.folded(i).equals("tổ") && organisation(i + 2, to);
    }
    String before = words.folded(i - 1);
    boolean counted =
        before.equals("các")
            || before.equals("những")
            || before.equals("mọi")
            || before.equals("việc")
            || (before.equals("công") && i > 1 && !words.isUpper(i - 2))
            || before.equals("của")
            || before.equals("tác");
    boolean staff =
        words.folded(i).equals("tham")
            && before.equals("quan")
            && i > 1
            && words.folded(i - 2).equals("cơ");
    boolean aide =
        words.folded(i).equals("giúp") && i + 1 < to && words.folded(i + 1).equals("việc");
    boolean party =
        words.folded(i).equals("xây") && i + 2 < to && words.folded(i + 2).equals("đảng");
    boolean leaders =
        words.folded(i).equals("lãnh")
            && (words.is(i - 1, ',') || before.equals("và"))
            && grammar.startsBody(i + 2, to);
    if (words.folded(i).equals("phụ") && describes(i, to)) {
      return true;
    }
    boolean traffic =
        words.folded(i).equals("giao") && i + 1 < to && words.folded(i + 1).equals("thông");
    boolean field = words.isUpper(i - 1) && lexicon.fields.match(words, i - 1, to) > 1;
    boolean compound = isCompound(i, to) || traffic || field;
    if (compound || counted || staff || aide || party || leaders || namesTask(i, to)) {
      return true;
    }
    return words.folded(i).equals("tổ")
        && (organisation(i + 2, to) || words.is(i - 1, ','))
        && grammar.verb(i + 2, to, false) == 0;
  }

  /// The second syllable of a name (`Đào tạo`, `Bầu cử`): with the capital before it, it makes a
  /// word.
  private boolean isCompound(int i, int to) {
    if (!words.isUpper(i - 1)) {
      return false;
    }
    boolean election = words.folded(i).equals("cử") && words.folded(i - 1).equals("bầu");
    int n = lexicon.actions.match(words, i, to);
    return election || (n == 1 && lexicon.actions.match(words, i - 1, to) == 2);
  }

  /// `Ủy viên phụ trách địa bàn trực tiếp …`: says who, before the verb of the order.
  private boolean describes(int i, int to) {
    if (grammar.startsPredicate(i + 2, to, false)) {
      return false;
    }
    for (int k = i + 2;
        k < Math.min(to, i + DESCRIBED) && !words.is(k, ',') && !words.is(k, ';');
        k++) {
      if (!grammar.hidden(k)
          && !words.isUpper(k)
          && !isTeam(k - 1)
          && (lexicon.intensity.match(words, k, to) > 0
              || grammar.modal(k, to, false) > 0
              || lexicon.actions.match(words, k, to) > 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTeam(int i) {
    return switch (words.folded(i)) {
      case "tổ", "đội", "ban", "nhóm", "công", "việc" -> true;
      default -> false;
    };
  }

  /// `tổ kiểm tra`, `cơ sở cách ly`, `Tổng cục quản lý đất đai`: the verb behind such a head is
  /// part of the name when a further verb follows.
  private boolean namesTask(int i, int to) {
    boolean head =
        switch (words.folded(i - 1)) {
          case "đoàn" -> i < 2 || !words.isUpper(i - 2);
          case "tổ", "đội", "khu", "chốt", "cục", "nơi" -> !words.folded(i - 2).equals("trưởng");
          case "quan", "sở" -> i > 1 && words.folded(i - 2).equals("cơ");
          default -> false;
        };
    boolean firm =
        words.folded(i - 1).equals("nghiệp") && i > 1 && words.folded(i - 2).equals("doanh");
    firm &= lexicon.modals.match(words, i, to) == 0;
    int own = firm ? lexicon.actions.match(words, i, to) : 0;
    if (own > 0 && actsAt(i + own, to)) {
      return true;
    }
    head &= lexicon.modals.match(words, i, to) == 0;
    int n = head ? lexicon.actions.match(words, i, to) : 0;
    for (int k = i + n; n > 0 && k < Math.min(to, i + NAME_WORDS) && !ends(k); k++) {
      boolean verb =
          !grammar.hidden(k)
              && !words.isUpper(k)
              && (lexicon.actions.match(words, k, to) > 0
                  || lexicon.modals.match(words, k, to) > 0
                  || lexicon.intensity.match(words, k, to) > 0);
      if (verb && !words.is(k - 1, ',') && !words.folded(k - 1).equals("và")) {
        return true;
      }
    }
    return false;
  }

  private boolean actsAt(int k, int to) {
    return k < to
        && !words.isUpper(k)
        && (lexicon.actions.match(words, k, to) > 0
            || lexicon.frontActions.match(words, k, to) > 0);
  }

  /// No name runs on over a figure, a colon or a semicolon.
  private boolean ends(int k) {
    return words.is(k, ';') || words.is(k, ':') || words.isNumber(k);
  }

  boolean organisation(int i, int to) {
    if (i >= to) {
      return true;
    }
    String next = words.folded(i);
    return next.equals("đảng")
        || next.equals("chính")
        || next.equals(",")
        || next.equals("tôn")
        || next.equals("xã")
        || next.equals("cá")
        || next.equals("đoàn");
  }
}
