// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phaodai.cases.TestOutcome.INCONCLUSIVE;
import static vn.phaodai.cases.TestOutcome.NEGATIVE;
import static vn.phaodai.cases.TestOutcome.POSITIVE;
import static vn.phaodai.cases.Tests.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.RoomTest;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Units;

/// The edges of triage, discharge, re-infection and reconciliation. It is 17:30 on 12/9/2021.
@RoomTest
class CaseRulesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final AtomicLong PERSONS = new AtomicLong(300_000);
  private static final Instant NOW = at(12, 17).plusSeconds(1_800);

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private UnitDays figures;
  @Autowired private CaseFiles files;
  @Autowired private CaseCare care;
  @Autowired private CaseViews views;
  @Autowired private Triage triage;
  @Autowired private Bulletins bulletins;
  @Autowired private Reconciliation reconciliation;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  private Tests tests;
  private long person;

  @BeforeEach
  void aCommuneOfTraVinh() {
    territory.loadShipped();
    tests = new Tests(units.find("29236", DAY).orElseThrow().id());
    person = PERSONS.incrementAndGet();
  }

  @ParameterizedTest
  @CsvSource({
    "92, VERY_HIGH, 'VERY_HIGH'",
    "93, VERY_HIGH, 'HIGH VERY_HIGH'",
    "94, HIGH, 'HIGH'",
    "95, MEDIUM, 'MEDIUM'",
    "96, MEDIUM, 'MEDIUM'",
    "97, LOW, 'LOW'"
  })
  void spo2ProposesTheHighestGroupAndShowsEveryRowThatItSatisfies(
      String spo2, String group, String shown) {
    String code = f0(tests.pcr(person, POSITIVE, at(11, 7)));
    care.describe(
        code, version(code), new Description(null, null, null, Set.of(), true, Setting.COMMUNITY));
    triage.examine(code, at(12, 8), false, examination(spo2), "");

    TriageProposal proposal = triage.proposal(code);

    assertThat(proposal.group()).isEqualTo(group);
    assertThat(proposal.rows().stream().map(RuleRow::outcome).toList()).contains(shown.split(" "));
  }

  /// Everything else that the rules ask is known and well.
  private Map<String, String> examination(String spo2) {
    Map<String, String> answers = new java.util.HashMap<>();
    for (Triage.Question question : triage.questions()) {
      answers.put(question.fact(), question.flag() ? "false" : "");
    }
    answers.put("spo2_percent", spo2);
    answers.put("age_years", "30");
    answers.put("respiratory_rate", "18");
    answers.put("heart_rate", "80");
    answers.put("systolic_mmhg", "120");
    answers.put("diastolic_mmhg", "80");
    answers.keySet().retainAll(triage.questions().stream().map(Triage.Question::fact).toList());
    return answers;
  }

  @Test
  void somebodyWithoutSymptomsMayLeaveOnTheTenthDayAndNotOnTheNinth() {
    String tenth = f0(tests.pcr(person, POSITIVE, at(2, 7)));
    well(tenth);
    twoNegatives(person);
    long other = PERSONS.incrementAndGet();
    String ninth = f0(tests.pcr(other, POSITIVE, at(3, 7)));
    well(ninth);
    twoNegatives(other);

    assertThat(care.dischargeCheck(tenth)).isInstanceOf(DischargeCheck.MayLeave.class);
    assertThat(rows(ninth)).containsExactly("S02");
  }

  @Test
  void twoSamplesLessThanADayApartDoNotLetGo() {
    String code = f0(tests.pcr(person, POSITIVE, at(1, 7)));
    well(code);
    read(
        tests.pcr(person, NEGATIVE, NOW.minus(Duration.ofHours(33))),
        tests.pcr(person, NEGATIVE, NOW.minus(Duration.ofHours(10))));

    assertThat(rows(code)).containsExactly("S06");
  }

  @Test
  void aLastSampleOlderThanADayDoesNotLetGo() {
    String code = f0(tests.pcr(person, POSITIVE, at(1, 7)));
    well(code);
    read(
        tests.pcr(person, NEGATIVE, NOW.minus(Duration.ofHours(80))),
        tests.pcr(person, NEGATIVE, NOW.minus(Duration.ofHours(25))));

    assertThat(rows(code)).containsExactly("S07");
  }

  @ParameterizedTest
  @CsvSource({"30.0, true", "29.9, false"})
  void aPositiveSampleCountsFromACtOf30(String ct, boolean counts) {
    String code = f0(tests.pcr(person, POSITIVE, at(1, 7), "18"));
    well(code);
    read(
        tests.pcr(person, NEGATIVE, NOW.minus(Duration.ofHours(40))),
        tests.pcr(person, POSITIVE, NOW.minus(Duration.ofHours(9)), ct));

    assertThat(care.dischargeCheck(code) instanceof DischargeCheck.MayLeave).isEqualTo(counts);
    if (!counts) {
      assertThat(rows(code)).contains("S05");
    }
  }

  @Test
  void aSampleThatDecidesNothingBreaksTheRow() {
    String code = f0(tests.pcr(person, POSITIVE, at(1, 7), "18"));
    well(code);
    read(
        tests.pcr(person, NEGATIVE, NOW.minus(Duration.ofHours(60))),
        tests.pcr(person, INCONCLUSIVE, NOW.minus(Duration.ofHours(35))),
        tests.pcr(person, NEGATIVE, NOW.minus(Duration.ofHours(9))));

    assertThat(rows(code)).containsExactly("S05");
  }

  @Test
  void somebodyWithSymptomsStaysUntilTheyHaveBeenGoneForThreeDays() {
    String code = f0(tests.pcr(person, POSITIVE, at(1, 7), "18"));
    triage.examine(code, at(10, 8), true, Map.of(), "");
    well(code);
    twoNegatives(person);

    assertThat(rows(code)).contains("S04");
  }

  @Test
  void aPositiveAfterNinetyDaysIsANewIllnessThatNamesTheOneBefore() {
    String first = f0(tests.pcr(person, POSITIVE, at(1, 7), "18"));
    well(first);
    twoNegatives(person);
    care.discharge(first, version(first), "");
    jdbc.sql(
            """
            update cases.case_file set closed_at = '2021-06-10 08:00+07', closed_day = '2021-06-10',
              sampled_at = '2021-05-30 08:00+07' where code = :code
            """)
        .param("code", first)
        .update();

    CasesOpened again = read(tests.pcr(person, POSITIVE, at(12, 6), "20"));

    assertThat(again).isEqualTo(new CasesOpened(0, 1, 0));
    assertThat(views.get(first).next()).isNotNull();
  }

  @Test
  void foundConfirmedAndAnnouncedAreHeldAgainstEachOtherByName() {
    LocalDate from = LocalDate.of(2021, 9, 4);
    LocalDate to = LocalDate.of(2021, 9, 7);
    String numbered = f0(tests.pcr(person, POSITIVE, at(5, 7)));
    String silent = f0(tests.pcr(PERSONS.incrementAndGet(), POSITIVE, at(5, 7)));
    long suspect = PERSONS.incrementAndGet();
    read(tests.rapid(suspect, POSITIVE, at(5, 7)));
    bulletins.announce(
        "84",
        "Bản tin 6/9",
        LocalDate.of(2021, 9, 6),
        List.of(new BulletinLine("BN640001", numbered), new BulletinLine("BN640002", null)));

    assertThat(reconciliation.days(from, to))
        .filteredOn(day -> day.day().equals(LocalDate.of(2021, 9, 5)))
        .singleElement()
        .isEqualTo(new Reconciliation.Day(LocalDate.of(2021, 9, 5), 3, 2, 0));
    assertThat(reconciliation.notAnnounced(from, to))
        .extracting(Reconciliation.Unmatched::code)
        .containsExactly(silent);
    assertThat(reconciliation.notAnnounced(from, to))
        .extracting(Reconciliation.Unmatched::code)
        .isEqualTo(notAnnouncedTheObviousWay(from, to));
    assertThat(reconciliation.notOurs(from, to))
        .extracting(Reconciliation.Unmatched::bn)
        .containsExactly(640_002L);
    assertThat(reconciliation.notOurs(from, to)).isEqualTo(notOursTheObviousWay(from, to));
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aNumberGivenToWhatIsNoCaseIsListedWithItsCode() {
    LocalDate from = LocalDate.of(2021, 9, 4);
    LocalDate to = LocalDate.of(2021, 9, 7);
    long suspect = PERSONS.incrementAndGet();
    read(tests.rapid(suspect, POSITIVE, at(5, 7)));
    String code =
        jdbc.sql("select code from cases.case_file where person_id = ?")
            .param(suspect)
            .query(String.class)
            .single();

    bulletins.announce(
        "84",
        "Bản tin 7/9",
        LocalDate.of(2021, 9, 7),
        List.of(new BulletinLine("BN640011", code), new BulletinLine("BN640012", null)));

    assertThat(reconciliation.notOurs(from, to))
        .contains(
            new Reconciliation.Unmatched(code, 640_011L, LocalDate.of(2021, 9, 7)),
            new Reconciliation.Unmatched(null, 640_012L, LocalDate.of(2021, 9, 7)))
        .isEqualTo(notOursTheObviousWay(from, to));
  }

  private List<String> notAnnouncedTheObviousWay(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select f.code from cases.case_file f
            left join cases.announcement a on a.case_id = f.id and a.state = 'VALID'
            where f.confirmed_day between ? and ? and f.release is distinct from 'CORRECTED' and a.id is null
            order by f.confirmed_day, f.id
            """)
        .params(from, to)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private List<Reconciliation.Unmatched> notOursTheObviousWay(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select f.code, a.number, a.announced_on
            from cases.announcement a left join cases.case_file f on f.id = a.case_id
            where a.state = 'VALID' and a.announced_on between ? and ?
              and (a.case_id is null or f.confirmed_day is null or f.release = 'CORRECTED')
            order by 3, 2
            """)
        .params(from, to)
        .query(
            (row, n) ->
                new Reconciliation.Unmatched(
                    row.getString(1), row.getLong(2), row.getObject(3, LocalDate.class)))
        .list();
  }

  @Test
  void theHourOfEachHopIsKeptAndTheTimeSinceItsBeginningShown() {
    String code = f0(tests.pcr(person, POSITIVE, at(11, 7)));

    care.stamp(code, version(code), Hop.NOTIFIED, at(11, 14));
    care.stamp(code, version(code), Hop.REMOVED, at(11, 16));

    assertThat(views.get(code).hops())
        .extracting(CaseView.HopTime::name, CaseView.HopTime::elapsed)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("SAMPLED", ""),
            org.assertj.core.api.Assertions.tuple("RECEIVED", "1:00"),
            org.assertj.core.api.Assertions.tuple("RESULTED", "5:00"),
            org.assertj.core.api.Assertions.tuple("NOTIFIED", "1:00"),
            org.assertj.core.api.Assertions.tuple("TRACED", ""),
            org.assertj.core.api.Assertions.tuple("TRIAGED", ""),
            org.assertj.core.api.Assertions.tuple("REMOVED", "3:00"));
  }

  private void well(String code) {
    triage.examine(code, at(12, 8), false, Map.of(), "");
  }

  private void twoNegatives(long who) {
    read(
        tests.pcr(who, NEGATIVE, NOW.minus(Duration.ofHours(36))),
        tests.pcr(who, NEGATIVE, NOW.minus(Duration.ofHours(9))));
  }

  private Set<String> rows(String code) {
    return care.dischargeCheck(code) instanceof DischargeCheck.MustStay(var rows)
        ? Set.copyOf(rows.stream().map(RuleRow::row).toList())
        : Set.of("MAY_LEAVE");
  }

  private int version(String code) {
    return views.get(code).version();
  }

  private String f0(TestRead positive) {
    read(positive);
    return jdbc.sql("select code from cases.case_file where person_id = ? order by id desc limit 1")
        .param(positive.personId())
        .query((r, n) -> r.getString(1))
        .single();
  }

  private CasesOpened read(TestRead... told) {
    return transactions.execute(_ -> files.testsRead(List.of(told), "test"));
  }
}
