// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.directives.OutcomeReader.State;
import vn.phaodai.directives.WantedOutcome;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Boards;
import vn.phaodai.situation.Channel;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// “Giữ sạch địa bàn, không để phát sinh F0” is owed by a commune since 11/9/2021; it is the
/// evening of the 12th, whose day has closed.
@RoomTest(Ground.TERRITORY)
class OutcomeWatchTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant SINCE = Instant.parse("2021-09-11T03:00:00Z");
  private static final String COMMUNE = "29308";

  @Autowired private OutcomeWatch watch;
  @Autowired private Boards boards;
  @Autowired private Units units;
  @Autowired private ApplicationEventPublisher news;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  private Unit commune;

  @BeforeEach
  void nothingIsReported() {
    jdbc.sql("truncate situation.unit_day, situation.report").update();
    commune = units.require(COMMUNE, DAY);
  }

  private State state(String measure, boolean waits) {
    WantedOutcome wanted =
        new WantedOutcome(
            UUID.randomUUID(),
            1,
            "Đảng ủy",
            commune.path(),
            "giữ sạch địa bàn",
            measure,
            BigDecimal.ZERO,
            SINCE,
            waits);
    return watch.read(wanted).orElseThrow().state();
  }

  private State state() {
    return state("các trường hợp F0", false);
  }

  private void found(Measure measure) {
    transactions.executeWithoutResult(
        _ ->
            news.publishEvent(
                new FiguresChanged(
                    "cases", "test", List.of(new FigureChange(commune.id(), DAY, measure, 1)))));
  }

  @Test
  void aCommuneThatHasNotReportedEveryDayHasNotKeptIt() {
    assertThat(state()).isEqualTo(State.UNKNOWN);

    boards.reported(COMMUNE, DAY.minusDays(1), Channel.PHONE, "Trạm y tế");
    assertThat(state()).isEqualTo(State.UNKNOWN);

    boards.reported(COMMUNE, DAY, Channel.PHONE, "Trạm y tế");
    assertThat(state()).isEqualTo(State.KEPT);
  }

  @Test
  void aCaseAmongThoseInQuarantineBreaksNothingAndOneInTheCommunityBreaksIt() {
    boards.reported(COMMUNE, DAY.minusDays(1), Channel.PHONE, "Trạm y tế");
    found(Measure.CASES_QUARANTINE);
    assertThat(state()).isEqualTo(State.KEPT);

    found(Measure.CASES_COMMUNITY);
    assertThat(state()).isEqualTo(State.BREACHED);
    assertThat(state("các trường hợp F0", true)).isEqualTo(State.WAITS);
  }

  @Test
  void aResultThatNoFigureTellsIsNotJudged() {
    WantedOutcome wanted =
        new WantedOutcome(
            UUID.randomUUID(),
            1,
            "Đảng ủy",
            commune.path(),
            "không để thiếu gạo",
            "thiếu gạo",
            BigDecimal.ZERO,
            SINCE,
            false);

    assertThat(watch.read(wanted)).isEmpty();
  }
}
