// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// Whether the verb behind a comma or “và” has an object of its own, and so begins an order that
/// can be reported done on its own: “nhập dữ liệu tiêm chủng, bố trí chỗ ngồi chờ” are two, “kiểm
/// tra, đôn đốc việc thực hiện” and “lập danh sách, gửi Sở Y tế” one each.
final class Coordination {
  /// So many words before a comma a verb made a noun (“việc lấy mẫu”) still governs what follows.
  private static final int GOVERNED = 5;

  private static final int LONG_PART = 60;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;

  Coordination(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
  }

  /// Whether the verb at `verb`, behind the comma or “và” at `mark`, begins a further order; the
  /// order that is open runs from `predicate` and has its object already.
  boolean begins(int predicate, int mark, int verb, int end) {
    int n = grammar.verb(verb, end, false);
    boolean person = verb + n < end && words.folded(verb + n).equals("viên");
    return n > 0
        && !person
        && !handsOn(verb, n, end)
        && !depends(verb, n, end)
        && !endsInVerb(predicate, mark)
        && !governed(predicate, mark)
        && !listed(predicate, mark, verb + n, end)
        && (ownObject(verb + n, end) || holdsObject(verb + n, n, end));
  }

  /// “…, kiên quyết không cho người qua lại”: a prohibition told with resolve.
  boolean keepsOut(int predicate, int mark, int end) {
    int not = mark + 3;
    return not + 1 < end
        && words.folded(mark + 1).equals("kiên")
        && words.folded(not).equals("không")
        && !words.folded(not + 1).equals("để")
        && hasObject(predicate, mark);
  }

  /// “đo thân nhiệt 02 lần”, “lập biên bản với …”: a verb of three words names its object itself.
  private boolean holdsObject(int next, int n, int end) {
    return n > 2 && next < end && !words.isMark(next) && !timeOrPlace(next);
  }

  /// A verb that only completes the order before it; “hoàn thành xét nghiệm toàn xã” does more.
  private boolean depends(int verb, int n, int end) {
    boolean completes =
        words.folded(verb).equals("hoàn") && lexicon.actions.match(words, verb + n, end) > 0;
    return !completes && lexicon.dependentActions.match(words, verb, end) >= n;
  }

  /// “…, chuyển Ủy ban nhân dân xã”, “…, thông báo cho các làng”, “…, tham mưu UBND tỉnh quyết
  /// định”: gives what was made to those who need it.
  private boolean handsOn(int verb, int n, int end) {
    int next = verb + n;
    return switch (words.folded(verb)) {
      case "chuyển" -> n == 1 && grammar.startsBody(next, end);
      case "thông", "cung", "cấp", "bàn", "phân" -> next < end && words.folded(next).equals("cho");
      case "tham" -> grammar.startsBody(next, end) && decides(next, end);
      default -> false;
    };
  }

  private boolean decides(int body, int end) {
    for (int i = body; i + 1 < end && !grammar.isComma(i) && !words.is(i, ';'); i++) {
      boolean decision =
          switch (words.folded(i)) {
            case "quyết" -> words.folded(i + 1).equals("định");
            case "xem" -> words.folded(i + 1).equals("xét");
            case "phê" -> words.folded(i + 1).equals("duyệt");
            default -> false;
          };
      if (decision) {
        return true;
      }
    }
    return false;
  }

  /// “thu gom, vận chuyển rác”: the verb right before the mark waits for the object behind it.
  private boolean endsInVerb(int predicate, int mark) {
    for (int i = mark - 1; i >= Math.max(predicate, mark - 3); i--) {
      if (!words.isUpper(i) && i + lexicon.firstHalves.match(words, i, mark) == mark) {
        return true;
      }
      int n = Math.max(grammar.verb(i, mark, i == predicate), front(i, mark));
      if (n > 0 && i + n == mark) {
        return !described(i) && lexicon.intransitive.match(words, i, mark) == 0;
      }
    }
    return false;
  }

  private int front(int i, int mark) {
    int n = words.isUpper(i) ? 0 : lexicon.frontActions.match(words, i, mark);
    return n > 1 || words.folded(i - 1).equals("đi") ? n : 0;
  }

  private boolean described(int verb) {
    return lexicon.describedNouns.match(words, verb - 1, verb) == 1
        || (verb > 1 && lexicon.describedNouns.match(words, verb - 2, verb) == 2);
  }

  /// “… việc truy vết F1, khoanh vùng ổ dịch”, “vận động bà con ở nhà, khai báo …”: a noun, an aim
  /// or a persuasion takes the verbs on both sides of the mark.
  private boolean governed(int predicate, int mark) {
    boolean and = words.folded(mark).equals("và");
    for (int i = predicate; i < mark; i++) {
      if (grammar.hidden(i)) {
        continue;
      }
      if (lexicon.persuasions.match(words, i, mark) > 0 && grammar.verb(i, mark, true) > 0) {
        return true;
      }
      boolean near = i >= mark - GOVERNED;
      boolean far = and || near || words.folded(i).equals("vụ");
      if ((far && nominal(i, and) && actsAt(i + 1, mark)) || (near && work(i))) {
        return true;
      }
    }
    return false;
  }

