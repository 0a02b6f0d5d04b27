// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the order in a stretch of words, or that there is none.
///
/// Under a head sentence (`ordering`) a verb at the front orders; elsewhere only a request (`giao`,
/// `yêu cầu` …), a duty (`phải`, `có trách nhiệm`) or a decision does.
final class PredicateFinder {
  private static final int SUBJECT = 90;
  private static final int PREAMBLE = 80;
  private static final int DUTY = 14;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  final Duties duties;
  private final Requests requests;
  private final FrontTime times;
  private final InnerOrders inner;
  final Tasks tasks;
  private final Agents agents;

  PredicateFinder(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.duties = new Duties(grammar);
    this.requests = new Requests(grammar);
    this.times = new FrontTime(words);
    this.inner = new InnerOrders(grammar, duties, requests);
    this.tasks = new Tasks(grammar, duties);
    this.agents = new Agents(grammar);
  }

  @Nullable Predicate find(int from, int to, boolean ordering) {
    int s = grammar.skip(from, to);
    if (s >= to || words.is(s, '[')) {
      return null;
    }
    if (duties.notifies(s, to)) {
      return null;
    }
    Predicate passive = duties.announcement(s, to);
    if (passive != null || duties.isItself(s, to, requests)) {
      return passive;
    }
    if (!ordering && duties.prohibits(s, to)) {
      return new Predicate(s, s, List.of(), true, false);
    }
    if (ordering && lexicon.decisions.match(words, s, to) > 0) {
      return new Predicate(s, s, List.of(), false, true);
    }
    Predicate timed = behindTime(s, to, ordering);
    Predicate front =
        timed != null ? timed : atFront(ordering ? behindRole(s, to) : s, to, ordering, true);
    if (front != null) {
      return front;
    }
    if (grammar.startsBody(s, to) && duties.states(s, to)) {
      return null;
    }
    Predicate topical = requests.behindTopic(s, to);
    if (topical != null) {
      return topical;
    }
    Predicate requested = inner.find(s, to);
    if (requested != null) {
      return requested;
    }
    Predicate agent = ordering ? agents.order(s, to) : null;
    agent = agent != null || !ordering ? agent : afterPreamble(s, to);
    int duty = agent == null && ordering ? tasks.ofThing(s, to) : -1;
    return duty < 0 ? agent : new Predicate(s, duty, tasks.owner(s, duty), true, false);
  }

  /// The order at the front of a part of a sentence, behind its time or not; null for none.
  @Nullable Predicate atPart(int s, int to) {
    Predicate timed = behindTime(s, to, true);
    return timed == null ? atFront(s, to, true, true) : timed;
  }

  /// An order whose request, verb or subject stands at `s` itself.
  @Nullable Predicate atFront(int s, int to, boolean ordering, boolean first) {
    int request = requests.at(s, to);
    if (request > 0) {
      return requests.order(s, s + request, to);
    }
    int handed = ordering && words.folded(s).equals("báo") ? tasks.ofThing(s, to) : -1;
    if (handed > 0 && !tasks.owner(s, handed).isEmpty()) {
      return new Predicate(s, handed, tasks.owner(s, handed), true, false);
    }
    int nouns =
        Math.max(lexicon.nouns.match(words, s, to), lexicon.prepositions.match(words, s, to));
    boolean goes = words.folded(s).equals("đến") && first && grammar.startsBody(s + 1, to);
    if (goes && ordering) {
      return new Predicate(s, s, List.of(), true, false);
    }
    boolean noun = nouns > 0 && nouns >= grammar.verb(s, to, first);
    if (ordering
        && !noun
        && duties.reports(s, to) == 0
        && !(first && grammar.startsBody(s, to) && !fronted(s, to))
        && grammar.startsPredicate(s, to, first)) {
      return exhorts(s, to) ? null : new Predicate(s, s, List.of(), true, false);
    }
    return grammar.startsBody(s, to) ? bySubject(s, to, ordering) : null;
  }

