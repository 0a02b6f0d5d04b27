// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;

/// Kiên Giang's dispatch: “Sau khi hoàn thành việc xét nghiệm sàng lọc …”.
@RoomTest(Ground.DISPATCHES)
class ConditionsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String GROUND = "Báo cáo số 88-BC/SYT: xét nghiệm sàng lọc đã xong";

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private Conditions conditions;
  @Autowired private Registration registration;
  @Autowired private Owing owing;
  @Autowired private UrgentWork urgent;
  @Autowired private Board board;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  @Test
  void whoWaitsForAConditionIsAskedForNoDateAndBeginsWhenItIsMet() {
    UUID obligation = conditional("giữ sạch");
    Owing.Head before = head(obligation);
    assertThat(before.waits()).isTrue();
    assertThat(before.owed()).isPositive();
    assertThat(before.undated()).isZero();
    assertThat(urged(before.ordinal())).isZero();

    int opened = conditions.met(obligation, DAY.minusDays(1), GROUND);

    Owing.Head after = head(obligation);
    assertThat(opened).isEqualTo(before.owed());
    assertThat(after.waits()).isFalse();
    assertThat(after.conditionGround()).isEqualTo(GROUND);
    assertThat(after.undated()).isEqualTo(before.owed());
    assertThat(urged(after.ordinal())).isEqualTo(before.owed());
    WorkRow row =
        owing.page(paths(), obligation, Owing.Show.UNDATED, null).orElseThrow().rows().getFirst();
    assertThat(board.find(paths(), row.publicId()).orElseThrow().events().getFirst())
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo("CONDITION_MET");
              assertThat(event.text()).isEqualTo("11/09/2021: " + GROUND);
            });
  }

  @Test
  void saidASecondTimeTheFirstDayAndGroundStand() {
    UUID obligation = conditional("khẩn trương truy vết");
    conditions.met(obligation, DAY.minusDays(2), GROUND);

    int again = conditions.met(obligation, DAY, "Một báo cáo khác, đến muộn hơn");

    assertThat(again).isZero();
    assertThat(head(obligation).conditionMetOn()).isEqualTo(DAY.minusDays(2));
    assertThat(head(obligation).conditionGround()).isEqualTo(GROUND);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from directives.event e join directives.assignment a on a.id = e.assignment_id
                    join directives.obligation o on o.id = a.obligation_id
                    where o.public_id = ? and e.kind = 'CONDITION_MET'
                    """)
                .param(obligation)
                .query(Integer.class)
                .single())
        .isEqualTo(head(obligation).owed());
  }

  @Test
  void aDayToComeAShortGroundAndAnObligationWithoutConditionAreRefused() {
    UUID obligation = conditional("chủ động xây dựng kế hoạch");
    UUID unconditional =
        jdbc.sql(
                """
                select public_id from directives.obligation
                where dispatch_id = (select id from directives.dispatch where code is null) and deadline_kind = 'NONE' limit 1
                """)
            .query(UUID.class)
            .single();

    assertThatThrownBy(() -> conditions.met(obligation, DAY.plusDays(1), GROUND))
        .hasMessageContaining("DIRECTIVES-027");
    assertThatThrownBy(() -> conditions.met(obligation, DAY, "xong"))
        .hasMessageContaining("DIRECTIVES-010");
    assertThatThrownBy(() -> conditions.met(unconditional, DAY, GROUND))
        .hasMessageContaining("DIRECTIVES-032");
    SignedIn elsewhere =
        Seats.person(7, bodies.find("VPTU.84", DAY).orElseThrow(), "directives.confirm");
    assertThatThrownBy(() -> Seats.does(elsewhere, () -> conditions.met(obligation, DAY, GROUND)))
        .hasMessageContaining("DIRECTIVES-012");
  }

  @Test
  void theOfficeSaysItOnTheObligationsPage() throws Exception {
    UUID obligation = conditional("phân loại xác định F0");
    registration.assign(
        obligation, Set.of(bodies.find("SYT.91", DAY).orElseThrow().id()), "LEAD", null);
    SignedIn office =
        new Staff(offices, accounts, jdbc).clerk(bodies.find("VPTU.91", DAY).orElseThrow(), 0);
    assertThat(page(obligation, office))
        .contains("đang chờ điều kiện", "Ghi điều kiện đã đạt")
        .doesNotContain("⟦");

    web.perform(
            post("/nhiem-vu/cua/" + obligation + "/dieu-kien")
                .with(Staff.by(office))
                .with(csrf())
                .param("ngay", "2021-09-11")
                .param("canCu", GROUND))
        .andExpect(redirectedUrl("/nhiem-vu/cua/" + obligation));

    assertThat(page(obligation, office))
        .contains(GROUND, "11/09/2021")
        .doesNotContain("đang chờ điều kiện", "Ghi điều kiện đã đạt");
  }

  private String page(UUID obligation, SignedIn person) throws Exception {
    return web.perform(get("/nhiem-vu/cua/" + obligation).with(Staff.by(person)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private UUID conditional(String words) {
    return jdbc.sql(
            "select public_id from directives.obligation where deadline_kind = 'CONDITION' and text"
                + " like ? order by id limit 1")
        .param("%" + words + "%")
        .query(UUID.class)
        .single();
  }

  private Owing.Head head(UUID obligation) {
    return owing.page(paths(), obligation, Owing.Show.ALL, null).orElseThrow().head();
  }

  private long urged(int ordinal) {
    var office = bodies.find("VPTU.91", DAY).orElseThrow();
    UUID dispatch =
        jdbc.sql("select public_id from directives.dispatch where code is null")
            .query(UUID.class)
            .single();
    return urgent.of(dispatch, office.path(), office.side()).stream()
        .filter(row -> row.obligation() == ordinal)
        .count();
  }

  private List<String> paths() {
    return List.of(bodies.find("TU.91", DAY).orElseThrow().path());
  }
}