  /// “giấy đi đường, thân nhiệt, khai báo y tế của …”: a list of things goes on with a verb that is
  /// one; “bảo đảm trong 24 giờ …, trong 48 giờ …”: an assurance has two halves.
  private boolean listed(int predicate, int mark, int next, int end) {
    int comma = mark - 1;
    while (comma > predicate && !grammar.isComma(comma)) {
      comma--;
    }
    if (comma <= predicate) {
      return false;
    }
    boolean owned = false;
    for (int i = next; i < Math.min(end, next + 3); i++) {
      owned |= words.folded(i).equals("của");
    }
    boolean assured =
        words.folded(comma + 1).equals("bảo") && words.folded(comma + 2).equals("đảm");
    return assured || (owned && mark - comma <= 3);
  }

  /// “công tác đo đạc”, “việc công nhận”: what follows is one piece of work, its verb known or not.
  private boolean work(int i) {
    boolean task = words.folded(i).equals("tác") && words.folded(i - 1).equals("công");
    return !words.isUpper(i) && (task || words.folded(i).equals("việc") && !words.isMark(i + 1));
  }

  private boolean nominal(int i, boolean and) {
    return switch (words.folded(i)) {
      case "việc", "tác", "vụ", "để", "nhằm" -> !words.isUpper(i);
      case "về", "pháp", "động" -> and;
      default -> false;
    };
  }

  private boolean actsAt(int i, int to) {
    return !words.isUpper(i) && lexicon.actions.match(words, i, to) > 0;
  }

  /// Whether more than verbs, manner and time follows.
  private boolean ownObject(int from, int end) {
    int i = from;
    if (words.folded(from - 1).equals("cầu") && grammar.verb(i, end, false) > 0) {
      return true;
    }
    while (i < end && !words.is(i, ';')) {
      int n = Math.max(grammar.verb(i, end, false), grammar.intensity(i, end, false));
      n = Math.max(n, lexicon.manner.match(words, i, end));
      n = Math.max(n, words.isMark(i) || atOnce(i) ? 1 : 0);
      if (n == 0) {
        return !timeOrPlace(i) && !rhythm(i);
      }
      i += n;
    }
    return false;
  }

  private boolean timeOrPlace(int i) {
    return switch (words.folded(i)) {
      case "trước",
          "trong",
          "xong",
          "vào",
          "từ",
          "theo",
          "chậm",
          "ngay",
          "đúng",
          "khi",
          "trên",
          "tại",
          "qua",
          "để",
          "nhằm" ->
          true;
      case "đến" -> words.folded(i + 1).equals("hết") || period(words.folded(i + 1));
      case "mỗi" -> period(words.folded(i + 1));
      case "không" -> words.isMark(i - 1);
      case "cho" -> words.folded(i + 1).equals("đến");
      default -> false;
    };
  }

  /// “ngay” that only says how soon, with what is to be done behind it.
  private boolean atOnce(int i) {
    return words.folded(i).equals("ngay")
        && switch (words.folded(i + 1)) {
          case "khi", "sau", "trong", "từ", "tại", "trước" -> false;
          default -> true;
        };
  }

  /// “02 lần/ngày”, “3 giờ một lần”.
  private boolean rhythm(int i) {
    return words.isNumber(i)
        && switch (words.folded(i + 1)) {
          case "lần", "lần/ngày", "ngày/lần", "lần/tuần" -> true;
          default -> period(words.folded(i + 1));
        };
  }

  private static boolean period(String word) {
    return switch (word) {
      case "khi", "giờ", "ngày", "tuần", "tháng", "quý", "năm" -> true;
      default -> false;
    };
  }

  /// Whether the words of an order say more than verb, haste, manner and with whom.
  boolean hasObject(int from, int to) {
    int i = from;
    if (to - from > LONG_PART) {
      return true;
    }
    while (i < to) {
      int n = Math.max(grammar.verb(i, to, i == from), grammar.intensity(i, to, i == from));
      n =
          Math.max(
              n, Math.max(grammar.modal(i, to, i == from), lexicon.manner.match(words, i, to)));
      if (n == 0) {
        return true;
      }
      boolean together = words.folded(i).equals("phối");
      i += n;
      if (together) {
        i = grammar.endOfBodies(words.folded(i - 1).equals("với") ? i : Math.min(to, i + 1), to);
      }
    }
    return false;
  }

  /// Whether the mark at `i` stands right behind an aim.
  boolean purpose(int i) {
    for (int k = Math.max(0, i - 3); k < i; k++) {
      if (words.folded(k).equals("để") || words.folded(k).equals("nhằm")) {
        return true;
      }
    }
    return false;
  }
}