  /// “Định kỳ thứ Sáu hằng tuần, các đơn vị gửi …”: the order behind a time; null for none.
  private @Nullable Predicate behindTime(int s, int to, boolean ordering) {
    int timed = times.end(s, to);
    Predicate rest = timed > s ? atFront(timed, to, ordering, true) : null;
    return rest == null
        ? null
        : new Predicate(s, rest.verb(), rest.subject(), rest.inherits(), rest.whole());
  }

  /// “là cơ quan thường trực, theo dõi …”: the order behind what a body already named is; `s` for
  /// none.
  private int behindRole(int s, int to) {
    if (!words.folded(s).equals("là")) {
      return s;
    }
    for (int i = s + 1; i < Math.min(to, s + DUTY); i++) {
      boolean focal = words.folded(i - 1).equals("mối") && grammar.startsPredicate(i, to, false);
      if (focal) {
        return i;
      }
      if (grammar.isComma(i) || words.is(i, ';')) {
        int next = grammar.skip(i + 1, to);
        return grammar.startsPredicate(next, to, false) ? next : s;
      }
    }
    return s;
  }

  /// A word that is a body and a verb (`Báo cáo`): it is the verb when a longer verb matches.
  private boolean fronted(int s, int to) {
    boolean leading =
        words.folded(s).equals("lãnh")
            && !grammar.startsBody(s + 2, to)
            && (grammar.startsPredicate(s + 2, to, false) || grammar.isComma(s + 2));
    return leading
        || grammar.verb(s, to, true) > lexicon.bodies.match(words, s, to)
        || grammar.intensity(s, to, true) > 0
        || grammar.modal(s, to, true) > 0;
  }

  /// `[bodies] [phải | khẩn trương | verb] …`; a word of report before the verb makes it a
  /// statement.
  private @Nullable Predicate bySubject(int s, int to, boolean ordering) {
    int limit = Math.min(to, s + SUBJECT);
    int ground = -1;
    int charge = -1;
    for (int i = s + Math.max(1, lexicon.bodies.match(words, s, to)); i < limit; i++) {
      boolean apart = grammar.isGround(i) || duties.isWhen(i);
      ground = ground < 0 && !grammar.hidden(i) && apart ? i : ground;
      int past = duties.isWhen(i) ? duties.pastCondition(i, to) : -1;
      if (past > i) {
        i = past;
        continue;
      }
      if (ground == i || (ground >= 0 && words.folded(i).equals("được"))) {
        i += ground == i ? 0 : 1;
        continue;
      }
      if (grammar.hidden(i) || words.isUpper(i) || words.is(i, ';')) {
        continue;
      }
      int request = requests.at(i, to);
      boolean assigns =
          ordering && words.folded(i).equals("phân") && words.folded(i + 1).equals("công");
      boolean forbidden = ordering && duties.forbids(s, i, to);
      if (assigns || forbidden) {
        return new Predicate(s, i, grammar.groups(s, i), true, false);
      }
      if (request > 0 && ordering && passesOn(s, i)) {
        return new Predicate(s, i, grammar.groups(s, i), true, false);
      }
      if (request > 0 && !requests.isNoun(i)) {
        return requests.order(s, i + request, to);
      }
      if (lexicon.decisions.match(words, i, to) > 0) {
        return new Predicate(s, i, List.of(), false, true);
      }
      int charged = duties.charged(i, to);
      if (charged > 0) {
        boolean bare = !words.folded(i + charged - 2).equals("phụ");
        charge = bare && grammar.startsPredicate(i + charged, to, false) ? i : -1;
        i += charged - 1;
        continue;
      }
      boolean pledge = ordering && words.folded(i).equals("sẽ") && grammar.names.end(s, to) == i;
      if (pledge) {
        return new Predicate(s, i, grammar.groups(s, i), true, false);
      }
      int relative = ordering ? grammar.subjects.behindRelative(s, to) : s;
      if (relative > i && lexicon.statements.match(words, i, to) > 0) {
        return new Predicate(s, relative, actor(s, relative, relative), true, false);
      }
      if (lexicon.statements.match(words, i, to) > 0) {
        int duty = duties.dutyAfterStatement(s, i, to);
        return duty < 0
            ? null
            : new Predicate(s, duty, grammar.groups(s, duties.subjectEnd(i, duty)), true, false);
      }
      int field = lexicon.fields.match(words, i - 1, to) - 1;
      int named = words.isUpper(i - 1) ? Math.max(duties.named(i, to), field) : duties.named(i, to);
      int listed = Math.max(duties.listed(i, to), named);
      if (listed > 0) {
        i += listed - 1;
        continue;
      }
      if (grammar.startsPredicate(i, to, false)) {
        int unknown = ordering ? grammar.subjects.verb(s, i, to) : -1;
        if (unknown > 0) {
          return new Predicate(s, unknown, grammar.groups(s, unknown), true, false);
        }
        int verb = duties.dutyBehind(i, to);
        boolean duty = grammar.modal(verb, to, false) > 0 || duties.leads(verb, to);
        boolean order =
            (ordering || duty)
                && !exhorts(verb, to)
                && !duties.threatens(verb, to)
                && !duties.informs(verb, to)
                && !duties.appeals(verb, to);
        int end = charge > 0 ? charge : ground < 0 ? grammar.subjects.end(s, verb) : ground;
        return order ? new Predicate(s, verb, actor(s, end, verb), true, false) : null;
      }
    }
    int unknown = ordering ? grammar.subjects.verb(s, to, to) : -1;
    return unknown < 0 || (ground >= 0 && ground < unknown)
        ? null
        : new Predicate(s, unknown, grammar.groups(s, unknown), true, false);
  }

