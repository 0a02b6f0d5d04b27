// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;
import vn.phaodai.fortresses.CitizenReports.Kind;
import vn.phaodai.fortresses.CitizenReports.Outcome;
import vn.phaodai.fortresses.CitizenReports.Telling;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;

/// Citizens of An Trường A tell their commune, its community teams take it up; and what everybody
/// sees on the room's pages.
@RoomTest(Ground.BODIES)
class CitizensTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String HERE = "29272";

  @Autowired private CitizenReports reports;
  @Autowired private ReportDesk desk;
  @Autowired private ReportLists lists;
  @Autowired private Teams teams;
  @Autowired private TeamBoards boards;
  @Autowired private CommuneDays days;
  @Autowired private Fortresses fortresses;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  @BeforeEach
  void nothingWasTold() {
    SecurityContextHolder.clearContext();
    jdbc.sql(
            """
            truncate fortresses.report, fortresses.report_step, access.anonymous_caller, fortresses.team,
              fortresses.team_member restart identity cascade
            """)
        .update();
  }

  private SignedIn seat(String body, String role) {
    return new Staff(offices, accounts, jdbc).inRole(bodies.find(body, DAY).orElseThrow(), role);
  }

  private String tell(String words) {
    return reports.tell(
        new Telling(Kind.SYMPTOMS, HERE, 2, words, "Thạch Thị Sa Rươn", "0977123456"), "10.0.0.1");
  }

  private ReportLists.Row first(boolean closed) {
    return lists.page(HERE, closed, null).rows().getFirst();
  }

  @Test
  void whatACitizenTellsIsTakenUpByATeamAndTheCodeShowsTheOutcomeAndNothingElse() {
    UUID team = teams.form(HERE, "Tổ 1 ấp 8", 45);
    teams.join(team, "Kim Văn Hùng", "0977000111", true);

    String code = tell("Mẹ tôi sốt ba ngày");

    ReportLists.Row told = first(false);
    assertThat(told.due()).isEqualTo(told.told().plusSeconds(2 * 3_600));
    assertThatThrownBy(() -> desk.close(told.publicId(), 0, Outcome.HELPED, "Đã đưa đi"))
        .hasMessageContaining("FORTRESSES-035");
    desk.give(told.publicId(), 0, team, "");
    assertThatThrownBy(() -> desk.give(told.publicId(), 0, team, ""))
        .hasMessageContaining("FORTRESSES-033");
    assertThatThrownBy(() -> desk.close(told.publicId(), 1, null, ""))
        .hasMessageContaining("FORTRESSES-034");
    desk.close(told.publicId(), 1, Outcome.CONFIRMED, "Trạm y tế đã test nhanh");

    assertThat(first(true).team()).isEqualTo("Tổ 1 ấp 8");
    CitizenReports.Told shown = reports.find(code.toLowerCase()).orElseThrow();
    assertThat(shown.outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(shown.toString()).doesNotContain("sốt", "Rươn", "0977");
    assertThat(reports.find("AAAAAAAAAA")).isEmpty();
    assertThat(desk.get(told.publicId()).reporter())
        .satisfies(who -> assertThat(Objects.requireNonNull(who).name()).doesNotContain("Sa Rươn"));
  }

  @Test
  void ofFiveHundredReportsFromOneAddressAFewAreTakenAndAnotherAddressStillIs() {
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      try {
        tell("Tin số " + i);
      } catch (vn.phaodai.refusal.RefusedException e) {
        assertThat(e.refusal().code()).isEqualTo("FORTRESSES-031");
        refused++;
      }
    }

    assertThat(refused).isEqualTo(490);
    assertThat(
            reports.tell(new Telling(Kind.NEED, "An Trường A", 1, "Hết gạo", "", ""), "10.0.0.2"))
        .hasSize(10);
    assertThat(lists.page(HERE, false, null).open()).isEqualTo(11);
    assertThat(jdbc.sql("select count(*) from access.anonymous_caller").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  void whatCannotBeUsedIsRefusedAndNothingIsKept() {
    assertThatThrownBy(() -> reports.tell(new Telling(null, HERE, 1, "x", "", ""), "10.0.0.3"))
        .hasMessageContaining("FORTRESSES-028");
    assertThatThrownBy(
            () -> reports.tell(new Telling(Kind.NEED, "Xã Mây", 1, "x", "", ""), "10.0.0.3"))
        .hasMessageContaining("FORTRESSES-029");
    assertThatThrownBy(
            () -> reports.tell(new Telling(Kind.NEED, HERE, 1, "x", "Kim Sa", "12"), "10.0.0.3"))
        .hasMessageContaining("FORTRESSES-030");
    assertThat(lists.page(HERE, false, null).rows()).isEmpty();
  }

  @Test
  void nobodyIsInTwoTeamsAndAShortTeamCoversOnlyWhatItsPeopleCan() {
    UUID one = teams.form(HERE, "Tổ 1", 100);
    UUID two = teams.form(HERE, "Tổ 2", 50);
    teams.join(one, "Kim Văn Hùng", "0977000111", true);
    assertThatThrownBy(() -> teams.join(two, "Kim Văn Hùng", "0977000111", false))
        .hasMessageContaining("FORTRESSES-024")
        .hasMessageContaining("Tổ 1");
    assertThatThrownBy(() -> teams.form(HERE, "tổ 1", 40)).hasMessageContaining("FORTRESSES-022");
    assertThatThrownBy(() -> teams.join(two, "Sơn Thị Én", "", false))
        .hasMessageContaining("FORTRESSES-025");

    assertThat(boards.of(HERE).covered()).isZero();
    teams.join(one, "Sơn Thị Én", "0977000112", false);

    TeamBoards.Reach reach = boards.of(HERE);
    assertThat(reach.covered()).isEqualTo(50);
    assertThat(reach.assigned()).isEqualTo(150);
    assertThat(reach.households()).isEqualTo(2223);
    assertThat(reach.missing()).isEqualTo(2 * 44);
    teams.dissolve(one, "Gộp tổ");
    teams.join(two, "Kim Văn Hùng", "0977000111", true);
    assertThat(boards.teams(HERE)).hasSize(1);
  }

  @Test
  void theCommunesPageHoldsWhatTheReaderMaySeeAndNoMore() {
    tell("Nhà bên có người mới về");

    SignedIn officerSeat = seat("UBND." + HERE, "COMMUNE_OFFICER");
    SignedIn secretarySeat = seat("DU." + HERE, "COMMITTEE_SECRETARY");

    List<String> officer = keysFor(officerSeat);
    List<String> secretary = keysFor(secretarySeat);

    assertThat(officer)
        .contains("work", "calls", "checks", "retests", "closed", "reports", "teams", "registered");
    assertThat(secretary)
        .contains("work", "commitments", "closed", "teams")
        .doesNotContain("calls", "checks", "cases", "reports", "registered");
    assertThatThrownBy(() -> lists.page(HERE, false, null)).hasMessageContaining("FORTRESSES-001");
  }

  private List<String> keysFor(SignedIn person) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    return days.of(HERE).sections().stream()
        .flatMap(section -> section.figures().stream())
        .map(CommuneDays.Figure::key)
        .toList();
  }

  private String page(MockHttpServletRequestBuilder asked, RequestPostProcessor by)
      throws Exception {
    return web.perform(asked.with(by).accept("text/html"))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void everyPageIsWrittenInBothLanguagesAndTheFormNeedsNoAccountButATokenOfOurs() throws Exception {
    UUID works =
        fortresses.found(
            new Fortresses.Founding(
                HERE,
                FortressKind.FACTORY,
                "Xưởng se nhang An Trường",
                "",
                "",
                new Fortresses.Named("Lê Văn Tám", "0977000113", "Chủ xưởng"),
                Fortresses.Named.NOBODY,
                40));
    tell("Có người ho");
    var officer = Staff.by(seat("UBND." + HERE, "COMMUNE_OFFICER"));
    for (String address :
        List.of(
            "/phao-dai",
            "/phao-dai/moi",
            "/phao-dai/noi/" + works,
            "/phao-dai/" + HERE,
            "/phao-dai/to",
            "/phao-dai/" + HERE + "/to",
            "/phao-dai/tin",
            "/phao-dai/tin/" + first(false).publicId())) {
      assertThat(page(get(address), officer)).contains("<html lang=\"vi\"");
      assertThat(page(get(address).queryParam("lang", "en"), officer))
          .contains("<html lang=\"en\"")
          .doesNotContain("Lê Văn Tám", "0977000113");
    }
    SecurityContextHolder.clearContext();
    web.perform(get("/bao-tin")).andExpect(status().isOk());
    web.perform(post("/bao-tin").param("xa", HERE)).andExpect(status().isForbidden());
    String again =
        web.perform(
                post("/bao-tin")
                    .with(csrf())
                    .accept("text/html")
                    .param("xa", "Xã Mây")
                    .param("viec", "NEED")
                    .param("noiDung", "Hết gạo"))
            .andExpect(status().is(422))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(again).contains("FORTRESSES-029", "Hết gạo", "Xã Mây");
    var sent =
        web.perform(
                post("/bao-tin")
                    .with(csrf())
                    .param("xa", HERE)
                    .param("viec", "NEED")
                    .param("noiDung", "Hết gạo"))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    Map<String, ?> flash = sent.getFlashMap();
    String code = String.valueOf(flash.get("code"));
    assertThat(
            web.perform(get("/bao-tin/tra").param("ma", code).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("An Trường A")
        .doesNotContain("Hết gạo");
    web.perform(get("/phao-dai.xlsx").with(officer)).andExpect(status().isOk());
    web.perform(get("/phao-dai/to.xlsx").with(officer)).andExpect(status().isOk());
  }
}
