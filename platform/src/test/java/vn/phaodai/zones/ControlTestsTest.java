// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.zoning.WeeklyFall;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Boards;
import vn.phaodai.situation.Channel;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.ControlTest.Criterion;

/// The test of control of QĐ 3979 on a commune of Cầu Kè.
@RoomTest(Ground.TERRITORY)
class ControlTestsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String TOWN = "29308";

  @Autowired private Units units;
  @Autowired private Boards boards;
  @Autowired private Findings findings;
  @Autowired private ControlTests control;
  @Autowired private ApplicationEventPublisher news;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsKnown() {
    jdbc.sql("truncate zones.decision, zones.opinion, zones.proposal, zones.finding cascade")
        .update();
    jdbc.sql("truncate situation.report, situation.unit_day").update();
  }

  private Unit unit(String code) {
    return units.require(code, DAY);
  }

  /// Every day of so many weeks was told of, with these cases, newest first.
  private void weeks(long... cases) {
    for (int week = 0; week < cases.length; week++) {
      for (int day = 0; day < 7; day++) {
        boards.reported("845", DAY.minusDays(week * 7L + day), Channel.PHONE, "CDC tỉnh");
      }
      long count = cases[week];
      LocalDate day = DAY.minusDays(week * 7L + 3);
      transactions.executeWithoutResult(
          _ ->
              news.publishEvent(
                  new FiguresChanged(
                      "cases",
                      "test",
                      List.of(
                          new FigureChange(
                              unit(TOWN).id(), day, Measure.CASES_COMMUNITY, count)))));
    }
  }

  private ControlTest test(String code) {
    return control.of(unit(code), DAY).orElseThrow();
  }

  private Criterion row(String code, String row) {
    return test(code).criteria().stream()
        .filter(one -> one.row().equals(row))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "50, 90, 120, 2, 58.3",
    "65, 90, 120, 2, ",
    "50, 90, 60, 1, ",
    "70, 60, 120, 0, ",
    "50, 90, , , ",
  })
  void weeksAreCountedAsFarAsTheyAreKnown(
      long now,
      long before,
      @Nullable Long earlier,
      @Nullable String falling,
      @Nullable String drop) {
    List<Long> weeks = earlier == null ? List.of(now, before) : List.of(now, before, earlier);

    Facts facts = WeeklyFall.told(Facts.none(), weeks, false);

    assertThat(facts.find("weeks_falling").map(Value::toString).orElse(null)).isEqualTo(falling);
    String fallen =
        facts
            .find("drop_from_peak_percent")
            .map(value -> ((Value.Amount) value).number().setScale(1, RoundingMode.HALF_UP))
            .map(BigDecimal::toPlainString)
            .orElse(null);
    assertThat(fallen).isEqualTo(drop);
  }

  @Test
  void withoutFiguresNothingIsControlledAndEachCriterionNamesWhatItLacks() {
    ControlTest test = test(TOWN);

    assertThat(test.controlled()).isNull();
    assertThat(test.criteria())
        .extracting(Criterion::row)
        .containsExactly("K00", "K01", "K02", "K03", "K04");
    assertThat(row(TOWN, "K01").missing()).containsExactly("weeks_falling");
    assertThat(test("84").criteria()).hasSize(8);
    assertThat(row("84", "K05").missing()).containsExactly("very_high_units_drop_percent");
  }

  @Test
  void aCommuneWithFallingWeeksAndFindingsIsControlled() {
    weeks(2, 5, 12);
    findings.add(TOWN, DAY, "measures_applied", "có", "Biên bản kiểm tra");
    findings.add(TOWN, DAY, "positivity_falling_14d", "có", "Báo cáo xét nghiệm");
    findings.add(TOWN, DAY, "new_chains_7d", "0", "Báo cáo điều tra");

    assertThat(test(TOWN).controlled()).isTrue();
    assertThat(row(TOWN, "K02").figures()).containsExactly("drop_from_peak_percent=83.3");
  }

  @Test
  void oneCriterionThatIsNotMetIsEnoughAndTheOthersAreStillShown() {
    weeks(9, 5, 12);
    findings.add(TOWN, DAY, "new_chains_7d", "1", "Ổ dịch chợ");

    ControlTest test = test(TOWN);

    assertThat(Objects.requireNonNull(test.controlled())).isFalse();
    assertThat(row(TOWN, "K01").met()).isFalse();
    assertThat(row(TOWN, "K03").met()).isNull();
    assertThat(row(TOWN, "K04").met()).isFalse();
  }
}
