// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Deviations.Draft;

/// What a commune of Cầu Kè may do otherwise, on 12/9/2021.
@RoomTest(Ground.TERRITORY)
class DeviationsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String TOWN = "29308";
  private static final Paper PAPER =
      new Paper("1800/QĐ-UBND", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thanh Bình", DAY, NOW);

  @Autowired private Units units;
  @Autowired private Determinations determinations;
  @Autowired private Deviations deviations;
  @Autowired private LocalRules rules;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void theTownIsYellow() {
    jdbc.sql(
            "truncate zones.decision, zones.opinion, zones.proposal, zones.deviation restart identity cascade")
        .update();
    decided(RiskLevel.AT_RISK, NOW);
  }

  private void decided(RiskLevel level, Instant from) {
    UUID proposal = determinations.propose(TOWN, DAY, level, "rà soát");
    determinations.decide(
        List.of(proposal), null, new Paper("1790/QĐ-UBND", "CHỦ TỊCH", DAY, from), "gấp");
  }

  private Unit town() {
    return units.require(TOWN, DAY);
  }

  private static Draft draft(String activity, Answer answer, String words) {
    return new Draft(activity, answer, words, "theo tình hình của xã", DAY, DAY.plusDays(13));
  }

  private Allowance may(String activity) {
    return rules.of(town(), DAY).allowances().stream()
        .filter(one -> one.activity().equals(activity))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStricterMeasureCountsOnceSomebodyApprovedItByName() {
    UUID id = deviations.propose(TOWN, draft("MEETING", Answer.NOT_ALLOWED, ""));
    assertThat(may("MEETING").answer()).isEqualTo(Answer.LIMITED);

    deviations.approve(id, PAPER);

    assertThat(may("MEETING").answer()).isEqualTo(Answer.NOT_ALLOWED);
    assertThat(may("MEETING").by().rule()).isEqualTo("1800/QĐ-UBND");
    assertThat(may("MEETING").by().source()).contains("Lê Thanh Bình");
    assertThat(may("MEETING").overruled()).hasSize(1);
    assertThat(rules.of(units.require("29311", DAY), DAY).allowances()).isEmpty();
    assertThat(rules.all(units.require("84", DAY), DAY).get(town().id()))
        .isEqualTo(rules.of(town(), DAY));
  }

  @Test
  void whatTheTextLeavesToTheProvinceMayBeOpened() {
    UUID id =
        deviations.propose(
            TOWN, draft("SERVICES", Answer.LIMITED, "tiệm sửa xe, mỗi lượt 2 khách"));
    deviations.approve(id, PAPER);

    assertThat(may("SERVICES").answer()).isEqualTo(Answer.LIMITED);
    assertThat(may("SERVICES").by().words(false)).contains("tiệm sửa xe");
  }

  @Test
  void aMeasureAgainstTheEpidemicIsNotLoosened() {
    assertThatThrownBy(() -> deviations.propose(TOWN, draft("GATHER", Answer.ALLOWED, "")))
        .hasMessageContaining("ZONES-021")
        .hasMessageContaining("VN-CT15@2020-03-27 M01");
  }

  @Test
  void refusedAndWithdrawnOnesStayWithTheirReasonAndDoNotCount() {
    UUID first = deviations.propose(TOWN, draft("MEETING", Answer.NOT_ALLOWED, ""));
    deviations.approve(first, PAPER);
    UUID second = deviations.propose(TOWN, draft("WORSHIP", Answer.NOT_ALLOWED, ""));

    deviations.close(first, "hết ổ dịch");
    deviations.close(second, "chưa cần");

    assertThat(may("MEETING").answer()).isEqualTo(Answer.LIMITED);
    assertThat(deviations.about(town()))
        .extracting(Deviation::state, Deviation::closing)
        .containsExactly(
            tuple(Deviation.State.REFUSED, "chưa cần"),
            tuple(Deviation.State.WITHDRAWN, "hết ổ dịch"));
    refused(() -> deviations.approve(second, PAPER), "ZONES-026");
  }

  @Test
  void twoAnswersToOneQuestionAndUnsoundDraftsAreRefused() {
    deviations.approve(deviations.propose(TOWN, draft("MEETING", Answer.NOT_ALLOWED, "")), PAPER);
    UUID again = deviations.propose(TOWN, draft("MEETING", Answer.NOT_ALLOWED, ""));
    refused(() -> deviations.approve(again, PAPER), "ZONES-025");
    refused(() -> deviations.propose(TOWN, draft("SERVICES", Answer.LIMITED, " ")), "ZONES-024");
    refused(
        () ->
            deviations.propose(
                TOWN, new Draft("WORSHIP", Answer.NOT_ALLOWED, "", "x", DAY, DAY.plusDays(60))),
        "ZONES-023");
    refused(
        () -> deviations.propose("29311", draft("WORSHIP", Answer.NOT_ALLOWED, "")), "ZONES-022");
  }

  private static void refused(Runnable command, String code) {
    assertThatThrownBy(command::run).hasMessageContaining(code);
  }
}
