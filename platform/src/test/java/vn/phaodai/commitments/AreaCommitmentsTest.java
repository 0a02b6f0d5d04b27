// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Browser;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.commitments.Commitments.Signing;
import vn.phaodai.commitments.Judgement.Ground;
import vn.phaodai.directives.Staff;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.territory.Areas;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Determinations;
import vn.phaodai.zones.Paper;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.Waiting;

/// The Party committee of Cầu Kè promises about a quarter of the town on 12/9/2021, 17:30.
@RoomTest(vn.phaodai.Ground.BODIES)
class AreaCommitmentsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String TOWN = "29308";
  private static int quarters;
  private static int papers;

  @Autowired private Commitments commitments;
  @Autowired private CommitmentBoards boards;
  @Autowired private Judgements judgements;
  @Autowired private Determinations determinations;
  @Autowired private Areas areas;
  @Autowired private Units units;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;

  private Unit quarter;

  @BeforeEach
  void aQuarterOfTheTown() {
    jdbc.sql(
            """
            truncate commitments.commitment, commitments.roadmap, commitments.milestone, commitments.judgement,
              zones.decision, zones.opinion, zones.proposal restart identity cascade
            """)
        .update();
    jdbc.sql("delete from quarantine.lockdown").update();
    jdbc.sql("delete from quarantine.decision").update();
    new Staff(offices, accounts, jdbc).inRole(body("DU." + TOWN), "COMMITTEE_SECRETARY");
    quarter =
        areas.open(
            units.require(TOWN, DAY), "Khóm", "Số " + ++quarters, DAY.minusDays(60), "tập quán");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Body body(String code) {
    return bodies.find(code, DAY).orElseThrow();
  }

  private void signIn(String body, String role) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new Staff(offices, accounts, jdbc).inRole(body(body), role), null, List.of()));
  }

  /// Closed for the last so many days.
  private void closed(int days, int households, int people) {
    jdbc.sql(
            """
            with d as (insert into quarantine.decision (kind, body_id, body_name, year, number, decided_on, tenure_id,
                position, signer) values ('LOCKDOWN', 1, 'UBND thị trấn', 2021, 1, :on, 1, 'CHỦ TỊCH', 'Lê Văn Hẳn')
              returning id)
            insert into quarantine.lockdown (name, commune_id, path, area_id, decision_id, closed_at, closed_day, reason,
              households, people)
            select u.full_name, u.parent_id, u.path, u.id, d.id, :at::timestamptz, :on, 'có F0', :households, :people
            from territory.unit u, d where u.id = :unit
            """)
        .param("on", DAY.minusDays(days))
        .param("at", NOW.minusSeconds(86_400L * days).toString())
        .param("households", households)
        .param("people", people)
        .param("unit", quarter.id())
        .update();
  }

  private void opened(int daysAgo) {
    jdbc.sql(
            """
            update quarantine.lockdown set lifted_at = :at::timestamptz, lifted_day = :on, lifting_id = decision_id,
              lift_reason = 'đủ 14 ngày' where area_id = :unit
            """)
        .param("at", NOW.minusSeconds(86_400L * daysAgo).toString())
        .param("on", DAY.minusDays(daysAgo))
        .param("unit", quarter.id())
        .update();
  }

  private void cases(int daysAgo, long count) {
    transaction.executeWithoutResult(
        _ ->
            events.publishEvent(
                new FiguresChanged(
                    "cases",
                    "test",
                    List.of(
                        new FigureChange(
                            quarter.id(),
                            DAY.minusDays(daysAgo),
                            Measure.CASES_COMMUNITY,
                            count)))));
  }

  /// A unit gets one decision a day: those before are a day older.
  private void decided(RiskLevel level) {
    jdbc.sql(
            """
            update zones.decision set told_at = told_at - interval '1 day',
              during = tstzrange(lower(during) - interval '1 day', upper(during)), effective_day = effective_day - 1
            """)
        .update();
    determinations.propose(quarter.code(), DAY, level, "theo nhận định của Ban Chỉ đạo");
    determinations.decide(
        determinations.waiting(quarter).stream().map(Waiting::publicId).toList(),
        null,
        new Paper("%d/QĐ-UBND".formatted(++papers), "CHỦ TỊCH Lê Văn Hẳn", DAY, NOW),
        "khẩn");
  }

  private Signing town(int daysAgo) {
    return new Signing(body("DU." + TOWN).publicId(), DAY.minusDays(daysAgo), "05-CK/ĐU");
  }

  /// As the daily cycle of the province reads it.
  private Judged only() {
    List<Judged> judged = judgements.of(units.require("84", DAY), DAY);
    assertThat(judged).hasSize(1);
    assertThat(judgements.of(quarter, DAY).getFirst().judgement())
        .isEqualTo(judged.getFirst().judgement());
    return judged.getFirst();
  }

  private static Promise.Shrink open(LocalDate by) {
    return new Promise.Shrink(Extent.CLOSED_AREAS, 1, 0, by);
  }

  @Test
  void aClosedAreaThatIsToOpenIsJudgedEveryDay() {
    closed(10, 30, 120);

    commitments.sign(quarter.code(), open(DAY.plusDays(4)), town(5));

    Judged signed = only();
    assertThat(signed.judgement()).isEqualTo(Ground.UNDER_WAY.with(null, 4));
    assertThat(signed.commitment().above()).isEqualTo("Thị trấn Cầu Kè");
    assertThat(judgements.record(units.require("84", DAY), DAY).all()).hasSize(1);
    assertThat(boards.story(signed.commitment().publicId()).kept()).hasSize(1);
  }

  @Test
  void openedInTimeItIsKeptAndStillClosedItIsMissed() {
    closed(10, 30, 120);
    commitments.sign(quarter.code(), open(DAY.minusDays(1)), town(5));

    assertThat(only().judgement()).isEqualTo(Ground.NOT_SHRUNK.with(null, 1, 1, 0));

    opened(2);
    assertThat(only().judgement()).isEqualTo(Ground.SHRUNK.with(null, 0, 1, 0));
  }

  @Test
  void aCaseAmongItsPeopleWithinAFortnightOfTheDatePutsItAtRisk() {
    closed(10, 30, 120);
    cases(3, 2);
    cases(20, 5);
    commitments.sign(quarter.code(), open(DAY.plusDays(4)), town(5));

    assertThat(only().judgement()).isEqualTo(Ground.OWN_CASES.with(null, 2, DAY.minusDays(3), 14));
  }

  @Test
  void peopleOfAnAreaComeOutTogetherSoNoPaceIsAsked() {
    closed(10, 30, 120);

    commitments.sign(
        quarter.code(), new Promise.Shrink(Extent.PEOPLE, 120, 0, DAY.plusDays(5)), town(5));

    assertThat(only().judgement()).isEqualTo(Ground.UNDER_WAY.with(null, 5));
  }

  @Test
  void anAreaOfItsOwnColourIsJudgedByDecisionsAboutItAndByItsOwnCases() {
    decided(RiskLevel.HIGH);

    commitments.sign(
        quarter.code(),
        new Promise.Transition(RiskLevel.HIGH, RiskLevel.AT_RISK, DAY.plusDays(8)),
        town(0));
    assertThat(only().judgement()).isEqualTo(Ground.UNDER_WAY.with(null, 8));

    cases(1, 1);
    assertThat(only().judgement()).isEqualTo(Ground.OWN_CASES.with(null, 1, DAY.minusDays(1), 14));

    decided(RiskLevel.AT_RISK);
    assertThat(only().standing()).isEqualTo(Standing.KEPT);
  }

  @Test
  void whatAnAreaHoldsIsWarnedOfByItsCasesAndLostByADecision() {
    decided(RiskLevel.NEW_NORMAL);
    commitments.sign(quarter.code(), new Promise.Hold(RiskLevel.NEW_NORMAL, DAY, 7), town(0));
    assertThat(only().judgement()).isEqualTo(Ground.HOLDING.with(null, 1, 7));

    cases(0, 1);
    assertThat(only().judgement().ground()).isEqualTo(Ground.OWN_CASES);

    decided(RiskLevel.VERY_HIGH);
    assertThat(only().judgement().ground()).isEqualTo(Ground.RAISED);
  }

  @Test
  void noCriteriaOfControlAreInForceBelowTheCommune() {
    assertThatThrownBy(
            () -> commitments.sign(quarter.code(), new Promise.Control(DAY.plusDays(9)), town(0)))
        .hasMessageContaining("COMMITMENTS-025");
  }

  @Test
  void aNewDateForAnAreaIsAcceptedAboveTheCommuneThatSigned() {
    closed(10, 30, 120);
    var first = commitments.sign(quarter.code(), open(DAY.plusDays(4)), town(5));
    signIn("DU." + TOWN, "COMMITTEE_SECRETARY");
    var asked = commitments.ask(first, open(DAY.plusDays(9)), "Còn ca", town(0));
    assertThatThrownBy(() -> commitments.accept(asked)).hasMessageContaining("COMMITMENTS-002");

    signOut();
    signIn("HU.845", "COMMITTEE_SECRETARY");
    commitments.accept(asked);

    signOut();
    assertThat(only().commitment().promise()).isEqualTo(open(DAY.plusDays(9)));
  }

  @Test
  void itsDeskNamesTheCommunesBodiesAndItsCardTheCommune() throws Exception {
    closed(10, 30, 120);
    commitments.sign(quarter.code(), open(DAY.plusDays(4)), town(5));
    var reader =
        Staff.by(
            new Staff(offices, accounts, jdbc).inRole(body("DU." + TOWN), "COMMITTEE_SECRETARY"));

    assertThat(new Browser(web).page("/vung/lo-trinh/ky?dv=" + quarter.code(), reader))
        .contains(body("DU." + TOWN).name())
        .doesNotContain("/vung/lo-trinh/kiem-soat");
    assertThat(new Browser(web).page("/vung/lo-trinh?dv=" + TOWN, reader))
        .contains(quarter.fullName(), "Thị trấn Cầu Kè");
  }
}