  /// “UBND quận giao Tổ Covid cộng đồng nhận đơn”: a body of the place that is told to assign; what
  /// committees and chairs assign is the order itself.
  private boolean passesOn(int s, int request) {
    boolean chair =
        switch (words.folded(s)) {
          case "ban", "thường", "chủ", "tỉnh", "thành", "thủ", "bộ", "hội", "đảng", "huyện" -> true;
          default -> false;
        };
    return words.folded(request).equals("giao") && !chair;
  }

  /// Those who act, words `s` to `end`; nobody where something “phải được …” done to them.
  private List<String> actor(int s, int end, int verb) {
    boolean passive = words.folded(verb).equals("phải") && words.folded(verb + 1).equals("được");
    return passive ? List.of() : grammar.groups(s, end);
  }

  /// Whether the first verb after words of intensity only calls up a spirit.
  boolean exhorts(int s, int to) {
    int i = s;
    int n = grammar.intensity(i, to, true);
    while (n > 0) {
      i += n;
      n = grammar.intensity(i, to, true);
    }
    return lexicon.exhortations.match(words, i, to) > 0;
  }

  /// “Trên cơ sở đó, rà soát …”: an order after a first phrase.
  private @Nullable Predicate afterPreamble(int s, int to) {
    boolean told = duties.reports(s, to) > 0 && !words.folded(s).equals("nhận");
    if (told || lexicon.nouns.match(words, s, to) > 0) {
      return null;
    }
    for (int i = s + 1; i < Math.min(to, s + PREAMBLE); i++) {
      if (!grammar.hidden(i)
          && lexicon.statements.match(words, i, to) > 0
          && !words.folded(i).equals("được")) {
        return null;
      }
      boolean ground = words.folded(s).equals("căn") && words.folded(i).equals("để");
      if (ground && grammar.startsPredicate(i + 1, to, false)) {
        return new Predicate(s, i + 1, List.of(), true, false);
      }
      if (grammar.isComma(i)) {
        boolean first = lexicon.prepositions.match(words, s, to) > 0;
        Predicate rest = atFront(grammar.skip(i + 1, to), to, true, first);
        if (rest != null) {
          int start = duties.isSetting(s, i, !rest.subject().isEmpty()) ? rest.start() : s;
          return new Predicate(start, rest.verb(), rest.subject(), rest.inherits(), rest.whole());
        }
      }
    }
    return null;
  }
}
