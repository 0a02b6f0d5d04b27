// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.rules.Verdict.Decided;
import vn.phaodai.engine.rules.Verdict.NoRuleInForce;

/// A rule compares named facts with constants, and cites the row and the figures.
class A01_ARuleSpeaksTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String CT =
      Rules.file(
          "CT-BAND",
          "FIRST",
          "BELOW_30, FROM_30",
          "dữ kiện ct: số 0..60; giá trị Ct\n"
              + Rules.row("B01", "BELOW_30", "khi: ct < 30")
              + Rules.row("B02", "FROM_30", "khi: ct >= 30"));

  @Test
  void theRowAndTheFigureThatDecidedAreCited() {
    RuleBook book = Rules.book(CT);

    Verdict verdict = book.evaluate("CT-BAND", DAY, ct("29.9"));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Decided.class,
            decided -> {
              assertThat(decided.rule()).hasToString("CT-BAND@1");
              assertThat(decided.outcome()).isEqualTo("BELOW_30");
              RuleHit hit = decided.hits().getFirst();
              assertThat(hit.row()).isEqualTo("B01");
              assertThat(hit.source()).isEqualTo("Điều 1");
              assertThat(hit.figures().getFirst().asked()).hasToString("ct < 30");
              assertThat(hit.figures().getFirst().value().orElseThrow()).hasToString("29.9");
            });
  }

  @Test
  void decimalsAreExactAtTheBorder() {
    RuleBook book = Rules.book(CT);

    assertThat(outcome(book, "29.999999999999")).isEqualTo("BELOW_30");
    assertThat(outcome(book, "30.000")).isEqualTo("FROM_30");
    assertThat(outcome(book, "30.000000000001")).isEqualTo("FROM_30");
  }

  @Test
  void onADayWithoutARuleNoOtherDaysRuleIsUsed() {
    RuleBook book = Rules.book(CT);
    LocalDate before = LocalDate.of(2021, 7, 29);
    LocalDate ended = LocalDate.of(2021, 12, 29);

    assertThat(book.evaluate("CT-BAND", before, ct("20")))
        .isEqualTo(new NoRuleInForce("CT-BAND", before));
    assertThat(book.evaluate("CT-BAND", ended, ct("20")))
        .isEqualTo(new NoRuleInForce("CT-BAND", ended));
    assertThat(book.inForce("CT-BAND", ended.minusDays(1))).isPresent();
  }

  @Test
  void theEnglishWordsOfAFileSayTheSameAsTheVietnamese() {
    String english =
        """
        id: CT-BAND
        version: 1
        title: Nhóm Ct
        title in English: Ct bands
        source: reports
        from: 2021-07-30
        until: 2021-12-29
        confidence: H
        authority: CDC
        policy: FIRST
        outcomes: BELOW_30, FROM_30
        input ct: number 0..60; unit cycles; Ct value
        row B01: BELOW_30
          when: ct < 30
          source: reports
          confidence: H
        row B02: FROM_30
          when: otherwise
          source: reports
          confidence: H
        """;

    RuleBook book = Rules.book(english);

    assertThat(outcome(book, "31")).isEqualTo("FROM_30");
  }

  @Test
  void aFactThatCannotBeIsRefusedNotJudged() {
    RuleSet rule = Rules.book(CT).rules().getFirst();
    Fact ct = rule.findInput("ct").orElseThrow();

    assertThat(ct.find("31.5")).contains(Value.of(new BigDecimal("31.50")));
    assertThat(ct.find("315")).isEmpty();
    assertThat(ct.find("ba mươi")).isEmpty();
    assertThatThrownBy(() -> rule.evaluate(ct("315")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ct = 315");
    assertThatThrownBy(() -> rule.evaluate(Facts.none().with("ct", Value.of(true))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Facts ct(String number) {
    return Facts.none().with("ct", Value.of(new BigDecimal(number)));
  }

  private static String outcome(RuleBook book, String ct) {
    return ((Decided) book.evaluate("CT-BAND", DAY, ct(ct))).outcome();
  }
}
