// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.rules.Verdict.Abstain;
import vn.phaodai.engine.rules.Verdict.Decided;

/// What one rule gives is a fact of another; what would run in a circle is refused.
class A04_RulesFeedRulesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String CONDITIONS =
      Rules.file(
          "CONDITIONS",
          "HIGHEST",
          "NONE_LISTED < LISTED",
          """
          dữ kiện diabetes: có/không; có thể thiếu; đái tháo đường
          dữ kiện asthma: có/không; có thể thiếu; hen
          cho ra listed_condition: có/không; có bệnh nền
          """
              + Rules.row("C1", "LISTED", "khi: diabetes = có", "kèm: listed_condition = có")
              + Rules.row("C2", "LISTED", "khi: asthma = có", "kèm: listed_condition = có")
              + Rules.row("C3", "NONE_LISTED", "khi: còn lại", "kèm: listed_condition = không"));
  private static final String TRIAGE =
      Rules.file(
          "TRIAGE",
          "FIRST",
          "LOW, HIGH",
          "dữ kiện listed_condition: có/không; có bệnh nền\n"
              + Rules.row("T1", "HIGH", "khi: listed_condition = có")
              + Rules.row("T2", "LOW", "khi: listed_condition = không"));

  @Test
  void aMissingFactIsAskedOfTheRuleThatGivesIt() {
    RuleBook book = Rules.book(TRIAGE, CONDITIONS);

    Verdict verdict = book.evaluate("TRIAGE", DAY, Facts.none().with("asthma", Value.of(true)));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Decided.class,
            decided -> {
              assertThat(decided.outcome()).isEqualTo("HIGH");
              assertThat(decided.drawnFrom().getFirst().hits())
                  .extracting(RuleHit::row)
                  .containsExactly("C2");
            });
  }

  @Test
  void whatIsMissingIsNamedAtItsRoot() {
    RuleBook book = Rules.book(TRIAGE, CONDITIONS);

    Verdict verdict = book.evaluate("TRIAGE", DAY, Facts.none().with("asthma", Value.of(false)));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Abstain.class, abstain -> assertThat(abstain.missing()).containsExactly("diabetes"));
  }

  @Test
  void aFactThatIsGivenIsNotAskedFor() {
    RuleBook book = Rules.book(TRIAGE, CONDITIONS);

    Verdict verdict =
        book.evaluate("TRIAGE", DAY, Facts.none().with("listed_condition", Value.of(false)));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Decided.class, decided -> assertThat(decided.drawnFrom()).isEmpty());
  }

  @Test
  void rulesThatFeedEachOtherAreRefused() {
    String back =
        Rules.file(
            "BACK",
            "FIRST",
            "YES, NO",
            """
            dữ kiện listed_condition: có/không; có bệnh nền
            cho ra diabetes: có/không; đái tháo đường
            """
                + Rules.row("B1", "YES", "khi: listed_condition = có", "kèm: diabetes = có")
                + Rules.row("B2", "NO", "khi: listed_condition = không"));

    assertThat(Rules.errors(CONDITIONS, back))
        .extracting(RuleError::fault)
        .containsExactly(RuleFault.CYCLE);
  }

  @Test
  void aFactGivenByTwoRulesOrInAnotherTypeIsRefused() {
    String twin = CONDITIONS.replace("mã: CONDITIONS", "mã: TWIN");
    String number =
        TRIAGE
            .replace("listed_condition: có/không", "listed_condition: số nguyên 0..1")
            .replace("= có", "= 1")
            .replace("= không", "= 0");

    assertThat(Rules.errors(CONDITIONS, twin, TRIAGE))
        .extracting(RuleError::fault)
        .containsExactly(RuleFault.TWO_FEEDS);
    assertThat(Rules.errors(CONDITIONS, number))
        .extracting(RuleError::fault, RuleError::line)
        .containsExactly(tuple(RuleFault.FEED_MISMATCH, 12));
  }

  @Test
  void versionsNeverOverlapAndMayFollowEachOther() {
    String next =
        TRIAGE
            .replace("phiên bản: 1", "phiên bản: 2")
            .replace("từ ngày: 2021-07-30", "từ ngày: 2021-12-29")
            .replace("29/12/2021", "27/1/2022");
    String early = next.replace("từ ngày: 2021-12-29", "từ ngày: 2021-12-28");

    assertThat(Rules.book(TRIAGE, next).inForce("TRIAGE", LocalDate.of(2021, 12, 29)))
        .hasValueSatisfying(rule -> assertThat(rule.id().version()).isEqualTo("2"));
    assertThat(Rules.errors(TRIAGE, early))
        .extracting(RuleError::fault)
        .containsExactly(RuleFault.OVERLAPPING_VERSIONS);
    assertThat(Rules.errors(TRIAGE, TRIAGE))
        .extracting(RuleError::fault)
        .containsExactly(RuleFault.REPEATED_VERSION);
  }
}
