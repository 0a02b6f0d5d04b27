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
  private final OrderParts parts;
  private final Heads heads;
  private final ObligationBuilder builder;
  private final Sentences sentences;
  private final Conditions conditions;
  private final WorkFields fields;
  private final Above above;
  private final Outline outline = new Outline();
  private final HeadOrder headOrder;
  private List<Blocks.Block> blocks = List.of();
  private Frame frame;
  private int index;
  private String nextKind = "";
  private boolean first;

  /// Whether a label in front of the sentences names who is to act.
  private boolean addressed;

  /// The condition that a label in front of the sentences states for all of them.
  private @Nullable String standing;

  OrderReader(Grammar grammar, ObligationBuilder builder) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.finder = new PredicateFinder(grammar);
    this.builder = builder;
    this.heads = new Heads(grammar, finder, builder);
    this.sentences = new Sentences(grammar, finder);
    this.conditions = new Conditions(grammar, finder);
    this.fields = new WorkFields(grammar, builder);
    this.above = new Above(grammar);
    this.frame = new Frame(blocks, words, lexicon);
    this.headOrder = new HeadOrder(grammar, finder);
    this.parts = new OrderParts(grammar, finder, conditions, above, builder);
  }

  void read(List<Blocks.Block> all) {
    blocks = all;
    frame = new Frame(blocks, words, lexicon);
    int views = frame.conclusion();
    for (int i = 0; i < blocks.size(); i++) {
      Blocks.Block block = blocks.get(i);
      index = i;
      nextKind = i + 1 < blocks.size() ? blocks.get(i + 1).kind() : "";
      grammar.enter(block.from(), block.to());
      builder.block();
      if (i < views) {
        builder.clause(ClauseKind.STATEMENT, block.from(), block.to());
      } else if (block.kind().equals(Blocks.ROW)) {
        row(block);
      } else if (frame.isSubject(i)) {
        builder.clause(ClauseKind.HEADING, block.from(), block.to());
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
    if (frame.isAgenda(index)) {
      builder.clause(ClauseKind.STATEMENT, from, to);
      return;
    }
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
    if (colon && context.ordering() && headOrders(last, body)) {
      sentences(from, body, context, block);
      outline.head(new Outline.Context(block.kind(), context.lead(), context.with(), false, true));
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

  private boolean headOrders(int from, int to) {
    return !blocks.isEmpty() && headOrder.orders(blocks, index, from, to);
  }

  private void sentences(int from, int to, Outline.Context context, Blocks.Block block) {
    List<String> carried = context.lead();
    List<String> with = context.with();
    int start = sentences.label(from, to);
    addressed = false;
    if (start > from) {
      List<String> named = requestedOrNamed(from, start - 1);
      addressed = named != null;
      carried = named == null ? carried : named;
      builder.clause(ClauseKind.HEADING, from, start);
    }
    boolean fact = start > from && (lexicon.background.match(words, from, start) > 0);
    boolean within = context.ordering() && !context.background();
    boolean named = context.ordering() && context.background();
    boolean ordering = addressed || (within && !fact);
    int opening = start;
    String when = condition(from, start);
    int made = builder.obligations().size();
    for (int i = start; i < to; i++) {
      if (sentences.end(i, to) || i == to - 1) {
        int end = sentences.end(i, to) ? i : to;
        if (end > start) {
          first = start == opening;
          standing = when;
          boolean told = named && grammar.startsBody(grammar.skip(start, end), end);
          carried = sentence(start, end, ordering || told, carried, with, block);
        }
        ordering |= within || (!context.background() && builder.obligations().size() > made);
        start = i + 1;
      }
    }
    Deadline due = opening > from ? builder.stated(from, opening) : null;
    builder.complete(made, List.of(), List.of(), List.of(), due, null);
  }

  /// The condition a label states (“Trường hợp …: ”); null for none.
  private @Nullable String condition(int from, int start) {
    return start > from && lexicon.conditions.match(words, from, start) > 0
        ? words.text(from, grammar.trim(from, start))
        : null;
  }

  private @Nullable List<String> requestedOrNamed(int label, int to) {
    int from = grammar.skip(label, to);
    List<String> requested = heads.requested(from, to);
    if (requested != null) {
      return requested;
    }
    List<String> led = parts.led(from, to);
    if (!led.isEmpty()) {
      return led;
    }
    int end = to;
    for (int i = from; i < to; i++) {
      end = end == to && grammar.modal(i, to, false) > 1 ? i : end;
    }
    return grammar.startsBody(from, to) ? grammar.groups(from, end) : null;
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
    s = conditions.afterCourse(s, to);
    int order = conditions.after(s, to);
    String condition = standing;
    int start = s;
    if (order > s) {
      condition = words.text(s, conditions.end(s, order));
      start = order;
    }
    if (ordering && parts.exhortedFirst(start, to)) {
      return parts.afterExhortation(start, to, condition, carried);
    }
    boolean extended = builder.extendsLast(s, to);
    Predicate predicate = extended ? null : finder.find(start, to, ordering);
    if (predicate == null && !extended && ordering) {
      boolean told = first && addressed && to - start > 1;
      predicate =
          told ? new Predicate(start, start, List.of(), true, false) : listed(start, to, block);
    }
    if (predicate == null) {
      return ordering && !extended
          ? parts.afterStatement(s, to, carried)
          : stated(from, to, carried);
    }
    if (first && above.leadsOthers(predicate, carried)) {
      predicate = new Predicate(predicate.start(), predicate.start(), List.of(), true, false);
    }
    int when =
        order > s || predicate.subject().isEmpty() ? -1 : conditions.inside(predicate.start(), to);
    boolean asked = when > 0 && lexicon.requests.match(words, predicate.start(), to) > 0;
    if (asked) {
      int then = conditions.behindThen(when, to);
      builder.clause(ClauseKind.CONDITION, predicate.start(), conditions.end(when, then));
      return parts.orders(
          new Predicate(then, then, List.of(), true, false),
          to,
          words.text(when, conditions.end(when, then)),
          grammar.groups(
              predicate.start() + lexicon.requests.match(words, predicate.start(), to), when),
          with);
    }
    if (order > s) {
      builder.clause(ClauseKind.CONDITION, s, conditions.end(s, order));
    }
    List<String> debtor = order > s ? conditions.debtor(s, order, to, carried) : List.of();
    if (!debtor.isEmpty()) {
      return parts.orders(predicate, to, condition, debtor, List.of());
    }
    List<String> subject =
        above.assignsInside(predicate, carried, block)
            ? carried
            : parts.subject(predicate, carried);
    return parts.orders(predicate, to, condition, subject, with);
  }

  private List<String> stated(int from, int to, List<String> carried) {
    builder.clause(ClauseKind.STATEMENT, from, to);
    return carried;
  }

  /// An item of the list under a body's name that begins with a word no lexicon knows: in such a
  /// list every item is a task.
  private @Nullable Predicate listed(int s, int to, Blocks.Block block) {
    boolean item = !block.kind().isEmpty() && !block.kind().equals("Điều");
    return item && finder.tasks.isTask(s, to) ? new Predicate(s, s, List.of(), true, false) : null;
  }
}
