// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.engine.zoning.Subject;
import vn.phaodai.engine.zoning.TreeJudgement;
import vn.phaodai.engine.zoning.TreeJudgement.Judged;
import vn.phaodai.rules.LawBook;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Which directive applies to a unit on a day: the province's own table of that day, on the decided
/// level and on what the decision names. Another province's or another day's table is never used.
@Service
@Transactional(readOnly = true)
public class DirectiveTables {
  /// The finding by which a paper's list of units is entered.
  static final String LISTED = "directive_listed";

  private static final String OTHER = "OTHER";

  private final Map<String, List<String>> tables = read();
  private final LawBook book;
  private final Units units;
  private final ZoneLevels levels;
  private final FactRepository rows;

  DirectiveTables(LawBook book, Units units, ZoneLevels levels, FactRepository rows) {
    this.book = book;
    this.units = units;
    this.levels = levels;
    this.rows = rows;
  }

  /// @param directive CT15, CT16, CT19; null where the table abstains
  /// @param rule id and version of the table
  /// @param row that spoke; empty where none did
  /// @param source what the row rests on
  /// @param missing what the table lacks to speak
  public record Directive(
      @Nullable String directive, String rule, String row, String source, List<String> missing) {
    public Directive {
      missing = List.copyOf(missing);
    }
  }

  /// Empty where the province has no table that is known for the day.
  public Optional<Directive> of(Unit unit, LocalDate day) {
    List<Unit> line = new ArrayList<>(List.of(unit));
    line.addAll(units.ancestors(unit.id()));
    Map<Long, RiskLevel> decided = levels.at(UnitFacts.ids(line), levels.endOf(day));
    return table(line, day)
        .map(
            rule ->
                Objects.requireNonNull(
                    judge(rule, line, papers(line, List.of(), day, day), day, decided)
                        .get(unit.id())));
  }

  /// Those of the province and of all that lies in it, by unit.
  ///
  /// @param decided the levels that count
  Map<Long, Directive> in(
      Unit province, List<Unit> below, LocalDate day, Map<Long, RiskLevel> decided) {
    return in(List.of(province), below, day, decided);
  }

  /// As [#in(Unit, List, LocalDate, Map)], for a place within the province.
  ///
  /// @param line the place and the units above it, the province among them
  Map<Long, Directive> in(
      List<Unit> line, List<Unit> below, LocalDate day, Map<Long, RiskLevel> decided) {
    return in(line, below, papers(line, below, day, day), day, decided);
  }

  /// As [#in(List, List, LocalDate, Map)], with papers that were read for more days at once.
  Map<Long, Directive> in(
      List<Unit> line,
      List<Unit> below,
      NamedByPaper papers,
      LocalDate day,
      Map<Long, RiskLevel> decided) {
    List<Unit> all = together(line, below);
    return table(line, day).map(rule -> judge(rule, all, papers, day, decided)).orElse(Map.of());
  }

  /// What papers name of a place on each day of a span, both ends included.
  NamedByPaper papers(List<Unit> line, List<Unit> below, LocalDate first, LocalDate last) {
    List<Unit> all = together(line, below);
    return rows.named(UnitFacts.ids(all), UnitFacts.lines(all), LISTED, first, last);
  }

  private static List<Unit> together(List<Unit> line, List<Unit> below) {
    List<Unit> all = new ArrayList<>(line);
    all.addAll(below);
    return all;
  }

  /// The days on which another table, or another list of units in a paper, began or ended.
  Set<LocalDate> turns(List<Unit> line) {
    Set<LocalDate> days = new TreeSet<>();
    List<String> ids =
        line.stream().flatMap(u -> tables.getOrDefault(u.code(), List.of()).stream()).toList();
    book.rules().stream()
        .filter(rule -> ids.contains(rule.id().id()))
        .forEach(rule -> days.addAll(List.of(rule.from(), rule.until())));
    days.addAll(rows.turns(line.getLast().path(), LISTED));
    return days;
  }

  /// The table of one of these units that is in force.
  Optional<RuleSet> table(List<Unit> line, LocalDate day) {
    return line.stream()
        .flatMap(one -> tables.getOrDefault(one.code(), List.of()).stream())
        .flatMap(id -> book.inForce(id, day).stream())
        .findFirst();
  }

  /// @param of units of one line or tree; one whose parent is not among them stands on its own
  private Map<Long, Directive> judge(
      RuleSet rule,
      List<Unit> of,
      NamedByPaper papers,
      LocalDate day,
      Map<Long, RiskLevel> decided) {
    boolean asks = rule.findInput(LISTED).isPresent();
    Map<Long, String> listed = asks ? papers.listed(day) : Map.of();
    Set<Long> reviewed = asks ? papers.reviewed(day) : Set.of();
    Set<Long> ids = of.stream().map(Unit::id).collect(Collectors.toSet());
    List<Subject> subjects = new ArrayList<>();
    for (Unit one : of) {
      boolean gone = one.line().stream().anyMatch(reviewed::contains);
      Long parent = one.parentId();
      subjects.add(
          new Subject(
              Long.toString(one.id()),
              parent != null && ids.contains(parent) ? Long.toString(parent) : null,
              true,
              facts(
                  rule,
                  one,
                  decided.get(one.id()),
                  listed.getOrDefault(one.id(), gone ? "NONE" : ""))));
    }
    Map<Long, Directive> directives = new HashMap<>();
    // most units of a province have the same few facts
    Map<Facts, Verdict> said = new HashMap<>();
    new TreeJudgement(
            rule,
            known -> said.computeIfAbsent(known, one -> book.evaluate(rule.id().id(), day, one)),
            _ -> Optional.empty())
        .judge(subjects)
        .forEach((unit, judged) -> directives.put(Long.valueOf(unit), directive(rule, judged)));
    return directives;
  }

  private static Directive directive(RuleSet rule, Judged judged) {
    return switch (judged.verdict()) {
      case Verdict.Decided(var id, var outcome, var hits, _, _) ->
          new Directive(
              outcome, id.toString(), hits.getFirst().row(), hits.getFirst().source(), List.of());
      case Verdict.Abstain(var id, var missing, _) ->
          new Directive(null, id.toString(), "", rule.source(), missing);
      case Verdict.NoRuleInForce(var id, _) ->
          new Directive(null, id, "", rule.source(), List.of());
    };
  }

  private static Facts facts(RuleSet rule, Unit unit, @Nullable RiskLevel level, String listed) {
    Facts facts = Facts.none();
    for (Fact input : rule.inputs()) {
      String said =
          switch (input.name()) {
            case "tier" -> unit.tier().name();
            case "level" -> level == null ? "" : level.name();
            case LISTED -> listed;
            case "unit_code" -> input.codes().contains(unit.code()) ? unit.code() : OTHER;
            default -> "";
          };
      Optional<Value> value = said.isEmpty() ? Optional.empty() : input.find(said);
      if (value.isPresent()) {
        facts = facts.with(input.name(), value.get());
      }
    }
    return facts;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> tables = new HashMap<>();
    ShippedRows.of(DirectiveTables.class, "directive-tables.csv")
        .forEach(
            row ->
                tables
                    .computeIfAbsent(row.getField("province"), _ -> new ArrayList<>())
                    .add(row.getField("rule")));
    return tables;
  }
}
