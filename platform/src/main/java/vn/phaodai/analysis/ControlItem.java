// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phaodai.analysis.RealComparison.Item;
import vn.phaodai.analysis.RealComparison.Lacking;
import vn.phaodai.engine.rules.Comparison;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Row;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.RuleSet.Standing;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.engine.zoning.WeeklyFall;
import vn.phaodai.rules.LawBook;

/// The test of QĐ 3979/QĐ-BYT on a province of which weekly cases are all that is known: its first
/// item is what asks for the fall of weekly cases and nothing else.
@Component
final class ControlItem {
  private static final String RULE = "VN-3979";
  private static final String TIER = "tier";
  private static final String NOT = "NOT_CONTROLLED";
  private static final Set<String> FALL = Set.of(TIER, WeeklyFall.WEEKS, WeeklyFall.DROP);

  private final LawBook book;

  ControlItem(LawBook book) {
    this.book = book;
  }

  /// @param item the first one
  /// @param missing what the whole test lacks, in the rule's own words
  record Judged(String rule, Item item, RealComparison.Verdict verdict, List<String> missing) {}

  /// Empty where no test was in force on the day.
  ///
  /// @param fall as [WeeklyFall] tells it
  Optional<Judged> of(LocalDate day, Facts fall) {
    return book.inForce(RULE, day).map(rule -> judged(rule, day, fall.with(TIER, province())));
  }

  private Judged judged(RuleSet rule, LocalDate day, Facts facts) {
    List<Standing> item =
        rule.standing(facts).stream().filter(one -> isFirstItem(one.row())).toList();
    Item first =
        item.stream().anyMatch(one -> Boolean.TRUE.equals(one.holds()))
            ? Item.UNMET
            : item.stream().allMatch(one -> Boolean.FALSE.equals(one.holds()))
                ? Item.MET
                : Item.OPEN;
    String id = rule.id().toString();
    return switch (book.evaluate(RULE, day, facts)) {
      case Verdict.Decided(_, var outcome, _, _, _) ->
          new Judged(id, first, RealComparison.Verdict.valueOf(outcome), List.of());
      case Verdict.Abstain(_, var missing, _) ->
          new Judged(id, first, RealComparison.Verdict.OPEN, words(rule, missing));
      case Verdict.NoRuleInForce _ -> new Judged(id, first, RealComparison.Verdict.NONE, List.of());
    };
  }

  private static boolean isFirstItem(Row row) {
    List<String> asked = row.when().stream().map(Comparison::fact).toList();
    return row.outcome().equals(NOT) && FALL.containsAll(asked) && !Set.of(TIER).containsAll(asked);
  }

  private static Value province() {
    return Value.of("PROVINCE");
  }

  /// The other items, each with what it lacks.
  List<Lacking> others(LocalDate day) {
    return book.inForce(RULE, day)
        .map(
            rule ->
                rule.standing(Facts.none().with(TIER, province())).stream()
                    .filter(one -> one.holds() == null && one.row().outcome().equals(NOT))
                    .filter(one -> !isFirstItem(one.row()))
                    .map(
                        one ->
                            new Lacking(
                                one.row().source(),
                                one.row().confidence().name(),
                                words(rule, one.missing())))
                    .toList())
        .orElse(List.of());
  }

  /// What a rule would have to be told about a unit of which nothing is known; empty where none was
  /// in force.
  List<String> lacking(String id, String tier, LocalDate day) {
    Optional<RuleSet> rule = book.inForce(id, day);
    if (rule.isEmpty()) {
      return List.of();
    }
    Facts nothing =
        rule.get().findInput(TIER).isPresent()
            ? Facts.none().with(TIER, Value.of(tier))
            : Facts.none();
    return book.evaluate(id, day, nothing) instanceof Verdict.Abstain(_, var missing, _)
        ? words(rule.get(), missing)
        : List.of();
  }

  private static List<String> words(RuleSet rule, List<String> facts) {
    return facts.stream().map(name -> rule.findInput(name).map(Fact::label).orElse(name)).toList();
  }
}
