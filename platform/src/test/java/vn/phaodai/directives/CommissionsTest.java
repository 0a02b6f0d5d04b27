// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;

/// Thị trấn Cầu Kè is given work that no dispatch orders, on 12/9/2021.
@RoomTest(Ground.BODIES)
class CommissionsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private Commissions commissions;
  @Autowired private Duties duties;
  @Autowired private Board board;
  @Autowired private Reminders reminders;
  @Autowired private Bodies bodies;
  @Autowired private TransactionTemplate transaction;

  private Body body(String code) {
    return bodies.find(code, DAY).orElseThrow();
  }

  private Commission patrols(String key) {
    Body town = body("UBND.29308");
    return new Commission(
        key, "Kế hoạch mức đỏ, thị trấn Cầu Kè", "/ke-hoach/1", town.path(), body("BCD.84").id());
  }

  private int give(String key, LocalDate due) {
    List<Commission.Task> tasks =
        List.of(
            new Commission.Task(
                "Lập 4 chốt trên quốc lộ 54",
                Set.of(body("UBND.29308").id()),
                Set.of(body("UBND.29308").id(), body("DU.29308").id()),
                due));
    return transaction.execute(_ -> commissions.give(patrols(key), tasks));
  }

  private List<WorkRow> owed(String key) {
    return board
        .work(
            List.of(body("UBND.29308").path()),
            new WorkFilter(WorkFilter.Show.OPEN, null, null, null))
        .rows()
        .stream()
        .filter(row -> row.dispatch().equals(patrols(key).label()))
        .toList();
  }

  @Test
  void whatAnotherRoomGivesIsOwedOnceAndReportedLikeAnyOrder() {
    int opened = give("test:1", DAY.plusDays(1));
    int again = give("test:1", DAY.plusDays(3));

    assertThat(opened).isEqualTo(2);
    assertThat(again).isZero();
    WorkRow row =
        owed("test:1").stream().filter(one -> one.part().equals("LEAD")).findFirst().orElseThrow();
    assertThat(row.address()).isEqualTo("/ke-hoach/1");
    duties.report(row.publicId(), row.version(), 40, "Đã dựng 2 chốt", null);
    assertThat(commissions.of(List.of("test:1")).get("test:1"))
        .extracting(Commission.Progress::part, Commission.Progress::percent)
        .containsExactly(tuple("LEAD", 40), tuple("WITH", 0));

    int withdrawn = transaction.execute(_ -> commissions.withdraw("test:1", "Quyết định đã rút"));

    assertThat(withdrawn).isEqualTo(2);
    assertThat(owed("test:1")).isEmpty();
    assertThat(
            board
                .find(List.of(body("UBND.29308").path()), row.publicId())
                .orElseThrow()
                .events()
                .getFirst()
                .text())
        .isEqualTo("Quyết định đã rút");
    assertThat(transaction.<Integer>execute(_ -> commissions.withdraw("test:1", "lần nữa")))
        .isZero();
  }

  @Test
  void whatStaysOverdueIsToldToWhoeverMonitorsIt() {
    give("test:2", DAY.minusDays(20));

    Reminders.Run run = reminders.run(DAY);

    assertThat(run.escalated()).isPositive();
    WorkRow row = owed("test:2").getFirst();
    assertThat(
            board.find(List.of(body("UBND.29308").path()), row.publicId()).orElseThrow().events())
        .anySatisfy(event -> assertThat(event.text()).isEqualTo(body("BCD.84").name()));
  }

  @Test
  void itIsGivenInsideTheGivingRoomsOwnCommandOnly() {
    assertThatThrownBy(() -> commissions.give(patrols("test:3"), List.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }
}
