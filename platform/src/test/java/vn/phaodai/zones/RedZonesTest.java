// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.RedExtent.Trend;

/// The red zone of Cầu Kè to 12/9/2021, 17:30.
@RoomTest(Ground.TERRITORY)
class RedZonesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String TOWN = "29308";
  private static final String HOA_AN = "29311";

  @Autowired private Units units;
  @Autowired private Determinations determinations;
  @Autowired private Corrections corrections;
  @Autowired private RedZones red;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsDecided() {
    jdbc.sql("truncate zones.decision, zones.opinion, zones.proposal restart identity cascade")
        .update();
    jdbc.sql("delete from quarantine.lockdown").update();
    jdbc.sql("delete from quarantine.decision").update();
  }

  private Unit unit(String code) {
    return units.require(code, DAY);
  }

  /// Red since so many days.
  private void red(String code, int days) {
    UUID proposal = determinations.propose(code, DAY, RiskLevel.VERY_HIGH, "chùm ca");
    determinations.decide(
        List.of(proposal), null, new Paper("1/QĐ-" + code, "CHỦ TỊCH", DAY, NOW), "gấp");
    jdbc.sql(
            """
            update zones.decision set told_at = told_at - make_interval(days => :days),
              during = tstzrange(lower(during) - make_interval(days => :days), null), effective_day = effective_day - :days
            where number = :number
            """)
        .param("days", days)
        .param("number", "1/QĐ-" + code)
        .update();
  }

  private void closed(String code, int sinceDays, int households, int people) {
    jdbc.sql(
            """
            with d as (insert into quarantine.decision (kind, body_id, body_name, year, number, decided_on, tenure_id,
                position, signer) values ('LOCKDOWN', 1, 'UBND xã', 2021, :households, :on, 1, 'CHỦ TỊCH', 'Lê Văn Hẳn')
              returning id)
            insert into quarantine.lockdown (name, commune_id, path, decision_id, closed_at, closed_day, reason, households,
              people)
            select 'Nhóm hộ', u.id, u.path, d.id, :at::timestamptz, :on, 'có F0', :households, :people
            from territory.unit u, d where u.code = :code and u.valid @> :on::date
            """)
        .param("on", DAY.minusDays(sinceDays))
        .param("at", NOW.minusSeconds(86_400L * sinceDays).toString())
        .param("households", households)
        .param("people", people)
        .param("code", code)
        .update();
  }

  private static long count(@Nullable Integer known) {
    return known == null ? 0 : known;
  }

  @Test
  void theExtentIsUnitsHouseholdsPeopleAndAreaOfEachDay() {
    red(TOWN, 10);
    red(HOA_AN, 3);

    RedExtent extent = red.of(unit("845"), DAY);

    assertThat(extent.days()).hasSize(21);
    assertThat(extent.last().communes()).isEqualTo(2);
    assertThat(extent.before().communes()).isEqualTo(1);
    assertThat(extent.days().getFirst().isEmpty()).isTrue();
    assertThat(extent.last().people())
        .isEqualTo(count(unit(TOWN).population()) + count(unit(HOA_AN).population()));
    assertThat(extent.last().households())
        .isEqualTo(count(unit(TOWN).households()) + count(unit(HOA_AN).households()));
    assertThat(extent.last().km2()).isBetween(10.0, 100.0);
    assertThat(extent.measured()).isFalse();
    assertThat(extent.trend()).isEqualTo(Trend.GROWN);
  }

  @Test
  void aClosedAreaCountsForItselfOnlyOutsideARedCommune() {
    red(TOWN, 10);
    closed(TOWN, 2, 7, 30);
    closed(HOA_AN, 2, 5, 20);

    RedExtent.Day last = red.of(unit("845"), DAY).last();

    assertThat(last.areas()).isEqualTo(2);
    assertThat(last.people()).isEqualTo(count(unit(TOWN).population()) + 20);
    assertThat(last.households()).isEqualTo(count(unit(TOWN).households()) + 5);
  }

  @Test
  void aWithdrawnDecisionShrinksItFromThenOnAndNotBefore() {
    red(TOWN, 10);
    red(HOA_AN, 9);

    corrections.withdraw("845", "1/QĐ-" + HOA_AN, "2/QĐ-UBND", "hết ổ dịch");

    RedExtent extent = red.of(unit("845"), DAY);
    assertThat(extent.last().communes()).isEqualTo(1);
    assertThat(extent.before().communes()).isEqualTo(2);
    assertThat(extent.trend()).isEqualTo(Trend.SHRUNK);
  }
}
