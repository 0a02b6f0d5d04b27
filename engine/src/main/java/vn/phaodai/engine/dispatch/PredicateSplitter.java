// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;

/// Cuts a sentence where a further order begins: one that can be reported done on its own.
///
/// Cut at `;` before a verb or a new subject, at `đồng thời` before a verb, at `và` and `,` only
/// before haste and verb when what stands before has its object already — coordinated verbs with
/// one object stay one. What only specifies (`nhất là`, `không để`) stays with what it specifies.
final class PredicateSplitter {
  /// Words `from` to `to`, without the marks and connectives between.
  record Part(int from, int to) {}

  private static final int SETTING = 15;
  private static final int SUBJECT = 40;
  private static final int CONDITION = 25;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final FrontTime times;
  private final Duties duties;
  private final Tasks tasks;
  private final ReportParts reports;
  private final Agents agents;
  private final Conditions conditions;
  private final Coordination coordination;

  /// Whether the part that is open has a verb yet; without one a `;` only parts its assignees.
  private boolean hasVerb;

  PredicateSplitter(Grammar grammar, Conditions conditions) {
    this.conditions = conditions;
    this.coordination = new Coordination(grammar);
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.times = new FrontTime(words);
    this.duties = new Duties(grammar);
    this.tasks = new Tasks(grammar, duties);
    this.reports = new ReportParts(grammar);
    this.agents = new Agents(grammar);
  }

  /// The parts of `start`…`end`, the first of which has its verb at `verb`.
  List<Part> split(int start, int verb, int end) {
    List<Part> parts = new ArrayList<>();
    int from = start;
    int predicate = verb;
    int i = verb;
    hasVerb = verb > start || !grammar.startsBody(start, end);
    while (i < end) {
      hasVerb |= grammar.startsPredicate(i, end, i == predicate);
      int next = grammar.hidden(i) ? -1 : cut(i, predicate, end);
      if (next > i) {
        parts.add(new Part(from, grammar.trim(from, i)));
        from = next;
        predicate = next;
        i = next;
        hasVerb = true;
      }
      i++;
    }
    parts.add(new Part(from, grammar.trim(from, end)));
    return parts;
  }

  /// The parts of a decision: it is one, but a request behind `;` is another.
  List<Part> decision(int start, int end) {
    for (int i = start; i < end; i++) {
      boolean next =
          words.is(i, ';')
              && !grammar.hidden(i)
              && lexicon.requests.match(words, grammar.skip(i + 1, end), end) > 0;
      if (next) {
        int request = grammar.skip(i + 1, end);
        List<Part> parts = new ArrayList<>(List.of(new Part(start, grammar.trim(start, i))));
        parts.addAll(split(request, request, end));
        return parts;
      }
    }
    return List.of(new Part(start, grammar.trim(start, end)));
  }

  /// Where the next order begins when the sentence is cut at `i`; -1 for no cut.
  private int cut(int i, int predicate, int end) {
    if (words.is(i, ';')) {
      return atSemicolon(i, end);
    }
    int n = lexicon.connectives.match(words, i, end);
    if (n == 2 && words.folded(i).equals("đồng")) {
      boolean manner = words.is(i + n, ',') && !words.isMark(i - 1);
      int next = manner ? end : grammar.skip(i, end);
      return next < end && grammar.startsPredicate(next, end, false) ? next : -1;
    }
    boolean and = words.folded(i).equals("và");
    if (and || words.is(i, ',')) {
      return atComma(i, predicate, end, and);
    }
    return -1;
  }

  private int atSemicolon(int i, int end) {
    int next = grammar.skip(i + 1, end);
    boolean among = words.folded(i + 1).equals("trong") && words.folded(i + 2).equals("đó");
    if (next >= end || !hasVerb || among || completes(next, end)) {
      return -1;
    }
    if (lexicon.specifics.match(words, next, end) > 0) {
      return prohibits(next, end) ? next : -1;
    }
    if (lexicon.requests.match(words, next, end) > 0 || grammar.startsPredicate(next, end, true)) {
      return next;
    }
    return newSubject(next, end)
            || setting(next, end)
            || conditions.after(next, end) > next
            || lexicon.conditions.match(words, next, end) > 0
            || timed(next, end)
            || tasks.isTask(next, end)
            || tasks.ofThing(next, end) > 0
            || agents.agent(next, end) > 0
            || delivered(next, end)
        ? next
        : -1;
  }

  /// “…; kết quả trả cho quận chậm nhất sau 18 giờ”: when what comes of the order is due.
  private boolean delivered(int from, int end) {
    int thing = lexicon.things.match(words, from, end);
    boolean given = false;
    for (int i = from + thing; thing > 0 && i < Math.min(end, from + SETTING); i++) {
      given |= i <= from + thing + 2 && lexicon.frontActions.match(words, i, end) > 0;
      if (words.is(i, ';') || words.is(i, ',')) {
        return false;
      }
      if (given && words.folded(i).equals("chậm") && words.folded(i + 1).equals("nhất")) {
        return true;
      }
    }
    return false;
  }

  /// “từ mai mở …”: a further order behind its time.
  private boolean timed(int from, int end) {
    int next = times.end(from, end);
    return next > from && (grammar.startsPredicate(next, end, true) || newSubject(next, end));
  }

  /// “…; không tổ chức lễ hội”: forbids an act of its own, unlike “không để …”.
  private boolean prohibits(int from, int end) {
    int i = from;
    i += words.folded(i).equals("tuyệt") ? 2 : 0;
    boolean not = i + 1 < end && words.folded(i).equals("không");
    i += not && words.folded(i + 1).equals("được") ? 2 : 1;
    return not && grammar.verb(i, end, true) > 0;
  }

