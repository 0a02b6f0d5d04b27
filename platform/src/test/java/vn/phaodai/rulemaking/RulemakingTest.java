// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleError;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rulemaking.Adoption.Paper;
import vn.phaodai.rulemaking.BackTest.Difference;
import vn.phaodai.rules.LawBook;
import vn.phaodai.rules.ShippedRules;
import vn.phaodai.zones.Determinations;
import vn.phaodai.zones.RiskLevel;

/// A test is valid for 72 hours in the shipped rule; a province makes it 48 from tomorrow on, where
/// today is 12/9/2021.
@RoomTest(Ground.TERRITORY)
class RulemakingTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final Instant NOW = TODAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String VALIDITY = "VN-TEST-VALIDITY";
  private static final String TOWN = "29308";
  private static final String NEIGHBOUR = "29311";
  private static final Paper PAPER = new Paper("1801/QĐ-UBND", "CHỦ TỊCH Lê Văn Hẳn", null, TODAY);

  @Autowired private Drafting drafting;
  @Autowired private BackTests backTests;
  @Autowired private Adoption adoption;
  @Autowired private RuleShelf shelf;
  @Autowired private Examination.Reader reader;
  @Autowired private DraftRows rows;
  @Autowired private LawBook book;
  @Autowired private Determinations determinations;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  @AfterEach
  void onlyWhatIsShippedHolds() {
    jdbc.sql("truncate rulemaking.draft, zones.proposal, zones.decision, zones.opinion cascade")
        .update();
    shelf.reload();
  }

  private UUID begun() {
    return drafting.open(VALIDITY, "2021");
  }

  private RuleDraft draft(UUID id) {
    return rows.find(id).orElseThrow();
  }

  private void write(UUID id, String was, String is) {
    RuleDraft draft = draft(id);
    drafting.write(id, draft.revision(), draft.text().replace(was, is));
  }

  private UUID tried() {
    UUID id = begun();
    write(id, "72", "48");
    drafting.addTrial(id, "50 giờ", "hours_since_sample = 50", "EXPIRED");
    return id;
  }

  private String fifty(LocalDate day) {
    return ((Verdict.Decided)
            book.evaluate(VALIDITY, day, Facts.none().with("hours_since_sample", Value.of(50))))
        .outcome();
  }

  @Test
  void anAdoptedVersionHoldsFromItsDayAndTheDaysBeforeKeepTheirs() {
    UUID id = tried();

    adoption.adopt(id, PAPER);

    assertThat(fifty(TODAY)).isEqualTo("VALID");
    assertThat(fifty(TOMORROW)).isEqualTo("EXPIRED");
    assertThat(shelf.get(VALIDITY, TOMORROW.toString()).by())
        .extracting(RuleDraft::adopted)
        .extracting(RuleDraft.Adopted::number)
        .isEqualTo("1801/QĐ-UBND");
    assertThat(shelf.get(VALIDITY, "2021").rule().until()).isEqualTo(TOMORROW);
  }

  @Test
  void whatWasAdoptedHoldsAgainAfterTheProgramStartsAnew() throws IOException {
    adoption.adopt(tried(), PAPER);
    book.replace(ShippedRules.read());

    shelf.afterSingletonsInstantiated();

    assertThat(fifty(TOMORROW)).isEqualTo("EXPIRED");
    assertThat(shelf.unfit()).isEmpty();
  }

  @Test
  void itCanBeTakenBackBeforeItsDayWithAReason() {
    UUID id = tried();
    adoption.adopt(id, PAPER);

    assertThatThrownBy(() -> adoption.revoke(id, " ")).hasMessageContaining("RULEMAKING-016");
    adoption.revoke(id, "Bộ Y tế có hướng dẫn khác");

    assertThat(fifty(TOMORROW)).isEqualTo("VALID");
    assertThat(draft(id).state()).isEqualTo(RuleDraft.State.REVOKED);
  }

  @Test
  void aDraftSaysWhatItChangesAndWhichCasesItDecidesOtherwiseThanExpected() {
    UUID id = begun();
    write(id, "72", "48");
    drafting.addTrial(id, "đúng hạn cũ", "hours_since_sample = 60", "VALID");

    Examination examination = reader.of(draft(id));

    assertThat(examination.changes()).extracting(RowChange::row).containsExactly("V01", "V02");
    assertThat(examination.changes().getFirst().before()).contains("72");
    assertThat(examination.trials().getFirst().said()).isEqualTo("EXPIRED");
    assertThat(examination.isTried()).isFalse();
    assertThatThrownBy(() -> adoption.adopt(id, PAPER)).hasMessageContaining("RULEMAKING-010");
  }

  @Test
  void aGapIsAnErrorWithItsLineAndNothingIsAdopted() {
    UUID id = tried();
    write(id, "hours_since_sample <= 48", "hours_since_sample <= 24");

    assertThat(reader.of(draft(id)).errors())
        .extracting(RuleError::fault)
        .extracting(Enum::name)
        .contains("GAP");
    assertThatThrownBy(() -> adoption.adopt(id, PAPER)).hasMessageContaining("RULEMAKING-009");
    assertThat(fifty(TOMORROW)).isEqualTo("VALID");
  }

  @Test
  void theRuleOfADayGoneByIsNeverChanged() {
    UUID id = tried();
    write(id, "từ ngày: " + TOMORROW, "từ ngày: 2021-09-01");

    assertThatThrownBy(() -> adoption.adopt(id, PAPER)).hasMessageContaining("RULEMAKING-013");
  }

  @Test
  void twoPeopleDoNotWriteOverEachOtherAndARuleHasOneDraft() {
    UUID id = begun();
    write(id, "72", "48");

    assertThatThrownBy(() -> drafting.write(id, 1, "mã: X")).hasMessageContaining("RULEMAKING-005");
    assertThatThrownBy(this::begun).hasMessageContaining("RULEMAKING-003");
    drafting.drop(id, "chưa cần");
    assertThat(draft(begun()).revision()).isEqualTo(1);
  }

  @Test
  void aTrialWithAFactThatTheRuleDoesNotTakeIsTurnedAway() {
    UUID id = begun();

    assertThatThrownBy(() -> drafting.addTrial(id, "sai", "gio = 50", "VALID"))
        .hasMessageContaining("RULEMAKING-008");
    assertThatThrownBy(() -> drafting.addTrial(id, "sai", "hours_since_sample = 50", "MAYBE"))
        .hasMessageContaining("RULEMAKING-007");
  }

  @Test
  void aRuleOfLevelsIsTriedOnTheDaysGoneBy() {
    UUID proposal = determinations.propose(TOWN, TODAY, RiskLevel.VERY_HIGH, "rà soát");
    determinations.decide(
        List.of(proposal),
        null,
        new vn.phaodai.zones.Paper("1790/QĐ-UBND", "CHỦ TỊCH", TODAY, NOW),
        "gấp");
    UUID id = drafting.open("VN-2686", "2021-05-31");
    String facts =
        "tier = DISTRICT\nshare_very_high = 5\nshare_high = 0\nhard_source_share = 0\nchildren_very_high = 1";
    drafting.addTrial(id, "huyện có 1 xã đỏ", facts, "HIGH");
    assertThatThrownBy(() -> adoption.adopt(id, PAPER)).hasMessageContaining("RULEMAKING-011");

    backTests.run(id, 2);

    assertThat(backTests.last(draft(id)).orElseThrow().differences()).isEmpty();
    RuleDraft draft = draft(id);
    drafting.write(id, draft.revision(), bordersFirst(draft.text()));
    assertThat(backTests.last(draft(id))).isEmpty();
    backTests.run(id, 2);
    assertThat(backTests.last(draft(id)).orElseThrow().differences())
        .extracting(Difference::day, Difference::code, Difference::before, Difference::after)
        .contains(tuple(TODAY, NEIGHBOUR, null, RiskLevel.VERY_HIGH));
  }

  /// Whoever borders on red is red, whatever else is known.
  private static String bordersFirst(String text) {
    return text.replaceFirst("(?s)dòng C12.*?(?=dòng C13)", "")
        .replace(
            "dòng C01: VERY_HIGH",
            """
            dòng C00: VERY_HIGH
              khi: tier = COMMUNE
              khi: borders_very_high = có
              căn cứ: thử
              tin cậy: L
            dòng C01: VERY_HIGH""");
  }

  @Test
  void onlyARuleOfLevelsCanBeTriedOnThePastAndOnlyOnDaysOfReason() {
    UUID id = tried();

    assertThatThrownBy(() -> backTests.run(id, 2)).hasMessageContaining("RULEMAKING-019");
    assertThatThrownBy(() -> backTests.run(drafting.open("VN-2686", "2021-05-31"), 0))
        .hasMessageContaining("RULEMAKING-018");
  }
}
