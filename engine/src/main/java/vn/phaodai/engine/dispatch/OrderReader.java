// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks over the body block by block and collects clauses and obligations.
final class OrderReader {
  /// A line of so many words in capitals with a colon sets the document in force (“RA LỆNH:”).
  private static final int CAPITALS = 20;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final PredicateFinder finder;
  private final PredicateSplitter splitter;
  private final Heads heads;
  private final ObligationBuilder builder;
  private final Sentences sentences;
  private final WorkFields fields;
  private final Above above;
  private final Outline outline = new Outline();
  private String nextKind = "";
  private boolean first;

  /// The condition that a label in front of the sentences states for all of them.
  private @Nullable String standing;

  private List<String> lastSubject = List.of();

  OrderReader(Grammar grammar, ObligationBuilder builder) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.finder = new PredicateFinder(grammar);
    this.splitter = new PredicateSplitter(grammar);
    this.builder = builder;
    this.heads = new Heads(grammar, finder, builder);
    this.sentences = new Sentences(grammar, finder);
    this.fields = new WorkFields(grammar, builder);
    this.above = new Above(grammar);
  }

  void read(List<Blocks.Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Blocks.Block block = blocks.get(i);
      nextKind = i + 1 < blocks.size() ? blocks.get(i + 1).kind() : "";
      grammar.enter(block.from(), block.to());
      builder.block();
      if (block.kind().equals(Blocks.ROW)) {
        row(block);
      } else if (!fields.read(block, outline.here())) {
        fields.next(block);
        read(block, outline.enter(block.kind()));
      }
    }
  }

  /// A row of a work table: its task cell orders, whatever the words are.
  private void row(Blocks.Block block) {
    WorkFields.Row row = fields.row(block);
    if (row == null) {
      return;
    }
    int first = builder.obligations().size();
    boolean several = false;
    for (int i = row.from(); i < row.to(); i++) {
      several |= words.is(i, ';') || sentences.end(i, row.to());
    }
    if (several) {
      var context = new Outline.Context(block.kind(), row.lead(), row.with(), true, false);
      sentences(row.from(), row.to(), context, block);
    }
    if (builder.obligations().size() == first) {
      builder.obligation(
          row.from(), row.from(), row.to(), row.from(), row.to(), row.lead(), row.with(), null);
    }
    fields.due(row, first);
  }

  private void read(Blocks.Block block, Outline.Context context) {
    int from = block.from();
    int to = block.to();
    boolean colon = words.is(to - 1, ':');
    int body = colon ? to - 1 : to;
    boolean capitals = HeaderReader.isUpper(words.text(from, to));
    if (capitals && colon && to - from <= CAPITALS) {
      builder.clause(ClauseKind.HEADING, from, to);
      outline.order();
      return;
    }
    int last = colon ? sentences.last(from, body) : from;
    if (!colon && heads.isHeading(block, capitals, nextKind, outline)) {
      builder.clause(ClauseKind.HEADING, from, to);
      outline.head(heads.heading(block, context, from, to));
      return;
    }
    if (colon) {
      sentences(from, last, context, block);
      builder.clause(ClauseKind.HEAD, last, to);
      outline.head(heads.head(block, context, last, body));
      return;
    }
    outline.head(context.at(block.kind()));
    sentences(from, to, context, block);
  }

  private void sentences(int from, int to, Outline.Context context, Blocks.Block block) {
    List<String> carried = context.lead();
    List<String> with = context.with();
    int start = sentences.label(from, to);
    boolean addressed = false;
    if (start > from) {
      List<String> named = requestedOrNamed(from, start - 1);
      addressed = named != null;
      carried = named == null ? carried : named;
      builder.clause(ClauseKind.HEADING, from, start);
    }
    boolean fact = start > from && lexicon.background.match(words, from, start) > 0;
    boolean ordering = addressed || (context.ordering() && !context.background() && !fact);
    int opening = start;
    String when =
        start > from && lexicon.conditions.match(words, from, start) > 0
            ? words.text(from, grammar.trim(from, start))
            : null;
    for (int i = start; i < to; i++) {
      if (sentences.end(i, to) || i == to - 1) {
        int end = sentences.end(i, to) ? i : to;
        if (end > start) {
          first = start == opening;
          standing = when;
          carried = sentence(start, end, ordering, carried, with, block);
        }
        start = i + 1;
      }
    }
  }

  private @Nullable List<String> requestedOrNamed(int from, int to) {
    List<String> requested = heads.requested(from, to);
    if (requested != null) {
      return requested;
    }
    return grammar.startsBody(from, to) ? grammar.groups(from, to) : null;
  }

  /// Reads one sentence; returns the subject that a following sentence without one takes.
  private List<String> sentence(
      int from,
      int to,
      boolean ordering,
      List<String> carried,
      List<String> with,
      Blocks.Block block) {
    int s = grammar.skip(from, to);
    if (s >= to) {
      return carried;
    }
    if (sentences.isBasis(s, to, ordering)) {
      builder.clause(ClauseKind.BASIS, from, to);
      return carried;
    }
    if (block.kind().equals("Điều") && lexicon.performatives.match(words, s, to) > 0) {
      builder.clause(ClauseKind.STATEMENT, from, to);
      return carried;
    }
    s = sentences.afterCourse(s, to);
    int order = sentences.afterCondition(s, to);
    String condition = standing;
    int start = s;
    if (order > s) {
      condition = words.text(s, sentences.conditionEnd(s, order));
      start = order;
    }
    if (ordering && exhortedFirst(start, to)) {
      return afterExhortation(start, to, condition, carried);
    }
    boolean extended = builder.extendsLast(s, to);
    Predicate predicate = extended ? null : finder.find(start, to, ordering);
    if (predicate == null && !extended && ordering && first) {
      predicate = listed(start, to, carried, block);
    }
    if (predicate == null) {
      builder.clause(ClauseKind.STATEMENT, from, to);
      return carried;
    }
    if (first && above.leadsOthers(predicate, carried)) {
      predicate = new Predicate(predicate.start(), predicate.start(), List.of(), true, false);
    }
    if (order > s) {
      builder.clause(ClauseKind.CONDITION, s, sentences.conditionEnd(s, order));
    }
    List<String> subject =
        above.assignsInside(predicate, carried, block) ? carried : subject(predicate, carried);
    return orders(predicate, to, condition, subject, with);
  }

  /// An item of the list under a body's name that begins with a word no lexicon knows: in such a
  /// list every item is a task.
  private @Nullable Predicate listed(int s, int to, List<String> carried, Blocks.Block block) {
    boolean item = !block.kind().isEmpty() && !block.kind().equals("Điều");
    return item && !carried.isEmpty() && finder.duties.isTask(s, to)
        ? new Predicate(s, s, List.of(), true, false)
        : null;
  }

  private List<String> subject(Predicate predicate, List<String> carried) {
    if (!predicate.subject().isEmpty()) {
      return predicate.subject();
    }
    boolean elliptic = grammar.modal(predicate.start(), predicate.start() + 4, true) > 0;
    return !predicate.inherits()
        ? List.of()
        : carried.isEmpty() && elliptic ? lastSubject : carried;
  }

  private List<String> orders(
      Predicate first,
      int to,
      @Nullable String condition,
      List<String> subject,
      List<String> with) {
    List<PredicateSplitter.Part> parts =
        first.whole()
            ? List.of(new PredicateSplitter.Part(first.start(), grammar.trim(first.start(), to)))
            : splitter.split(first.start(), first.verb(), to);
    List<String> lead = subject;
    List<String> together = with;
    String when = condition;
    for (int i = 0; i < parts.size(); i++) {
      PredicateSplitter.Part part = parts.get(i);
      int begin = part.from();
      int verb = first.verb();
      if (i > 0) {
        int order = sentences.afterCondition(begin, part.to());
        when = order > begin ? words.text(begin, sentences.conditionEnd(begin, order)) : condition;
        begin = order;
        Predicate next = finder.atFront(begin, part.to(), true, true);
        verb = next == null ? begin : next.verb();
        if (next != null && !next.subject().isEmpty()) {
          lead = next.subject();
          together = List.of();
        }
      }
      List<String> own = builder.with(verb, part.to());
      together = own.isEmpty() ? together : own;
      if (part.to() > begin) {
        builder.obligation(begin, verb, part.to(), first.start(), to, lead, together, when);
      }
    }
    lastSubject = lead.isEmpty() ? lastSubject : lead;
    return first.inherits() ? lead : List.of();
  }

  /// A first part that only calls up a spirit may be followed by an order with the same subject.
  private boolean exhortedFirst(int s, int to) {
    for (int i = s; i < to; i++) {
      if (grammar.startsPredicate(i, to, i == s)) {
        return finder.exhorts(i, to);
      }
    }
    return false;
  }

  private List<String> afterExhortation(
      int s, int to, @Nullable String condition, List<String> carried) {
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
}
