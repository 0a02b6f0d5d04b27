// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.contacts.Story;
import vn.phaodai.directives.Staff;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Dossier.State;
import vn.phaodai.relief.Officers.Named;
import vn.phaodai.relief.Officers.Relation;
import vn.phaodai.relief.ReliefLists.Asked;
import vn.phaodai.territory.Units;

/// How dossiers come in and leave on 12/9/2021, and what is wrong with some: on paper, as a
/// workbook, from the public page.
@RoomTest(Ground.BODIES)
class ReliefWaysInTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate RECEIVED = LocalDate.of(2021, 9, 8);
  private static final String HERE = "29272";
  private static final String THERE = "30730";
  private static final String HEAD =
      "Chính sách,Xã nơi nộp,Ngày nhận,Họ và tên,Năm sinh,CCCD/CMND,Từ ngày,Đến ngày,Số ngày,Dữ kiện\n";
  private static final String SARY =
      "P05,29272,08/09/2021,Thạch Thị Sa Ry,04/03/1988,084188000071,10/08/2021,30/08/2021,21,labour_code_99_3 = có\n";
  private static final String HOA =
      "P05,29272,08/09/2021,Kim Thị Hoa,1990,084190000072,10/08/2021,30/08/2021,21,labour_code_99_3 = có\n";

  @Autowired private Dossiers dossiers;
  @Autowired private ControlFindings findings;
  @Autowired private Controls controls;
  @Autowired private Officers officers;
  @Autowired private PublicApplications applications;
  @Autowired private ReliefLists lists;
  @Autowired private Units units;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private BeanFactory rooms;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;
  @TempDir private Path folder;
  private Story story;

  @BeforeEach
  void nobodyHasAsked() {
    story = Story.of(rooms, folder);
    jdbc.sql(
            "truncate relief.dossier, relief.officer, access.anonymous_caller restart identity cascade")
        .update();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private SignedIn person(String body, String role) {
    SecurityContextHolder.clearContext();
    return new Staff(offices, accounts, jdbc).inRole(bodies.find(body, DAY).orElseThrow(), role);
  }

  private SignedIn signIn(String body, String role) {
    SignedIn person = person(body, role);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    return person;
  }

  private DossierDraft furlough(String unit, String name, @Nullable String idNumber) {
    return draft("P05", unit, name, idNumber, Channel.PAPER, RECEIVED);
  }

  private DossierDraft draft(
      String policy,
      String unit,
      String name,
      @Nullable String idNumber,
      Channel channel,
      LocalDate received) {
    return new DossierDraft(
        policy,
        unit,
        new PersonDraft(
            name,
            null,
            LocalDate.of(1988, 3, 4),
            null,
            idNumber,
            null,
            "",
            units.require(unit, DAY).id()),
        "",
        "",
        "",
        channel,
        received,
        LocalDate.of(2021, 8, 10),
        LocalDate.of(2021, 8, 30),
        21,
        "",
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private List<Control> found(UUID dossier) {
    return findings.of(dossiers.get(dossier)).stream()
        .map(ControlFindings.Finding::control)
        .toList();
  }

  @Test
  void onePersonInTwoProvincesUnderTwoSpellingsIsFoundByTheDossierAndByTheWholeRegister() {
    UUID first = dossiers.receive(furlough(HERE, "Thạch Thị Sa Ry", "084188000001"));
    UUID second = dossiers.receive(furlough(THERE, "THACH THI SARY", "084188000001"));

    assertThat(found(first)).doesNotContain(Control.SAME_PERSON);
    assertThat(found(second)).contains(Control.SAME_PERSON);

    jdbc.sql("truncate relief.finding").update();
    controls.checkAll();

    assertThat(found(second)).contains(Control.SAME_PERSON);
    assertThat(found(first)).doesNotContain(Control.SAME_PERSON);
    dossiers.withdraw(first, "nộp nhầm nơi");
    jdbc.sql("truncate relief.finding").update();
    assertThat(controls.checkAll()).doesNotContainKey(Control.SAME_PERSON);
  }

  @Test
  void anOfficerWhoHandlesARelativeIsFoundAlsoWhenDeclaredAfterwards() {
    SignedIn officer = signIn("UBND." + HERE, "COMMUNE_OFFICER");
    String login =
        jdbc.sql("select login from access.account where id = :id")
            .param("id", officer.accountId())
            .query(String.class)
            .single();
    UUID own = dossiers.receive(furlough(HERE, "Kim Thị Mai Xuân", "084188000002"));
    assertThat(found(own)).doesNotContain(Control.OFFICER_RELATIVE);

    UUID declared = officers.declare(HERE, login, new Named("Kim Văn Thu", 1985, "084085000003"));
    UUID sister =
        officers.addRelative(
            declared, Relation.SIBLING, new Named("Kim Thị Mai Xuân", 1988, "084188000002"));

    assertThat(findings.of(dossiers.get(own)))
        .filteredOn(one -> one.control() == Control.OFFICER_RELATIVE)
        .extracting(ControlFindings.Finding::evidence)
        .containsExactly(List.of("SIBLING"));
    UUID stranger = dossiers.receive(furlough(HERE, "Sơn Thị Lạ", "091079123456"));
    assertThat(found(stranger)).doesNotContain(Control.OFFICER_RELATIVE);
    assertThatThrownBy(
            () -> officers.declare(HERE, login, new Named("Kim Văn Thu", 1985, "084085000003")))
        .hasMessageContaining("RELIEF-029");
    assertThatThrownBy(() -> officers.declare(HERE, "khong.ai", new Named("Kim Văn", 1985, "")))
        .hasMessageContaining("RELIEF-028");
    assertThatThrownBy(
            () -> officers.addRelative(declared, Relation.CHILD, new Named("", 2010, "")))
        .hasMessageContaining("RELIEF-031");
    assertThatThrownBy(() -> officers.endRelative(declared, sister, " "))
        .hasMessageContaining("RELIEF-013");
    officers.endRelative(declared, sister, "khai nhầm người");
    assertThat(officers.list())
        .extracting(Officers.Officer::login, one -> one.close().getFirst().reason())
        .containsExactly(tuple(login, "khai nhầm người"));
    signIn("UBND.29269", "COMMUNE_OFFICER");
    assertThat(officers.list()).isEmpty();
    assertThatThrownBy(() -> officers.end(declared, "không phải đơn vị tôi"))
        .hasMessageContaining("RELIEF-030");
  }

  @Test
  void aWithdrawnOrRefusedDossierKeepsWhoAndWhy() {
    UUID back = dossiers.receive(furlough(HERE, "Kim Thị Rút", "084188000005"));
    assertThatThrownBy(() -> dossiers.withdraw(back, " ")).hasMessageContaining("RELIEF-013");
    SignedIn officer = signIn("UBND." + HERE, "COMMUNE_OFFICER");

    dossiers.withdraw(back, "người nộp xin rút");

    assertThat(dossiers.get(back).state()).isEqualTo(State.WITHDRAWN);
    assertThat(dossiers.steps(dossiers.get(back))).allMatch(step -> step.doneOn() != null);
    assertThatThrownBy(() -> dossiers.confirm(back, DAY)).hasMessageContaining("RELIEF-009");
    UUID no = dossiers.receive(furlough(HERE, "Kim Thị Không", "084188000006"));
    SignedIn chair = signIn("UBND.84", "LEADER");
    dossiers.refuse(no, "không ngừng việc");
    assertThat(
            jdbc.sql("select withdrawn_by, decided_by from relief.dossier order by id")
                .query((row, n) -> row.getObject(n + 1, Long.class))
                .list())
        .containsExactly(officer.accountId(), chair.accountId());
    signIn("UBND.29269", "COMMUNE_OFFICER");
    assertThatThrownBy(() -> dossiers.withdraw(no, "xã khác")).hasMessageContaining("RELIEF-003");
  }

  @Test
  void aWorkbookCutInTheMiddleAndSentAgainDoubledCountsEachRowOnce() {
    String whole = HEAD + SARY + HOA;
    Report.Taken cut = story.take("relief-dossiers", whole.substring(0, whole.length() - 75));

    assertThat(cut.added()).isEqualTo(1);
    assertThat(cut.first()).extracting(row -> row.reason().code()).isNotEmpty();

    Report.Taken doubled = story.take("relief-dossiers", whole + SARY + HOA);

    assertThat(doubled.added()).isEqualTo(1);
    assertThat(doubled.kept()).isEqualTo(3);
    assertThat(lists.page(new Asked(HERE, "P05", null, ""), null).rows())
        .extracting(row -> row.dossier().channel())
        .containsExactly(Channel.WORKBOOK, Channel.WORKBOOK);
  }

  @Test
  void rowsOfAWorkbookGoBackWithTheirReason() {
    Report.Taken taken =
        story.take(
            "relief-dossiers",
            HEAD
                + SARY.replace("P05", "P99")
                + SARY.replace("29272", "844")
                + SARY.replace("08/09/2021", "13/09/2021")
                + SARY.replace("30/08/2021", "01/08/2021")
                + SARY.replace("= có", "= =1+1")
                + SARY.replace("Thạch Thị Sa Ry", "").replace("084188000071", ""));

    assertThat(taken.first())
        .extracting(row -> row.reason().code())
        .containsExactly(
            "RELIEF-002", "RELIEF-001", "RELIEF-005", "RELIEF-007", "RELIEF-008", "RELIEF-006");
    assertThat(lists.page(new Asked("", "", null, ""), null).rows()).isEmpty();
  }

  @Test
  void whatEndedYesterdayIsTooLateWhateverWayItComes() {
    LocalDate after = LocalDate.of(2022, 2, 1);
    DossierDraft late = draft("P05", HERE, "Kim Thị Muộn", null, Channel.PAPER, after);

    assertThatThrownBy(() -> dossiers.receive(late)).hasMessageContaining("RELIEF-004");
    assertThatThrownBy(
            () ->
                applications.apply(
                    draft("P05", HERE, "Kim Thị Muộn", null, Channel.PUBLIC, after), "10.0.0.1"))
        .hasMessageContaining("RELIEF-004");
    assertThat(
            story.take("relief-dossiers", HEAD + SARY.replace("08/09/2021", "01/02/2022")).first())
        .extracting(row -> row.reason().code())
        .containsExactly("RELIEF-004");
  }

  @Test
  void anybodyAppliesWithoutAnAccountAndTheCodeShowsNothingOfThem() throws Exception {
    Browser browser = new Browser(web);
    RequestPostProcessor commune = Staff.by(person("UBND." + HERE, "COMMUNE_OFFICER"));
    var answer =
        web.perform(
                post("/ho-tro-nguoi-dan/nop")
                    .with(
                        org.springframework.security.test.web.servlet.request
                            .SecurityMockMvcRequestPostProcessors.csrf())
                    .param("cs", "P12")
                    .param("dv", HERE)
                    .param("ten", "Thạch Thị Bán Vé Số")
                    .param("namSinh", "1960")
                    .param("dienThoai", "0912000777")
                    .param("f.in_provincial_list", "có")
                    .param("f.lost_income", "có"))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    String page = String.valueOf(answer.getFlashMap().get("code"));

    String standing =
        web.perform(get("/ho-tro-nguoi-dan").param("ma", page))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(standing).contains(page, "Đã nhận").doesNotContain("Bán Vé Số", "0912000777");
    assertThat(browser.page("/ho-tro?viec=PUBLIC", commune)).contains(page);
    assertThat(browser.page("/ho-tro/can-bo", commune)).contains("Chưa ai được khai");
    assertThat(browser.page("/ho-tro/muc-tinh", commune)).contains("Chưa có quyết định nào");
    assertThat(
            jdbc.sql("select account_id from relief.dossier")
                .query((row, n) -> row.getObject(1) == null)
                .single())
        .isTrue();
  }

  @Test
  void applicationsFromOneAddressAreCountedAndOthersTurnedAway() {
    for (int i = 0; i < Parameter.APPLICATIONS_PER_CALLER_H.on(DAY); i++) {
      applications.apply(
          draft("P12", HERE, "Kim Thị Số " + i, null, Channel.PUBLIC, DAY), "10.0.0.1");
    }

    assertThatThrownBy(
            () ->
                applications.apply(
                    draft("P12", HERE, "Kim Thị Nữa", null, Channel.PUBLIC, DAY), "10.0.0.1"))
        .hasMessageContaining("RELIEF-032");
    assertThatThrownBy(
            () ->
                applications.apply(
                    draft("P11", HERE, "Kim Thị Chủ", null, Channel.PUBLIC, DAY), "10.0.0.2"))
        .hasMessageContaining("RELIEF-034");
    assertThatThrownBy(
            () ->
                applications.apply(
                    draft("P12", HERE, "Kim Thị Sai", "12", Channel.PUBLIC, DAY), "10.0.0.2"))
        .hasMessageContaining("RELIEF-035");
    assertThatThrownBy(() -> applications.commune("Xã Mây")).hasMessageContaining("RELIEF-033");
    assertThat(lists.page(new Asked(HERE, "P12", null, "PUBLIC"), null).rows())
        .hasSize(Parameter.APPLICATIONS_PER_CALLER_H.on(DAY));
  }
}
