// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a part of a sentence that orders into an obligation: theme, outcome, deadline, monitor.
final class ObligationBuilder {
  private static final int WATCH = 14;

  /// So many words beside its time a sentence may have that says only when.
  private static final int TERM = 7;

  private static final int WORK = 12;

  /// “đôn đốc và báo cáo X kết quả thực hiện …”: the body reported to stands between.
  private static final int URGE = 20;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final String clean;
  private final CleanText source;
  private final String text;
  private final DeadlineReader deadlines;
  private final AimReader aims;
  private final Agents agents;
  private final TrailingConditions trailing;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<ObligationFound> obligations = new ArrayList<>();
  private final List<Inference> inferred = new ArrayList<>();
  private boolean blockHasOrder;

  ObligationBuilder(
      Grammar grammar, String clean, CleanText source, String text, DeadlineReader deadlines) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.clean = clean;
    this.source = source;
    this.text = text;
    this.deadlines = deadlines;
    this.aims = new AimReader(grammar, clean);
    this.agents = new Agents(grammar);
    this.trailing = new TrailingConditions(grammar);
  }

  List<Clause> clauses() {
    return clauses;
  }

  List<ObligationFound> obligations() {
    return obligations;
  }

  List<Inference> inferred() {
    return inferred;
  }

  /// A new block begins: what follows no longer extends the order before.
  void block() {
    blockHasOrder = false;
  }

  String clause(ClauseKind kind, int from, int to) {
    String id = "c" + (clauses.size() < 9 ? "0" : "") + (clauses.size() + 1);
    clauses.add(new Clause(id, kind, span(from, to)));
    return id;
  }

  private Span span(int from, int to) {
    return source.span(words.start(from), words.end(to - 1));
  }

  void obligation(
      int from,
      int verb,
      int to,
      int sentence,
      int sentenceEnd,
      List<String> lead,
      List<String> with,
      @Nullable String condition) {
    String clause = clause(ClauseKind.ORDER, from, to);
    Span span = span(from, to);
    String when = condition == null ? trailing.condition(verb, to) : condition;
    int predicate = grammar.startsBody(from, to) ? grammar.subjects.end(from, verb) : from;
    DeadlineReader.Result due = deadlines.read(clean, words, predicate, to, when);
    String monitor = lead.isEmpty() || !watches(verb, to) ? null : String.join(", ", lead);
    int index = obligations.size();
    if (due.yearInferred() && due.deadline().date() != null) {
      inferred.add(
          new Inference(
              "obligations[" + index + "].deadline.date",
              due.deadline().date().toString(),
              "năm lấy theo ngày của văn bản / the year of the document's date"));
    }
    String id = "o" + (index < 9 ? "0" : "") + (index + 1);
    obligations.add(
        new ObligationFound(
            id,
            clause,
            span.in(text),
            span,
            lead,
            with,
            aims.theme(from, to, sentence, sentenceEnd),
            when,
            aims.outcome(Math.min(verb, to), to),
            due.deadline(),
            monitor));
    blockHasOrder = true;
  }

  /// “Hoàn thành trước ngày 20/9/2021.” after an order in the same block is its deadline, not an
  /// order.
  boolean extendsLast(int from, int to) {
    boolean done =
        words.folded(from).equals("hoàn")
            || words.folded(from).equals("xong")
            || words.folded(from).equals("trước");
    return setsTerm(from, to) || (done && joinsLast(from, to, TERM));
  }

  /// “Thời gian: từ ngày …”, “Việc này phải xong trước …”: says only when the order before it in
  /// the same block is to be done.
  boolean setsTerm(int from, int to) {
    boolean work = words.folded(from).equals("việc") || words.folded(from + 1).equals("việc");
    boolean done = false;
    for (int i = from + 1; work && i < to; i++) {
      done |= words.folded(i).equals("xong") || words.folded(i).equals("thành");
      work = !words.is(i, ',');
    }
    return words.folded(from).equals("thời")
        ? joinsLast(from, to, TERM)
        : work && done && joinsLast(from, to, WORK);
  }

  /// Gives the last order the time in words `from` to `to`, when at most `others` words say
  /// something else.
  private boolean joinsLast(int from, int to, int others) {
    if (!blockHasOrder || from >= to) {
      return false;
    }
    DeadlineReader.Result due = deadlines.read(clean, words, from, to, null);
    String left = due.deadline().text();
    DeadlineKind kind = due.deadline().kind();
    boolean hard =
        kind == DeadlineKind.DATE || kind == DeadlineKind.DURATION || kind == DeadlineKind.PERIODIC;
    if (!hard || left == null || to - from - new Words(left).size() > others) {
      return false;
    }
    ObligationFound last = obligations.removeLast();
    Span span = new Span(last.span().start(), span(from, to).end());
    obligations.add(
        new ObligationFound(
            last.id(),
            last.clause(),
            span.in(text),
            span,
            last.lead(),
            last.with(),
            last.theme(),
            last.condition(),
            last.outcome(),
            due.deadline(),
            last.monitor()));
    return true;
  }

  /// Completes the obligations from index `first` on with what columns or labels beside them say:
  /// only what their own words leave open.
  ///
  /// @param inherited the subject they have from above, which a label nearer to them replaces
  void complete(
      int first,
      List<String> inherited,
      List<String> lead,
      List<String> with,
      @Nullable Deadline due,
      @Nullable String condition) {
    for (int i = first; i < obligations.size(); i++) {
      ObligationFound o = obligations.get(i);
      boolean open = o.lead().isEmpty() || o.lead().equals(inherited);
      boolean undated =
          o.deadline().kind() == DeadlineKind.NONE || o.deadline().kind() == DeadlineKind.VAGUE;
      obligations.set(
          i,
          new ObligationFound(
              o.id(),
              o.clause(),
              o.text(),
              o.span(),
              open && !lead.isEmpty() ? lead : o.lead(),
              o.with().isEmpty() ? with : o.with(),
              o.theme(),
              o.condition() == null ? condition : o.condition(),
              o.outcome(),
              undated && due != null ? due : o.deadline(),
              o.monitor()));
    }
  }

  /// The day that words in front of a list or a sentence give (“Giai đoạn 1 (từ 15/10 đến
  /// 31/10):”); null for none.
  @Nullable Deadline stated(int from, int to) {
    boolean step =
        switch (words.folded(from)) {
          case "bước", "đợt", "giai", "ngày" -> true;
          default -> false;
        };
    Deadline due = step ? due(from, to) : deadlines.read(clean, words, from, to, null).deadline();
    return due.kind() == DeadlineKind.DATE ? due : null;
  }

  /// What a column or label about time says of words `from` to `to`.
  Deadline due(int from, int to) {
    return deadlines.field(clean, words, from, to);
  }

  /// The bodies an order is to be carried out together with: those behind “phối hợp”, or behind
  /// “cùng” between who leads and the verb.
  List<String> with(int from, int verb, int to) {
    List<String> told = with(verb, to);
    for (int i = from + 1; told.isEmpty() && i < verb; i++) {
      if (grammar.joins(i, verb)) {
        return grammar.groups(i + 1, verb);
      }
    }
    return told;
  }

  /// The bodies behind “phối hợp” in words `from` to `to`.
  List<String> with(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (grammar.hidden(i)) {
        continue;
      }
      boolean together = words.folded(i).equals("phối") && words.folded(i + 1).equals("hợp");
      if (together && grammar.startsBody(i + 2, to)) {
        return grammar.groups(i + 2, grammar.endOfBodies(i + 2, to));
      }
      List<String> before = together ? agents.before(from, i) : List.of();
      if (!before.isEmpty()) {
        return before;
      }
      if (together) {
        int limit = Math.min(to, i + 7);
        for (int k = i + 2; k < limit; k++) {
          if (words.folded(k).equals("với") || words.folded(k).equals("cùng")) {
            int start = k + 1 < to && words.folded(k + 1).equals("với") ? k + 2 : k + 1;
            int end = grammar.endOfBodies(start, to);
            return end > start ? grammar.groups(start, end) : List.of();
          }
        }
      }
    }
    return List.of();
  }

  /// “theo dõi, đôn đốc … việc thực hiện …”: the body is told to watch the document, not a patient.
  private boolean watches(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean follow = words.folded(i).equals("theo") && words.folded(i + 1).equals("dõi");
      boolean urge = words.folded(i).equals("đôn") && words.folded(i + 1).equals("đốc");
      if (urge && i + 3 < to && words.is(i + 2, ',') && words.folded(i + 3).equals("tổng")) {
        return true;
      }
      for (int k = i + 2;
          (follow || urge) && k + 1 < Math.min(to, i + (urge ? URGE : WATCH));
          k++) {
        boolean doing = words.folded(k).equals("thực") && words.folded(k + 1).equals("hiện");
        if (doing || (words.folded(k).equals("triển") && words.folded(k + 1).equals("khai"))) {
          return !ofAnother(k + 2, to);
        }
      }
    }
    return false;
  }

  /// “… thực hiện Nghị quyết số …”: another document is watched over, not this one.
  private boolean ofAnother(int from, int to) {
    for (int i = from; i < Math.min(to, from + WATCH); i++) {
      if (words.folded(i).equals("số") && i + 1 < to && words.isNumber(i + 1)) {
        return true;
      }
    }
    return false;
  }
}
