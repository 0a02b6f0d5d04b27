// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;

/// A member of the provincial committee is given Càng Long on 1/9/2021; it is 12/9/2021.
@RoomTest(Ground.BODIES)
class VisitsTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate SINCE = LocalDate.of(2021, 9, 1);
  private static final String PAPER = "Thông báo 251-TB/TU";

  @Autowired private Visits visits;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private JdbcClient jdbc;
  private long member;

  @BeforeEach
  void nobodyIsInCharge() {
    jdbc.sql("truncate command.area, command.visit cascade").update();
    long committee = bodies.find("TU.84", TODAY).orElseThrow().id();
    member =
        offices
            .headOf(committee, TODAY)
            .orElseGet(
                () ->
                    offices.appoint(
                        offices.positions(List.of(committee), TODAY).getFirst().id(),
                        offices.enter("Thạch Văn Địa").id(),
                        Capacity.HOLDER,
                        1,
                        LocalDate.of(2021, 1, 1),
                        null))
            .id();
  }

  private Area area() {
    return visits.areas().getFirst();
  }

  private static Visits.Told told(String unit, LocalDate on) {
    return new Visits.Told(unit, on, "chốt đủ người", "", "", null);
  }

  @Test
  void anAreaIsIdleSinceItsAssignmentUntilItIsVisitedAndEachCommuneCountsOnce() {
    visits.assign(member, "844", SINCE, PAPER);
    assertThat(area().idle_d()).isEqualTo(11);
    assertThat(visits.countIdle()).isEqualTo(1);

    visits.enter(area().publicId(), told("29272", TODAY.minusDays(1)));
    visits.enter(area().publicId(), told("29272", TODAY));

    assertThat(area().idle_d()).isZero();
    assertThat(area().communes()).isEqualTo(14);
    assertThat(area().visited()).isEqualTo(1);
    assertThat(visits.countIdle()).isZero();
    assertThat(visits.log(null)).hasSize(2);
  }

  @Test
  void whatIsIncompleteOrOutsideIsRefusedAndNothingIsKept() {
    visits.assign(member, "844", SINCE, PAPER);
    UUID area = area().publicId();

    assertThatThrownBy(() -> visits.assign(member, "845", SINCE, " "))
        .hasMessageContaining("COMMAND-006");
    assertThatThrownBy(() -> visits.assign(-1, "845", SINCE, PAPER))
        .hasMessageContaining("COMMAND-005");
    assertThatThrownBy(() -> visits.enter(area, told("842", TODAY)))
        .hasMessageContaining("COMMAND-009");
    assertThatThrownBy(() -> visits.enter(area, told("", TODAY.plusDays(1))))
        .hasMessageContaining("COMMAND-010");
    assertThatThrownBy(() -> visits.enter(area, told("", SINCE.minusDays(1))))
        .hasMessageContaining("COMMAND-011");
    assertThatThrownBy(() -> visits.enter(area, new Visits.Told("", TODAY, " ", "", "", null)))
        .hasMessageContaining("COMMAND-012");
    assertThatThrownBy(
            () ->
                visits.enter(
                    area, new Visits.Told("", TODAY, "thiếu", "bổ sung", "PARTY_COMMITTEE", null)))
        .hasMessageContaining("COMMAND-013");
    assertThat(visits.log(null)).isEmpty();
  }

  @Test
  void whoeverIsNoLongerInChargeEntersNothingAndWhatWasEnteredStays() {
    visits.assign(member, "844", SINCE, PAPER);
    UUID area = area().publicId();
    visits.enter(area, told("", TODAY));

    visits.end(area);

    assertThatThrownBy(() -> visits.enter(area, told("", TODAY)))
        .hasMessageContaining("COMMAND-008");
    assertThat(visits.areas()).isEmpty();
    assertThat(visits.log(null)).hasSize(1);
    assertThatThrownBy(() -> jdbc.sql("delete from command.visit").update())
        .isInstanceOf(DataAccessException.class);
  }
}
