// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.bulletins.Rumour.Verdict;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Staff;
import vn.phaodai.fortresses.CitizenReports;
import vn.phaodai.fortresses.ReportLists;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;

/// In An Trường A it is said that the market will close; it is 12/9/2021, 17:30.
@RoomTest(Ground.BODIES)
class RumoursTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String HERE = "29272";

  @Autowired private Rumours rumours;
  @Autowired private CitizenReports citizens;
  @Autowired private ReportLists reports;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  @BeforeEach
  void nothingIsSaid() {
    jdbc.sql(
            """
            truncate bulletins.rumour, bulletins.rumour_verdict, bulletins.rumour_answer, fortresses.report,
              fortresses.report_step, access.anonymous_caller restart identity cascade
            """)
        .update();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  /// Whoever appoints is the program.
  private SignedIn seat(String body, String role) {
    SecurityContextHolder.clearContext();
    return new Staff(offices, accounts, jdbc).inRole(bodies.find(body, DAY).orElseThrow(), role);
  }

  private void as(String body, String role) {
    SignedIn person = seat(body, role);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
  }

  private static Rumours.Told told(String unit, String words, @Nullable UUID report) {
    return new Rumours.Told(unit, words, "Nhóm Zalo chợ", "Tổ COVID ấp 8", null, report);
  }

  @Test
  void whatIsSaidIsCheckedAgainstSourcesByANamedOfficerAndAnswered() {
    as("UBND." + HERE, "COMMUNE_OFFICER");
    UUID id = rumours.report(told(HERE, "Chợ An Trường A đóng cửa một tháng", null));
    as("BCD.84", "STEERING_COMMITTEE");
    assertThatThrownBy(() -> rumours.answer(id, null, "Chợ vẫn mở", "Loa xã"))
        .hasMessageContaining("BULLETINS-026");
    assertThatThrownBy(() -> rumours.check(id, Verdict.FALSE, " "))
        .hasMessageContaining("BULLETINS-025");

    rumours.check(id, Verdict.UNCLEAR, "Đã hỏi UBND xã, chờ văn bản");
    rumours.check(id, Verdict.FALSE, "Thông báo 12/TB-UBND ngày 12/9: chợ mở theo phiên");
    assertThatThrownBy(() -> rumours.answer(id, null, "Chợ vẫn mở", ""))
        .hasMessageContaining("BULLETINS-027");
    assertThatThrownBy(() -> rumours.answer(id, UUID.randomUUID(), "", ""))
        .hasMessageContaining("BULLETINS-027");
    assertThat(rumours.open()).hasSize(1);
    rumours.answer(id, null, "Chợ vẫn mở theo phiên", "Loa truyền thanh xã");

    Rumours.View view = rumours.get(id);
    assertThat(view.verdicts())
        .extracting(Rumour.Finding::verdict)
        .containsExactly(Verdict.UNCLEAR, Verdict.FALSE);
    assertThat(view.rumour().verdict()).extracting(Rumour.Finding::officer).isNotEqualTo("");
    assertThat(view.isLate()).isFalse();
    assertThat(rumours.open()).isEmpty();
    assertThat(rumours.answered(null)).hasSize(1);
    assertThatThrownBy(
            () -> jdbc.sql("update bulletins.rumour_verdict set verdict = 'TRUE'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aRumourOfYesterdayThatNobodyCheckedIsLateAndStandsFirst() {
    as("VPTU.84", "OFFICE");
    rumours.report(told("29275", "Sắp phong tỏa cả huyện", null));
    jdbc.sql(
            """
            insert into bulletins.rumour (unit_id, path, words, channel, reporter, heard_at, told_at, check_due_at,
              answer_due_at, writer)
            select unit_id, path, 'Hết vắc-xin', channel, reporter, heard_at - interval '1 day',
              told_at - interval '1 day', check_due_at - interval '1 day', answer_due_at - interval '1 day', writer
            from bulletins.rumour
            """)
        .update();

    List<Rumour> open = rumours.open();

    assertThat(open)
        .extracting(Rumour::words)
        .containsExactly("Hết vắc-xin", "Sắp phong tỏa cả huyện");
    var now = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
    assertThat(open).extracting(one -> one.isLate(now)).containsExactly(true, false);
  }

  @Test
  void aCitizensReportIsHandedOverOnceWithoutTheirNumber() {
    citizens.tell(
        new CitizenReports.Telling(
            CitizenReports.Kind.VIOLATION, HERE, 1, "Nghe nói chợ đóng, gọi 0977123456", "", ""),
        "10.0.0.9");
    UUID report = reports.page(HERE, false, null).rows().getFirst().publicId();
    as("UBND." + HERE, "COMMUNE_OFFICER");

    assertThat(rumours.handed(report).words()).contains("chợ đóng");
    assertThatThrownBy(
            () -> rumours.report(told(HERE, "Nghe nói chợ đóng, gọi 0977123456", report)))
        .hasMessageContaining("BULLETINS-024");
    UUID id = rumours.report(told(HERE, "Nghe nói chợ đóng", report));
    assertThat(rumours.get(id).rumour().isFromCitizen()).isTrue();
    assertThatThrownBy(() -> rumours.report(told(HERE, "Nghe nói chợ đóng", report)))
        .hasMessageContaining("BULLETINS-028");
  }

  @Test
  void whatIsIncompleteOutOfPlaceOrWithoutTheRightIsRefused() throws Exception {
    as("UBND." + HERE, "COMMUNE_OFFICER");
    assertThatThrownBy(() -> rumours.report(told(HERE, " ", null)))
        .hasMessageContaining("BULLETINS-022");
    assertThatThrownBy(() -> rumours.report(told("29275", "Sắp hết gạo", null)))
        .hasMessageContaining("BULLETINS-021");
    assertThatThrownBy(
            () ->
                rumours.report(
                    new Rumours.Told(
                        HERE,
                        "Sắp hết gạo",
                        "Chợ",
                        "Tổ 1",
                        DAY.plusDays(1).atStartOfDay(OperatingClock.ZONE).toInstant(),
                        null)))
        .hasMessageContaining("BULLETINS-023");
    UUID id = rumours.report(told(HERE, "Sắp hết gạo", null));
    SignedIn commune = seat("UBND." + HERE, "COMMUNE_OFFICER");
    SignedIn elsewhere = seat("VPTU.91", "OFFICE");
    SecurityContextHolder.clearContext();

    web.perform(post("/tin-don/" + id + "/ket-luan").with(Staff.by(commune)).with(csrf()))
        .andExpect(status().isForbidden());
    new Browser(web)
        .refused(
            post("/tin-don/" + id + "/ket-luan").param("ket-luan", "TRUE").param("nguon", "x"),
            Staff.by(elsewhere),
            "BULLETINS-020");
    assertThat(new Browser(web).page("/tin-don", Staff.by(commune))).contains("Sắp hết gạo");
    assertThat(new Browser(web).page("/tin-don/" + id, Staff.by(commune)))
        .contains("Hạn kiểm chứng");
  }
}
