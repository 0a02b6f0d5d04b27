// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.rules.Verdict.Abstain;
import vn.phaodai.engine.rules.Verdict.Decided;

/// A missing fact makes a rule abstain, unless it cannot change the answer.
class A02_ABlankIsNotZeroTest {
  private static final String FACTS =
      """
      dữ kiện age_years: số nguyên 0..130; có thể thiếu; tuổi
      dữ kiện spo2_percent: số nguyên 0..100; có thể thiếu; SpO₂
      """;

  private static final RuleSet FIRST =
      rule(
          "FIRST",
          Rules.row("R1", "HIGH", "khi: spo2_percent < 94")
              + Rules.row("R2", "HIGH", "khi: age_years >= 65")
              + Rules.row("R3", "LOW", "khi: còn lại"));
  private static final RuleSet HIGHEST =
      rule(
          "HIGHEST",
          Rules.row("R1", "LOW", "khi: spo2_percent >= 94")
              + Rules.row("R2", "HIGH", "khi: age_years >= 65")
              + Rules.row("R3", "HIGH", "khi: spo2_percent < 94")
              + Rules.row("R4", "LOW", "khi: age_years < 65"));

  private static final Facts OLD = Facts.none().with("age_years", Value.of(70));
  private static final Facts YOUNG = Facts.none().with("age_years", Value.of(30));

  @Test
  void anEarlierRowThatMightHoldDoesNotMatterWhenItSaysTheSame() {
    assertThat(FIRST.evaluate(OLD))
        .isInstanceOfSatisfying(
            Decided.class, decided -> assertThat(decided.hits().getFirst().row()).isEqualTo("R2"));
  }

  @Test
  void anEarlierRowThatMightHoldBlocksOneThatSaysSomethingElse() {
    assertThat(FIRST.evaluate(YOUNG))
        .isEqualTo(new Abstain(FIRST.id(), List.of("spo2_percent"), List.of()));
  }

  @Test
  void nothingKnownNamesAllThatIsMissing() {
    assertThat(FIRST.evaluate(Facts.none()))
        .isEqualTo(new Abstain(FIRST.id(), List.of("age_years", "spo2_percent"), List.of()));
  }

  @Test
  void theHighestOutcomeStandsWhateverIsMissing() {
    assertThat(HIGHEST.evaluate(OLD))
        .isInstanceOfSatisfying(
            Decided.class, decided -> assertThat(decided.outcome()).isEqualTo("HIGH"));
  }

  @Test
  void aHigherRowThatMightHoldBlocksALowerOutcomeWhichIsShownAsTheLeast() {
    assertThat(HIGHEST.evaluate(YOUNG))
        .isInstanceOfSatisfying(
            Abstain.class,
            abstain -> {
              assertThat(abstain.missing()).containsExactly("spo2_percent");
              assertThat(abstain.hits()).extracting(RuleHit::row).containsExactly("R4");
            });
  }

  @Test
  void zeroIsKnown() {
    assertThat(FIRST.evaluate(YOUNG.with("spo2_percent", Value.of(0))))
        .isInstanceOfSatisfying(
            Decided.class, decided -> assertThat(decided.hits().getFirst().row()).isEqualTo("R1"));
  }

  @Test
  void aFactThatMayNotBeMissingIsNeededWhateverTheOthersSay() {
    RuleSet rule =
        Rules.book(
                Rules.file(
                    "TRIAGE",
                    "FIRST",
                    "LOW, HIGH",
                    FACTS.replace("có thể thiếu; tuổi", "tuổi")
                        + Rules.row("R1", "HIGH", "khi: spo2_percent < 94")
                        + Rules.row("R2", "HIGH", "khi: age_years >= 65")
                        + Rules.row("R3", "LOW", "khi: còn lại")))
            .rules()
            .getFirst();

    Verdict verdict = rule.evaluate(Facts.none().with("spo2_percent", Value.of(80)));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Abstain.class, abstain -> assertThat(abstain.missing()).containsExactly("age_years"));
  }

  @Test
  void aRuleMayAskWhetherAFactIsMissing() {
    RuleSet rule =
        rule(
            "FIRST",
            Rules.row("R1", "HIGH", "khi: spo2_percent còn thiếu", "khi: age_years đã biết")
                + Rules.row("R2", "HIGH", "khi: age_years >= 65")
                + Rules.row("R3", "LOW", "khi: còn lại"));

    assertThat(((Decided) rule.evaluate(YOUNG)).hits().getFirst().row()).isEqualTo("R1");
  }

  private static RuleSet rule(String policy, String rows) {
    return Rules.book(Rules.file("TRIAGE", policy, "LOW < HIGH", FACTS + rows)).rules().getFirst();
  }
}
