// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.relief.Recovery.Cause;
import vn.phaodai.relief.Recovery.State;
import vn.phaodai.relief.RecoveryLists.Asked;
import vn.phaodai.relief.RecoveryLists.Show;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Of a dossier of An Trường A that was paid 3,710,000 đồng, an auditor says on 12/9/2021 that it
/// was wrong.
@RoomTest(Ground.BODIES)
class RecoveriesTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final long PAID = 3_710_000;

  @Autowired private Recoveries recoveries;
  @Autowired private Repayments repayments;
  @Autowired private RecoveryLists lists;
  @Autowired private ReliefLists dossierLists;
  @Autowired private Dossiers dossiers;
  @Autowired private Units units;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  private UUID dossier;

  @BeforeEach
  void oneDossierWasPaidAndJudgedWrong() {
    jdbc.sql("truncate relief.dossier restart identity cascade").update();
    dossier = paid("29272", "A");
    jdbc.sql(
            """
            insert into relief.sample (dossier_id, drawn_on, verdict, note)
            select id, date '2021-09-10', 'WRONG', 'vẫn đi làm' from relief.dossier where public_id = :id
            """)
        .param("id", dossier)
        .update();
  }

  private UUID paid(String commune, String code) {
    Unit unit = units.require(commune, TODAY);
    return jdbc.sql(
            """
            insert into relief.dossier (code, policy, unit_id, path, business, channel, received_on, state, amount_vnd, number,
              decided_on, paid_on)
            values (:code, 'P04', :unit, :path::ltree, 'Hộ Kim Thị Hoa', 'PAPER', date '2021-08-20', 'PAID', :amount, '12/QĐ',
              date '2021-08-30', date '2021-09-08') returning public_id
            """)
        .param("code", code)
        .param("unit", unit.id())
        .param("path", unit.path())
        .param("amount", PAID)
        .query((row, n) -> row.getObject(1, UUID.class))
        .single();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private SignedIn signIn(String body, String role) {
    SecurityContextHolder.clearContext();
    SignedIn person =
        new Staff(offices, accounts, jdbc).inRole(bodies.find(body, TODAY).orElseThrow(), role);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    return person;
  }

  private void officer() {
    signIn("SLDTBXH.84", "LABOUR_OFFICER");
  }

  private void chair() {
    signIn("UBND.84", "LEADER");
  }

  private static Recoveries.Proposal proposal(Cause cause, String paper, long amount_vnd) {
    return new Recoveries.Proposal(
        cause, paper, amount_vnd, "NQ68-I", "vẫn đi làm trong thời gian ấy", null);
  }

  private UUID decided(long amount_vnd) {
    officer();
    UUID id = recoveries.propose(dossier, proposal(Cause.SAMPLE, "", amount_vnd));
    chair();
    recoveries.decide(id, "45/QĐ-UBND");
    return id;
  }

  private Recovery recovery() {
    SecurityContextHolder.clearContext();
    return lists.of(dossiers.get(dossier)).getFirst().recovery();
  }

  @Test
  void itComesBackInPartsAndIsSettledWhenNothingIsLeft() {
    UUID id = decided(PAID);
    officer();
    repayments.book(id, 2_000_000, TODAY, "BL 01");
    assertThat(recovery())
        .returns(State.DECIDED, Recovery::state)
        .returns(1_710_000L, Recovery::rest_vnd)
        .returns(LocalDate.of(2021, 10, 12), Recovery::dueOn);
    assertThat(dossierLists.figures("84").getFirst().back())
        .isEqualTo(new ReliefLists.Back(1, 1, PAID, 2_000_000, 0));

    officer();
    repayments.book(id, 1_710_000, TODAY, "BL 02");

    assertThat(recovery()).returns(State.CLOSED, Recovery::state).returns(0L, Recovery::rest_vnd);
    assertThat(dossierLists.figures("84").getFirst().back())
        .isEqualTo(new ReliefLists.Back(1, 0, PAID, PAID, 0));
    assertThat(lists.page(new Asked("", Show.OPEN), null).rows()).isEmpty();
    assertThat(lists.sum(new Asked("", Show.CLOSED)))
        .isEqualTo(new RecoveryLists.Sum(1, PAID, PAID, 0));
  }

  @Test
  void whatNothingShowsIsNotTakenBackNorMoreThanWasPaidNorTwice() {
    UUID sound = paid("29272", "B");
    officer();

    for (Cause cause : Cause.values()) {
      assertThatThrownBy(() -> recoveries.propose(sound, proposal(cause, "", PAID)))
          .as(cause.name())
          .hasMessageContaining("RELIEF-041");
    }
    assertThatThrownBy(() -> recoveries.propose(dossier, proposal(Cause.SAMPLE, "", PAID + 1)))
        .hasMessageContaining("RELIEF-040");
    assertThatThrownBy(
            () ->
                recoveries.propose(
                    dossier, new Recoveries.Proposal(Cause.SAMPLE, "", PAID, "NQ999", "sai", null)))
        .hasMessageContaining("RELIEF-039");
    recoveries.propose(sound, proposal(Cause.DECEASED, "Giấy chứng tử 12/2021", PAID));
    assertThatThrownBy(() -> recoveries.propose(sound, proposal(Cause.COMPLAINT, "Đơn 3", PAID)))
        .hasMessageContaining("RELIEF-038");
    jdbc.sql("update relief.dossier set state = 'APPROVED' where public_id = :id")
        .param("id", dossier)
        .update();
    assertThatThrownBy(() -> recoveries.propose(dossier, proposal(Cause.SAMPLE, "", PAID)))
        .hasMessageContaining("RELIEF-037");
  }

  @Test
  void whoProposesDoesNotDecideAndWhoDecidesBooksNoMoney() {
    SecurityContextHolder.clearContext();
    UUID id = recoveries.propose(dossier, proposal(Cause.SAMPLE, "", PAID));
    SignedIn chair = signIn("UBND.84", "LEADER");
    jdbc.sql("update relief.recovery set proposed_by = :me")
        .param("me", chair.accountId())
        .update();
    assertThatThrownBy(() -> recoveries.decide(id, "45/QĐ-UBND"))
        .hasMessageContaining("RELIEF-010");
    jdbc.sql("update relief.recovery set proposed_by = null").update();
    assertThatThrownBy(() -> recoveries.decide(id, " ")).hasMessageContaining("RELIEF-014");

    recoveries.decide(id, "45/QĐ-UBND");

    SignedIn officer = signIn("SLDTBXH.84", "LABOUR_OFFICER");
    jdbc.sql("update relief.recovery set decided_by = :me")
        .param("me", officer.accountId())
        .update();
    assertThatThrownBy(() -> repayments.book(id, PAID, TODAY, "BL 01"))
        .hasMessageContaining("RELIEF-010");
  }

  @Test
  void theWrongRoleAndTheWrongProvinceAreRefused() {
    UUID id = decided(PAID);

    signIn("UBND.91", "LEADER");
    assertThatThrownBy(() -> recoveries.drop(id, "nhầm")).hasMessageContaining("RELIEF-043");
    assertThat(lists.page(new Asked("", Show.ALL), null).rows()).isEmpty();
    chair();
    assertThatThrownBy(() -> repayments.book(id, PAID, TODAY, "BL 01"))
        .hasMessageContaining("RELIEF-043");
    signIn("UBND.29272", "COMMUNE_OFFICER");
    assertThatThrownBy(() -> repayments.askWaiver(id, PAID, "hộ nghèo"))
        .hasMessageContaining("RELIEF-043");
  }

  @Test
  void aReceiptCountsOnceAndAWrongEntryIsTakenOutByAnother() {
    UUID id = decided(PAID);
    officer();
    repayments.book(id, PAID, TODAY, "BL 01");
    assertThat(recovery().state()).isEqualTo(State.CLOSED);
    RecoveryLists.View view = lists.of(dossiers.get(dossier)).getFirst();

    officer();
    repayments.reverse(id, view.entries().getFirst().publicId(), "ghi nhầm hồ sơ");
    assertThatThrownBy(
            () -> repayments.reverse(id, view.entries().getFirst().publicId(), "lần nữa"))
        .hasMessageContaining("RELIEF-048");
    repayments.book(id, 1_000_000, TODAY, "BL 01");

    assertThatThrownBy(() -> repayments.book(id, 1_000_000, TODAY, "BL 01"))
        .hasMessageContaining("RELIEF-047");
    assertThatThrownBy(() -> repayments.book(id, PAID, TODAY, "BL 02"))
        .hasMessageContaining("RELIEF-045");
    assertThatThrownBy(() -> repayments.book(id, 1_000, TODAY.plusDays(1), "BL 02"))
        .hasMessageContaining("RELIEF-046");
    assertThat(recovery())
        .returns(State.DECIDED, Recovery::state)
        .returns(2_710_000L, Recovery::rest_vnd);
    assertThat(lists.of(dossiers.get(dossier)).getFirst().entries())
        .extracting(RecoveryLists.Entry::amount_vnd, RecoveryLists.Entry::reversed)
        .containsExactly(tuple(PAID, true), tuple(-PAID, false), tuple(1_000_000L, false));
  }

  @Test
  void anAuthorityWaivesByNameAndPaperAndWhatIsRefusedIsStillOwed() {
    UUID id = decided(PAID);
    officer();
    repayments.askWaiver(id, 3_000_000, "hộ nghèo, người nộp đang điều trị");
    assertThatThrownBy(() -> repayments.askWaiver(id, 1, "lần nữa"))
        .hasMessageContaining("RELIEF-049");
    chair();
    assertThatThrownBy(
            () -> repayments.answerWaiver(id, new Repayments.Answer(true, " ", "7/QĐ", "")))
        .hasMessageContaining("RELIEF-051");
    repayments.answerWaiver(id, new Repayments.Answer(false, "", "", "chưa đủ xác nhận"));
    assertThat(recovery().rest_vnd()).isEqualTo(PAID);

    officer();
    repayments.askWaiver(id, PAID, "hộ nghèo, có xác nhận");
    chair();
    repayments.answerWaiver(
        id, new Repayments.Answer(true, "Lê Văn Hẳn, Chủ tịch UBND tỉnh", "78/QĐ-UBND", ""));

    assertThat(recovery())
        .returns(State.CLOSED, Recovery::state)
        .returns(PAID, Recovery::waived_vnd);
    assertThat(
            jdbc.sql(
                    "select count(*) from audit.entry where action = 'relief.recovery.waiver.answer'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void thePagesShowItAndTheListGoesAwayAsAFile() throws Exception {
    UUID id = decided(PAID);
    var who =
        SecurityMockMvcRequestPostProcessors.authentication(
            new UsernamePasswordAuthenticationToken(
                "Thạch Thị Sa", null, List.of(new SimpleGrantedAuthority("relief.read"))));
    SecurityContextHolder.clearContext();
    Browser browser = new Browser(web);

    assertThat(browser.page("/ho-tro/thu-hoi", who)).contains("3.710.000", "Mẫu kiểm tra lại");
    assertThat(browser.page("/ho-tro/ho-so/" + dossier, who))
        .contains("45/QĐ-UBND", "Còn phải thu")
        .doesNotContain("/ho-tro/thu-hoi/" + id + "/da-nop");
    assertThat(browser.page("/ho-tro", who)).contains("1 hồ sơ chi sai phải thu hồi");
    browser.page("/ho-tro/thu-hoi.xlsx", who);
  }
}
