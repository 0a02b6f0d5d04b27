// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.cases.CaseFiles;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.cases.TestOutcome;
import vn.phaodai.cases.TestRead;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Units;

/// It is 17:30 on 12/9/2021; the rule gives 24 hours from the result to the list of contacts.
@RoomTest(Ground.TERRITORY)
class IndicatorsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String COMMUNE = "29272";
  private static final String DISTRICT = "844";
  private static long specimens;

  @Autowired private Indicators indicators;
  @Autowired private CaseFiles files;
  @Autowired private Units units;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nobodyIsIll() {
    jdbc.sql("truncate cases.case_file, situation.unit_day, situation.report cascade").update();
  }

  private static Instant at(int day, int hour) {
    return LocalDateTime.of(2021, 9, day, hour, 0).atZone(OperatingClock.ZONE).toInstant();
  }

  private void ill(Instant sampled, Instant resulted) {
    long number = ++specimens;
    TestRead positive =
        new TestRead(
            number,
            9_000 + number,
            units.require(COMMUNE, DAY).id(),
            TestMethod.PCR,
            TestOutcome.POSITIVE,
            null,
            sampled,
            sampled,
            resulted,
            null,
            false,
            true);
    transactions.executeWithoutResult(_ -> files.testsRead(List.of(positive), "test"));
  }

  private IndicatorBoard board(String unit) {
    return indicators.of(unit, DAY).orElseThrow();
  }

  @Test
  void aCaseBeyondTheHoursIsLateAtItsCommuneAndAboveItAndOneThatIsNotDueYetIsNeitherGoodNorBad() {
    ill(at(11, 6), at(11, 9));
    ill(at(12, 9), at(12, 16));

    IndicatorBoard board = board(DISTRICT);

    Reading traced = board.total().of(Indicator.TRACED_IN_TIME);
    assertThat(traced.late()).isEqualTo(1);
    assertThat(traced.open()).isEqualTo(1);
    assertThat(traced.counted()).isEqualTo(1);
    assertThat(traced.since()).isEqualTo(at(11, 9));
    assertThat(board.late())
        .filteredOn(one -> one.indicator() == Indicator.TRACED_IN_TIME)
        .singleElement()
        .satisfies(
            late -> {
              assertThat(late.unit().code()).isEqualTo(COMMUNE);
              assertThat(late.open()).isEqualTo(1);
            });
    assertThat(board.total().misses(Slogan.TRACING, board.targets())).isTrue();
    assertThat(board.total().misses(Slogan.TREATMENT, board.targets())).isFalse();
  }

  @Test
  void aListConfirmedInTimeIsKeptAndItsMedianIsTold() {
    ill(at(11, 6), at(11, 9));
    jdbc.sql("update cases.case_file set traced_at = resulted_at + interval '90 minutes'").update();

    Reading traced = board(COMMUNE).total().of(Indicator.TRACED_IN_TIME);

    assertThat(traced.value()).isEqualTo(1);
    assertThat(traced.median_h()).isEqualTo(1.5, within(1e-9));
    assertThat(traced.late()).isZero();
  }

  @Test
  void whereNothingIsKnownNothingIsMetAndSilenceIsNotClean() {
    IndicatorBoard board = board("842");

    assertThat(board.total().of(Indicator.CLEAN_DAYS).isKnown()).isFalse();
    assertThat(board.total().misses(Slogan.SOURCE, board.targets())).isNull();
    assertThat(board.late()).isEmpty();
  }

  @Test
  void theDaysSinceTheLastCommunityCaseAreCounted() {
    ill(at(8, 6), at(8, 9));

    assertThat(board(COMMUNE).total().of(Indicator.CLEAN_DAYS).value()).isEqualTo(4);
  }

  @Test
  void aDayThatHasNotComeAndAnUnknownUnitAreRefused() {
    assertThatThrownBy(() -> indicators.of(COMMUNE, DAY.plusDays(3)))
        .hasMessageContaining("COMMAND-004");
    assertThatThrownBy(() -> indicators.of("99999", DAY)).hasMessageContaining("COMMAND-003");
  }
}