  /// “từ 18 giờ đến 6 giờ không cho …”: a further order may say when and where first.
  private boolean setting(int from, int end) {
    if (lexicon.prepositions.match(words, from, end) == 0) {
      return false;
    }
    for (int i = from + 1; i < Math.min(end, from + SETTING) && !words.is(i, ';'); i++) {
      if (grammar.startsPredicate(i, end, false) || words.folded(i).equals("không")) {
        return true;
      }
    }
    return false;
  }

  private boolean newSubject(int from, int end) {
    if (!grammar.startsBody(from, end)) {
      return words.isUpper(from + 1) && grammar.subjects.acts(from + 1, end);
    }
    int known = from + 1;
    while (known < Math.min(end, from + SUBJECT) && !words.is(known, ';')) {
      if (lexicon.statements.match(words, known, end) > 0) {
        return false;
      }
      if (grammar.startsPredicate(known, end, false)) {
        return true;
      }
      known++;
    }
    int name = grammar.names.end(from, end);
    return grammar.subjects.verb(from, known, known) > 0 || duties.forbids(from, name, end);
  }

  private int atComma(int i, int predicate, int end, boolean and) {
    int turn = words.folded(i + 1).equals("và") ? i + 2 : i + 1;
    if (!and
        && (turns(turn, end)
            || everybody(i + 1, end)
            || another(predicate, i, end)
            || duty(predicate, i, turn)
            || coordination.keepsOut(predicate, i, end))) {
      return turn;
    }
    if (conditions.after(conditions.afterCourse(predicate, end), end) > i) {
      return -1;
    }
    int timed = times.end(i + 1, end);
    int k = words.is(timed - 1, ',') ? i + 1 : timed;
    int n = grammar.intensity(k, end, false);
    while (n > 0) {
      k += n;
      n = grammar.intensity(k, end, false);
    }
    return begins(predicate, i, k, end) ? i + 1 : -1;
  }

  /// Whether the verb at `k`, behind the mark at `i` and words of time and haste, begins an order.
  private boolean begins(int predicate, int i, int k, int end) {
    var verb = grammar.verb(k, end, false) > 0 ? lexicon.actions.find(words, k, end) : null;
    if (verb == null) {
      return false;
    }
    boolean and = words.folded(i).equals("và");
    boolean hasty = k > i + 1;
    boolean stands =
        switch (verb.value()) {
          case ALONE -> (reports.at(k) ? reports.recurs(k, end) : !and) || hasty;
          case WITH_HASTE -> hasty || (reports.at(k) && reports.recurs(k, end));
          case NEVER -> and && hasty;
        };
    boolean serves = !hasty && (coordination.purpose(i) || reports.gathers(predicate, i, k));
    return (stands || coordination.begins(predicate, i, k, end))
        && !completes(k, end)
        && !serves
        && (coordination.hasObject(predicate, i) || reports.stands(predicate, i, k, end));
  }

  /// “Sở A mở …, Công ty B giảm …”, “đồng chí A phụ trách …, đồng chí B lo …”: who acts next,
  /// unless the comma parts a list of bodies.
  private boolean another(int predicate, int comma, int end) {
    int next = comma + 1;
    boolean person = lexicon.honorifics.match(words, next, end) > 0;
    if (!(words.isUpper(next) || person)
        || !coordination.hasObject(predicate, comma)
        || !newSubject(next, end)) {
      return false;
    }
    for (int i = predicate; i < comma; i++) {
      boolean body = grammar.startsBody(i, comma) && !words.is(i, ',');
      if (grammar.hidden(comma) || (body && grammar.names.end(i, end) > comma)) {
        return false;
      }
    }
    return true;
  }

  /// “…, phải có người canh”: a duty beside the one before it.
  private boolean duty(int predicate, int comma, int next) {
    return words.folded(next).equals("phải")
        && !words.folded(predicate).equals("không")
        && coordination.hasObject(predicate, comma);
  }

  /// “…, mọi người dân khai …”: all of a kind have an order of their own.
  private boolean everybody(int from, int end) {
    boolean all =
        words.folded(from).equals("mọi") && lexicon.bodies.match(words, from + 1, end) > 1;
    return all && newSubject(from, end);
  }

  /// “…, nếu đủ điều kiện thì cho về nhà”: a condition with an order of its own.
  private boolean turns(int from, int end) {
    if (lexicon.conditions.match(words, from, end) == 0 && !words.folded(from + 1).equals("nào")) {
      return false;
    }
    for (int i = from + 2; i + 1 < Math.min(end, from + CONDITION) && !words.is(i, ';'); i++) {
      if (words.folded(i).equals("thì") && !grammar.hidden(i)) {
        int next = words.folded(i + 1).equals("mới") ? i + 2 : i + 1;
        return grammar.startsPredicate(next, end, true) || grammar.startsBody(next, end);
      }
    }
    return false;
  }

  /// “…, phấn đấu hoàn thành trước ngày …” says when, not what.
  private boolean completes(int verb, int end) {
    if (words.folded(verb).equals("phấn") && words.folded(end - 1).equals("thành")) {
      return end - verb <= SETTING;
    }
    return verb + 2 < end
        && (words.folded(verb).equals("hoàn") || words.folded(verb).equals("kết"))
        && switch (words.folded(verb + 2)) {
          case "trước", "trong", "vào", "chậm", "xong", "muộn", "đến" -> true;
          default -> false;
        };
  }
}
