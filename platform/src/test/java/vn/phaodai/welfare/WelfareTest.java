// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.contacts.Story;
import vn.phaodai.directives.Staff;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.quarantine.DecisionBook;
import vn.phaodai.quarantine.Lockdowns;

/// An Trường A cares for its people on 12/9/2021, 17:30.
@RoomTest(Ground.BODIES)
class WelfareTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String HERE = "29272";
  private static final String THERE = "29269";

  @Autowired private GroupRegister groups;
  @Autowired private BeanFactory rooms;
  @TempDir private Path folder;
  private Story story;
  @Autowired private GroupMembers members;
  @Autowired private Needs needs;
  @Autowired private Provisions provisions;
  @Autowired private NeedLists unmet;
  @Autowired private NeedViews views;
  @Autowired private WelfareBoards boards;
  @Autowired private Lockdowns lockdowns;
  @Autowired private DecisionBook papers;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nobodyIsCaredFor() {
    story = Story.of(rooms, folder);
    new Staff(offices, accounts, jdbc).inRole(body("UBND." + HERE), "LEADER");
    jdbc.sql("truncate welfare.membership, welfare.need, welfare.delivery restart identity cascade")
        .update();
    signIn("UBND." + HERE, "COMMUNE_OFFICER");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Body body(String code) {
    return bodies.find(code, DAY).orElseThrow();
  }

  private void signIn(String body, String role) {
    SecurityContextHolder.clearContext();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new Staff(offices, accounts, jdbc).inRole(body(body), role), null, List.of()));
  }

  private void enter(String name, int born, String group) {
    groups.enter(
        name, born, "", "", "ấp 7", HERE, group, DAY.minusDays(30), null, "Sổ hộ nghèo năm 2021");
  }

  private UUID person(String group) {
    return members.page(group, "", null).rows().getFirst().person();
  }

  private static Needs.Told told(String kind, int hoursAgo, int quantity) {
    return new Needs.Told(
        kind,
        BigDecimal.valueOf(quantity),
        false,
        Needs.Channel.TEAM,
        NOW.minus(Duration.ofHours(hoursAgo)),
        "");
  }

  private UUID need(String name, String kind, int hoursAgo, int quantity) {
    return needs.tell(
        new Needs.Subject.Described(name, 1949, "", HERE), told(kind, hoursAgo, quantity));
  }

  private UUID brought(UUID need, int quantity) {
    return provisions.tell(
        need,
        body("MTTQ.84").publicId(),
        BigDecimal.valueOf(quantity),
        NOW,
        "Danh sách ký nhận số 3");
  }

  @Test
  void aNeedIsMetOnlyWhenAnotherOfficerHeardFromTheReceiverThatEnoughCame() {
    enter("Sơn Thị Sa Phia", 1949, "ELDERLY");
    UUID need = needs.tell(new Needs.Subject.Known(person("ELDERLY")), told("FOOD", 2, 10));
    UUID half = brought(need, 4);

    assertThatThrownBy(() -> provisions.confirm(half, Provisions.HeardFrom.RECEIVER))
        .hasMessageContaining("WELFARE-022");
    assertThatThrownBy(() -> needs.decide(need, Needs.Decision.GONE, "đã đủ ăn"))
        .hasMessageContaining("WELFARE-023");
    signIn("MTTQ.84", "LEADER");
    provisions.confirm(half, Provisions.HeardFrom.RECEIVER);

    assertThat(unmet.unmet(HERE, null).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.received()).isEqualByComparingTo("4"));
    signIn("UBND." + HERE, "COMMUNE_OFFICER");
    UUID rest = brought(need, 6);
    signIn("MTTQ.84", "LEADER");
    provisions.confirm(rest, Provisions.HeardFrom.FAMILY);

    assertThat(unmet.unmet(HERE, null).rows()).isEmpty();
    WelfareBoard board = boards.of(HERE);
    assertThat(board.cared()).isEqualTo(1);
    assertThat(board.supported()).isEqualTo(1);
    assertThat(board.quality())
        .extracting(
            WelfareBoard.Quality::timely,
            WelfareBoard.Quality::met,
            WelfareBoard.Quality::received,
            WelfareBoard.Quality::heard)
        .containsExactly(1, 1, 2, 2);
    assertThat(members.ledger(person("ELDERLY")).needs()).hasSize(1);
    assertThatThrownBy(() -> brought(need, 1)).hasMessageContaining("WELFARE-018");
  }

  @Test
  void whatTheReceiverDeniesMeetsNothingAndCountsAgainstWhatIsReal() {
    enter("Kim Thị Hoa", 1949, "POOR");
    UUID need = needs.tell(new Needs.Subject.Known(person("POOR")), told("MILK", 1, 2));
    UUID delivery = brought(need, 2);
    signIn("MTTQ.84", "LEADER");

    provisions.deny(delivery, Provisions.HeardFrom.RECEIVER, "giao nhầm hộ");

    NeedView view = views.get(need);
    assertThat(view.row().state()).isEqualTo("OPEN");
    assertThat(view.deliveries())
        .singleElement()
        .extracting(NeedView.Brought::deniedWhy)
        .isEqualTo("giao nhầm hộ");
    assertThat(boards.of("").supported()).isZero();
    assertThat(boards.of("").quality())
        .extracting(WelfareBoard.Quality::received, WelfareBoard.Quality::heard)
        .containsExactly(0, 1);
  }

  @Test
  void whoeverIsInAClosedAreaComesFirstThenTheClock() {
    story.take(
        "people",
        """
        full_name,birth,unit,household
        Thạch Văn Trong,1960,29272,W1
        """);
    UUID late = need("Trần Thị Ngoài", "FOOD", 40, 5);
    UUID soon = need("Lê Thị Gần", "MEDICINE", 1, 5);
    UUID inside =
        needs.tell(new Needs.Subject.House("Xã An Trường A", "W1"), told("CASH", 0, 500_000));
    close("W1");

    NeedLists.Page page = unmet.unmet("", null);

    assertThat(page.rows()).extracting(NeedRow::publicId).containsExactly(inside, late, soon);
    assertThat(page.rows().getFirst().shut()).isTrue();
    assertThat(boards.of("").overdue()).isEqualTo(1);
    assertThat(boards.of("").shutUnmet()).isEqualTo(1);
    assertThat(boards.of("").areas()).isNotEmpty();
    UUID area =
        jdbc.sql("select public_id from quarantine_api.lockdown where lifted_at is null limit 1")
            .query(UUID.class)
            .single();
    needs.tell(new Needs.Subject.Area(area), told("HYGIENE", 0, 20));
    assertThat(boards.of("").shutUnmet()).isEqualTo(2);
  }

  private void close(String household) {
    lockdowns.close(
        new Lockdowns.Closing(
            HERE,
            "Hẻm " + household,
            household,
            NOW.minus(Duration.ofDays(2)),
            "có F0",
            new DecisionBook.Paper(null, papers.signers(HERE).getFirst().tenureId(), DAY)));
  }

  @Test
  void aListIsTakenRowByRowAndSomebodyIsInAGroupOnceAtATime() {
    Report.Taken taken =
        story.take(
            "welfare-groups",
            """
            full_name,birth,unit,group,from,basis
            Sơn Văn Một,1950,29272,Người khuyết tật,01/09/2021,Sổ bảo trợ 2021
            Sơn Văn Một,1950,29272,NKT,01/09/2021,Sổ bảo trợ 2021
            Sơn Văn Hai,1951,29269,Mất việc,01/09/2021,Danh sách
            Sơn Văn Ba,1952,29272,Mất việc,20/09/2021,Danh sách
            """);

    assertThat(taken.first())
        .extracting(r -> r.reason().code())
        .containsExactly("WELFARE-001", "WELFARE-007");
    assertThat(members.page("", "", null).rows()).hasSize(1);
    GroupMembers.Row row = members.page("DISABLED", "", null).rows().getFirst();
    groups.end(row.publicId(), DAY, "chuyển nhóm");
    assertThatThrownBy(() -> groups.withdraw(row.publicId(), " "))
        .hasMessageContaining("WELFARE-010");
    groups.withdraw(row.publicId(), "ghi nhầm");
    assertThat(members.page("", "", null).rows()).isEmpty();
  }

  @Test
  void aNeedIsToldOnceAndItsDecisionNeedsAReason() {
    UUID need = need("Lâm Thị Nợ", "FUNERAL", 1, 1);

    assertThatThrownBy(() -> need("Lâm Thị Nợ", "FUNERAL", 0, 1))
        .hasMessageContaining("WELFARE-016");
    assertThatThrownBy(() -> need("Lâm Thị Nợ", "FOOD", -1, 1)).hasMessageContaining("WELFARE-015");
    assertThatThrownBy(() -> need("Lâm Thị Nợ", "FOOD", 0, -1)).hasMessageContaining("WELFARE-014");
    assertThatThrownBy(() -> needs.decide(need, Needs.Decision.GONE, ""))
        .hasMessageContaining("WELFARE-010");
    needs.decide(need, Needs.Decision.ELSEWHERE, "Trạm Y tế đã lo");
    assertThat(unmet.unmet("", null).rows()).isEmpty();
  }

  @Test
  void aSheetOfNeedsIsTakenRowByRowAndAnOpenNeedStaysAsItIs() {
    String sheet =
        """
        full_name,birth,phone,household,unit,need,quantity,urgent,told,note
        Sơn Văn Một,1950,,,29272,Lương thực,10,x,11/09/2021 08:30,hết gạo
        Sơn Văn Một,1950,,,29272,Lương thực,5,,,
        Sơn Văn Hai,1951,,,29269,Lương thực,5,,,
        ,,,H-KHONG-CO,29272,Tiền mặt,1,,,
        """;

    Report.Taken taken = story.take("needs", sheet);

    assertThat(taken.added()).isEqualTo(1);
    assertThat(taken.kept()).isEqualTo(1);
    assertThat(taken.first())
        .extracting(r -> r.reason().code())
        .containsExactly("WELFARE-001", "WELFARE-011");
    NeedRow row = unmet.unmet("", null).rows().getFirst();
    assertThat(row.urgent()).isTrue();
    assertThat(row.toldAt())
        .isEqualTo(DAY.minusDays(1).atTime(8, 30).atZone(OperatingClock.ZONE).toInstant());
  }

  @Test
  void theWrongUnitSeesAndChangesNothing() {
    UUID need = need("Lâm Thị Riêng", "FOOD", 1, 1);
    signIn("UBND." + THERE, "COMMUNE_OFFICER");

    assertThat(unmet.unmet("", null).rows()).isEmpty();
    assertThatThrownBy(() -> views.get(need)).hasMessageContaining("WELFARE-017");
    assertThatThrownBy(() -> brought(need, 1)).hasMessageContaining("WELFARE-017");
    assertThatThrownBy(() -> need("Lâm Thị Riêng", "CASH", 0, 1))
        .hasMessageContaining("WELFARE-001");
  }
}
