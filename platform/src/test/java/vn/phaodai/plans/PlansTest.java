// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.cases.Beds;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Board;
import vn.phaodai.directives.Staff;
import vn.phaodai.directives.WorkFilter;
import vn.phaodai.directives.WorkRow;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Signer;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Corrections;
import vn.phaodai.zones.Determinations;
import vn.phaodai.zones.Paper;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.Waiting;
import vn.phaodai.zones.ZonesChanged;

/// Thị trấn Cầu Kè plans for red and orange on 12/9/2021, 17:30.
@RoomTest(Ground.BODIES)
class PlansTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String TOWN = "29308";

  @Autowired private Plans plans;
  @Autowired private PlanBoards boards;
  @Autowired private Stocks stocks;
  @Autowired private Beds beds;
  @Autowired private Board board;
  @Autowired private Determinations determinations;
  @Autowired private Corrections corrections;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Intake intake;
  @Autowired private Units units;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;
  @TempDir private Path folder;

  @BeforeEach
  void nothingIsPlanned() {
    jdbc.sql(
            """
            truncate plans.plan, plans.stock, directives.commission, cases.facility, zones.decision, zones.opinion,
              zones.proposal, zones.review, zones.finding restart identity cascade
            """)
        .update();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Body body(String code) {
    return bodies.find(code, DAY).orElseThrow();
  }

  private SignedIn person(String body, String role) {
    return new Staff(offices, accounts, jdbc).inRole(body(body), role);
  }

  private void signIn(SignedIn person) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
  }

  private Draft draft(RiskLevel level, Map<String, Long> needs) {
    return new Draft(
        level,
        DAY,
        body("UBND." + TOWN).publicId(),
        List.of(
            new Draft.Step("Phong tỏa ngay điểm dịch ở chợ Cầu Kè", null, 0),
            new Draft.Step("Phát lương thực từng hộ", body("DU." + TOWN).publicId(), 2)),
        needs,
        "");
  }

  private UUID approved(RiskLevel level, Map<String, Long> needs) {
    UUID id = plans.write(TOWN, draft(level, needs));
    plans.approve(id, "12/KH-UBND");
    return id;
  }

  private void decided(RiskLevel level, String number, Instant from) {
    determinations.propose(TOWN, DAY, level, "theo nhận định của Ban Chỉ đạo");
    determinations.decide(
        determinations.waiting(units.require(TOWN, DAY)).stream().map(Waiting::publicId).toList(),
        null,
        new Paper(number, "CHỦ TỊCH Lê Văn Hẳn", signer(), DAY, from),
        "khẩn");
  }

  /// Whoever the directory knows by now; another test may have appointed somebody.
  private @Nullable Long signer() {
    return determinations.signers(units.require(TOWN, DAY)).stream()
        .map(Signer::tenureId)
        .findFirst()
        .orElse(null);
  }

  private void published(RiskLevel level, String number, Instant from) {
    decided(level, number, from);
    determinations.publish("84", number);
  }

  private List<WorkRow> owed() {
    return board
        .work(
            List.of(units.require(TOWN, DAY).path()),
            new WorkFilter(WorkFilter.Show.OPEN, null, null, null))
        .rows();
  }

  private PlanBoard province() {
    return boards.of("84").orElseThrow();
  }

  @Test
  void aPublishedLevelTurnsItsApprovedPlanIntoDatedWorkAndOnlyOnce() {
    approved(RiskLevel.VERY_HIGH, Map.of());

    decided(RiskLevel.VERY_HIGH, "1798/QĐ-UBND", NOW);

    assertThat(owed()).isEmpty();

    determinations.publish("84", "1798/QĐ-UBND");
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new ZonesChanged(Set.of(units.require(TOWN, DAY).path()))));

    assertThat(owed())
        .extracting(WorkRow::task, WorkRow::body, WorkRow::dueAt)
        .containsExactly(
            tuple(
                "Phong tỏa ngay điểm dịch ở chợ Cầu Kè",
                body("UBND." + TOWN).name(),
                OperatingClock.endOf(DAY)),
            tuple(
                "Phát lương thực từng hộ",
                body("DU." + TOWN).name(),
                OperatingClock.endOf(DAY.plusDays(2))));
    assertThat(owed().getFirst().dispatch()).isEqualTo("Kế hoạch mức đỏ, Thị trấn Cầu Kè");
    assertThat(province().running()).hasSize(1);
  }

  @Test
  void aDraftIsNotSetGoingAndTheUnitIsListedWithoutAPlanUntilItIsApproved() {
    UUID id = plans.write(TOWN, draft(RiskLevel.VERY_HIGH, Map.of()));

    published(RiskLevel.VERY_HIGH, "1798/QĐ-UBND", NOW);

    assertThat(owed()).isEmpty();
    assertThat(province().unplanned()).extracting(PlanBoard.Unplanned::code).containsExactly(TOWN);

    plans.approve(id, "12/KH-UBND");

    assertThat(owed()).hasSize(2);
    assertThat(province().unplanned()).isEmpty();
  }

  @Test
  void theNextLevelEndsThePlanOfTheOneBeforeAndAWithdrawnDecisionBringsItBack() {
    approved(RiskLevel.VERY_HIGH, Map.of());
    UUID orange = approved(RiskLevel.HIGH, Map.of());
    published(RiskLevel.VERY_HIGH, "1798/QĐ-UBND", NOW);

    published(RiskLevel.HIGH, "1801/QĐ-UBND", NOW.plusSeconds(86_400));

    assertThat(owed())
        .extracting(WorkRow::dispatch)
        .containsOnly("Kế hoạch mức cam, Thị trấn Cầu Kè");
    assertThat(owed().getFirst().dueAt()).isEqualTo(OperatingClock.endOf(DAY.plusDays(1)));

    corrections.withdraw("84", "1801/QĐ-UBND", "1802/QĐ-UBND", "ghi nhầm thị trấn");

    assertThat(owed())
        .extracting(WorkRow::dispatch)
        .containsOnly("Kế hoạch mức đỏ, Thị trấn Cầu Kè");
    assertThat(boards.story(plans.get(orange)).runs())
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.activation().isRunning()).isFalse();
              assertThat(run.activation().endReason())
                  .contains("1801/QĐ-UBND", "ghi nhầm thị trấn");
              assertThat(run.works()).allMatch(work -> !work.state().isOpen());
            });
  }

  @Test
  void whatThePlanNeedsIsSetAgainstBedsCountedAndWhatTheUnitTold() {
    UUID id = approved(RiskLevel.VERY_HIGH, Map.of("PEOPLE", 40L, "BEDS", 50L, "TEST_KITS", 900L));
    beds.provide(TOWN, "Trung tâm Y tế Cầu Kè", Map.of(1, 30));
    stocks.tell(TOWN, Map.of("PEOPLE", 10L));
    stocks.tell(TOWN, Map.of("PEOPLE", 55L));
    stocks.tell("29311", Map.of("TEST_KITS", 600L));

    published(RiskLevel.VERY_HIGH, "1798/QĐ-UBND", NOW);

    assertThat(boards.story(plans.get(id)).shortages())
        .extracting(row -> row.resource().code(), Shortage::has, Shortage::lacks, Shortage::above)
        .containsExactly(
            tuple("PEOPLE", 55L, 0L, 55L),
            tuple("BEDS", 30L, 20L, 30L),
            tuple("TEST_KITS", null, 900L, 600L));
    assertThat(province().totals())
        .extracting(one -> one.resource().code(), PlanBoard.Total::lacks)
        .containsExactly(tuple("PEOPLE", 0L), tuple("BEDS", 20L), tuple("TEST_KITS", 900L));
  }

  @Test
  void theNextVersionTakesOverOnItsDayAndTwoAtOneTimeAreRefused() {
    UUID first = approved(RiskLevel.HIGH, Map.of());
    Draft next = draft(RiskLevel.HIGH, Map.of());

    assertThatThrownBy(() -> plans.write(TOWN, next)).hasMessageContaining("PLANS-008");

    UUID second =
        plans.write(
            TOWN,
            new Draft(
                next.level(),
                DAY.plusDays(5),
                next.owner(),
                next.steps(),
                next.needs(),
                "bản hai"));
    plans.approve(second, "15/KH-UBND");
    assertThat(plans.get(first).until()).isEqualTo(DAY.plusDays(5));
    assertThat(plans.get(second).version()).isEqualTo(2);

    plans.withdraw(second, "thiếu lực lượng");

    assertThat(plans.get(second).withdrawalReason()).isEqualTo("thiếu lực lượng");
    assertThatThrownBy(() -> plans.approve(second, "16/KH-UBND")).hasMessageContaining("PLANS-010");
  }

  @Test
  void aWithdrawnPlanReleasesWhatItHadSetGoing() {
    UUID id = approved(RiskLevel.VERY_HIGH, Map.of());
    published(RiskLevel.VERY_HIGH, "1798/QĐ-UBND", NOW);

    plans.withdraw(id, "sai đơn vị chủ trì");

    assertThat(owed()).isEmpty();
    assertThat(province().unplanned()).hasSize(1);
  }

  @Test
  void whoWroteThePlanDoesNotApproveItAndNobodyElsewhereDoes() {
    SignedIn commune = person("UBND." + TOWN, "COMMUNE_OFFICER");
    SignedIn elsewhere = person("BCD.91", "STEERING_COMMITTEE");
    SignedIn steering = person("BCD.84", "STEERING_COMMITTEE");
    signIn(person("UBND.84", "LEADER"));
    UUID id = plans.write(TOWN, draft(RiskLevel.HIGH, Map.of()));

    assertThatThrownBy(() -> plans.approve(id, "12/KH-UBND")).hasMessageContaining("PLANS-009");
    signIn(commune);
    assertThatThrownBy(() -> plans.approve(id, "12/KH-UBND")).hasMessageContaining("PLANS-002");
    signIn(elsewhere);
    assertThatThrownBy(() -> plans.approve(id, "12/KH-UBND")).hasMessageContaining("PLANS-002");
    assertThatThrownBy(() -> plans.get(id)).hasMessageContaining("PLANS-002");

    signIn(steering);
    plans.approve(id, "12/KH-UBND");
    assertThat(plans.get(id).approver()).contains("Trưởng BCĐ");
  }

  @Test
  void whatCannotBeAPlanIsRefusedWithItsReason() {
    Draft good = draft(RiskLevel.HIGH, Map.of());

    assertThatThrownBy(
            () ->
                plans.write(
                    TOWN, new Draft(good.level(), DAY, null, good.steps(), good.needs(), "")))
        .hasMessageContaining("PLANS-003");
    assertThatThrownBy(
            () ->
                plans.write(
                    TOWN,
                    new Draft(
                        good.level(),
                        DAY,
                        body("UBND.29311").publicId(),
                        good.steps(),
                        good.needs(),
                        "")))
        .hasMessageContaining("PLANS-004");
    assertThatThrownBy(() -> plans.write(TOWN, draft(RiskLevel.HIGH, Map.of("PEOPLE", -4L))))
        .hasMessageContaining("PLANS-007");
    assertThatThrownBy(() -> plans.write(TOWN, draft(RiskLevel.HIGH, Map.of("TANKS", 4L))))
        .hasMessageContaining("PLANS-013");
    assertThatThrownBy(() -> stocks.tell(TOWN, Map.of("BEDS", 4L)))
        .hasMessageContaining("PLANS-014");
    assertThat(boards.of(TOWN).orElseThrow().lines().getFirst().plans()).isEmpty();
  }

  @Test
  void aWorkbookBringsPlansAsDraftsAndAPlanWithABadRowStaysOutWhole() throws IOException {
    Path file = folder.resolve("ke-hoach.csv");
    Files.write(
        file,
        List.of(
            "Đơn vị,Cấp độ,Cơ quan chủ trì,Biện pháp,Cơ quan thực hiện,Trong số ngày,Lực lượng",
            "29308,Đỏ,UBND.29308,Phong tỏa điểm dịch,,0,40",
            "29308,Đỏ,,Phát lương thực từng hộ,DU.29308,2,",
            "29308,Cam,,Xét nghiệm toàn bộ hộ,,2,",
            "29311,Cam,UBND.29311,Xét nghiệm toàn bộ hộ,,2,-5"));

    Report.Taken taken =
        (Report.Taken)
            intake.take(
                "plans", file, "ke-hoach.csv", new Intake.Options(false, null), (_, _) -> {});

    assertThat(taken.added()).isEqualTo(2);
    assertThat(taken.first().stream().map(Rejection::reason).map(r -> r.code()))
        .containsExactly("PLANS-003", "PLANS-007");
    Map<RiskLevel, Plan> found = boards.of(TOWN).orElseThrow().lines().getFirst().plans();
    assertThat(found.keySet()).containsExactly(RiskLevel.VERY_HIGH);
    assertThat(boards.desk(TOWN, RiskLevel.VERY_HIGH).lastMeasures())
        .extracting(Plan.Measure::lead, Plan.Measure::withinDays)
        .containsExactly(
            tuple(body("UBND." + TOWN).name(), 0), tuple(body("DU." + TOWN).name(), 2));
  }

  @Test
  void theProvinceReadsOnThePageAndInTheWorkbookWhatATownLacks() throws Exception {
    approved(RiskLevel.VERY_HIGH, Map.of("TEST_KITS", 900L));
    published(RiskLevel.VERY_HIGH, "1798/QĐ-UBND", NOW);
    var steering = Staff.by(person("BCD.84", "STEERING_COMMITTEE"));
    var laboratory = Staff.by(person("CDC.84", "LABORATORY"));

    String page = new Browser(web).page("/ke-hoach", steering);

    assertThat(page).contains("Thị trấn Cầu Kè", "Bộ xét nghiệm nhanh", "1798/QĐ-UBND", "900");
    web.perform(get("/ke-hoach.xlsx").with(steering)).andExpect(status().isOk());
    web.perform(get("/ke-hoach").with(laboratory)).andExpect(status().isForbidden());
    web.perform(get("/ke-hoach?dv=91").with(steering)).andExpect(status().isNotFound());
    String form = new Browser(web).page("/ke-hoach/soan?dv=" + TOWN + "&muc=HIGH", steering);
    assertThat(form).contains("Truy vết, đưa F1 vào cách ly theo phác đồ trong ngày");
    new Browser(web)
        .refused(
            post("/ke-hoach/soan")
                .param("dv", TOWN)
                .param("muc", "HIGH")
                .param("viec", "Lập chốt, phát tờ rơi")
                .param("lam", "")
                .param("ngay", "1")
                .param("can-PEOPLE", "hai mươi"),
            steering,
            "PLANS-007");
  }
}
