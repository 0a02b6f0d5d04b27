// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.ZoneLevels.Decision;

/// Decisions that are taken back or put right, on 12/9/2021, 17:30.
@RoomTest(Ground.TERRITORY)
class CorrectionsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final Instant LATER = NOW.plusSeconds(3 * 86_400);
  private static final String TOWN = "29308";

  @Autowired private Units units;
  @Autowired private Determinations determinations;
  @Autowired private Corrections corrections;
  @Autowired private ZoneLevels levels;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsDecided() {
    jdbc.sql("truncate zones.decision, zones.opinion, zones.proposal restart identity cascade")
        .update();
  }

  private String path() {
    return units.require(TOWN, DAY).path();
  }

  private List<Decision> history() {
    return levels.history(units.require(TOWN, DAY).id());
  }

  private void decided(RiskLevel level, String number, Instant from) {
    decided(TOWN, level, number, from);
  }

  private void decided(String code, RiskLevel level, String number, Instant from) {
    UUID proposal = determinations.propose(code, DAY, level, "theo nhận định của Ban Chỉ đạo");
    determinations.decide(List.of(proposal), null, paper(number, from), "gấp");
  }

  private static Paper paper(String number, Instant from) {
    return new Paper(number, "CHỦ TỊCH Lê Văn Hẳn", DAY, from);
  }

  /// What was entered today was entered so many days earlier, and so it took effect.
  private void earlier(String number, int days) {
    jdbc.sql(
            """
            update zones.decision set
              told_at = told_at - case when number = :number then 1 else 0 end * make_interval(days => :days),
              during = case when number = :number then tstzrange(lower(during) - make_interval(days => :days), null)
                else tstzrange(lower(during), upper(during) - make_interval(days => :days)) end,
              effective_day = effective_day - case when number = :number then :days else 0 end
            """)
        .param("number", number)
        .param("days", days)
        .update();
  }

  @Test
  void aWithdrawnDecisionStaysVisibleWithItsReasonAndTheColourBeforeItHoldsAgain() {
    decided(RiskLevel.NEW_NORMAL, "1790/QĐ-UBND", NOW);
    decided(RiskLevel.VERY_HIGH, "1798/QĐ-UBND", LATER);

    int withdrawn =
        corrections.withdraw("84", "1798/QĐ-UBND", "1801/QĐ-UBND", "hồ sơ nhầm xã cùng tên");

    assertThat(withdrawn).isEqualTo(1);
    assertThat(levels.at(path(), LATER).values()).containsExactly(RiskLevel.NEW_NORMAL);
    Decision gone = history().getFirst();
    assertThat(gone.number()).isEqualTo("1798/QĐ-UBND");
    assertThat(Objects.requireNonNull(gone.withdrawal()).reason())
        .isEqualTo("hồ sơ nhầm xã cùng tên");
    assertThat(gone.withdrawal().number()).isEqualTo("1801/QĐ-UBND");
    assertThat(history().getLast().until()).isNull();
    assertThat(lastActions()).contains("zones.withdraw");
  }

  @Test
  void aDayBeforeTheWithdrawalIsReplayedAsItWasKnownThen() {
    decided(RiskLevel.NEW_NORMAL, "1790/QĐ-UBND", NOW);
    earlier("1790/QĐ-UBND", 6);
    decided(RiskLevel.VERY_HIGH, "1798/QĐ-UBND", NOW);
    earlier("1798/QĐ-UBND", 2);

    corrections.withdraw("84", "1798/QĐ-UBND", "1801/QĐ-UBND", "nhầm xã");

    assertThat(levels.at(path(), levels.endOf(DAY.minusDays(1))).values())
        .containsExactly(RiskLevel.VERY_HIGH);
    assertThat(levels.at(path(), levels.endOf(DAY)).values()).containsExactly(RiskLevel.NEW_NORMAL);
    assertThat(levels.at(path(), levels.endOf(DAY.minusDays(3))).values())
        .containsExactly(RiskLevel.NEW_NORMAL);
    assertThat(levels.at(path(), levels.endOf(DAY.minusDays(7)))).isEmpty();
  }

  @Test
  void aCorrectedEntrySupersedesTheWrongOneAndIsPublishedAnew() {
    decided(RiskLevel.HIGH, "1798/QĐ-UBND", NOW);
    determinations.publish("84", "1798/QĐ-UBND");

    corrections.correct(
        TOWN, "1798/QĐ-UBND", RiskLevel.AT_RISK, paper("1798/QĐ-UBND", NOW), "gõ nhầm mức");

    assertThat(levels.at(path(), NOW).values()).containsExactly(RiskLevel.AT_RISK);
    assertThat(levels.published(path(), NOW)).isEmpty();
    assertThat(history())
        .extracting(Decision::level)
        .containsExactly(RiskLevel.AT_RISK, RiskLevel.HIGH);
    assertThat(Objects.requireNonNull(history().getLast().withdrawal()).corrected())
        .isEqualTo("1798/QĐ-UBND");
    assertThat(determinations.publish("84", "1798/QĐ-UBND")).isEqualTo(1);
    assertThat(levels.published(path(), NOW)).hasSize(1);
  }

  @Test
  void aCorrectionMovesTheEndsOfItsNeighbours() {
    decided(RiskLevel.NEW_NORMAL, "1790/QĐ-UBND", NOW);
    decided(RiskLevel.HIGH, "1798/QĐ-UBND", LATER);

    corrections.correct(
        TOWN,
        "1798/QĐ-UBND",
        RiskLevel.HIGH,
        paper("1798/QĐ-UBND", LATER.minusSeconds(86_400)),
        "ngày");

    assertThat(history().getLast().until()).isEqualTo(LATER.minusSeconds(86_400));
    assertThat(levels.at(path(), LATER.minusSeconds(3600)).values())
        .containsExactly(RiskLevel.HIGH);
  }

  @Test
  void aCorrectionThatWouldMakeTwoForOneDayOrComeBeforeItsProposalIsRefused() {
    decided(RiskLevel.NEW_NORMAL, "1790/QĐ-UBND", NOW);
    decided(RiskLevel.HIGH, "1798/QĐ-UBND", LATER);

    assertThatThrownBy(
            () ->
                corrections.correct(
                    TOWN,
                    "1798/QĐ-UBND",
                    RiskLevel.HIGH,
                    paper("1798/QĐ-UBND", NOW.plusSeconds(600)),
                    "ngày"))
        .hasMessageContaining("ZONES-008");
    assertThatThrownBy(
            () ->
                corrections.correct(
                    TOWN,
                    "1798/QĐ-UBND",
                    RiskLevel.HIGH,
                    paper("1798/QĐ-UBND", NOW.minusSeconds(86_400)),
                    "ngày"))
        .hasMessageContaining("ZONES-007");
    assertThat(history()).hasSize(2).allMatch(one -> one.withdrawal() == null);
  }

  @Test
  void aDecisionAboutSeveralUnitsIsWithdrawnWithOnePaperWithinThePlaceAsked() {
    decided(TOWN, RiskLevel.HIGH, "1798/QĐ-UBND", NOW);
    decided("29311", RiskLevel.HIGH, "1798/QĐ-UBND", NOW);
    decided("29272", RiskLevel.HIGH, "1798/QĐ-UBND", NOW);

    assertThat(corrections.withdraw("845", "1798/QĐ-UBND", "1801/QĐ-UBND", "nhầm")).isEqualTo(2);

    assertThat(levels.at(units.require("84", DAY).path(), NOW)).hasSize(1);
    refused(() -> corrections.withdraw("845", "1798/QĐ-UBND", "1801/QĐ-UBND", "nhầm"), "ZONES-017");
  }

  @Test
  void nothingIsTakenBackWithoutAReasonOrAPaper() {
    decided(RiskLevel.HIGH, "1798/QĐ-UBND", NOW);

    refused(() -> corrections.withdraw("84", "1798/QĐ-UBND", "1801/QĐ-UBND", " "), "ZONES-018");
    refused(() -> corrections.withdraw("84", "1798/QĐ-UBND", "", "nhầm"), "ZONES-009");
    refused(() -> corrections.withdraw("84", "1799/QĐ-UBND", "1801/QĐ-UBND", "nhầm"), "ZONES-017");
    refused(
        () ->
            corrections.correct(
                TOWN, "1798/QĐ-UBND", RiskLevel.AT_RISK, paper("1798/QĐ-UBND", NOW), ""),
        "ZONES-018");
  }

  @Test
  void proposalsComeInPagesOfTwentyFiveAndABatchMayTakeAllThatWereSeen() {
    units.descendants(units.require("84", DAY).id(), Tier.COMMUNE, DAY).stream()
        .limit(30)
        .forEach(one -> determinations.propose(one.code(), DAY, RiskLevel.HIGH, "rà soát"));
    var place = units.require("84", DAY);
    List<Waiting> all = determinations.waiting(place);

    List<Waiting> first = determinations.waiting(place, null, 25);
    List<Waiting> rest = determinations.waiting(place, first.getLast().publicId(), 25);

    assertThat(first).hasSize(25);
    assertThat(rest).hasSize(5);
    assertThat(Stream.concat(first.stream(), rest.stream()).toList()).isEqualTo(all);
    assertThat(determinations.waitingSince("84", NOW)).hasSize(30);
    assertThat(determinations.waitingSince("84", NOW.minusSeconds(1))).isEmpty();
  }

  private List<String> lastActions() {
    return jdbc.sql("select action from audit.entry order by id desc limit 5")
        .query((row, n) -> row.getString(1))
        .list();
  }

  private static void refused(Runnable command, String code) {
    assertThatThrownBy(command::run).hasMessageContaining(code);
  }
}
