// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What words of duty (`phải`, `có trách nhiệm`, `chủ trì`) make of a sentence, and what makes it a
/// statement after all.
final class Duties {
  private static final int WHEN_WORDS = 20;
  private static final int SUBJECT = 90;
  private static final int DUTY = 14;
  private static final int ROLE = 9;
  private static final int RELATIVE = 30;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;

  Duties(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
  }

  /// A word of report at `i`, as [Lexicon#statements]; “thống nhất với Sở X phương án …” is an act.
  int reports(int i, int to) {
    int n = lexicon.statements.match(words, i, to);
    boolean agrees = n == 3 && words.folded(i).equals("thống") && words.isUpper(i + n);
    return agrees ? 0 : n;
  }

  /// “Văn phòng … thông báo để … biết, thực hiện”: the closing words of a notice, which order
  /// nothing but what stands above them.
  boolean informs(int from, int to) {
    boolean notice = false;
    for (int i = from; i + 1 < to; i++) {
      notice |= words.folded(i).equals("thông") && words.folded(i + 1).equals("báo");
      boolean known = notice && words.folded(i).equals("biết");
      if (known && (words.is(i + 1, ',') || words.folded(i + 1).equals("và"))) {
        return true;
      }
    }
    return notice && words.folded(grammar.trim(from, to) - 1).equals("biết");
  }

  /// A sentence whose first verb is such a notice, with its issuer in front; “Kính trình …” closes
  /// a submission.
  boolean notifies(int s, int to) {
    if (words.folded(s).equals("kính") && words.folded(s + 1).equals("trình")) {
      return true;
    }
    for (int i = s; i < Math.min(to, s + DUTY); i++) {
      if (informs(i, to)) {
        return true;
      }
      if (i > s && grammar.startsPredicate(i, to, false)) {
        return false;
      }
    }
    return false;
  }

  /// “Cơ sở làm sai sẽ mất phép”: says what will follow.
  boolean threatens(int verb, int to) {
    for (int i = verb; i < Math.min(to, verb + DUTY) && !words.isMark(i); i++) {
      if (words.folded(i).equals("sẽ")) {
        return true;
      }
    }
    return false;
  }

  /// “Ban Chấp hành … kêu gọi toàn thể nhân dân …”: the issuer appeals to everybody.
  boolean appeals(int verb, int to) {
    boolean call =
        verb + 2 < to && words.folded(verb).equals("kêu") && words.folded(verb + 1).equals("gọi");
    return call
        && switch (words.folded(verb + 2)) {
          case "toàn", "mọi", "cán", "đồng", "nhân", "mỗi" -> true;
          case "các" -> verb + 3 < to && words.folded(verb + 3).equals("tầng");
          default -> false;
        };
  }

  /// “Tuyệt đối không thu thêm …”, “Nghiêm cấm …”: forbids wherever it stands, unless it only calls
  /// up an attitude.
  boolean prohibits(int s, int to) {
    boolean strong = words.folded(s).equals("tuyệt") || words.folded(s).equals("nghiêm");
    int n = strong ? grammar.modal(s, to, true) : 0;
    return n > 1 && lexicon.attitudes.match(words, s + n, to) == 0;
  }

  /// A body in a list whose name is a verb as well (`quân sự, quản lý thị trường`): its length.
  int listed(int i, int to) {
    boolean list = words.is(i - 1, ',') || words.folded(i - 1).equals("và");
    int n = list ? lexicon.bodies.match(words, i, to) : 0;
    return n > 1 && n >= grammar.verb(i, to, false) ? n : 0;
  }

  /// A verb of several syllables that is part of a name here: its length.
  int named(int i, int to) {
    int n = lexicon.actions.match(words, i, to);
    return n > 1 && !grammar.hidden(i) && grammar.verb(i, to, false) == 0 ? n : 0;
  }

  /// “được phân công phụ trách …”, “được giao …” behind a name: how many words say who is meant; 0
  /// for none.
  int charged(int i, int to) {
    if (i + 2 >= to || !words.folded(i).equals("được")) {
      return 0;
    }
    int n = lexicon.requests.match(words, i + 1, to);
    n = n == 0 && words.folded(i + 1).equals("cử") ? 1 : n;
    int k = i + 1 + n;
    boolean area = n > 0 && k + 1 < to && words.folded(k).equals("phụ");
    return n == 0 ? 0 : 1 + n + (area ? 2 : 0);
  }

  /// A verb may belong to the name of the assignee (`người điều khiển phương tiện phải …`): the
  /// duty behind it, before any comma, is then the verb of the order.
  int dutyBehind(int i, int to) {
    if (grammar.verb(i, to, false) == 0 || leads(i, to) || words.folded(i).equals("phối")) {
      return i;
    }
    int limit = i + DUTY;
    for (int k = i + 1; k < Math.min(to, limit) && !words.is(k, ',') && !words.is(k, ';'); k++) {
      limit += grammar.hidden(k) ? 1 : 0;
      boolean duty =
          words.folded(k).equals("phải")
              || leads(k, to)
              || (words.folded(k).equals("có") && grammar.modal(k, to, false) > 0);
      if (duty && !grammar.hidden(k)) {
        return k;
      }
    }
    return i;
  }

