// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phaodai.rules.LawBook;
import vn.phaodai.rules.ShippedRules;
import vn.phaodai.zones.Allowance.Overruled;
import vn.phaodai.zones.Allowance.Said;

/// “May I …?” says what the directives of 2020 and the decisions of 2021 say, and who said it.
class AllowancesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @SuppressWarnings("NullAway.Init")
  private static Allowances allowances;

  @BeforeAll
  static void load() throws IOException {
    allowances = new Allowances(new MeasureTables(), new LawBook(ShippedRules.read()));
  }

  private static Allowance ask(
      String province,
      String directive,
      @Nullable RiskLevel level,
      LocalDate day,
      String activity) {
    return allowances.of(province, directive, level, day, List.of()).stream()
        .filter(one -> one.activity().equals(activity))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "CT15, GATHER, LIMITED, M01, H",
    "CT15, OFFICE, NOT_SAID, M00, M",
    "CT15, PRODUCTION_OTHER, ALLOWED, M08, H",
    "CT16, GATHER, LIMITED, M01, H",
    "CT16, MEETING, NOT_ALLOWED, M02, H",
    "CT16, GO_OUT, LIMITED, M03, H",
    "CT16, BANK_POST, ALLOWED, M06, H",
    "CT16, PASSENGERS, NOT_ALLOWED, M12, H",
    "CT16, OFFICE, LIMITED, M14, M",
    "CT16, GOODS, LIMITED, M11, H",
    "CT19, ENTERTAINMENT, NOT_ALLOWED, M07, H",
    "CT19, SERVICES, LIMITED, M06, H",
    "CT19, OFFICE, ALLOWED, M11, M",
  })
  void theTableSaysWhatTheDirectiveSaysWithItsRowAndHowSureItIs(
      String directive, String activity, Answer answer, String row, String confidence) {
    Allowance one = ask("84", directive, RiskLevel.NEW_NORMAL, DAY, activity);

    assertThat(one.answer()).isEqualTo(answer);
    assertThat(one.by().row()).isEqualTo(row);
    assertThat(one.by().confidence()).isEqualTo(confidence);
    assertThat(one.by().source()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CT15", "CT16", "CT19"})
  void everyConditionIsSaidInBothLanguages(String directive) {
    List<Allowance> all = allowances.of("84", directive, RiskLevel.VERY_HIGH, DAY, List.of());

    assertThat(all).hasSize(20);
    assertThat(all)
        .filteredOn(one -> one.answer() == Answer.LIMITED)
        .allSatisfy(
            one -> {
              assertThat(one.by().words(false)).isNotBlank();
              assertThat(one.by().words(true)).isNotBlank().isNotEqualTo(one.by().words(false));
            });
  }

  @Test
  void aHealthMeasureOutranksAnEconomicOneAndWhatLostStaysVisible() {
    Allowance factory = ask("84", "CT16", RiskLevel.VERY_HIGH, DAY, "PRODUCTION_OTHER");

    assertThat(factory.answer()).isEqualTo(Answer.NOT_ALLOWED);
    assertThat(factory.by().rule()).startsWith("VN-2686-RED@");
    assertThat(factory.by().row()).isEqualTo("R03");
    assertThat(factory.overruled())
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.said().rule()).startsWith("VN-CT16@");
              assertThat(lost.said().row()).isEqualTo("M10");
              assertThat(lost.said().aim()).isEqualTo("ECONOMY");
              assertThat(lost.row()).isEqualTo("P04");
              assertThat(lost.why()).contains("trên hết, trước hết");
            });
  }

  @Test
  void textsThatSayTheSameAreNoConflictAndEssentialProductionGoesOn() {
    assertThat(ask("84", "CT16", RiskLevel.VERY_HIGH, DAY, "PASSENGERS").overruled()).isEmpty();
    assertThat(ask("84", "CT16", RiskLevel.VERY_HIGH, DAY, "PRODUCTION").answer())
        .isEqualTo(Answer.LIMITED);
    assertThat(ask("84", "CT16", RiskLevel.HIGH, DAY, "PRODUCTION_OTHER").answer())
        .isEqualTo(Answer.LIMITED);
  }

  @ParameterizedTest
  @CsvSource({
    "HEALTH, LIMITED, ECONOMY, ALLOWED, ONE, P03",
    "ECONOMY, ALLOWED, HEALTH, NOT_ALLOWED, OTHER, P04",
    "DELEGATED, NOT_ALLOWED, ECONOMY, LIMITED, OTHER, P01",
    "HEALTH, LIMITED, HEALTH, NOT_ALLOWED, OTHER, P06",
    "ECONOMY, NOT_ALLOWED, ECONOMY, ALLOWED, ONE, P05",
  })
  void whichOfTwoTextsCountsIsARuleOfItsOwn(
      String aim, Answer answer, String otherAim, Answer otherAnswer, String wins, String row) {
    Said one = new Said(answer, aim, "A", "1", "văn bản thứ nhất", "H", "", "");
    Said other = new Said(otherAnswer, otherAim, "B", "1", "văn bản thứ hai", "H", "", "");

    Allowances.Outcome outcome = allowances.between(one, other, DAY);

    assertThat(outcome.winner()).isSameAs(wins.equals("ONE") ? one : other);
    assertThat(outcome.overruled())
        .extracting(Overruled::said, Overruled::row)
        .containsExactly(wins.equals("ONE") ? other : one, row);
  }

  @Test
  void aProvincesOwnMeasureHoldsThereAndThenOnly() {
    LocalDate later = LocalDate.of(2021, 9, 30);

    assertThat(ask("91", "CT19", null, later, "LEAVE_AREA").answer()).isEqualTo(Answer.LIMITED);
    assertThat(ask("84", "CT19", null, later, "LEAVE_AREA").answer()).isEqualTo(Answer.NOT_SAID);
    assertThat(ask("91", "CT19", null, DAY, "LEAVE_AREA").answer()).isEqualTo(Answer.NOT_SAID);
  }

  @Test
  void withoutADirectiveNobodyIsToldThatAnythingIsAllowed() {
    assertThat(allowances.of("84", null, RiskLevel.NEW_NORMAL, DAY, List.of())).isEmpty();
  }
}
