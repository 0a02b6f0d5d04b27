// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Grant;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.organisation.Side;
import vn.phaodai.situation.Boards;
import vn.phaodai.situation.Channel;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// How units of Cầu Kè come by their colours on 12/9/2021, 17:30.
@RoomTest(Ground.TERRITORY)
class ZonesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String DISTRICT = "845";
  private static final String TOWN = "29308";
  private static final String HOA_AN = "29311";

  @Autowired private Units units;
  @Autowired private Boards boards;
  @Autowired private Findings findings;
  @Autowired private Assessments assessments;
  @Autowired private Determinations determinations;
  @Autowired private ZoneLevels levels;
  @Autowired private ApplicationEventPublisher news;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsKnown() {
    jdbc.sql(
            """
            truncate zones.decision, zones.opinion, zones.proposal, zones.review, zones.finding restart identity cascade
            """)
        .update();
    jdbc.sql("truncate situation.report, situation.unit_day").update();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Unit unit(String code) {
    return units.require(code, DAY);
  }

  /// The province's CDC told of all its communes on each of the days.
  private void everyDayIsTold() {
    for (int i = 0; i < UnitFacts.FORTNIGHT_D; i++) {
      boards.reported("84", DAY.minusDays(i), Channel.PHONE, "CDC tỉnh");
    }
  }

  private void cases(String code, LocalDate day, long count) {
    transactions.executeWithoutResult(
        _ ->
            news.publishEvent(
                new FiguresChanged(
                    "cases",
                    "test",
                    List.of(
                        new FigureChange(unit(code).id(), day, Measure.CASES_COMMUNITY, count)))));
  }

  private Assessment of(String code) {
    return assessments.of(unit(DISTRICT), DAY, true).stream()
        .filter(one -> one.unit().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void signIn(long account, String role, String place) {
    List<Grant> grants =
        List.of(new Grant(role, Side.STATE, unit(place).path(), 1, account, account));
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account, account, "Lâm Thị Thu", grants, Set.of(), false, 0, DAY),
                null,
                List.of()));
  }

  private static Paper paper(LocalDate on, Instant from) {
    return new Paper("1798/QĐ-UBND", "CHỦ TỊCH Lê Văn Hẳn", on, from);
  }

  private UUID proposed(String code, RiskLevel level) {
    return determinations.propose(code, DAY, level, "theo nhận định của Ban Chỉ đạo");
  }

  @Test
  void aCommuneThatDidNotReportGetsNoProposalAndWhatIsMissingIsNamed() {
    Assessment town = of(TOWN);

    assertThat(town.level()).isNull();
    assertThat(town.rule()).isEqualTo("VN-2686@2021-05-31");
    assertThat(town.missing()).contains("community_cases_14d", "borders_very_high");
    assertThat(of(DISTRICT).missing()).contains("share_very_high");
    assertThat(levels.at(unit(DISTRICT).path(), levels.endOf(DAY))).isEmpty();
  }

  @Test
  void proposalsStandOnTheRuleSetThatIsInForceForTheDay() {
    LocalDate later = LocalDate.of(2021, 10, 15);
    findings.add(TOWN, later, "adults_first_dose_percent", "71.5", "Báo cáo tiêm chủng");

    Assessment town = assessments.one(unit(TOWN), later);

    assertThat(town.rule()).isEqualTo("VN-4800@2021-10");
    assertThat(town.missing())
        .contains("community_cases_7d_per_100k")
        .doesNotContain("adults_first_dose_percent");
    assertThat(assessments.one(unit(TOWN), LocalDate.of(2022, 3, 1)).rule()).isEmpty();
  }

  @Test
  void silenceIsNoNoButAReviewOfThePlaceIs() {
    everyDayIsTold();

    assertThat(of(HOA_AN).missing()).containsExactly("key_industry_protected");

    findings.review(DISTRICT, DAY, "Biên bản rà soát ngày 12/9/2021");

    assertThat(of(HOA_AN).level()).isEqualTo(RiskLevel.NEW_NORMAL);
    assertThat(of(HOA_AN).figures()).contains("community_cases_14d=0");
    assertThat(of(DISTRICT).level()).isEqualTo(RiskLevel.NEW_NORMAL);
  }

  @Test
  void aClusterOfUnknownSourceMakesACommuneRedItsNeighboursOrangeAndTheDistrictFollows() {
    everyDayIsTold();
    findings.review(DISTRICT, DAY, "Biên bản rà soát ngày 12/9/2021");
    cases(TOWN, DAY.minusDays(2), 6);
    findings.add(TOWN, DAY, "unknown_source_cluster", "có", "Báo cáo điều tra chợ Cầu Kè");

    Assessment town = of(TOWN);

    assertThat(town.level()).isEqualTo(RiskLevel.VERY_HIGH);
    assertThat(town.rows()).extracting(Assessment.Row::id).containsExactly("C01");
    assertThat(town.figures())
        .containsExactly("community_cases_14d=6", "unknown_source_cluster=có");
    assertThat(town.changes())
        .contains(new Assessment.Change("unknown_source_cluster", "không", RiskLevel.AT_RISK));
    List<String> around =
        units.neighbours(unit(TOWN).id(), DAY).stream()
            .filter(u -> u.path().startsWith(unit(DISTRICT).path()))
            .map(Unit::code)
            .toList();
    assertThat(around).isNotEmpty();
    assertThat(around).allSatisfy(code -> assertThat(of(code).level()).isEqualTo(RiskLevel.HIGH));
    assertThat(of(DISTRICT).level()).isIn(RiskLevel.HIGH, RiskLevel.VERY_HIGH);
    assertThat(of(DISTRICT).proposed()).isEqualTo(11);
  }

  @Test
  void casesThatWereToldStandThoughOtherDaysAreSilent() {
    cases(TOWN, DAY.minusDays(2), 3);
    findings.review(DISTRICT, DAY, "Biên bản rà soát");
    findings.add(TOWN, DAY, "special_place_source", "có", "Chùm ca ở Trường THPT Cầu Kè");

    assertThat(of(TOWN).level()).isEqualTo(RiskLevel.VERY_HIGH);
    assertThat(assessments.of(unit(DISTRICT), DAY, false))
        .anySatisfy(
            silent -> {
              assertThat(silent.level()).isNull();
              assertThat(silent.missing()).contains("community_cases_14d");
            });
  }

  @Test
  void theFourStepsEndInALevelWithItsNumberAndRuleSet() {
    everyDayIsTold();
    findings.review(DISTRICT, DAY, "Biên bản rà soát");
    signIn(1, "STEERING_COMMITTEE", "84");
    UUID proposal = determinations.propose("84", List.of(TOWN), DAY).getFirst();
    signIn(2, "LEADER", DISTRICT);
    determinations.opine(proposal, true, "");
    signIn(3, "LEADER", "84");
    determinations.decide(List.of(proposal), null, paper(DAY, NOW), "");

    assertThat(determinations.publish("84", "1798/QĐ-UBND")).isEqualTo(1);
    assertThat(levels.at(unit("84").path(), NOW))
        .isEqualTo(Map.of(unit(TOWN).id(), RiskLevel.NEW_NORMAL));
    assertThat(levels.at(unit("84").path(), NOW.minusSeconds(1))).isEmpty();
    assertThat(levels.history(unit(TOWN).id()))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.number()).isEqualTo("1798/QĐ-UBND");
              assertThat(decision.rule()).isEqualTo("VN-2686@2021-05-31");
              assertThat(decision.publishedAt()).isNotNull();
            });
    assertThat(determinations.waiting(unit("84"))).isEmpty();
    assertThat(
            jdbc.sql("select action from audit.entry where action like 'zones.%' order by id")
                .query((row, n) -> row.getString(1))
                .list())
        .contains("zones.propose", "zones.opine", "zones.decide", "zones.publish");
  }

  @Test
  void whoProposedMayNeitherDecideNorBeHeard() {
    signIn(1, "STEERING_COMMITTEE", "84");
    UUID proposal = proposed(TOWN, RiskLevel.HIGH);
    signIn(1, "LEADER", "84");

    refused(() -> determinations.opine(proposal, true, ""), "ZONES-006");
    refused(
        () -> determinations.decide(List.of(proposal), null, paper(DAY, NOW), "gấp"), "ZONES-006");
  }

  @Test
  void aDecisionIsNotDatedBeforeItsProposalNorTakenUnheardWithoutAReason() {
    UUID proposal = proposed(TOWN, RiskLevel.HIGH);
    List<UUID> one = List.of(proposal);

    refused(
        () -> determinations.decide(one, null, paper(DAY.minusDays(1), NOW), "gấp"), "ZONES-007");
    refused(
        () -> determinations.decide(one, null, paper(DAY, NOW.minusSeconds(3600)), "gấp"),
        "ZONES-007");
    refused(() -> determinations.decide(one, null, paper(DAY, NOW), ""), "ZONES-010");
    refused(() -> determinations.decide(one, RiskLevel.AT_RISK, paper(DAY, NOW), ""), "ZONES-004");
    refused(
        () ->
            determinations.decide(one, null, new Paper("", "CHỦ TỊCH Lê Văn Hẳn", DAY, NOW), "gấp"),
        "ZONES-009");
    assertThat(determinations.waiting(unit("84"))).hasSize(1);
  }

  @Test
  void twoDecisionsForOneCommuneAndDayAreRefusedAndTheFirstStands() {
    determinations.decide(List.of(proposed(TOWN, RiskLevel.HIGH)), null, paper(DAY, NOW), "gấp");
    UUID again = proposed(TOWN, RiskLevel.VERY_HIGH);

    refused(
        () -> determinations.decide(List.of(again), null, paper(DAY, NOW.plusSeconds(60)), "gấp"),
        "ZONES-008");

    assertThat(levels.history(unit(TOWN).id())).hasSize(1);
  }

  @Test
  void aLaterDecisionEndsTheEarlierOneAndEachDayCanBeReplayed() {
    determinations.decide(
        List.of(proposed(TOWN, RiskLevel.VERY_HIGH)), null, paper(DAY, NOW), "gấp");
    Instant next = DAY.plusDays(3).atStartOfDay(OperatingClock.ZONE).toInstant();
    determinations.decide(List.of(proposed(TOWN, RiskLevel.HIGH)), null, paper(DAY, next), "gấp");
    String path = unit(TOWN).path();

    assertThat(levels.at(path, next.minusSeconds(1)).values()).containsExactly(RiskLevel.VERY_HIGH);
    assertThat(levels.at(path, next).values()).containsExactly(RiskLevel.HIGH);
    assertThat(levels.history(unit(TOWN).id())).hasSize(2);
  }

  @Test
  void twoColoursOfOneUnitAtOneMomentCannotExist() {
    determinations.decide(List.of(proposed(TOWN, RiskLevel.HIGH)), null, paper(DAY, NOW), "gấp");
    proposed(TOWN, RiskLevel.AT_RISK);

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into zones.decision (unit_id, path, proposal_id, level, number, signer, decided_on, during,
                          effective_day, told_at)
                        select unit_id, path, id, 'AT_RISK', '1', 'x', '2021-09-13',
                          tstzrange('2021-09-13 12:00+07', null), '2021-09-13', now()
                        from zones.proposal where state = 'OPEN'
                        """)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("decision_one_colour");
  }

  @Test
  void theRuleMayNotBePutForwardWhereItAbstainsAndALevelOfOnesOwnNeedsAReason() {
    refused(() -> determinations.propose(DISTRICT, List.of(TOWN), DAY), "ZONES-013");
    refused(() -> determinations.propose(TOWN, DAY, RiskLevel.HIGH, ""), "ZONES-004");
    refused(() -> determinations.propose(DISTRICT, List.of("29999"), DAY), "ZONES-014");
  }

  @Test
  void nobodyActsOutsideTheirPlaceOrWithoutThePermission() {
    UUID proposal = proposed(TOWN, RiskLevel.HIGH);
    signIn(4, "LEADER", "846");
    refused(() -> determinations.opine(proposal, true, ""), "ZONES-001");
    signIn(5, "EPIDEMIOLOGIST", "84");
    refused(
        () -> determinations.decide(List.of(proposal), null, paper(DAY, NOW), "gấp"), "ZONES-001");
    refused(() -> findings.review("91", DAY, "x"), "ZONES-001");
  }

  @Test
  void aFindingHasEvidenceAndIsOneThatTheRuleAsksFor() {
    refused(() -> findings.add(TOWN, DAY, "unknown_source_cluster", "có", " "), "ZONES-003");
    refused(() -> findings.add(TOWN, DAY, "unknown_source_cluster", "nhiều", "x"), "ZONES-002");
    refused(() -> findings.add(TOWN, DAY, "community_cases_14d", "0", "x"), "ZONES-002");
  }

  private static void refused(Runnable command, String code) {
    assertThatThrownBy(command::run).hasMessageContaining(code);
  }
}
