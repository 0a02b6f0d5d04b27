// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Units;

/// Kiên Giang closes at 07:00 and at 17:00; the reporting day is that of 12/9/2021.
@RoomTest(Ground.TERRITORY)
class CutOffsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String PROVINCE = "91";
  private static final String WARD = "30730";

  @Autowired private JdbcClient jdbc;
  @Autowired private Units units;
  @Autowired private ReportingDays days;
  @Autowired private Jurisdiction jurisdiction;
  @Autowired private AuditLog audit;
  @Autowired private ApplicationEventPublisher news;
  @Autowired private TransactionTemplate transactions;

  private Closure closed(LocalTime now, LocalTime at) {
    Closures closures =
        new Closures(
            jdbc,
            units,
            days,
            jurisdiction,
            OperatingClock.fixed(LocalDateTime.of(DAY, now)),
            audit,
            news);
    return Objects.requireNonNull(transactions.execute(_ -> closures.close(PROVINCE, DAY, at)));
  }

  private void cases(long count) {
    long ward = units.require(WARD, DAY).id();
    transactions.executeWithoutResult(
        _ ->
            news.publishEvent(
                new FiguresChanged(
                    "cases",
                    "test",
                    List.of(new FigureChange(ward, DAY, Measure.CASES_COMMUNITY, count)))));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(OperatingClock.ZONE).toInstant();
  }

  @Test
  void eachCutOffHasItsOwnWindowAndNumbersAndTheLastOneClosesTheDay() {
    cases(4);
    Closure morning = closed(LocalTime.of(7, 10), LocalTime.of(7, 0));
    cases(1);
    Closure again = closed(LocalTime.of(8, 0), LocalTime.of(7, 0));
    cases(2);

    Closure evening = closed(LocalTime.of(17, 5), LocalTime.of(17, 0));

    assertThat(morning.endsDay()).isFalse();
    assertThat(morning.from()).isEqualTo(at(DAY.minusDays(1), 17));
    assertThat(morning.cutOff()).isEqualTo(at(DAY, 7));
    assertThat(again.number()).isEqualTo(2);
    assertThat(again.corrections()).isNotEmpty();
    assertThat(evening.number()).isEqualTo(1);
    assertThat(evening.endsDay()).isTrue();
    assertThat(evening.corrections()).isEmpty();
    assertThat(evening.from()).isEqualTo(morning.from());
    assertThat(evening.figure(units.require(WARD, DAY).id(), Measure.CASES_COMMUNITY)).isEqualTo(7);
    assertThat(days.of(PROVINCE, at(DAY, 9))).isEqualTo(DAY);
    assertThat(days.cutOffs("84", DAY)).containsExactly(LocalTime.of(17, 0));
  }
}
