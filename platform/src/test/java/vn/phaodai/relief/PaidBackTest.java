// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.phaodai.relief.Recovery.Cause;
import vn.phaodai.territory.Units;

/// Kim Thị Hoa was paid 3,710,000 đồng for unpaid leave that she did not take, asks for the
/// furlough that there was instead, and pays back.
@RoomTest(Ground.TERRITORY)
class PaidBackTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate RECEIVED = LocalDate.of(2021, 9, 1);
  private static final String COMMUNE = "29272";
  private static final long PAID = 3_710_000;

  @Autowired private Dossiers dossiers;
  @Autowired private Controls controls;
  @Autowired private ControlFindings findings;
  @Autowired private Recoveries recoveries;
  @Autowired private Repayments repayments;
  @Autowired private RecoveryLists lists;
  @Autowired private Units units;
  @Autowired private JdbcClient jdbc;

  private UUID leave;
  private UUID recovery;

  @BeforeEach
  void herLeaveWasPaidAndIsTakenBack() {
    jdbc.sql("truncate relief.dossier restart identity cascade").update();
    leave = dossiers.receive(asked("P04", Map.of("in_social_insurance", "có")));
    jdbc.sql(
            """
            update relief.dossier set state = 'PAID', amount_vnd = :paid, number = '12/QĐ', decided_on = received_on,
              paid_on = :today where public_id = :id
            """)
        .param("paid", PAID)
        .param("today", TODAY)
        .param("id", leave)
        .update();
    recovery =
        recoveries.propose(
            leave,
            new Recoveries.Proposal(
                Cause.COMPLAINT, "Đơn 3", PAID, "NQ68-I", "vẫn đi làm trong thời gian ấy", null));
    recoveries.decide(recovery, "45/QĐ-UBND");
  }

  private DossierDraft asked(String policy, Map<String, String> facts) {
    PersonDraft hoa =
        new PersonDraft(
            "Kim Thị Hoa",
            Sex.FEMALE,
            LocalDate.of(1988, 3, 4),
            null,
            "084188000002",
            null,
            "",
            units.require(COMMUNE, TODAY).id());
    return new DossierDraft(
        policy,
        COMMUNE,
        hoa,
        "",
        "",
        "",
        Channel.PAPER,
        RECEIVED,
        LocalDate.of(2021, 8, 1),
        LocalDate.of(2021, 8, 30),
        30,
        "",
        facts,
        List.of(),
        List.of(),
        List.of());
  }

  private UUID furlough() {
    return dossiers.receive(asked("P05", Map.of("labour_code_99_3", "có")));
  }

  private UUID leaveAgain() {
    return dossiers.receive(asked("P04", Map.of("in_social_insurance", "có")));
  }

  private List<Control> found(UUID dossier) {
    return findings.of(dossiers.get(dossier)).stream()
        .map(ControlFindings.Finding::control)
        .toList();
  }

  @Test
  void whatWasPaidBackInPartStillExcludesAnotherPolicyAndTheSameOne() {
    repayments.book(recovery, PAID - 1, TODAY, "BL 01");

    assertThat(found(furlough())).contains(Control.EXCLUSIVE);
    assertThat(found(leaveAgain())).contains(Control.SAME_PERSON);
  }

  @Test
  void whatWasPaidBackWhollyExcludesNothingAnyMore() {
    repayments.book(recovery, 2_000_000, TODAY, "BL 01");
    repayments.book(recovery, 1_710_000, TODAY, "BL 02");

    UUID furlough = furlough();

    assertThat(found(furlough)).doesNotContain(Control.EXCLUSIVE);
    assertThat(found(leave)).doesNotContain(Control.EXCLUSIVE, Control.SAME_PERSON);
    dossiers.withdraw(furlough, "xin lại đúng chính sách");
    assertThat(found(leaveAgain())).doesNotContain(Control.SAME_PERSON, Control.EXCLUSIVE);
  }

  @Test
  void aReceiptTakenOutOrARestThatWasWaivedLeavesTheMoneyWithHer() {
    repayments.book(recovery, PAID, TODAY, "BL 01");
    UUID furlough = furlough();
    assertThat(found(furlough)).doesNotContain(Control.EXCLUSIVE);

    UUID entry = lists.of(dossiers.get(leave)).getFirst().entries().getFirst().publicId();
    repayments.reverse(recovery, entry, "ghi nhầm hồ sơ");
    controls.checkAll();
    assertThat(found(furlough)).contains(Control.EXCLUSIVE);

    repayments.askWaiver(recovery, PAID, "hộ nghèo");
    repayments.answerWaiver(
        recovery, new Repayments.Answer(true, "Lê Văn Hẳn, Chủ tịch UBND tỉnh", "78/QĐ-UBND", ""));
    assertThat(found(leaveAgain())).contains(Control.SAME_PERSON);
  }
}
