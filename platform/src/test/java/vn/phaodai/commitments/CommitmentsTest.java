// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.commitments.Commitment.State;
import vn.phaodai.commitments.Commitments.Signing;
import vn.phaodai.directives.Staff;
import vn.phaodai.documents.DocumentText;
import vn.phaodai.documents.TextExtractor;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Determinations;
import vn.phaodai.zones.Paper;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.Waiting;

/// Committees of Cầu Kè promise on 12/9/2021, 17:30.
@RoomTest(Ground.BODIES)
class CommitmentsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String DISTRICT = "845";
  private static final String TOWN = "29308";

  @Autowired private Commitments commitments;
  @Autowired private CommitmentBoards boards;
  @Autowired private Judgements judgements;
  @Autowired private Milestones milestones;
  @Autowired private Urging urging;
  @Autowired private MockMvc web;
  @Autowired private Determinations determinations;
  @Autowired private Units units;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsPromised() {
    jdbc.sql(
            """
            truncate commitments.commitment, commitments.roadmap, commitments.milestone, commitments.judgement,
              zones.decision, zones.opinion, zones.proposal, zones.review, zones.finding restart identity cascade
            """)
        .update();
    new Staff(offices, accounts, jdbc).inRole(body("DU." + TOWN), "COMMITTEE_SECRETARY");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Body body(String code) {
    return bodies.find(code, DAY).orElseThrow();
  }

  private Unit unit(String code) {
    return units.require(code, DAY);
  }

  private void signIn(String body, String role) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new Staff(offices, accounts, jdbc).inRole(body(body), role), null, List.of()));
  }

  private void decided(String code, RiskLevel level) {
    determinations.propose(code, DAY, level, "theo nhận định của Ban Chỉ đạo");
    determinations.decide(
        determinations.waiting(unit(code)).stream().map(Waiting::publicId).toList(),
        null,
        new Paper("1798/QĐ-UBND", "CHỦ TỊCH Lê Văn Hẳn", DAY, NOW),
        "khẩn");
  }

  private Signing town() {
    return new Signing(body("DU." + TOWN).publicId(), DAY, "05-CK/ĐU");
  }

  private static Promise.Transition toGreen(LocalDate by) {
    return new Promise.Transition(RiskLevel.AT_RISK, RiskLevel.NEW_NORMAL, by);
  }

  private Judged only() {
    return judgements.of(unit(TOWN), DAY).getFirst();
  }

  @Test
  void aCommitmentNamesTheBodyAndItsHeadAndIsJudgedFromTheDayItIsSigned() {
    decided(TOWN, RiskLevel.AT_RISK);

    commitments.sign(TOWN, toGreen(DAY.plusDays(8)), town());

    Judged signed = only();
    assertThat(signed.commitment().signatory().body()).contains("Cầu Kè");
    assertThat(signed.commitment().signatory().head()).startsWith("Trần Thị Văn Thư");
    assertThat(signed.commitment().signatory().title()).isEqualTo("Bí thư Đảng ủy thị trấn Cầu Kè");
    assertThat(signed.judgement().ground()).isEqualTo(Judgement.Ground.UNDER_WAY);
    assertThat(judgements.of(unit(TOWN), DAY.minusDays(1))).isEmpty();
    assertThat(judgements.of(unit("84"), DAY)).hasSize(1);
  }

  @Test
  void aVacantPostPromisesNothing() {
    decided("29311", RiskLevel.NEW_NORMAL);

    assertThatThrownBy(
            () ->
                commitments.sign(
                    "29311",
                    new Promise.Hold(RiskLevel.NEW_NORMAL, DAY, 7),
                    new Signing(body("DU.29311").publicId(), DAY, "")))
        .hasMessageContaining("COMMITMENTS-003");
    assertThat(judgements.of(unit(DISTRICT), DAY)).isEmpty();
  }

  @Test
  void anotherUnitsCommitteeCannotSignForATown() {
    decided(TOWN, RiskLevel.AT_RISK);

    assertThatThrownBy(
            () ->
                commitments.sign(
                    TOWN,
                    toGreen(DAY.plusDays(8)),
                    new Signing(body("HU.845").publicId(), DAY, "")))
        .hasMessageContaining("COMMITMENTS-004");
  }

  @Test
  void withoutADecidedLevelNothingCanBePromisedAboutIt() {
    assertThatThrownBy(() -> commitments.sign(TOWN, toGreen(DAY.plusDays(8)), town()))
        .hasMessageContaining("COMMITMENTS-005");
  }

  @Test
  void eachStepIsOneLevelFromWhereTheUnitStands() {
    decided(TOWN, RiskLevel.HIGH);

    assertThatThrownBy(
            () ->
                commitments.sign(
                    TOWN,
                    new Promise.Transition(RiskLevel.HIGH, RiskLevel.NEW_NORMAL, DAY.plusDays(8)),
                    town()))
        .hasMessageContaining("COMMITMENTS-006");
    assertThatThrownBy(() -> commitments.sign(TOWN, toGreen(DAY.plusDays(8)), town()))
        .hasMessageContaining("COMMITMENTS-007");
    assertThatThrownBy(
            () ->
                commitments.sign(
                    TOWN, new Promise.Transition(RiskLevel.HIGH, RiskLevel.AT_RISK, DAY), town()))
        .hasMessageContaining("COMMITMENTS-009");
  }

  @Test
  void aRoadmapChainsItsStepsAndAllOfThemOrNoneAreSigned() {
    decided(TOWN, RiskLevel.HIGH);
    Map<RiskLevel, LocalDate> dates = new EnumMap<>(RiskLevel.class);
    dates.put(RiskLevel.AT_RISK, DAY.plusDays(5));
    dates.put(RiskLevel.NEW_NORMAL, DAY.plusDays(5));

    assertThatThrownBy(() -> commitments.sign(TOWN, dates, "Xét nghiệm hai vòng", town()))
        .hasMessageContaining("COMMITMENTS-014");
    assertThat(judgements.of(unit(TOWN), DAY)).isEmpty();

    dates.put(RiskLevel.NEW_NORMAL, DAY.plusDays(12));
    assertThatThrownBy(() -> commitments.sign(TOWN, dates, " ", town()))
        .hasMessageContaining("COMMITMENTS-015");
    List<UUID> steps = commitments.sign(TOWN, dates, "Xét nghiệm hai vòng", town());

    assertThat(steps).hasSize(2);
    assertThat(boards.story(steps.getLast()).measures()).isEqualTo("Xét nghiệm hai vòng");
    assertThat(boards.story(steps.getLast()).now().commitment().promise())
        .isEqualTo(toGreen(DAY.plusDays(12)));
    commitments.sign(TOWN, new Promise.Hold(RiskLevel.NEW_NORMAL, DAY.plusDays(12), 7), town());
    assertThat(only().commitment().promise().kind()).isEqualTo("TRANSITION");
    assertThat(judgements.of(unit(TOWN), DAY)).hasSize(3);
  }

  @Test
  void whatContradictsAPromiseInForceIsRefusedWithTheOther() {
    decided(TOWN, RiskLevel.NEW_NORMAL);
    commitments.sign(TOWN, new Promise.Hold(RiskLevel.NEW_NORMAL, DAY, 7), town());

    assertThatThrownBy(
            () ->
                commitments.sign(
                    TOWN, new Promise.Hold(RiskLevel.NEW_NORMAL, DAY.plusDays(1), 14), town()))
        .hasMessageContaining("COMMITMENTS-013")
        .hasMessageContaining("HOLD NEW_NORMAL, 12/09/2021");
    assertThatThrownBy(
            () -> commitments.sign(TOWN, new Promise.Hold(RiskLevel.NEW_NORMAL, DAY, 0), town()))
        .hasMessageContaining("COMMITMENTS-010");
  }

  @Test
  void aRedZoneIsShrunkFromWhatItIsNow() {
    decided(TOWN, RiskLevel.VERY_HIGH);
    new Staff(offices, accounts, jdbc).inRole(body("HU.845"), "COMMITTEE_SECRETARY");
    Signing district = new Signing(body("HU.845").publicId(), DAY, "");

    assertThat(boards.desk(DISTRICT).extents())
        .containsEntry(Extent.RED_UNITS, 1L)
        .containsEntry(Extent.CLOSED_AREAS, 0L);
    assertThat(boards.desk(DISTRICT).extents().get(Extent.PEOPLE)).isGreaterThan(3000);
    assertThatThrownBy(
            () ->
                commitments.sign(
                    DISTRICT,
                    new Promise.Shrink(Extent.RED_UNITS, 1, 1, DAY.plusDays(9)),
                    district))
        .hasMessageContaining("COMMITMENTS-011");
    assertThatThrownBy(
            () ->
                commitments.sign(
                    DISTRICT,
                    new Promise.Shrink(Extent.CLOSED_AREAS, 4, 1, DAY.plusDays(9)),
                    district))
        .hasMessageContaining("COMMITMENTS-012");

    commitments.sign(
        DISTRICT, new Promise.Shrink(Extent.RED_UNITS, 1, 0, DAY.plusDays(9)), district);

    assertThat(judgements.of(unit(DISTRICT), DAY).getFirst().judgement())
        .isEqualTo(Judgement.Ground.IN_PACE.with(null, 1, 1));
  }

  @Test
  void aNewDateCountsOnlyWhenSomebodyAboveAcceptsAndTheFirstStaysVisible() {
    decided(TOWN, RiskLevel.AT_RISK);
    UUID first = commitments.sign(TOWN, toGreen(DAY.plusDays(8)), town());
    signIn("DU." + TOWN, "COMMITTEE_SECRETARY");

    UUID asked = commitments.ask(first, toGreen(DAY.plusDays(14)), "Thêm chùm ca ở chợ", town());

    assertThat(only().commitment().promise()).isEqualTo(toGreen(DAY.plusDays(8)));
    assertThatThrownBy(() -> commitments.ask(first, toGreen(DAY.plusDays(20)), "Xin thêm", town()))
        .hasMessageContaining("COMMITMENTS-017");
    assertThatThrownBy(() -> commitments.accept(asked)).hasMessageContaining("COMMITMENTS-002");

    signIn("HU.845", "COMMITTEE_SECRETARY");
    assertThat(boards.of(DISTRICT, null).orElseThrow().asked().getFirst().mayDecide()).isTrue();
    commitments.accept(asked);

    assertThat(only().commitment().promise()).isEqualTo(toGreen(DAY.plusDays(14)));
    CommitmentBoards.Story story = boards.story(asked);
    assertThat(story.chain().stream().map(one -> one.commitment().state()))
        .containsExactly(State.REPLACED, State.IN_FORCE);
    assertThat(story.chain().getFirst().commitment().promise().due()).isEqualTo(DAY.plusDays(8));
    assertThatThrownBy(() -> commitments.accept(asked)).hasMessageContaining("COMMITMENTS-017");
  }

  @Test
  void aNewDateNeedsAReasonAndADeclinedOneChangesNothing() {
    decided(TOWN, RiskLevel.AT_RISK);
    UUID first = commitments.sign(TOWN, toGreen(DAY.plusDays(8)), town());

    assertThatThrownBy(() -> commitments.ask(first, toGreen(DAY.plusDays(14)), " ", town()))
        .hasMessageContaining("COMMITMENTS-016");
    assertThatThrownBy(() -> commitments.ask(first, toGreen(DAY.plusDays(8)), "x", town()))
        .hasMessageContaining("COMMITMENTS-022");
    UUID asked = commitments.ask(first, toGreen(DAY.plusDays(14)), "Thêm ca", town());
    commitments.decline(asked, "Giữ hạn cũ");

    assertThat(only().commitment().publicId()).isEqualTo(first);
    assertThat(boards.story(first).chain()).hasSize(2);
  }

  @Test
  void aMilestoneIsDoneWithEvidenceOnly() {
    decided(TOWN, RiskLevel.AT_RISK);
    UUID id = commitments.sign(TOWN, toGreen(DAY.plusDays(8)), town());

    assertThatThrownBy(
            () -> milestones.plan(id, DAY.plusDays(9), "Xét nghiệm vòng 2", "", "Trạm Y tế"))
        .hasMessageContaining("COMMITMENTS-020");
    UUID step = milestones.plan(id, DAY.plusDays(3), "Xét nghiệm vòng 2", "", "Trạm Y tế");
    assertThatThrownBy(() -> milestones.done(id, step, "")).hasMessageContaining("COMMITMENTS-019");
    milestones.done(id, step, "Biên bản lấy mẫu 12/9");

    assertThat(only().milestonesDone()).isEqualTo(1);
    assertThatThrownBy(() -> milestones.done(id, step, "lần nữa"))
        .hasMessageContaining("COMMITMENTS-017");
  }

  @Test
  void aDayIsWrittenOnceUntilItsFactsChangeAndAMissIsNewOnce() {
    decided(TOWN, RiskLevel.AT_RISK);
    UUID id =
        commitments.sign(
            TOWN,
            toGreen(DAY.minusDays(1)),
            new Signing(body("DU." + TOWN).publicId(), DAY.minusDays(5), ""));

    assertThat(judgements.record(unit("84"), DAY).missed()).hasSize(1);
    assertThat(judgements.record(unit("84"), DAY).missed()).isEmpty();
    assertThat(boards.urgent(5)).hasSize(1);
    assertThat(boards.urgent(5).getFirst().judgement().ground())
        .isEqualTo(Judgement.Ground.NOT_REACHED);
    signIn("HU.844", "COMMITTEE_SECRETARY");
    assertThat(boards.urgent(5)).isEmpty();
    signOut();
    assertThat(boards.story(id).kept()).hasSize(1);
    assertThat(boards.story(id).kept().getFirst().judgement().standing())
        .isEqualTo(Standing.MISSED);
  }

  @Test
  void oneDistrictNeitherSeesNorSignsForAnother() {
    decided(TOWN, RiskLevel.AT_RISK);
    UUID id = commitments.sign(TOWN, toGreen(DAY.plusDays(8)), town());
    signIn("HU.844", "COMMITTEE_SECRETARY");

    assertThatThrownBy(() -> boards.story(id)).hasMessageContaining("COMMITMENTS-002");
    assertThatThrownBy(() -> boards.of(TOWN, null)).hasMessageContaining("COMMITMENTS-001");
    assertThatThrownBy(() -> commitments.sign(TOWN, new Promise.Control(DAY.plusDays(9)), town()))
        .hasMessageContaining("COMMITMENTS-001");
    assertThatThrownBy(() -> commitments.withdraw(id, "nhầm"))
        .hasMessageContaining("COMMITMENTS-002");
  }

  @Test
  void aMissedPromiseIsUrgedByALetterAndNoStateOfficeUrgesAPartyBody() {
    decided(TOWN, RiskLevel.AT_RISK);
    UUID missed =
        commitments.sign(
            TOWN,
            toGreen(DAY.minusDays(2)),
            new Signing(body("DU." + TOWN).publicId(), DAY.minusDays(7), "05-CK/ĐU"));

    UUID letter = urging.draft(missed, body("HU.845").publicId());

    assertThat(
            jdbc.sql(
                    "select subject || '|' || addressees[1] || '|' || state || '|' || body from directives.letter where public_id = ?")
                .param(letter)
                .query(String.class)
                .single())
        .startsWith(
            "đôn đốc thực hiện cam kết về Thị trấn Cầu Kè|" + body("DU." + TOWN).name() + "|DRAFT|")
        .contains("Ngày 05/09/2021", "từ vàng sang xanh chậm nhất 10/09/2021", "đã lỡ")
        .contains("trước ngày 15/09/2021");
    assertThatThrownBy(() -> urging.draft(missed, body("UBND.845").publicId()))
        .hasMessageContaining("DIRECTIVES-031");
  }

  @Test
  void whatIsOnCourseIsNotUrgedAndStandsInTheWeekInWhichItFallsDue() throws Exception {
    decided(TOWN, RiskLevel.AT_RISK);
    UUID id = commitments.sign(TOWN, toGreen(DAY.plusDays(8)), town());

    assertThatThrownBy(() -> urging.draft(id, body("HU.845").publicId()))
        .hasMessageContaining("COMMITMENTS-023");
    assertThat(boards.of(TOWN, null).orElseThrow().weeks())
        .singleElement()
        .satisfies(
            week -> {
              assertThat(week.monday()).isEqualTo(LocalDate.of(2021, 9, 20));
              assertThat(week.due()).hasSize(1);
            });
    var reader =
        Staff.by(new Staff(offices, accounts, jdbc).inRole(body("BCD.84"), "STEERING_COMMITTEE"));
    assertThat(new Browser(web).page("/vung/lo-trinh/lich?dv=" + TOWN, reader))
        .contains("Tuần 20/09/2021 – 26/09/2021", "Thị trấn Cầu Kè");
    byte[] paper =
        web.perform(get("/vung/lo-trinh.docx?dv=" + TOWN).with(reader))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(TextExtractor.standard().read(paper, "lo-trinh.docx"))
        .isInstanceOfSatisfying(
            DocumentText.Extracted.class,
            document -> assertThat(document.text()).contains("Chuyển từ vàng sang xanh"));
  }
}
