// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.contacts.Story;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.tables.Receiver;

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
  @Autowired private Intake intake;
  @Autowired private BeanFactory rooms;
  @TempDir private Path folder;
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
    return new Visits.Told(unit, on, "chốt đủ người", "", "", null, false);
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
    assertThatThrownBy(
            () -> visits.enter(area, new Visits.Told("", TODAY, " ", "", "", null, false)))
        .hasMessageContaining("COMMAND-012");
    assertThatThrownBy(
            () ->
                visits.enter(
                    area,
                    new Visits.Told("", TODAY, "thiếu", "bổ sung", "PARTY_COMMITTEE", null, false)))
        .hasMessageContaining("COMMAND-013");
    assertThat(visits.log(null)).isEmpty();
  }

  @Test
  void theSheetOfTheDayNamesEachAreaAndWhatTheMemberSignedIsTypedByAnotherOnce() {
    visits.assign(member, "844", SINCE, PAPER);
    Receiver.Today today = intake.receiver("leader-visits").today(10, "");
    String name = today.rows().getFirst().getFirst();

    Report.Taken taken = typed(name, "Chốt thiếu người", "");
    Report.Taken again = typed(name, "Chốt thiếu người", "gõ lại");
    Report.Taken stranger = typed("Ai Đó", "thấy", "");

    assertThat(today.rows()).hasSize(1);
    assertThat(today.left()).isZero();
    assertThat(taken.first()).isEmpty();
    assertThat(taken.added()).isEqualTo(1);
    assertThat(again.kept()).isEqualTo(1);
    assertThat(stranger.first())
        .extracting(one -> one.reason().code())
        .containsExactly("COMMAND-023");
    assertThat(visits.log(null))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.instructed()).isEqualTo("Bổ sung người trực");
              assertThat(one.assignment()).isNotNull();
            });
  }

  /// @param ignored in a column that no kind has
  private Report.Taken typed(String name, String seen, String ignored) {
    return Story.of(rooms, folder)
        .take(
            "leader-visits",
            "Người đi,Địa bàn phụ trách,Ngày đến,Điều thấy tại chỗ,Chỉ đạo,Cơ quan phải làm,Hạn,Người gõ\n"
                + "\"%s\",844,11/09/2021,%s,Bổ sung người trực,UBND,20/09/2021,%s\n"
                    .formatted(name, seen, ignored));
  }

  @Test
  void theSameRowsAreTriedAgainOnceWhatRefusedThemIsMended() throws IOException {
    Path sheet =
        Files.writeString(
            folder.resolve("lai.csv"),
            "Người đi,Địa bàn phụ trách,Ngày đến,Điều thấy tại chỗ\n\"%s\",844,11/09/2021,ổn\n"
                .formatted(offices.tenure(member).orElseThrow().official().fullName()));

    Report.Taken refused = (Report.Taken) again(sheet);
    visits.assign(member, "844", SINCE, PAPER);
    Report.Taken taken = (Report.Taken) again(sheet);

    assertThat(refused.rejected()).isEqualTo(1);
    assertThat(taken.rejected()).isZero();
    assertThat(taken.added()).isEqualTo(1);
    assertThat(again(sheet)).isInstanceOf(Report.AlreadyReceived.class);
    assertThat(visits.log(null)).hasSize(1);
  }

  private Report again(Path sheet) {
    return intake.take(
        "leader-visits", sheet, "Phiếu", new Intake.Options(false, null, true), (_, _) -> {});
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
