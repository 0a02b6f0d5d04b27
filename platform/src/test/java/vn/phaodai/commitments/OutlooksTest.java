// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.commitments.Foretold.Chance;
import vn.phaodai.commitments.Foretold.Open;
import vn.phaodai.commitments.Foretold.Why;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Boards;
import vn.phaodai.situation.Channel;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Findings;
import vn.phaodai.zones.RiskLevel;

/// What can be foretold of promises about Trà Vinh on 12/9/2021, from three cases in thị trấn Cầu
/// Kè eight days before.
@RoomTest(Ground.TERRITORY)
class OutlooksTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate WAVE = LocalDate.of(2021, 4, 27);
  private static final String PROVINCE = "84";
  private static final String DISTRICT = "845";
  private static final String TOWN = "29308";
  private static final String HOA_AN = "29311";
  private static final String EVIDENCE = "Biên bản Ban Chỉ đạo huyện";

  @Autowired private Outlooks outlooks;
  @Autowired private Sentences sentences;
  @Autowired private UnitDays figures;
  @Autowired private Boards boards;
  @Autowired private Findings findings;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Units units;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsKnown() {
    jdbc.sql("truncate zones.finding, zones.review restart identity cascade").update();
    jdbc.sql("truncate situation.report, situation.unit_day cascade").update();
    jdbc.sql("delete from quarantine.lockdown").update();
    jdbc.sql("delete from quarantine.decision").update();
  }

  private void told(String place, LocalDate first) {
    first
        .datesUntil(DAY.plusDays(1))
        .forEach(day -> boards.reported(place, day, Channel.PHONE, "CDC tỉnh"));
  }

  private void cases(String commune, LocalDate day, int count) {
    transactions.executeWithoutResult(
        _ ->
            figures.on(
                new FiguresChanged(
                    "cases",
                    "thử",
                    List.of(
                        new FigureChange(
                            unit(commune).id(), day, Measure.CASES_COMMUNITY, count)))));
  }

  /// Everybody told of a fortnight, somebody went through the province, three fell ill.
  private void outbreak() {
    told(PROVINCE, DAY.minusDays(13));
    findings.review(PROVINCE, DAY, EVIDENCE);
    cases(TOWN, DAY.minusDays(8), 3);
  }

  private Unit unit(String code) {
    return units.require(code, DAY);
  }

  private Foretold of(String code, Promise promise) {
    return outlooks.of(unit(PROVINCE), DAY).of(unit(code), promise, DAY);
  }

  private static Promise.Transition to(RiskLevel level, int days) {
    return new Promise.Transition(
        RiskLevel.values()[level.ordinal() + 1], level, DAY.plusDays(days));
  }

  private double chance(String code, Promise promise) {
    return assertThat(of(code, promise))
        .asInstanceOf(InstanceOfAssertFactories.type(Chance.class))
        .actual()
        .probability();
  }

  @Test
  void aTownItsDistrictAndTheProvinceAreForetoldFromTheSameFutures() {
    outbreak();

    double town = chance(TOWN, to(RiskLevel.NEW_NORMAL, 7));
    double district = chance(DISTRICT, to(RiskLevel.NEW_NORMAL, 7));

    assertThat(town).isGreaterThan(0.2).isLessThan(1);
    assertThat(district).isGreaterThan(0.1).isLessThan(1);
    assertThat(chance(PROVINCE, to(RiskLevel.AT_RISK, 7))).isBetween(0.1, 1.0);
    assertThat(chance(TOWN, to(RiskLevel.NEW_NORMAL, 5))).isZero();
    assertThat(chance(DISTRICT, to(RiskLevel.NEW_NORMAL, 5))).isZero();
    assertThat(chance(HOA_AN, new Promise.Hold(RiskLevel.NEW_NORMAL, DAY, 7))).isBetween(0.5, 1.0);
  }

  @Test
  void underTheRuleOfOctoberNothingIsForetoldAndThePageSaysWhichFactsAreMissing() {
    LocalDate october = LocalDate.of(2021, 10, 20);
    Promise promise =
        new Promise.Transition(RiskLevel.AT_RISK, RiskLevel.NEW_NORMAL, october.plusDays(7));

    Foretold said =
        outlooks.of(units.require(PROVINCE, october), october).of(unit(TOWN), promise, october);

    assertThat(said)
        .isInstanceOfSatisfying(
            Open.class,
            open -> {
              assertThat(open.why()).isEqualTo(Foretold.Why.OTHER_RULE);
              assertThat(open.units()).containsExactly("VN-4800@2021-10");
              assertThat(open.facts())
                  .contains("community_cases_7d_per_100k", "adults_first_dose_percent");
            });
    assertThat(sentences.of(said, java.util.Locale.of("vi")))
        .contains("VN-4800@2021-10 xét:")
        .doesNotContain("community_cases");
  }

  @Test
  void whereCommunesAreSilentTheForecastNamesThemAndWhatTheyOwe() {
    told(TOWN, DAY.minusDays(13));
    findings.review(PROVINCE, DAY, EVIDENCE);

    Foretold district = of(DISTRICT, to(RiskLevel.NEW_NORMAL, 7));

    assertThat(district)
        .isInstanceOfSatisfying(
            Open.class,
            open -> {
              assertThat(open.why()).isEqualTo(Why.MISSING);
              assertThat(open.facts()).containsExactly("community_cases_14d");
              assertThat(open.units()).hasSize(10).doesNotContain("Thị trấn Cầu Kè");
            });
    assertThat(sentences.of(district, Locale.of("vi")))
        .contains("F0 mới trong cộng đồng 14 ngày qua")
        .contains("Xã Hòa Ân", "và 7 đơn vị khác");
  }

  @Test
  void whatFindingsAloneDecideIsNotForetoldFromCases() {
    outbreak();
    findings.add(TOWN, DAY, "key_industry_protected", "có", EVIDENCE);

    assertThat(of(TOWN, to(RiskLevel.AT_RISK, 9))).isEqualTo(new Open(Why.FINDINGS_AGAINST));
    assertThat(of(HOA_AN, to(RiskLevel.HIGH, 9))).isEqualTo(new Open(Why.FINDINGS_TO_COME));
    assertThat(of(HOA_AN, to(RiskLevel.NEW_NORMAL, 61))).isEqualTo(new Open(Why.TOO_FAR));
    assertThat(of(HOA_AN, to(RiskLevel.NEW_NORMAL, 0))).isEqualTo(new Open(Why.OVER));
  }

  @Test
  void aNeighbourOfARedTownIsOrangeOnlyInFuturesInWhichTheTownStaysRed() {
    outbreak();
    findings.add(TOWN, DAY, "unknown_source_cluster", "có", EVIDENCE);
    Unit neighbour =
        units.descendants(unit(DISTRICT).id(), Tier.COMMUNE, DAY).stream()
            .filter(one -> isBeside(one.id(), unit(TOWN).id()))
            .findFirst()
            .orElseThrow();

    assertThat(chance(neighbour.code(), to(RiskLevel.AT_RISK, 5))).isZero();
    assertThat(chance(neighbour.code(), to(RiskLevel.AT_RISK, 7)))
        .isEqualTo(chance(TOWN, to(RiskLevel.HIGH, 7)));
  }

  private boolean isBeside(long one, long other) {
    return jdbc.sql(
            "select exists (select from territory_api.adjacency where unit_id = ? and neighbour_id = ?)")
        .params(one, other)
        .query(Boolean.class)
        .single();
  }

  @Test
  void aRedZoneShrinksByCommunesAndByClosedAreasThatHaveAFortnightWithoutACase() {
    outbreak();
    findings.add(TOWN, DAY, "unknown_source_cluster", "có", EVIDENCE);
    closed(TOWN);
    double clean = chance(TOWN, to(RiskLevel.NEW_NORMAL, 7));

    assertThat(chance(DISTRICT, shrunk(Extent.RED_UNITS))).isEqualTo(clean);
    assertThat(chance(DISTRICT, shrunk(Extent.CLOSED_AREAS))).isEqualTo(clean);
    assertThat(chance(DISTRICT, shrunk(Extent.PEOPLE))).isEqualTo(clean);
    assertThat(chance(TOWN, shrunk(Extent.HOUSEHOLDS))).isEqualTo(clean);
  }

  private static Promise.Shrink shrunk(Extent measure) {
    return new Promise.Shrink(measure, 1, 0, DAY.plusDays(7));
  }

  private void closed(String commune) {
    jdbc.sql(
            """
            with d as (insert into quarantine.decision (kind, body_id, body_name, year, number, decided_on, tenure_id,
                position, signer) values ('LOCKDOWN', 1, 'UBND thị trấn', 2021, 9, :on, 1, 'CHỦ TỊCH', 'Lê Văn Hẳn')
              returning id)
            insert into quarantine.lockdown (name, commune_id, path, decision_id, closed_at, closed_day, reason, households,
              people)
            select 'Khóm 4', u.id, u.path, d.id, :at::timestamptz, :on, 'có F0', 40, 160
            from territory.unit u, d where u.code = :code and u.valid @> :on::date
            """)
        .param("on", DAY.minusDays(8))
        .param("at", DAY.minusDays(8) + "T08:00:00+07:00")
        .param("code", commune)
        .update();
  }

  @Test
  void controlIsForetoldOnceFindingsAreToldAndNamesThemBefore() {
    told(TOWN, WAVE);
    findings.review(PROVINCE, DAY, EVIDENCE);
    cases(TOWN, DAY.minusDays(16), 40);
    cases(TOWN, DAY.minusDays(9), 12);
    cases(TOWN, DAY.minusDays(2), 3);
    Promise control = new Promise.Control(DAY.plusDays(7));

    assertThat(of(TOWN, control))
        .isInstanceOfSatisfying(
            Open.class,
            open ->
                assertThat(open.facts())
                    .contains("measures_applied", "positivity_falling_14d", "new_chains_7d"));

    findings.add(TOWN, DAY, "measures_applied", "có", EVIDENCE);
    findings.add(TOWN, DAY, "positivity_falling_14d", "có", EVIDENCE);
    findings.add(TOWN, DAY, "new_chains_7d", "0", EVIDENCE);
    assertThat(chance(TOWN, control)).isBetween(0.05, 0.99);

    findings.add(TOWN, DAY, "new_chains_7d", "2", EVIDENCE);
    assertThat(chance(TOWN, control)).isZero();
  }
}
