// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phaodai.cases.TestOutcome.INCONCLUSIVE;
import static vn.phaodai.cases.TestOutcome.LOST;
import static vn.phaodai.cases.TestOutcome.NEGATIVE;
import static vn.phaodai.cases.TestOutcome.POSITIVE;
import static vn.phaodai.cases.Tests.at;
import static vn.phaodai.cases.Tests.corrected;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.Units;

/// Tests open, promote, release and correct case files, and the figures follow.
@RoomTest(Ground.TERRITORY)
class CaseFilesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final AtomicLong PERSONS = new AtomicLong(1_000);

  @Autowired private Units units;
  @Autowired private UnitDays figures;
  @Autowired private CaseFiles files;
  @Autowired private CaseCare care;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  private long unit;
  private Tests tests;
  private long person;

  @BeforeEach
  void aCommuneOfTraVinh() {
    unit = units.find("29236", DAY).orElseThrow().id();
    tests = new Tests(unit);
    person = PERSONS.incrementAndGet();
  }

  @Test
  void aPositivePcrOpensAnF0WithoutAClick() {
    long before = figure(Measure.CASES_COMMUNITY);

    CasesOpened opened = read(tests.pcr(person, POSITIVE, at(11, 20), "24.5"));

    assertThat(opened).isEqualTo(new CasesOpened(0, 1, 0));
    assertThat(row(person))
        .containsEntry("state", "CONFIRMED")
        .containsEntry("definition", "VN-CASE@3638");
    assertThat(String.valueOf(row(person).get("code"))).matches("84-21-\\d{6}");
    assertThat(figure(Measure.CASES_COMMUNITY)).isEqualTo(before + 1);
  }

  @Test
  void aPositiveRapidTestOrPoolMakesASuspectWhosePcrIsDueAndNeverACase() {
    long other = PERSONS.incrementAndGet();

    CasesOpened opened =
        read(tests.rapid(person, POSITIVE, at(11, 20)), tests.pool(other, POSITIVE, at(11, 20)));

    assertThat(opened).isEqualTo(new CasesOpened(2, 0, 0));
    assertThat(row(person)).containsEntry("state", "SUSPECT").containsEntry("due_h", 24);
    assertThat(row(other)).containsEntry("state", "SUSPECT").containsEntry("due_h", 24);
    assertThat(awaiting(person, other, 1L)).containsExactlyInAnyOrder(person, other);
  }

  @Test
  void theOwnPcrPromotesOrReleasesASuspectAndAnEarlierSampleDoesNotRelease() {
    long healthy = PERSONS.incrementAndGet();
    long early = PERSONS.incrementAndGet();
    read(
        tests.rapid(person, POSITIVE, at(10, 20)),
        tests.rapid(healthy, POSITIVE, at(10, 20)),
        tests.rapid(early, POSITIVE, at(10, 20)));

    CasesOpened then =
        read(
            tests.pcr(person, POSITIVE, at(11, 8)),
            tests.pcr(healthy, NEGATIVE, at(11, 8)),
            tests.pcr(early, NEGATIVE, at(10, 19)));

    assertThat(then).isEqualTo(new CasesOpened(0, 1, 1));
    assertThat(row(person)).containsEntry("state", "CONFIRMED");
    assertThat(row(healthy))
        .containsEntry("state", "RELEASED")
        .containsEntry("release", "PCR_NEGATIVE");
    assertThat(row(early)).containsEntry("state", "SUSPECT");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void whoWasReleasedAndIsPositiveAgainInOneBatchHasANewFile() {
    read(tests.rapid(person, POSITIVE, at(8, 8)));

    CasesOpened then =
        read(tests.pcr(person, NEGATIVE, at(9, 8)), tests.pcr(person, POSITIVE, at(11, 8)));

    assertThat(then).isEqualTo(new CasesOpened(0, 1, 1));
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aSpecimenSpeaksOnce() {
    TestRead test = tests.pcr(person, POSITIVE, at(11, 20));
    read(test);

    assertThat(read(test, test)).isEqualTo(new CasesOpened(0, 0, 0));
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void onADayWithoutACaseDefinitionNothingIsOpened() {
    TestRead june =
        tests.pcr(
            person,
            POSITIVE,
            LocalDateTime.of(2021, 6, 24, 8, 0).atZone(OperatingClock.ZONE).toInstant());

    assertThat(read(june)).isEqualTo(new CasesOpened(0, 0, 0));
  }

  @Test
  void aWithdrawnPositiveLeavesNoCaseAndItsFigureGoesBackOnItsOwnDay() {
    TestRead test = tests.pcr(person, POSITIVE, at(9, 8));
    read(test);
    long counted = figure(Measure.CASES_COMMUNITY, LocalDate.of(2021, 9, 9));

    correct(corrected(test, LOST));

    assertThat(row(person))
        .containsEntry("state", "RELEASED")
        .containsEntry("release", "CORRECTED");
    assertThat(figure(Measure.CASES_COMMUNITY, LocalDate.of(2021, 9, 9))).isEqualTo(counted - 1);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aNegativeCorrectedToPositiveIsHeardAsNewAndAPromotionIsTakenBack() {
    TestRead negative = tests.pcr(person, NEGATIVE, at(10, 8));
    long suspect = PERSONS.incrementAndGet();
    TestRead promoting = tests.pcr(suspect, POSITIVE, at(11, 8));
    read(negative, tests.rapid(suspect, POSITIVE, at(10, 8)), promoting);

    correct(corrected(negative, POSITIVE), corrected(promoting, INCONCLUSIVE));

    assertThat(row(person)).containsEntry("state", "CONFIRMED");
    assertThat(row(suspect)).containsEntry("state", "SUSPECT");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aMislabelledPositiveMovesToThePersonItWasTakenFrom() {
    TestRead test = tests.pcr(person, POSITIVE, at(10, 8));
    long truly = PERSONS.incrementAndGet();
    read(test);

    correct(Tests.of(test, truly));

    assertThat(row(person)).containsEntry("release", "CORRECTED");
    assertThat(row(truly)).containsEntry("state", "CONFIRMED");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void anyOrderOfResultsCorrectionsTransfersAndDeathsLeavesTheKeptFiguresEqualToTheCount() {
    Random chance = new Random(20210912);
    List<TestRead> told = new ArrayList<>();
    for (int batch = 0; batch < 60; batch++) {
      List<TestRead> fresh = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        fresh.add(anyTest(chance));
      }
      read(fresh.toArray(TestRead[]::new));
      told.addAll(fresh);
      List<TestRead> corrections = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        TestRead test = told.get(chance.nextInt(told.size()));
        TestRead now = corrected(test, any(TestOutcome.values(), chance));
        corrections.add(chance.nextInt(10) == 0 ? Tests.of(now, anyPerson(chance)) : now);
      }
      correct(corrections.toArray(TestRead[]::new));
      someoneIsMovedOrDies(chance);
    }

    assertThat(figures.verify()).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from cases.case_file where person_id between 5000 and 5039")
                .query((row, n) -> row.getInt(1))
                .single())
        .isGreaterThan(40);
  }

  private void someoneIsMovedOrDies(Random chance) {
    record Open(String code, int version, boolean confirmed) {}
    List<Open> open =
        jdbc.sql(
                """
                select code, version, state = 'CONFIRMED' from cases.case_file
                where person_id between 5000 and 5039 and state in ('SUSPECT', 'CONFIRMED') order by id
                """)
            .query((row, n) -> new Open(row.getString(1), row.getInt(2), row.getBoolean(3)))
            .list();
    if (open.isEmpty()) {
      return;
    }
    Open one = open.get(chance.nextInt(open.size()));
    if (one.confirmed() && chance.nextInt(8) == 0) {
      care.die(one.code(), one.version(), at(12, 6), "Suy hô hấp cấp");
    } else {
      care.transferOut(one.code(), one.version(), "Tỉnh Vĩnh Long");
    }
  }

  private TestRead anyTest(Random chance) {
    TestOutcome outcome = any(TestOutcome.values(), chance);
    var sampled = at(1 + chance.nextInt(11), chance.nextInt(24));
    return switch (chance.nextInt(3)) {
      case 0 -> tests.pcr(anyPerson(chance), outcome, sampled);
      case 1 -> tests.rapid(anyPerson(chance), outcome, sampled);
      default -> tests.pool(anyPerson(chance), outcome, sampled);
    };
  }

  private static long anyPerson(Random chance) {
    return 5_000 + chance.nextInt(40);
  }

  private static <T> T any(T[] choices, Random chance) {
    return choices[chance.nextInt(choices.length)];
  }

  private CasesOpened read(TestRead... told) {
    return transactions.execute(status -> files.testsRead(List.of(told), "import 17"));
  }

  private void correct(TestRead... told) {
    transactions.executeWithoutResult(
        status -> files.testsCorrected(List.of(told), "correction 3"));
  }

  private Set<Long> awaiting(Long... persons) {
    return transactions.execute(status -> files.awaiting(List.of(persons)));
  }

  private long figure(Measure measure) {
    return figure(measure, DAY);
  }

  private long figure(Measure measure, LocalDate day) {
    return figures.of(unit, day).getOrDefault(measure, 0L);
  }

  private Map<String, @Nullable Object> row(long personId) {
    return jdbc.sql(
            """
            select state, code, definition, release,
                   (extract(epoch from pcr_due - resulted_at) / 3600)::int as due_h
            from cases.case_file where person_id = :person order by id desc limit 1
            """)
        .param("person", personId)
        .query()
        .singleRow();
  }
}
