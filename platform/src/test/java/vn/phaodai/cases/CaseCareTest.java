// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.phaodai.cases.TestOutcome.NEGATIVE;
import static vn.phaodai.cases.TestOutcome.POSITIVE;
import static vn.phaodai.cases.Tests.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.measures.Measure;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.Units;

/// What people do to files: triage, beds, discharge, death, numbers, outbreaks.
@RoomTest(Ground.TERRITORY)
class CaseCareTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final AtomicLong PERSONS = new AtomicLong(100_000);

  @Autowired private Units units;
  @Autowired private UnitDays figures;
  @Autowired private CaseFiles files;
  @Autowired private CaseCare care;
  @Autowired private CaseViews views;
  @Autowired private CaseLists lists;
  @Autowired private Triage triage;
  @Autowired private Beds beds;
  @Autowired private Bulletins bulletins;
  @Autowired private Reconciliation reconciliation;
  @Autowired private Outbreaks outbreaks;
  @Autowired private CaseSearch search;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  private Tests tests;

  @BeforeEach
  void aCommuneOfTraVinh() {
    tests = new Tests(units.find("29236", DAY).orElseThrow().id());
  }

  @Test
  void anSpo2Of93ShowsBothRowsAndTheClinicianDecidesAndSigns() {
    String code = f0(11);
    triage.examine(code, at(12, 8), true, Map.of("spo2_percent", "93", "age_years", "30"), "");

    TriageProposal proposal = triage.proposal(code);
    triage.sign(code, version(code), "VERY_HIGH", 2, "Không cần hồi sức");

    assertThat(proposal.rows())
        .extracting(RuleRow::row, RuleRow::outcome)
        .contains(tuple("R05", "VERY_HIGH"), tuple("H02", "HIGH"));
    assertThat(views.get(code).triages())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.decided()).isEqualTo("VERY_HIGH");
              assertThat(line.rows()).contains("R05", "H02");
            });
  }

  @Test
  void aDecisionOtherThanTheProposalNeedsAReasonAndAValueMustBeOne() {
    String code = f0(11);

    assertThatThrownBy(() -> triage.sign(code, version(code), "LOW", 1, " "))
        .hasMessageContaining("CASES-007");
    assertThatThrownBy(
            () -> triage.examine(code, at(12, 8), false, Map.of("spo2_percent", "193"), ""))
        .hasMessageContaining("CASES-005");
  }

  @Test
  void aPatientLeavesAfterTenDaysAndTwoSamplesADayApartAndIsToldWhyNotBefore() {
    String code = f0(1);
    long person = person(code);
    triage.examine(code, at(12, 8), false, Map.of(), "");
    read(tests.pcr(person, NEGATIVE, at(11, 8)));

    assertThatThrownBy(() -> care.discharge(code, version(code), ""))
        .hasMessageContaining("CASES-008")
        .hasMessageContaining("S05");
    read(tests.pcr(person, POSITIVE, at(12, 9), "31.2"));
    long before = figure(Measure.DISCHARGED);
    care.discharge(code, version(code), "");

    assertThat(views.get(code).row().state()).isEqualTo(CaseState.DISCHARGED);
    assertThat(figure(Measure.DISCHARGED)).isEqualTo(before + 1);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aPositiveSoonAfterDischargeIsTheOldIllnessAndOpensNoFile() {
    String code = f0(1);
    long person = person(code);
    triage.examine(code, at(12, 8), false, Map.of(), "");
    read(tests.pcr(person, NEGATIVE, at(11, 8)), tests.pcr(person, NEGATIVE, at(12, 9)));
    care.discharge(code, version(code), "");

    CasesOpened again = read(tests.pcr(person, POSITIVE, at(12, 11), "35"));

    assertThat(again).isEqualTo(new CasesOpened(0, 0, 0));
    assertThat(views.get(code).next()).isNull();
  }

  @Test
  void aDeathHasACauseAndCountsOnItsDayAndNothingOpensAfterIt() {
    String code = f0(5);

    assertThatThrownBy(() -> care.die(code, version(code), at(12, 3), " "))
        .hasMessageContaining("CASES-020");
    care.die(code, version(code), at(12, 3), "Suy hô hấp cấp");

    assertThat(views.get(code).deathCause()).isEqualTo("Suy hô hấp cấp");
    assertThat(read(tests.pcr(person(code), POSITIVE, at(12, 5))))
        .isEqualTo(new CasesOpened(0, 0, 0));
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void theLastBedGoesToOnePatientWhenTwoClerksReachForIt() throws Exception {
    beds.provide("29236", "Bệnh viện dã chiến số 1", Map.of(1, 1));
    UUID facility = beds.wards().getFirst().publicId();
    List<Callable<Boolean>> clerks = new ArrayList<>();
    for (String code : List.of(f0(9), f0(9), f0(9), f0(9))) {
      clerks.add(
          () -> {
            try {
              beds.admit(code, version(code), facility, 1);
              return true;
            } catch (RefusedException e) {
              assertThat(e.refusal().code()).isEqualTo("CASES-010");
              return false;
            }
          });
    }

    long admitted = 0;
    try (var together = Executors.newFixedThreadPool(4)) {
      for (var answer : together.invokeAll(clerks)) {
        admitted += answer.get() ? 1 : 0;
      }
    }

    assertThat(admitted).isEqualTo(1);
    assertThat(beds.wards().getFirst().taken()).isEqualTo(1);
    assertThatThrownBy(() -> beds.provide("29236", "Bệnh viện dã chiến số 1", Map.of(1, 0)))
        .hasMessageContaining("CASES-012");
  }

  @Test
  void aChangedSettingMovesTheFigureOnItsOwnDayAndAnOldPageIsRefused() {
    String code = f0(6);
    int seen = version(code);
    care.describe(code, seen, described(Setting.QUARANTINE));

    assertThat(views.get(code).row().setting()).isEqualTo(Setting.QUARANTINE);
    assertThat(figures.verify()).isEmpty();
    assertThatThrownBy(() -> care.describe(code, seen, described(Setting.CARER)))
        .hasMessageContaining("CASES-002");
  }

  @Test
  void aBulletinGivesNumbersInBlocksTiesThemAndKeepsWhatWasWithdrawn() {
    String code = f0(8);
    List<RowRefusal> refused =
        bulletins.announce(
            "84",
            "Bản tin 18h00 ngày 9/9",
            LocalDate.of(2021, 9, 9),
            List.of(
                BulletinLine.read("BN582.931-BN582.940"),
                BulletinLine.read("BN582931\t" + code),
                BulletinLine.read("BN582932, " + code),
                BulletinLine.read("không số"),
                BulletinLine.read("BN600001; 84-21-999999")));

    assertThat(refused)
        .extracting(RowRefusal::row, one -> one.refusal().code())
        .containsExactlyInAnyOrder(
            tuple(2, "CASES-016"), tuple(3, "CASES-014"), tuple(4, "CASES-001"));
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aWithdrawnNumberIsStillFoundAndTheDayIsHeldAgainstOurs() {
    String code = f0(7);
    LocalDate day = LocalDate.of(2021, 9, 10);
    bulletins.announce("84", "Bản tin 10/9", day, List.of(new BulletinLine("BN700001", code)));
    bulletins.announce("84", "Bản tin 10/9", day, List.of(new BulletinLine("BN700001", code)));

    assertThat(search.search("bn700001", DAY, 5)).extracting(h -> h.title()).containsExactly(code);
    bulletins.end("84", "BN700001", Bulletins.End.WITHDRAWN, "Bộ Y tế rút số");

    assertThat(search.search("BN700001", DAY, 5)).extracting(h -> h.title()).containsExactly(code);
    assertThat(views.get(code).numbers().getFirst().state()).isEqualTo("WITHDRAWN");
    assertThat(reconciliation.notAnnounced(LocalDate.of(2021, 9, 1), DAY))
        .extracting(Reconciliation.Unmatched::code)
        .contains(code);
    assertThat(reconciliation.days(day, day).getFirst().confirmed()).isNotNegative();
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void anOutbreakClosesOnlyByTheRuleAndOpensAgainWithALaterCase() {
    UUID market = outbreaks.open("29236", "Chợ Trà Vinh", LocalDate.of(2021, 8, 1));
    String old = f0(1);
    outbreaks.add(market, old);

    assertThatThrownBy(() -> outbreaks.close(market))
        .hasMessageContaining("CASES-017")
        .hasMessageContaining("28");
    jdbc.sql("update cases.case_file set removed_at = '2021-08-10 08:00+07' where code = :code")
        .param("code", old)
        .update();
    outbreaks.close(market);
    outbreaks.add(market, f0(12));

    assertThat(outbreaks.get(market).closedOn()).isNull();
    assertThat(outbreaks.get(market).size()).isEqualTo(2);
    assertThat(outbreaks.events(market))
        .extracting(Outbreaks.Event::kind)
        .containsExactly("OPENED", "CLOSED", "REOPENED");
  }

  @Test
  void theLineListGoesPageByPageWithoutLosingOrRepeatingALine() {
    List<TestRead> many = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      many.add(tests.rapid(PERSONS.incrementAndGet(), POSITIVE, at(3, i % 24)));
    }
    read(many.toArray(TestRead[]::new));
    CaseFilter suspects =
        new CaseFilter(
            "84",
            LocalDate.of(2021, 9, 3),
            LocalDate.of(2021, 9, 4),
            CaseState.SUSPECT,
            null,
            null,
            null,
            true,
            null);

    List<String> codes = new ArrayList<>();
    String next = null;
    do {
      CaseLists.Page page = lists.page(suspects, next);
      page.rows().forEach(row -> codes.add(row.code()));
      next = page.next();
    } while (next != null);

    assertThat(codes).hasSize(120).doesNotHaveDuplicates();
    assertThat(lists.count(suspects)).isEqualTo(120);
  }

  private static Description described(Setting setting) {
    return new Description(
        LocalDate.of(2021, 9, 5), 1, LocalDate.of(2021, 8, 1), Set.of("diabetes"), true, setting);
  }

  private String f0(int day) {
    long person = PERSONS.incrementAndGet();
    read(tests.pcr(person, POSITIVE, at(day, 6), "21.5"));
    return jdbc.sql("select code from cases.case_file where person_id = :person")
        .param("person", person)
        .query((row, n) -> row.getString(1))
        .single();
  }

  private long person(String code) {
    return views.get(code).row().personId();
  }

  private int version(String code) {
    return views.get(code).version();
  }

  private CasesOpened read(TestRead... told) {
    return transactions.execute(status -> files.testsRead(List.of(told), "import 17"));
  }

  private long figure(Measure measure) {
    return figures
        .of(units.find("84", DAY).orElseThrow().id(), LocalDate.of(2021, 9, 13))
        .getOrDefault(measure, 0L);
  }
}
