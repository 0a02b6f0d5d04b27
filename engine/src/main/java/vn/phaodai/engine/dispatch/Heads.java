// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Titles and head sentences: blocks that order nothing themselves but give subject and force to
/// the blocks below them.
final class Heads {
  private static final int HEADING_WORDS = 30;
  private static final int OWNER = 6;

  /// A numbered line of so many words without an end mark, a paragraph below it, is a title.
  private static final int TITLE_WORDS = 8;

  private static final int OFFICE_WORDS = 12;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final PredicateFinder finder;
  private final ObligationBuilder builder;
  private final FrontTime times;
  private final Agents agents;

  Heads(Grammar grammar, PredicateFinder finder, ObligationBuilder builder) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.finder = finder;
    this.builder = builder;
    this.times = new FrontTime(words);
    this.agents = new Agents(grammar);
  }

  /// A title without an end mark: capitals, a Roman number, or a numbered line that names a thing,
  /// a body, or what the list below it spells out.
  boolean isHeading(Blocks.Block block, boolean capitals, String nextKind, Outline outline) {
    int from = block.from();
    int to = block.to();
    boolean ended =
        words.is(to - 1, '.')
            || words.is(to - 1, ';')
            || words.is(to - 1, ',')
            || words.is(to - 1, '/');
    if (to - from > HEADING_WORDS || ended) {
      return false;
    }
    if (capitals || block.kind().equals("I") || block.kind().equals("A")) {
      return true;
    }
    boolean numbered =
        block.kind().startsWith("1") || block.kind().equals("a") || block.kind().equals("Điều");
    boolean noun =
        lexicon.nouns.match(words, from, to) > 0 || lexicon.background.match(words, from, to) > 0;
    int named = from + lexicon.requests.match(words, from, to);
    boolean onlyBodies = grammar.startsBody(named, to) && onlyBodies(named, to);
    boolean above =
        !nextKind.isEmpty() && !nextKind.equals(block.kind()) && !outline.holds(nextKind);
    boolean title =
        to - from <= 3
            || (above && grammar.startsPredicate(from, to, true))
            || block.kind().equals("Điều")
            || (nextKind.isEmpty() && to - from <= TITLE_WORDS && !words.isNumber(to - 1));
    int owner = owner(from, to);
    boolean owned = owner > 0 && onlyBodies(owner, to);
    owned |= above && isOffice(block, from, to);
    boolean topic = words.folded(from).equals("về") && !nextKind.equals(block.kind());
    return numbered && (noun || onlyBodies || title || owned || topic);
  }

  /// “Nhiệm vụ thời gian tới”, “Giải pháp khắc phục hạn chế”: a title of tasks after all.
  private boolean work(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      String next = words.folded(i + 1);
      boolean task =
          switch (words.folded(i)) {
            case "nhiệm" -> next.equals("vụ");
            case "giải", "biện" -> next.equals("pháp");
            case "phân" -> next.equals("công");
            default -> false;
          };
      if (task) {
        return true;
      }
    }
    return false;
  }

  /// Whether nothing but names of bodies stands there.
  private boolean onlyBodies(int from, int to) {
    return grammar.endOfBodies(from, to) == to || grammar.names.end(from, to) == to;
  }

  /// What a title gives to the blocks below it: its bodies as subject; under a background title
  /// (`Mục đích`, `Tình hình`) a verb at the front does not order, under `Kinh phí` only bodies
  /// that are named do.
  Outline.Context heading(Blocks.Block block, Outline.Context context, int from, int to) {
    boolean background = false;
    boolean during = words.folded(from).equals("trong");
    for (int i = from; i < Math.min(to, from + 4) && !during; i++) {
      background |= lexicon.background.match(words, i, to) > 0;
    }
    background |= to - from == 2 && words.folded(from).equals("yêu");
    background &= !work(from, to);
    boolean funds =
        background && (words.folded(from).equals("kinh") || words.folded(from).equals("nguồn"));
    int owner = owner(from, to);
    if (owner > 0) {
      List<String> lead = grammar.groups(owner, to);
      return new Outline.Context(block.kind(), lead, context.with(), true, false);
    }
    int named = from + lexicon.requests.match(words, from, to);
    boolean bodies =
        grammar.startsBody(named, to)
            && !background
            && !rules(named, to)
            && (onlyBodies(named, to) || isOffice(block, named, to))
            && (!block.kind().isEmpty() || !HeaderReader.isUpper(words.text(named, to)));
    int end = to;
    for (int i = named + 1; i < to && words.is(to - 1, ')'); i++) {
      boolean number = words.is(i, '(') && words.isNumber(i + 1);
      end = number ? i : end;
    }
    List<String> lead = bodies ? grammar.groups(named, end) : context.lead();
    return new Outline.Context(
        block.kind(), lead, context.with(), !background || funds, background);
  }

  /// “II. Đội Cảnh sát quản lý hành chính”: a part named after an office, verbs in its name or not.
  private boolean isOffice(Blocks.Block block, int from, int to) {
    boolean part = !block.kind().isEmpty() && !block.kind().equals("Điều");
    boolean verb = grammar.verb(from, to, true) >= lexicon.bodies.match(words, from, to);
    for (int i = from; part && i < to; i++) {
      part = lexicon.modals.match(words, i, to) == 0 && lexicon.statements.match(words, i, to) == 0;
    }
    return part && !rules(from, to) && !verb && words.isUpper(from) && to - from <= OFFICE_WORDS;
  }

  /// “Trách nhiệm của X”, “Nhiệm vụ của X”, “Đối với X”: where the body begins whose tasks follow;
  /// 0 for none.
  private int owner(int from, int to) {
    String first = words.folded(from);
    boolean task = first.equals("trách") || first.equals("nhiệm") || first.equals("phần");
    for (int i = from + 1; i < Math.min(to - 1, from + OWNER); i++) {
      boolean toward = words.folded(i).equals("với") && words.folded(i - 1).equals("đối");
      boolean of = task && words.folded(i).equals("của");
      if ((of || toward) && grammar.startsBody(i + 1, to)) {
        return i + 1;
      }
    }
    return 0;
  }

  /// What “… yêu cầu X thực hiện các nội dung sau:” or “Sở Y tế:” gives to the blocks below.
  Outline.Context head(Blocks.Block block, Outline.Context context, int from, int to) {
    int s = times.end(grammar.skip(from, to), to);
    int agent = words.folded(s).equals("do") ? agents.agent(s, to) : -1;
    int owner = agent > 0 ? agent : owner(s, to);
    if (agent > 0) {
      List<String> lead = grammar.groups(agent, grammar.endOfBodies(agent, to));
      return new Outline.Context(block.kind(), lead, builder.with(s, to), true, false);
    }
    if (owner > 0) {
      List<String> lead = grammar.groups(owner, to);
      return new Outline.Context(block.kind(), lead, List.of(), true, context.background());
    }
    if (block.kind().isEmpty() && rules(s, to)) {
      return new Outline.Context("", List.of(), List.of(), true, false);
    }
    boolean list = false;
    for (int i = s; i < to; i++) {
      list |= words.folded(i).equals("gồm");
    }
    Predicate predicate = requestAtEnd(s, to) ? null : finder.find(s, to, false);
    if (predicate == null && !requestAtEnd(s, to)) {
      predicate = finder.find(s, to, true);
    }
    boolean bodies =
        grammar.startsBody(s, to) && onlyBodies(s, to) && requestedInside(s, to) == null;
    List<String> lead = context.lead();
    List<String> with = context.with();
    if (bodies) {
      lead = grammar.groups(s, to);
    } else if (directed(s, to) > 0) {
      lead = grammar.groups(directed(s, to), to);
    } else if (predicate != null && !predicate.subject().isEmpty() && !announced(predicate, to)) {
      lead = predicate.subject();
      with = builder.with(predicate.verb(), to);
    } else if (predicate == null) {
      List<String> requested = requestedInside(s, to);
      boolean people = !block.kind().isEmpty() && grammar.subjects.isPeople(s);
      lead = requested != null ? requested : people ? List.of(words.text(s, to)) : lead;
    }
    int guided = guided(s, to);
    lead = guided > 0 ? grammar.groups(guided, grammar.endOfBodies(guided, to)) : lead;
    boolean asked = predicate == null && requestedInside(s, to) != null;
    boolean orders = context.ordering() || bodies || asked || predicate != null || announces(s, to);
    return new Outline.Context(
        block.kind(), lead, with, orders && !list, context.background() || list);
  }

  /// “ĐẠI HỘI QUYẾT NGHỊ:”, “Giám đốc quyết định:”: what the issuer does itself, without a request
  /// to others before it.
  private boolean rules(int s, int to) {
    boolean rules = false;
    for (int i = Math.max(s, to - 3); i < to; i++) {
      rules |= i + lexicon.rulings.match(words, i, to) == to;
    }
    return rules && requestedInside(s, to) == null;
  }

  /// “Giao Sở Y tế:”, “Đối với Sở Y tế:”: a request whose assignee the bullets complete.
  @Nullable List<String> requested(int s, int to) {
    int owner = words.folded(s).equals("đối") ? owner(s, to) : 0;
    if (owner > 0 && words.isUpper(owner) && onlyBodies(owner, to)) {
      return grammar.groups(owner, to);
    }
    int n = lexicon.requests.match(words, s, to);
    boolean body = n > 0 && grammar.startsBody(s + n, to);
    return body ? grammar.groups(s + n, grammar.endOfBodies(s + n, to)) : null;
  }

  /// “… hướng dẫn các trường thực hiện:”: where those begin who are told how; 0 for none.
  private int guided(int s, int to) {
    for (int i = s + 1; i + 2 < to; i++) {
      boolean guides = words.folded(i - 1).equals("hướng") && words.folded(i).equals("dẫn");
      if (guides && !grammar.hidden(i) && grammar.startsBody(i + 1, to)) {
        int end = grammar.endOfBodies(i + 1, to);
        return end + 1 < to && words.folded(end).equals("thực") ? i + 1 : 0;
      }
    }
    return 0;
  }

  /// “Chỉ đạo Sở Y tế:”: where the body begins that the bullets are for; 0 for none.
  private int directed(int s, int to) {
    boolean direct =
        s + 2 < to && words.folded(s).equals("chỉ") && words.folded(s + 1).equals("đạo");
    return direct && grammar.startsBody(s + 2, to) && grammar.endOfBodies(s + 2, to) == to
        ? s + 2
        : 0;
  }

  /// What the issuer does itself (“… hướng dẫn một số nội dung như sau:”) gives no subject.
  private boolean announced(Predicate predicate, int to) {
    boolean request = false;
    for (int i = predicate.start(); i < to; i++) {
      request |= lexicon.requests.match(words, i, to) > 0;
    }
    boolean announces = lexicon.announcements.match(words, predicate.verb(), to) > 0;
    for (int i = predicate.verb() + 1; i < Math.min(to, predicate.verb() + OWNER); i++) {
      boolean also = words.folded(i - 1).equals("và");
      announces |= also && lexicon.announcements.match(words, i, to) > 0;
    }
    return !request && announces;
  }

  /// The bodies behind the last request of a head sentence (“… ghi nhận … và đề nghị X thực
  /// hiện:”).
  private @Nullable List<String> requestedInside(int s, int to) {
    for (int i = to - 1; i >= s; i--) {
      List<String> requested =
          grammar.hidden(i) || words.isUpper(i) && i > s ? null : requested(i, to);
      if (requested != null) {
        return requested;
      }
    }
    return null;
  }

  private boolean requestAtEnd(int s, int to) {
    for (int i = Math.max(s, to - 2); i < to; i++) {
      int n = lexicon.requests.match(words, i, to);
      if (n > 0 && i + n == to) {
        return true;
      }
    }
    return false;
  }

  private boolean announces(int s, int to) {
    boolean ends = false;
    for (int i = Math.max(s, to - 3); i < to; i++) {
      ends |= i + lexicon.announcements.match(words, i, to) == to;
    }
    if (ends || requestAtEnd(s, to)) {
      return true;
    }
    for (int i = Math.max(s, to - 8); i < to; i++) {
      String w = words.folded(i);
      if (w.equals("sau") || lexicon.requests.match(words, i, to) > 0 || w.equals("kết")) {
        return true;
      }
    }
    return false;
  }
}
