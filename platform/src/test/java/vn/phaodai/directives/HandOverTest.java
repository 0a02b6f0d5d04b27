// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.PositionKind;

/// Work belongs to the seat: whoever takes it over finds all of it, and what the one before did
/// stays theirs.
@RoomTest(Ground.DISPATCHES)
class HandOverTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private Board board;
  @Autowired private Duties duties;
  @Autowired private Deliveries deliveries;
  @Autowired private JdbcClient jdbc;

  @Test
  void whoTakesASeatOverSeesItsOpenWorkAndWhatTheOneBeforeSignedStaysTheirs() {
    Body committee =
        bodies.search("Huyện ủy Cầu Ngang", DAY, 5).stream()
            .filter(body -> body.kind().equals("PARTY_COMMITTEE"))
            .findFirst()
            .orElseThrow();
    Position seat = seat(committee, PositionKind.HEAD);
    SignedIn before = appointed(seat, 1, "Nguyễn Văn Hòa");
    List<WorkRow> open = work(before, committee);
    WorkRow reported = open.getFirst();
    List<Deliveries.Waiting> waiting = Seats.as(before, () -> deliveries.waitingForMe(20));
    Seats.does(
        before,
        () ->
            duties.report(
                reported.publicId(), reported.version(), 30, "Đã triển khai đến các xã", null));

    SignedIn after = handedOver(seat, 1, "Trần Thị Mai");

    assertThat(open).isNotEmpty();
    assertThat(work(after, committee))
        .extracting(WorkRow::publicId)
        .containsExactlyElementsOf(open.stream().map(WorkRow::publicId).toList());
    assertThat(waiting).isNotEmpty();
    assertThat(Seats.as(after, () -> deliveries.waitingForMe(20))).isEqualTo(waiting);
    Seats.does(
        after,
        () ->
            duties.report(
                reported.publicId(), reported.version() + 1, 60, "Tiếp tục triển khai", null));
    assertThat(
            board
                .find(List.of(committee.path()), reported.publicId())
                .orElseThrow()
                .events()
                .reversed())
        .extracting(AssignmentView.EventView::kind, AssignmentView.EventView::who)
        .endsWith(tuple("STARTED", "Nguyễn Văn Hòa"), tuple("PROGRESS", "Trần Thị Mai"));
    assertThat(accounts.renewed(before).stream().flatMap(me -> me.grants().stream()))
        .noneMatch(grant -> grant.positionId() == seat.id());
  }

  @Test
  void oneOfFiftyMembersAcknowledgesForTheirOwnSeatAndWhoFollowsThemFindsItSo() {
    Body committee = bodies.find("TU.91", DAY).orElseThrow();
    Position member = seat(committee, PositionKind.MEMBER);
    SignedIn second = appointed(member, 2, "Danh Kim Sang");
    SignedIn third = appointed(member, 3, "Lê Minh Khánh");
    long dispatch =
        jdbc.sql("select id from directives.dispatch where code is null")
            .query(Long.class)
            .single();

    assertThat(Seats.as(second, () -> deliveries.acknowledge(dispatch))).isPositive();

    assertThat(acknowledgedSeats(member)).containsExactly(2);
    assertThat(Seats.as(third, () -> deliveries.waitingForMe(20))).isNotEmpty();
    SignedIn follower = handedOver(member, 3, "Phạm Thị Yến");
    assertThat(Seats.as(follower, () -> deliveries.waitingForMe(20))).isNotEmpty();
    assertThat(deliveries.of(dispatch, List.of(committee.path()), 500))
        .anySatisfy(
            d -> {
              assertThat(d.seat()).isEqualTo("Tỉnh ủy viên");
              assertThat(d.holder()).isEqualTo("Phạm Thị Yến");
            });
  }

  private List<Integer> acknowledgedSeats(Position position) {
    return jdbc.sql(
            "select seat from directives.delivery where position_id = ? and acknowledged_at is not"
                + " null")
        .param(position.id())
        .query((row, n) -> row.getInt(1))
        .list();
  }

  private List<WorkRow> work(SignedIn person, Body body) {
    return Seats.as(
        person,
        () ->
            board
                .work(
                    person.grants().stream().map(grant -> grant.path()).toList(),
                    new WorkFilter(WorkFilter.Show.OPEN, null, body.publicId(), null))
                .rows());
  }

  private Position seat(Body body, PositionKind kind) {
    return offices.positions(List.of(body.id()), DAY).stream()
        .filter(p -> p.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private SignedIn appointed(Position position, int seat, String name) {
    long official = offices.enter(name).id();
    offices.appoint(position.id(), official, Capacity.HOLDER, seat, DAY.minusDays(60), null);
    return account(official);
  }

  private SignedIn handedOver(Position position, int seat, String name) {
    long official = offices.enter(name).id();
    offices.handOver(position.id(), seat, official, DAY, "Quyết định 15-QĐ/TU ngày 10/9/2021");
    return account(official);
  }

  private SignedIn account(long official) {
    long account = accounts.open("can-bo-" + UUID.randomUUID(), official);
    return accounts
        .renewed(new SignedIn(account, official, "", List.of(), Set.of(), false, 0, DAY))
        .orElseThrow();
  }
}
