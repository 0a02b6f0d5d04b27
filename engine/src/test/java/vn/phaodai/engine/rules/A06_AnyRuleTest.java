// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.phaodai.engine.rules.Verdict.Abstain;
import vn.phaodai.engine.rules.Verdict.Decided;

/// Any small rule, held against all its cases written out one by one.
class A06_AnyRuleTest {
  private static final String FACTS =
      """
      dữ kiện cases: số nguyên 0..4; có thể thiếu; ca mới
      dữ kiện level: mã GREEN, YELLOW, RED; có thể thiếu; mức
      dữ kiện locked_down: có/không; có thể thiếu; phong tỏa
      """;
  private static final List<String> NAMES = List.of("cases", "level", "locked_down");
  private static final List<List<Value>> DOMAINS =
      List.of(
          IntStream.rangeClosed(0, 4).mapToObj(Value::of).toList(),
          List.of(Value.of("GREEN"), Value.of("YELLOW"), Value.of("RED")),
          List.of(Value.of(false), Value.of(true)));

  /// A trial rule as text, with what its rows ask, for the reference.
  record Trial(String policy, List<List<String>> rows, List<String> outcomes, boolean otherwise) {
    String text() {
      StringBuilder text = new StringBuilder(FACTS);
      for (int i = 0; i < rows.size(); i++) {
        String[] when = rows.get(i).stream().map(c -> "khi: " + c).toArray(String[]::new);
        text.append(Rules.row("R" + i, outcomes.get(i), when));
      }
      if (otherwise) {
        text.append(Rules.row("R" + rows.size(), "A", "khi: còn lại"));
      }
      return Rules.file("TRIAL", policy, "A < B < C", text.toString());
    }
  }

  @Property(tries = 1_500)
  void aGapIsFoundExactlyWhenSomeCaseHasNoRow(@ForAll("trials") Trial trial) {
    RuleSet rule = parsed(trial);

    boolean gap =
        cases(false).stream()
            .anyMatch(facts -> rule.rows().stream().noneMatch(row -> row.of(facts) == Truth.TRUE));

    assertThat(faults(rule, RuleFault.GAP)).hasSize(gap ? 1 : 0);
  }

  @Property(tries = 1_500)
  void aRowNeverDecidesExactlyWhenNoCaseIsDecidedByIt(@ForAll("trials") Trial trial) {
    RuleSet rule = parsed(trial);

    Set<Integer> idle = new HashSet<>();
    for (Row row : rule.rows()) {
      if (cases(true).stream().noneMatch(facts -> decides(rule, row, facts))) {
        idle.add(row.line());
      }
    }

    List<RuleError> found = new ArrayList<>(faults(rule, RuleFault.NEVER_DECIDES));
    found.addAll(faults(rule, RuleFault.NEVER_TRUE));
    assertThat(found.stream().map(RuleError::line)).containsExactlyInAnyOrderElementsOf(idle);
  }

  @Property(tries = 1_500)
  void whatIsDecidedWithoutAFactStaysWhateverTheFactTurnsOutToBe(@ForAll("trials") Trial trial) {
    RuleSet rule = parsed(trial);
    boolean complete = faults(rule, RuleFault.GAP).isEmpty();

    for (Facts facts : cases(true)) {
      switch (rule.evaluate(facts)) {
        case Decided decided -> {
          for (Facts completed : completions(facts)) {
            assertThat(outcome(rule, completed)).contains(decided.outcome());
          }
        }
        case Abstain abstain -> {
          if (complete) {
            assertThat(abstain.missing()).isNotEmpty();
          }
          assertThat(abstain.missing()).noneMatch(name -> facts.find(name).isPresent());
        }
        case Verdict.NoRuleInForce none -> throw new AssertionError(none);
      }
    }
  }

