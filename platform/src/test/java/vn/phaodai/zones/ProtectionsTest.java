// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.phaodai.zones.Protections.Status;

/// How a green commune is kept green, on 12/9/2021.
@RoomTest(Ground.TERRITORY)
class ProtectionsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String TOWN = "29308";

  @Autowired private Units units;
  @Autowired private Determinations determinations;
  @Autowired private Protections protections;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsDecided() {
    jdbc.sql(
            "truncate zones.decision, zones.opinion, zones.proposal, zones.protection_check restart identity cascade")
        .update();
  }

  private Unit unit(String code) {
    return units.require(code, DAY);
  }

  private void decided(RiskLevel level) {
    UUID proposal = determinations.propose(TOWN, DAY, level, "rà soát");
    determinations.decide(
        List.of(proposal), null, new Paper("1790/QĐ-UBND", "CHỦ TỊCH", DAY, NOW), "gấp");
  }

  private Status of(String item) {
    return protections.of(unit(TOWN), DAY).stream()
        .filter(one -> one.item().code().equals(item))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void whatNobodyCheckedIsNotMetAndWhatWasIsUntilItsTimeIsOver() {
    decided(RiskLevel.NEW_NORMAL);
    assertThat(protections.unmet(unit("84"), DAY)).isEqualTo(Map.of(unit(TOWN).id(), 4));

    protections.check(TOWN, "GATES", true, "");
    protections.check(TOWN, "SELF_CHECK", true, "");
    protections.check(TOWN, "PATROLS", false, "tổ 3 chưa đi");

    assertThat(of("GATES")).isEqualTo(Status.MET);
    assertThat(of("PATROLS")).isEqualTo(Status.UNMET);
    assertThat(of("ARRIVALS")).isEqualTo(Status.NEVER);
    assertThat(protections.unmet(unit("84"), DAY)).isEqualTo(Map.of(unit(TOWN).id(), 2));
    assertThat(protections.of(unit(TOWN), DAY.plusDays(1)).stream().map(Protections.State::status))
        .containsExactly(Status.LAPSED, Status.LAPSED, Status.NEVER, Status.MET);
    assertThat(protections.of(unit(TOWN), DAY.minusDays(1)))
        .allMatch(one -> one.status() == Status.NEVER);
  }

  @Test
  void theLastCheckSpeaks() {
    decided(RiskLevel.NEW_NORMAL);
    protections.check(TOWN, "GATES", false, "chốt cầu đúc không người");
    protections.check(TOWN, "GATES", true, "");

    assertThat(of("GATES")).isEqualTo(Status.MET);
  }

  @Test
  void onlyAGreenUnitHasAListAndWhatLacksIsNamed() {
    assertThatThrownBy(() -> protections.check(TOWN, "GATES", true, ""))
        .hasMessageContaining("ZONES-019");
    decided(RiskLevel.NEW_NORMAL);
    assertThatThrownBy(() -> protections.check(TOWN, "GATES", false, " "))
        .hasMessageContaining("ZONES-020");
    assertThatThrownBy(() -> protections.check(TOWN, "FENCES", true, ""))
        .hasMessageContaining("ZONES-002");
    assertThat(protections.unmet(unit("84"), DAY)).hasSize(1);
  }

  @Test
  void aUnitThatIsNotGreenIsNotOnTheList() {
    decided(RiskLevel.AT_RISK);

    assertThat(protections.unmet(unit("84"), DAY)).isEmpty();
  }
}
