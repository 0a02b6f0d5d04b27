// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a sentence that orders into its obligations, part by part: who, together with whom, when.
final class OrderParts {
  /// Words of one order, its verb, and the sentence they stand in.
  private record Part(int from, int verb, int to, int sentence, int end) {}

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final PredicateFinder finder;
  private final PredicateSplitter splitter;
  private final Conditions conditions;
  private final Above above;
  private final Agents agents;
  private final ObligationBuilder builder;
  private List<String> lastSubject = List.of();

  OrderParts(
      Grammar grammar,
      PredicateFinder finder,
      Conditions conditions,
      Above above,
      ObligationBuilder builder) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.finder = finder;
    this.splitter = new PredicateSplitter(grammar, conditions);
    this.conditions = conditions;
    this.above = above;
    this.agents = new Agents(grammar);
    this.builder = builder;
  }

  /// Whom a predicate orders: those it names, else those named before it.
  List<String> subject(Predicate predicate, List<String> carried) {
    if (!predicate.subject().isEmpty()) {
      return predicate.subject();
    }
    boolean elliptic = grammar.modal(predicate.start(), predicate.start() + 4, true) > 0;
    return !predicate.inherits()
        ? List.of()
        : carried.isEmpty() && elliptic ? lastSubject : carried;
  }

  /// Makes an obligation of each part; returns the subject that a following sentence takes.
  List<String> orders(
      Predicate first,
      int to,
      @Nullable String condition,
      List<String> subject,
      List<String> with) {
    List<PredicateSplitter.Part> parts =
        first.whole()
            ? splitter.decision(first.start(), to)
            : splitter.split(first.start(), first.verb(), to);
    List<String> lead = subject;
    List<String> together = first.subject().isEmpty() ? with : List.of();
    String given = condition == null ? inside(first) : condition;
    String when = given;
    int made = builder.obligations().size();
    for (int i = 0; i < parts.size(); i++) {
      PredicateSplitter.Part part = parts.get(i);
      int begin = part.from();
      int verb = first.verb();
      List<String> owing = List.of();
      if (i > 0) {
        if (builder.setsTerm(begin, part.to())) {
          continue;
        }
        begin = conditions.afterCourse(begin, part.to());
        int order = conditions.after(begin, part.to());
        when = order > begin ? words.text(begin, conditions.end(begin, order)) : given;
        owing = order > begin ? conditions.debtor(begin, order, part.to(), lead) : owing;
        begin = order;
        Predicate next = finder.atPart(begin, part.to());
        next = next == null ? agents.order(begin, part.to()) : next;
        verb = next == null ? begin : next.verb();
        boolean assigns = joined(part.from()) && lexicon.requests.match(words, begin, to) > 0;
        boolean keeps = above.keeps(begin, lead) || (assigns && !lead.isEmpty());
        if (next != null && !next.subject().isEmpty() && !keeps) {
          lead = next.subject();
          together = List.of();
        }
      }
      List<String> own = builder.with(begin, verb, part.to());
      together = own.isEmpty() ? together : own;
      verb = Math.min(verb, part.to() - 1);
      if (part.to() > begin) {
        Part order = new Part(begin, verb, part.to(), first.start(), to);
        add(order, owing.isEmpty() ? lead : owing, together, when, made, subject);
      }
    }
    lastSubject = lead.isEmpty() ? lastSubject : lead;
    return first.inherits() ? lead : List.of();
  }

  /// Whether the part at `from` stands behind a comma or “và”: who acts is who acted before it.
  private boolean joined(int from) {
    return words.is(from - 1, ',') || words.folded(from - 1).equals("và");
  }

  /// A first part that only calls up a spirit may be followed by an order with the same subject.
  boolean exhortedFirst(int s, int to) {
    for (int i = s; i < to; i++) {
      if (grammar.startsPredicate(i, to, i == s)) {
        return finder.exhorts(i, to);
      }
    }
    return false;
  }

  /// “Các chợ được mở cửa đến 17 giờ; phải kẻ vạch giãn cách”: the duty behind what is granted, of
  /// those that stand in front.
  List<String> afterStatement(int s, int to, List<String> carried) {
    for (int i = s; i < to; i++) {
      boolean duty =
          words.is(i, ';')
              && !grammar.hidden(i)
              && i + 2 < to
              && words.folded(i + 1).equals("phải")
              && grammar.startsBody(s, i);
      if (duty) {
        int name = s + 1;
        while (name < i && lexicon.statements.match(words, name, i) == 0) {
          name++;
        }
        List<String> subject = grammar.groups(s, name);
        builder.clause(ClauseKind.STATEMENT, s, i);
        return orders(
            new Predicate(i + 1, i + 1, subject, true, false), to, null, subject, List.of());
      }
    }
    builder.clause(ClauseKind.STATEMENT, s, to);
    return carried;
  }

  List<String> afterExhortation(int s, int to, @Nullable String condition, List<String> carried) {
    List<String> subject = carried;
    for (int i = s; i < to; i++) {
      if (grammar.startsPredicate(i, to, i == s)) {
        subject =
            i > s && grammar.startsBody(s, i)
                ? List.of(words.text(s, grammar.trim(s, i)))
                : carried;
        break;
      }
    }
    for (int i = s; i < to; i++) {
      if (words.is(i, ';') && !grammar.hidden(i)) {
        int next = grammar.skip(i + 1, to);
        if (grammar.startsPredicate(next, to, false) && !finder.exhorts(next, to)) {
          builder.clause(ClauseKind.STATEMENT, s, i);
          return orders(
              new Predicate(next, next, subject, true, false), to, condition, subject, List.of());
        }
      }
    }
    builder.clause(ClauseKind.STATEMENT, s, to);
    return subject;
  }

  /// “Do X chủ trì, Y phối hợp: …”: the body that leads what follows the label; empty for none.
  List<String> led(int from, int to) {
    int agent = words.folded(from).equals("do") ? agents.agent(from, to) : -1;
    return agent < 0 ? List.of() : grammar.groups(agent, grammar.endOfBodies(agent, to));
  }

  /// A team in brackets behind an order stands for its subject and its time, and for the subject of
  /// the orders before it in the same sentence, from the one at `made` on.
  private void add(
      Part part,
      List<String> lead,
      List<String> together,
      @Nullable String condition,
      int made,
      List<String> inherited) {
    Agents.Team team = agents.team(part.from, part.to);
    if (team == null || !(team.acting() || lead.isEmpty()) || team.open() <= part.verb) {
      builder.obligation(
          part.from, part.verb, part.to, part.sentence, part.end, lead, together, condition);
      return;
    }
    int own = builder.obligations().size();
    builder.obligation(
        part.from,
        part.verb,
        team.open(),
        part.sentence,
        part.end,
        team.lead(),
        team.with(),
        condition);
    builder.complete(
        own, List.of(), List.of(), List.of(), builder.stated(team.open(), part.to), null);
    builder.complete(made, inherited, team.lead(), team.with(), null, null);
  }

  /// “Người dân khi ra đường phải …”: the condition between a subject and its verb; null for none.
  private @Nullable String inside(Predicate predicate) {
    for (int i = predicate.start() + 1; i < predicate.verb() - 1; i++) {
      boolean when = words.folded(i).equals("khi") || words.folded(i).equals("nếu");
      boolean time =
          switch (words.folded(i - 1)) {
            case "sau", "trước", "từ", "đến", "ngay", "trong", "mỗi" -> true;
            default -> false;
          };
      if (when && !time && !predicate.subject().isEmpty() && !grammar.hidden(i)) {
        return words.text(i, grammar.trim(i, predicate.verb()));
      }
    }
    return null;
  }
}
