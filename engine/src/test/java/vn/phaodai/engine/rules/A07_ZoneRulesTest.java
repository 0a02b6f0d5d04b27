// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.engine.rules.Verdict.Abstain;
import vn.phaodai.engine.rules.Verdict.Decided;
import vn.phaodai.engine.rules.Verdict.NoRuleInForce;

/// Levels of units, the test of control and the directives of zones say what the decisions of 2021
/// say.
class A07_ZoneRulesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static RuleBook book = Rules.book();

  @BeforeAll
  static void load() throws IOException {
    book = Rules.shipped();
  }

  /// Shares of children as the vectors give them: how many of how many have the level.
  @ParameterizedTest
  @CsvSource({
    "DISTRICT, 10, 3, 0, 0, VERY_HIGH, D01",
    "DISTRICT, 15, 1, 0, 0, HIGH, D13",
    "DISTRICT, 10, 0, 5, 0, VERY_HIGH, D02",
    "DISTRICT, 10, 0, 3, 0, HIGH, D11",
    "DISTRICT, 10, 0, 0, 5, HIGH, D12",
    "DISTRICT, 10, 0, 2, 4, NEW_NORMAL, N00",
    "DISTRICT, 14, 4, 0, 0, HIGH, D13",
    "PROVINCE, 10, 3, 0, 0, VERY_HIGH, P01",
    "PROVINCE, 9, 2, 4, 0, HIGH, P11",
  })
  void aUnitFollowsTheSharesOfItsChildren(
      String tier, int children, int veryHigh, int high, int atRisk, String outcome, String row) {
    Facts facts =
        quiet(tier)
            .with("children_very_high", Value.of(veryHigh))
            .with("share_very_high", share(veryHigh, children))
            .with("share_high", share(high, children))
            .with("share_at_risk", share(atRisk, children));

    Decided decided = decide("VN-2686", DAY, facts);

    assertThat(decided.outcome()).isEqualTo(outcome);
    assertThat(decided.hits()).extracting(RuleHit::row).containsExactly(row);
  }

  @ParameterizedTest
  @CsvSource({
    "2, có, không, không, không, VERY_HIGH, C01",
    "1, không, có, không, không, VERY_HIGH, C02",
    "3, không, không, có, không, HIGH, C11",
    "0, không, không, không, có, HIGH, C12",
    "1, không, không, không, không, AT_RISK, C21",
    "0, không, không, không, không, NEW_NORMAL, N00",
  })
  void aCommuneFollowsItsCasesAndTheFindings(
      int cases,
      String unknown,
      String special,
      String spreading,
      String borders,
      String outcome,
      String row) {
    Facts facts =
        Facts.none()
            .with("tier", Value.of("COMMUNE"))
            .with("community_cases_14d", Value.of(cases))
            .with("unknown_source_cluster", Value.of(unknown.equals("có")))
            .with("special_place_source", Value.of(special.equals("có")))
            .with("known_source_spreading", Value.of(spreading.equals("có")))
            .with("borders_very_high", Value.of(borders.equals("có")))
            .with("key_industry_protected", Value.of(false));

    Decided decided = decide("VN-2686", DAY, facts);

    assertThat(decided.outcome()).isEqualTo(outcome);
    assertThat(decided.hits()).extracting(RuleHit::row).containsExactly(row);
  }

  @Test
  void aCommuneWithoutAReportIsNotGreen() {
    Verdict verdict = book.evaluate("VN-2686", DAY, Facts.none().with("tier", Value.of("COMMUNE")));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Abstain.class,
            abstain ->
                assertThat(abstain.missing()).contains("community_cases_14d", "borders_very_high"));
  }

  @Test
  void aCommuneWithoutCasesNeedsNoFindingAboutThem() {
    Facts facts =
        Facts.none()
            .with("tier", Value.of("COMMUNE"))
            .with("community_cases_14d", Value.of(0))
            .with("borders_very_high", Value.of(false))
            .with("key_industry_protected", Value.of(false));

    assertThat(decide("VN-2686", DAY, facts).outcome()).isEqualTo("NEW_NORMAL");
  }

  @ParameterizedTest
  @CsvSource({
    "19.99, 70, 80, LEVEL_1",
    "49.99, 70, 80, LEVEL_1",
    "50, 70, 80, LEVEL_2",
    "150, 70, 80, LEVEL_3",
    "0, 69.9, 80, LEVEL_1",
    "20, 69.9, 80, LEVEL_2",
    "50, 69.9, 80, LEVEL_3",
    "150, 69.9, 80, LEVEL_4",
    "0, 70, 10, LEVEL_1",
    "1, 70, 79.9, LEVEL_2",
    "50, 70, 79.9, LEVEL_3",
    "150, 70, 79.9, LEVEL_4",
    "20, 50, 79.9, LEVEL_3",
    "150, 50, 79.9, LEVEL_4",
  })
  void theLevelsOf4800FollowCasesAndDoses(String rate, String dosed, String elderly, String level) {
    Facts facts =
        Facts.none()
            .with("community_cases_7d_per_100k", number(rate))
            .with("adults_first_dose_percent", number(dosed))
            .with("full_dose_65_plus_percent", number(elderly))
            .with("care_capacity_met", Value.of(true));

    assertThat(decide("VN-4800", LocalDate.of(2021, 10, 20), facts).outcome()).isEqualTo(level);
  }

  @Test
  void withoutCareCapacityALevelDoesNotFall() {
    Facts facts =
        Facts.none()
            .with("community_cases_7d_per_100k", Value.of(5))
            .with("adults_first_dose_percent", Value.of(90))
            .with("full_dose_50_plus_percent", Value.of(95))
            .with("previous_epidemic_level", Value.of("LEVEL_3"));
    LocalDate november = LocalDate.of(2021, 11, 22);

    assertThat(
            decide("VN-4800", november, facts.with("care_capacity_met", Value.of(false))).outcome())
        .isEqualTo("LEVEL_3");
    assertThat(
            decide("VN-4800", november, facts.with("care_capacity_met", Value.of(true))).outcome())
        .isEqualTo("LEVEL_1");
  }

  /// 120 → 90 → 50 falls by 58.3 % from the peak of 120; 65 by 45.8 %.
  @ParameterizedTest
  @CsvSource({
    "2, 58.333333, CONTROLLED",
    "2, 45.833333, NOT_CONTROLLED",
    "1, 80, NOT_CONTROLLED",
    "2, 50, CONTROLLED"
  })
  void controlNeedsTwoFallingWeeksAndHalfThePeak(int weeks, String drop, String outcome) {
    Facts facts =
        Facts.none()
            .with("tier", Value.of("COMMUNE"))
            .with("measures_applied", Value.of(true))
            .with("weeks_falling", Value.of(weeks))
            .with("drop_from_peak_percent", number(drop))
            .with("positivity_falling_14d", Value.of(true))
            .with("new_chains_7d", Value.of(0));

    assertThat(decide("VN-3979", DAY, facts).outcome()).isEqualTo(outcome);
  }

  @Test
  void oneFailedCriterionIsEnoughAndAllThatFailedAreNamed() {
    Facts facts =
        Facts.none()
            .with("tier", Value.of("PROVINCE"))
            .with("new_chains_7d", Value.of(2))
            .with("drop_from_peak_percent", Value.of(10));

    Decided decided = decide("VN-3979", DAY, facts);

    assertThat(decided.outcome()).isEqualTo("NOT_CONTROLLED");
    assertThat(decided.hits()).extracting(RuleHit::row).containsExactly("K02", "K04");
  }

  @ParameterizedTest
  @CsvSource({
    "VERY_HIGH, CT16",
    "HIGH, CT15",
    "AT_RISK, CT15",
    "NEW_NORMAL, CT15",
  })
  void inTraVinhRedIsUnderDirective16AndEveryOtherColourUnder15(String level, String directive) {
    Facts facts = Facts.none().with("level", Value.of(level));

    assertThat(decide("TV-2021-09-10", DAY, facts).outcome()).isEqualTo(directive);
    assertThat(book.evaluate("TV-2021-09-10", DAY, Facts.none())).isInstanceOf(Abstain.class);
    assertThat(book.evaluate("TV-2021-09-10", LocalDate.of(2021, 9, 9), facts))
        .isInstanceOf(NoRuleInForce.class);
  }

  @ParameterizedTest
  @CsvSource({
    "KG-2021-09-21, 2021-09-22, DISTRICT, 900, NONE, , CT16",
    "KG-2021-09-21, 2021-09-22, DISTRICT, 899, NONE, , CT15",
    "KG-2021-09-21, 2021-09-22, DISTRICT, OTHER, NONE, , CT19",
    "KG-2021-09-21, 2021-09-22, COMMUNE, OTHER, NONE, CT15, CT15",
    "KG-2021-09-21, 2021-09-22, COMMUNE, OTHER, CT16, CT15, CT16",
    "KG-2021-09-30, 2021-09-30, PROVINCE, , NONE, , CT19",
    "KG-2021-09-30, 2021-09-30, COMMUNE, , CT15, CT19, CT15",
    "KG-2021-09-30, 2021-09-30, AREA, , CT16, CT19, CT16",
    "KG-2021-09-30, 2021-09-30, AREA, , NONE, CT15, CT15",
  })
  void inKienGiangWhatIsNamedOverridesWhatLiesAbove(
      String rule,
      LocalDate day,
      String tier,
      String code,
      String listed,
      String above,
      String directive) {
    Facts facts =
        Facts.none().with("tier", Value.of(tier)).with("directive_listed", Value.of(listed));
    if (code != null) {
      facts = facts.with("unit_code", Value.of(code));
    }
    if (above != null) {
      facts = facts.with("directive_above", Value.of(above));
    }

    assertThat(decide(rule, day, facts).outcome()).isEqualTo(directive);
  }

  @Test
  void whetherACommuneIsNamedMustBeKnown() {
    Facts facts =
        Facts.none().with("tier", Value.of("COMMUNE")).with("directive_above", Value.of("CT19"));

    assertThat(book.evaluate("KG-2021-09-30", LocalDate.of(2021, 10, 1), facts))
        .isInstanceOfSatisfying(
            Abstain.class,
            abstain -> assertThat(abstain.missing()).containsExactly("directive_listed"));
  }

  private static Facts quiet(String tier) {
    return Facts.none()
        .with("tier", Value.of(tier))
        .with("hard_source_share", Value.of(0))
        .with("key_industry_borders_source", Value.of(false))
        .with("community_cases_14d_per_100k", Value.of(1));
  }

  private static Value share(int some, int all) {
    return Value.of(BigDecimal.valueOf(some * 1_000_000L / all, 4));
  }

  private static Value number(String text) {
    return Value.of(new BigDecimal(text));
  }

  private static Decided decide(String rule, LocalDate day, Facts facts) {
    Verdict verdict = book.evaluate(rule, day, facts);
    assertThat(verdict).isInstanceOf(Decided.class);
    return (Decided) verdict;
  }
}