  @Property(tries = 1_500)
  void withAllFactsKnownTheAnswerIsThePlainReadingOfTheRows(@ForAll("trials") Trial trial) {
    RuleSet rule = parsed(trial);

    for (Facts facts : cases(false)) {
      Optional<String> expected = plain(trial, rule, facts);
      assertThat(outcome(rule, facts)).isEqualTo(expected);
    }
  }

  /// The definition, read from the rows without three-valued logic.
  private static Optional<String> plain(Trial trial, RuleSet rule, Facts facts) {
    List<String> holding =
        rule.rows().stream()
            .filter(row -> !row.isOtherwise() && row.of(facts) == Truth.TRUE)
            .map(Row::outcome)
            .toList();
    if (holding.isEmpty()) {
      return trial.otherwise() ? Optional.of("A") : Optional.empty();
    }
    return trial.policy().equals("FIRST")
        ? Optional.of(holding.getFirst())
        : holding.stream().max(String::compareTo);
  }

  /// Whether the row holds and no row that comes before it might speak instead.
  private static boolean decides(RuleSet rule, Row row, Facts facts) {
    if (row.of(facts) != Truth.TRUE) {
      return false;
    }
    for (Row other : rule.rows()) {
      Truth truth = other.of(facts);
      if (other == row || truth == Truth.FALSE || other.isOtherwise()) {
        continue;
      }
      boolean first = rule.rows().indexOf(other) < rule.rows().indexOf(row);
      boolean before =
          switch (rule.policy()) {
            case FIRST -> first && (truth == Truth.TRUE || !other.saysTheSameAs(row));
            case HIGHEST -> rule.rank(other) > rule.rank(row);
          };
      if (before || row.isOtherwise()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> outcome(RuleSet rule, Facts facts) {
    return rule.evaluate(facts) instanceof Decided decided
        ? Optional.of(decided.outcome())
        : Optional.empty();
  }

  private static List<Facts> cases(boolean someMissing) {
    List<Facts> cases = List.of(Facts.none());
    for (int i = 0; i < NAMES.size(); i++) {
      List<Facts> more = new ArrayList<>(someMissing ? cases : List.of());
      for (Facts facts : cases) {
        for (Value value : DOMAINS.get(i)) {
          more.add(facts.with(NAMES.get(i), value));
        }
      }
      cases = more;
    }
    return cases;
  }

  private static List<Facts> completions(Facts facts) {
    return cases(false).stream()
        .filter(full -> full.values().entrySet().containsAll(facts.values().entrySet()))
        .toList();
  }

  private static RuleSet parsed(Trial trial) {
    List<RuleError> errors = new ArrayList<>();
    Optional<RuleSet> rule = RuleParser.read(new RuleText("trial.rules", trial.text()), errors);
    assertThat(errors).isEmpty();
    return rule.orElseThrow();
  }

  private static List<RuleError> faults(RuleSet rule, RuleFault fault) {
    return RuleCheck.of(rule).stream().filter(error -> error.fault() == fault).toList();
  }

  @Provide
  Arbitrary<Trial> trials() {
    Arbitrary<List<String>> row =
        Arbitraries.of(
                "cases < 2",
                "cases >= 2",
                "cases = 3",
                "cases != 0",
                "cases từ 1 đến 3",
                "cases thuộc (0, 4)",
                "level = RED",
                "level != RED",
                "level thuộc (GREEN, YELLOW)",
                "locked_down = có",
                "locked_down = không")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of("FIRST", "HIGHEST"),
            row.list().ofMinSize(3).ofMaxSize(6),
            Arbitraries.of("A", "B", "C").list().ofSize(6),
            Arbitraries.of(true, false))
        .as(Trial::new)
        .filter(A06_AnyRuleTest::usesAllItDeclares);
  }

  private static boolean usesAllItDeclares(Trial trial) {
    String asked = trial.rows().toString();
    List<String> said = trial.outcomes().subList(0, trial.rows().size());
    return NAMES.stream().allMatch(asked::contains)
        && said.containsAll(List.of("B", "C"))
        && (said.contains("A") || trial.otherwise());
  }
}