  /// “Sở X là cơ quan đầu mối, có trách nhiệm …”, “Người đã đến … phải …”: the duty behind words
  /// that else make a statement; -1 for none. “đã phải …” reports.
  int dutyAfterStatement(int s, int statement, int to) {
    boolean role = words.folded(statement).equals("là");
    boolean relative = words.folded(statement).equals("đã") && isAnybody(s);
    if (!role && !relative) {
      return -1;
    }
    for (int k = statement + 2; role && k < Math.min(to, statement + ROLE); k++) {
      boolean focal = words.folded(k - 1).equals("mối") || words.folded(k - 1).equals("trực");
      if (focal && grammar.startsPredicate(k, to, false)) {
        return k;
      }
    }
    for (int k = statement + 2; k < Math.min(to, statement + RELATIVE) && !words.is(k, ';'); k++) {
      if (relative && grammar.isComma(k)) {
        return -1;
      }
      boolean duty =
          !grammar.hidden(k)
              && (words.folded(k).equals("phải")
                  || (words.folded(k).equals("có") && grammar.modal(k, to, false) > 0));
      if (duty
          && (relative || words.is(k - 1, ','))
          && !(lexicon.statements.match(words, k - 1, to) > 0)) {
        return k;
      }
    }
    return -1;
  }

  /// A role (`là …`) is not part of the assignee's name, a relative clause is.
  int subjectEnd(int statement, int duty) {
    return words.folded(statement).equals("là") ? statement : duty;
  }

  private boolean isAnybody(int s) {
    return switch (words.folded(s)) {
      case "tất", "mọi", "người", "những", "toàn", "các", "hộ" -> true;
      default -> false;
    };
  }

  /// “Người dân khi ra đường …”: where a condition parts a subject from its verb.
  boolean isWhen(int i) {
    boolean when = words.folded(i).equals("khi") || words.folded(i).equals("nếu");
    return when && !words.folded(i - 1).equals("sau") && !words.folded(i - 1).equals("trước");
  }

  /// “Các đơn vị khi phát hiện vi phạm, lập biên bản”: the comma that ends the condition at `i`; -1
  /// where an order has begun before it.
  int pastCondition(int i, int to) {
    int event = i + 1 + grammar.verb(i + 1, to, true);
    for (int k = event; k < Math.min(to, i + WHEN_WORDS); k++) {
      if (grammar.isComma(k)) {
        return grammar.verb(k + 1, to, false) > 0 ? k : -1;
      }
      if (words.is(k, ';') || grammar.startsPredicate(k, to, false)) {
        return -1;
      }
    }
    return -1;
  }

  boolean leads(int i, int to) {
    boolean leads =
        i + 1 < to && words.folded(i).equals("chủ") && words.folded(i + 1).equals("trì");
    return leads
        && switch (i + 2 < to ? words.folded(i + 2) : "") {
          case "cuộc", "buổi", "phiên", "hội", "họp" -> false;
          default -> true;
        };
  }

  boolean states(int s, int to) {
    for (int i = s + 1; i < Math.min(to, s + SUBJECT); i++) {
      if (charged(i, to) > 0) {
        return false;
      }
      if (!grammar.hidden(i) && lexicon.statements.match(words, i, to) > 0) {
        return true;
      }
      if (grammar.startsPredicate(i, to, false)) {
        return false;
      }
    }
    return false;
  }

  /// “Quyết định này có hiệu lực …”: the document speaks of itself.
  boolean isItself(int s, int to, Requests requests) {
    var type = lexicon.typeNames.find(words, s, to);
    int next = type == null ? to : s + type.words().length;
    boolean itself =
        words.folded(next).equals("này")
            || (words.folded(next).equals("có") && lexicon.statements.match(words, next, to) > 1);
    return next < to && itself && !requests.anywhere(next, to);
  }

  /// “Đối với …,”, “Căn cứ …,” in front of an order, without a date: not part of it.
  boolean isSetting(int s, int comma, boolean named) {
    boolean dated = false;
    for (int i = s; i < comma; i++) {
      dated |= words.isNumber(i);
    }
    return switch (words.folded(s)) {
      case "đối" -> true;
      case "căn", "trên", "theo", "để", "nhằm", "trong", "với", "nhận" -> named && !dated;
      default -> false;
    };
  }

  /// “… không tự ý cung cấp thông tin” behind a whole name: forbids, unless a duty follows, when it
  /// says who is meant.
  boolean forbids(int s, int i, int to) {
    boolean limit =
        switch (words.folded(i + 1)) {
          case "quá", "dưới", "hơn", "kém", "ít" -> true;
          default -> false;
        };
    if (limit || !words.folded(i).equals("không") || grammar.names.end(s, to) != i) {
      return false;
    }
    for (int k = i + 1; k < Math.min(to, i + RELATIVE) && !words.is(k, ';'); k++) {
      boolean duty =
          words.folded(k).equals("phải")
              || words.folded(k).equals("thì")
              || (words.folded(k).equals("chịu") && grammar.modal(k, to, false) > 0);
      if (duty && !grammar.hidden(k)) {
        return false;
      }
    }
    return true;
  }

  /// “Công văn [này] được phổ biến …”: the document itself is to be made known; nobody is named.
  @Nullable Predicate announcement(int s, int to) {
    var type = lexicon.typeNames.find(words, s, to);
    if (type == null) {
      return null;
    }
    int i = s + type.words().length;
    if (i < to && words.folded(i).equals("này")) {
      i++;
    }
    boolean passive = i < to && (words.folded(i).equals("được") || words.folded(i).equals("cần"));
    boolean known = i < to && words.folded(i).equals("phổ") && grammar.verb(i, to, false) > 0;
    return known || (passive && grammar.verb(i + 1, to, false) > 0)
        ? new Predicate(s, i, List.of(), false, false)
        : null;
  }
}
