// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.Sex;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Dossier.State;
import vn.phaodai.relief.Payments.Way;
import vn.phaodai.relief.ReliefLists.Asked;
import vn.phaodai.territory.Units;

/// Workers of An Trường A ask for relief on 1/9/2021, a Wednesday before the holiday; today is
/// Sunday 12/9/2021.
@RoomTest(Ground.TERRITORY)
class ReliefTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate RECEIVED = LocalDate.of(2021, 9, 1);
  private static final String COMMUNE = "29272";
  private static final String OTHER_COMMUNE = "29275";

  @Autowired private Dossiers dossiers;
  @Autowired private ControlFindings findings;
  @Autowired private Complaints complaints;
  @Autowired private Payments payments;
  @Autowired private SampleAudits samples;
  @Autowired private ClosureOrders closures;
  @Autowired private Tariffs tariffs;
  @Autowired private ReliefLists lists;
  @Autowired private Eligibility eligibility;
  @Autowired private Units units;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nobodyHasAsked() {
    jdbc.sql(
            "truncate relief.dossier, relief.closure, relief.tariff, relief.payment_list restart identity cascade")
        .update();
    closures.enter("844", "1729/QĐ-UBND", LocalDate.of(2021, 7, 19), LocalDate.of(2021, 9, 12));
  }

  private PersonDraft person(String name, String idNumber) {
    return new PersonDraft(
        name,
        Sex.FEMALE,
        LocalDate.of(1988, 3, 4),
        null,
        idNumber,
        null,
        "",
        units.require(COMMUNE, TODAY).id());
  }

  private static Map<String, String> worker() {
    return Map.of("in_social_insurance", "có");
  }

  private DossierDraft leave(PersonDraft person) {
    return new DossierDraft(
        "P04",
        COMMUNE,
        person,
        "",
        "",
        "0123456789",
        Channel.PAPER,
        RECEIVED,
        LocalDate.of(2021, 7, 20),
        LocalDate.of(2021, 8, 18),
        30,
        "1729/QĐ-UBND",
        worker(),
        List.of("thỏa thuận"),
        List.of("PREGNANT"),
        List.of());
  }

  private DossierDraft furlough(PersonDraft person) {
    return new DossierDraft(
        "P05",
        COMMUNE,
        person,
        "",
        "",
        "",
        Channel.PAPER,
        RECEIVED,
        LocalDate.of(2021, 8, 10),
        LocalDate.of(2021, 8, 30),
        21,
        "",
        Map.of("labour_code_99_3", "có"),
        List.of(),
        List.of(),
        List.of());
  }

  private UUID approved(DossierDraft draft) {
    UUID id = dossiers.receive(draft);
    dossiers.confirm(id, TODAY);
    dossiers.appraise(id, TODAY);
    dossiers.approve(id, "2101/QĐ-UBND", TODAY);
    return id;
  }

  /// The time in which complaints are heard has passed.
  private void posted(UUID id) {
    jdbc.sql("update relief.dossier set open_until = :day where public_id = :id")
        .param("day", TODAY.minusDays(1))
        .param("id", id)
        .update();
  }

  @Test
  void theRowDecidesAndSupplementsAreAdded() {
    UUID id = dossiers.receive(leave(person("Thạch Thị Sa Ry", "084188000001")));

    assertThat(eligibility.of(dossiers.get(id)))
        .isInstanceOfSatisfying(
            Entitlement.Entitled.class,
            yes -> {
              assertThat(yes.amount_vnd()).isEqualTo(4_710_000);
              assertThat(yes.ground()).isEqualTo("NQ68-P04@2021-07 D5");
              assertThat(yes.parts())
                  .extracting(Entitlement.Part::what, Entitlement.Part::sum_vnd)
                  .containsExactly(tuple("BASE", 3_710_000L), tuple("PREGNANT", 1_000_000L));
            });
  }

  @Test
  void aMissingFactIsNamedAndNothingIsAppraised() {
    DossierDraft draft = leave(person("Thạch Thị Sa Ry", "084188000001"));
    UUID id =
        dossiers.receive(
            new DossierDraft(
                draft.policy(),
                draft.unit(),
                draft.person(),
                "",
                "",
                "",
                Channel.PAPER,
                RECEIVED,
                draft.from(),
                draft.to(),
                30,
                "1729/QĐ-UBND",
                Map.of(),
                List.of(),
                List.of(),
                List.of()));
    dossiers.confirm(id, TODAY);

    assertThat(eligibility.of(dossiers.get(id)))
        .isEqualTo(new Entitlement.Unknown(List.of("in_social_insurance")));
    assertThatThrownBy(() -> dossiers.appraise(id, TODAY))
        .hasMessageContaining("in_social_insurance");
    assertThat(dossiers.get(id).state()).isEqualTo(State.CONFIRMED);
  }

  @Test
  void hopsRunInWorkingDaysAndTheLateOneIsNamed() {
    UUID id = dossiers.receive(leave(person("Thạch Thị Sa Ry", "084188000001")));

    // the 2nd and 3rd of September are holidays, the 4th and 5th a weekend
    assertThat(dossiers.steps(dossiers.get(id)))
        .extracting(Step::hop, Step::dueOn, Step::late)
        .containsExactly(tuple(Hop.CONFIRM, LocalDate.of(2021, 9, 7), 3));
    assertThat(lists.late(""))
        .extracting(ReliefLists.LateHop::hop, ReliefLists.LateHop::dossiers)
        .containsExactly(tuple(Hop.CONFIRM, 1));
    assertThat(lists.page(new Asked(COMMUNE, "", null, "LATE"), null).rows()).hasSize(1);
    assertThat(lists.page(new Asked(OTHER_COMMUNE, "", null, "LATE"), null).rows()).isEmpty();
  }

  @Test
  void thePaysClockBeginsWhenComplaintsWereHeardAndNoStepIsDoneBeforeTheOneBefore() {
    UUID id = dossiers.receive(leave(person("Thạch Thị Sa Ry", "084188000001")));
    assertThatThrownBy(() -> dossiers.confirm(id, RECEIVED.minusDays(1)))
        .hasMessageContaining("RELIEF-036");
    assertThatThrownBy(() -> dossiers.confirm(id, TODAY.plusDays(1)))
        .hasMessageContaining("RELIEF-036");

    dossiers.confirm(id, RECEIVED);
    dossiers.appraise(id, LocalDate.of(2021, 9, 6));
    assertThatThrownBy(() -> dossiers.approve(id, "2101/QĐ-UBND", RECEIVED))
        .hasMessageContaining("RELIEF-036")
        .hasMessageContaining("06/09/2021");
    dossiers.approve(id, "2101/QĐ-UBND", LocalDate.of(2021, 9, 7));

    assertThat(dossiers.get(id).openUntil()).isEqualTo(LocalDate.of(2021, 9, 14));
    assertThat(dossiers.steps(dossiers.get(id)))
        .extracting(Step::hop, Step::dueOn, Step::late)
        .contains(
            tuple(Hop.DECIDE, LocalDate.of(2021, 9, 8), 0),
            tuple(Hop.PAY, LocalDate.of(2021, 9, 16), 0));
  }

  @Test
  void onePersonInTwoSpellingsIsFoundAndTheSecondDossierIsNotPaid() {
    approved(leave(person("Thạch Thị Sa Ry", "084188000001")));

    UUID again = dossiers.receive(leave(person("THACH THI SARY", "084188000001")));
    dossiers.confirm(again, TODAY);
    dossiers.appraise(again, TODAY);

    assertThat(findings.of(dossiers.get(again)))
        .extracting(ControlFindings.Finding::control)
        .contains(Control.SAME_PERSON);
    assertThatThrownBy(() -> dossiers.approve(again, "2102/QĐ-UBND", TODAY))
        .hasMessageContaining("RELIEF-012");
    dossiers.refuse(again, "đã nhận ở hồ sơ trước");
    assertThat(dossiers.get(again).state()).isEqualTo(State.REFUSED);
  }

  @Test
  void leaveAndFurloughOnTheSameDaysExcludeEachOther() {
    dossiers.receive(leave(person("Kim Thị Hoa", "084188000002")));

    UUID furlough = dossiers.receive(furlough(person("Kim Thị Hoa", "084188000002")));

    assertThat(findings.of(dossiers.get(furlough)))
        .extracting(ControlFindings.Finding::control)
        .containsExactlyInAnyOrder(Control.EXCLUSIVE, Control.WRONG_CATEGORY);
  }

  @Test
  void anOrderThatIsNotKnownOrNotForThoseDaysIsAFindingThatSomebodyExplains() {
    DossierDraft draft = leave(person("Kim Thị Hoa", "084188000002"));
    UUID id =
        dossiers.receive(
            new DossierDraft(
                "P04",
                COMMUNE,
                draft.person(),
                "",
                "",
                "",
                Channel.PAPER,
                RECEIVED,
                LocalDate.of(2021, 6, 1),
                LocalDate.of(2021, 6, 20),
                30,
                "1729/QĐ-UBND",
                worker(),
                List.of(),
                List.of(),
                List.of()));

    List<ControlFindings.Finding> found = findings.of(dossiers.get(id));
    assertThat(found)
        .extracting(ControlFindings.Finding::control)
        .containsExactlyInAnyOrder(Control.NO_CLOSURE, Control.DAY_COUNT);
    assertThatThrownBy(() -> findings.decide(found.getFirst().publicId(), false, ""))
        .hasMessageContaining("RELIEF-013");
    found.forEach(one -> findings.decide(one.publicId(), false, "đã đối chiếu bản giấy"));
    assertThat(dossiers.get(id).openFindings()).isZero();
  }

  @Test
  void moneyIsPaidAfterThePostingByTheFileThatWasApprovedAndByNoOther() {
    UUID id = approved(leave(person("Thạch Thị Sa Ry", "084188000001")));
    assertThatThrownBy(() -> payments.make(COMMUNE, "P04", Way.BANK))
        .hasMessageContaining("RELIEF-017");
    posted(id);

    UUID list = payments.make(COMMUNE, "P04", Way.BANK);
    payments.approve(list);
    byte[] file = payments.file(list);
    byte[] changed =
        new String(file, StandardCharsets.UTF_8)
            .replace("4710000", "9710000")
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> payments.paid(list, changed)).hasMessageContaining("RELIEF-018");
    assertThat(dossiers.get(id).state()).isEqualTo(State.APPROVED);
    payments.paid(list, file);
    assertThat(dossiers.get(id).state()).isEqualTo(State.PAID);
    assertThat(dossiers.get(id).paidOn()).isEqualTo(TODAY);
    assertThatThrownBy(() -> payments.paid(list, file)).hasMessageContaining("RELIEF-023");
  }

  @Test
  void aComplaintThatIsRightKeepsTheDossierFromBeingPaid() {
    UUID id = approved(leave(person("Thạch Thị Sa Ry", "084188000001")));
    complaints.tell(id, "vẫn đi làm trong thời gian ấy");
    posted(id);
    assertThatThrownBy(() -> payments.make(COMMUNE, "P04", Way.BANK))
        .hasMessageContaining("RELIEF-017");

    complaints.answer(complaints.of(dossiers.get(id)).getFirst().publicId(), false, "đã xác minh");

    assertThat(payments.lines(payments.make(COMMUNE, "P04", Way.BANK))).hasSize(1);
    assertThatThrownBy(() -> complaints.tell(id, "muộn")).hasMessageContaining("RELIEF-022");
  }

  @Test
  void theThreeFiguresAreCountedByPolicy() {
    UUID id = approved(leave(person("Thạch Thị Sa Ry", "084188000001")));
    posted(id);
    UUID list = payments.make(COMMUNE, "P04", Way.BANK);
    payments.approve(list);
    payments.paid(list, payments.file(list));
    assertThat(samples.draw(COMMUNE, 10, 1)).isEqualTo(1);
    samples.judge(id, false, "sai nhóm");

    ReliefLists.Figures figures = lists.figures("84").getFirst();

    assertThat(figures.timely()).isEqualTo(0.0);
    assertThat(figures.right()).isEqualTo(0.0);
    assertThat(figures.paid_vnd()).isEqualTo(4_710_000);
    assertThatThrownBy(() -> samples.judge(id, true, "")).hasMessageContaining("RELIEF-024");
  }

  @Test
  void aPolicyOfTheProvinceHasNoAmountUntilTheProvinceDecidesOne() {
    DossierDraft draft =
        new DossierDraft(
            "P12",
            COMMUNE,
            person("Kim Thị Hoa", "084188000002"),
            "",
            "",
            "",
            Channel.PUBLIC,
            RECEIVED,
            null,
            null,
            null,
            "",
            Map.of("in_provincial_list", "có", "lost_income", "có"),
            List.of(),
            List.of(),
            List.of());
    UUID id = dossiers.receive(draft);

    assertThat(eligibility.of(dossiers.get(id))).isInstanceOf(Entitlement.NoTariff.class);
    Tariffs.Paper paper = new Tariffs.Paper("12/QĐ-UBND", RECEIVED, "Chủ tịch UBND tỉnh ký");
    tariffs.enter("84", 1_500_000L, null, paper, RECEIVED, null);
    assertThat(eligibility.of(dossiers.get(id)))
        .isInstanceOfSatisfying(
            Entitlement.Entitled.class, yes -> assertThat(yes.amount_vnd()).isEqualTo(1_500_000L));
    assertThatThrownBy(() -> tariffs.enter("84", 1_499_999L, null, paper, RECEIVED, null))
        .hasMessageContaining("RELIEF-026");
    assertThatThrownBy(() -> tariffs.enter("84", 1_600_000L, 50_000L, paper, RECEIVED, null))
        .hasMessageContaining("RELIEF-020");
    assertThatThrownBy(() -> tariffs.enter("84", 1_600_000L, null, paper, TODAY, null))
        .hasMessageContaining("RELIEF-021");
    tariffs.withdraw(tariffs.list().getFirst().publicId(), "nhập nhầm số");
    tariffs.enter("84", 1_600_000L, null, paper, RECEIVED, null);
    assertThat(eligibility.of(dossiers.get(id)))
        .isInstanceOfSatisfying(
            Entitlement.Entitled.class, yes -> assertThat(yes.amount_vnd()).isEqualTo(1_600_000L));
    assertThat(tariffs.list()).extracting(Tariffs.Entered::reason).contains("nhập nhầm số");
  }

  @Test
  void whatComesTooLateOrIsNotADayOrAFactIsTurnedAway() {
    DossierDraft draft = leave(person("Kim Thị Hoa", "084188000002"));

    assertThatThrownBy(() -> dossiers.receive(on(draft, LocalDate.of(2022, 2, 1), 30, worker())))
        .hasMessageContaining("RELIEF-004")
        .hasMessageContaining("31/01/2022");
    assertThatThrownBy(() -> dossiers.receive(on(draft, TODAY.plusDays(1), 30, worker())))
        .hasMessageContaining("RELIEF-005");
    assertThatThrownBy(() -> dossiers.receive(on(draft, RECEIVED, -1, worker())))
        .hasMessageContaining("RELIEF-007");
    assertThatThrownBy(
            () -> dossiers.receive(on(draft, RECEIVED, 30, Map.of("in_social_insurance", "=1+1"))))
        .hasMessageContaining("RELIEF-008");
  }

  private static DossierDraft on(
      DossierDraft draft, LocalDate day, int claimed, Map<String, String> facts) {
    return new DossierDraft(
        draft.policy(),
        draft.unit(),
        draft.person(),
        "",
        "",
        "",
        Channel.PAPER,
        day,
        draft.from(),
        draft.to(),
        claimed,
        draft.closure(),
        facts,
        List.of(),
        List.of(),
        List.of());
  }
}
