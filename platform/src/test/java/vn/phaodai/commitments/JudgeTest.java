// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.commitments.Judgement.Ground;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.Assessment;
import vn.phaodai.zones.ControlTest;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels.Decision;

/// What keeps a promise and what breaks it. Thị trấn Cầu Kè, September 2021.
class JudgeTest {
  private static final LocalDate SIGNED = LocalDate.of(2021, 9, 1);
  private static final LocalDate DUE = LocalDate.of(2021, 9, 15);

  private final Judge judge = new Judge(new Yardstick(3, 50, 7, 14));
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private @Nullable RiskLevel rule = RiskLevel.NEW_NORMAL;
  private RiskLevel start = RiskLevel.AT_RISK;
  private @Nullable Double outlook;
  private ToLongFunction<LocalDate> extent = _ -> 0;
  private @Nullable Boolean controlled;
  private List<ControlTest.Criterion> criteria = List.of(criterion(null));

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(OperatingClock.ZONE).toInstant();
  }

  /// A decision that ends the one before.
  private void decided(RiskLevel level, LocalDate from) {
    if (!decisions.isEmpty()) {
      Decision last = decisions.removeLast();
      decisions.add(
          new Decision(
              last.level(),
              last.number(),
              last.signer(),
              last.decidedOn(),
              last.from(),
              at(from, 6),
              last.publishedAt(),
              last.rule(),
              last.reason(),
              null));
    }
    decisions.add(
        new Decision(
            level,
            (decisions.size() + 1) + "/QĐ-BCĐ",
            "Lê Văn Hẳn",
            from,
            at(from, 6),
            null,
            null,
            "VN-2686@2021-05-31",
            "",
            null));
  }

  private Judgement on(LocalDate day, Promise promise) {
    return at(day, OperatingClock.endOf(day), promise);
  }

  private Judgement at(LocalDate day, Instant now, Promise promise) {
    Unit town =
        new Unit(
            1,
            "29308",
            Tier.COMMUNE,
            "thị trấn",
            "Cầu Kè",
            "Thị trấn Cầu Kè",
            null,
            "1",
            LocalDate.of(2004, 1, 1),
            null,
            6000,
            1500,
            null,
            null,
            null,
            "",
            "",
            "H",
            "");
    Assessment says =
        new Assessment(
            town,
            rule,
            "VN-2686@2021-05-31",
            List.of(new Assessment.Row("C21", "", "M", "")),
            List.of(),
            rule == null ? List.of("community_cases_14d") : List.of(),
            List.of(),
            0,
            0,
            0);
    return judge.of(
        promise,
        SIGNED,
        new Evidence(
            day, now, decisions, start, says, null, extent, this::control, milestones, outlook));
  }

  private Optional<ControlTest> control(LocalDate day) {
    return Optional.of(new ControlTest("VN-3979@2021-08-18", controlled, SIGNED, criteria));
  }

  private static ControlTest.Criterion criterion(@Nullable Boolean met) {
    return new ControlTest.Criterion(
        "K02",
        "",
        "H",
        met,
        List.of(),
        met == null ? List.of("drop_from_peak_percent") : List.of());
  }

  private static Promise.Transition yellowToGreen() {
    return new Promise.Transition(RiskLevel.AT_RISK, RiskLevel.NEW_NORMAL, DUE);
  }

  private static Promise.Hold keepGreen() {
    return new Promise.Hold(RiskLevel.NEW_NORMAL, SIGNED, 7);
  }

  @Test
  void aStepIsKeptByADecisionInTimeAndByNothingElse() {
    decided(RiskLevel.AT_RISK, SIGNED);

    assertThat(on(SIGNED.plusDays(1), yellowToGreen()).ground()).isEqualTo(Ground.UNDER_WAY);
    assertThat(on(DUE.plusDays(1), yellowToGreen()))
        .isEqualTo(Ground.NOT_REACHED.with(null, "AT_RISK", DUE));

    decided(RiskLevel.NEW_NORMAL, DUE);

    assertThat(on(DUE, yellowToGreen()))
        .isEqualTo(Ground.REACHED.with(null, "NEW_NORMAL", DUE, "2/QĐ-BCĐ"));
    assertThat(on(DUE.plusDays(30), yellowToGreen()).standing()).isEqualTo(Standing.KEPT);
  }

  @Test
  void aMissOfAUnitThatNobodyDecidedAboutSaysSoInsteadOfNamingNoLevel() {
    Judgement step = on(DUE.plusDays(1), yellowToGreen());

    assertThat(step).isEqualTo(Ground.LEFT_UNDECIDED.with(null, DUE));
    assertThat(step.standing()).isEqualTo(Standing.MISSED);
  }

  @Test
  void aJumpOfTwoLevelsKeepsTheStepToo() {
    decided(RiskLevel.HIGH, SIGNED);
    decided(RiskLevel.NEW_NORMAL, SIGNED.plusDays(5));

    Judgement step =
        on(SIGNED.plusDays(6), new Promise.Transition(RiskLevel.HIGH, RiskLevel.AT_RISK, DUE));

    assertThat(step.standing()).isEqualTo(Standing.KEPT);
  }

  @Test
  void whatComesLateStaysMissedWithTheDaysCounted() {
    decided(RiskLevel.AT_RISK, SIGNED);
    decided(RiskLevel.NEW_NORMAL, DUE.plusDays(3));

    assertThat(on(DUE.plusDays(4), yellowToGreen()))
        .isEqualTo(Ground.REACHED_LATE.with(null, "NEW_NORMAL", DUE.plusDays(3), 3));
  }

  @Test
  void aLevelReachedAndLostBeforeTheEndIsMissed() {
    decided(RiskLevel.AT_RISK, SIGNED);
    decided(RiskLevel.NEW_NORMAL, SIGNED.plusDays(3));
    decided(RiskLevel.HIGH, SIGNED.plusDays(8));

    assertThat(on(SIGNED.plusDays(4), yellowToGreen()).standing()).isEqualTo(Standing.KEPT);
    assertThat(on(SIGNED.plusDays(9), yellowToGreen()).ground()).isEqualTo(Ground.WORSE);
    assertThat(on(DUE.plusDays(1), yellowToGreen()))
        .isEqualTo(Ground.LOST_AGAIN.with(null, "NEW_NORMAL", "HIGH", SIGNED.plusDays(8)));
  }

  @Test
  void aLaterStepOfARoadmapWaitsForTheStepBeforeIt() {
    decided(RiskLevel.HIGH, SIGNED);
    start = RiskLevel.HIGH;

    assertThat(on(SIGNED.plusDays(1), yellowToGreen()))
        .isEqualTo(Ground.WAITS_FOR_STEP.with(null, 13, "HIGH"));

    decided(RiskLevel.VERY_HIGH, SIGNED.plusDays(2));

    assertThat(on(SIGNED.plusDays(3), yellowToGreen()).ground()).isEqualTo(Ground.WORSE);
  }

  @Test
  void shortBeforeTheEndARuleThatSaysWorseIsARisk() {
    decided(RiskLevel.AT_RISK, SIGNED);
    rule = RiskLevel.AT_RISK;

    assertThat(on(DUE.minusDays(4), yellowToGreen()).standing()).isEqualTo(Standing.ON_COURSE);
    assertThat(on(DUE.minusDays(3), yellowToGreen()))
        .isEqualTo(Ground.CLOSE.with(null, 3, "AT_RISK", "C21"));
  }

  @Test
  void aHeldLevelIsLostForGoodByOneDecisionAboveIt() {
    decided(RiskLevel.NEW_NORMAL, SIGNED.minusDays(9));

    assertThat(on(SIGNED.plusDays(5), keepGreen())).isEqualTo(Ground.HOLDING.with(null, 6, 7));
    assertThat(on(SIGNED.plusDays(13), keepGreen())).isEqualTo(Ground.HELD.with(null, 14, 2));

    decided(RiskLevel.AT_RISK, SIGNED.plusDays(14));
    decided(RiskLevel.NEW_NORMAL, SIGNED.plusDays(20));

    assertThat(on(SIGNED.plusDays(30), keepGreen()))
        .isEqualTo(Ground.RAISED.with(null, "AT_RISK", "2/QĐ-BCĐ", SIGNED.plusDays(14)));
  }

  @Test
  void aLevelThatWasHigherBeforeTheFirstDayBreaksNothing() {
    decided(RiskLevel.AT_RISK, SIGNED.minusDays(9));
    decided(RiskLevel.NEW_NORMAL, SIGNED.minusDays(1));

    assertThat(on(SIGNED.plusDays(2), keepGreen()).standing()).isEqualTo(Standing.ON_COURSE);
    assertThat(on(SIGNED, new Promise.Hold(RiskLevel.NEW_NORMAL, SIGNED.plusDays(2), 7)))
        .isEqualTo(Ground.NOT_BEGUN.with(null, SIGNED.plusDays(2)));
  }

  @Test
  void silenceAndTheRuleWarnOfAHeldLevelButDoNotBreakIt() {
    decided(RiskLevel.NEW_NORMAL, SIGNED.minusDays(9));
    rule = null;
    assertThat(on(SIGNED.plusDays(13), keepGreen()))
        .isEqualTo(Ground.SILENT.with(null, "community_cases_14d"));

    rule = RiskLevel.AT_RISK;
    assertThat(on(SIGNED.plusDays(13), keepGreen()))
        .isEqualTo(Ground.RULE_SAYS.with(null, "AT_RISK", "C21"));

    decisions.clear();
    assertThat(on(SIGNED.plusDays(13), keepGreen()).ground()).isEqualTo(Ground.UNDECIDED);
  }

  @Test
  void aMilestoneGoneByAndADimOutlookAreRisks() {
    decided(RiskLevel.AT_RISK, SIGNED);
    outlook = 0.31;
    assertThat(on(SIGNED.plusDays(2), yellowToGreen()))
        .isEqualTo(Ground.OUTLOOK.with(0.31, 31, 50));

    milestones.add(
        new Milestone(
            new UUID(0, 1), 1, SIGNED.plusDays(1), "Xét nghiệm vòng 2", "", "Trạm Y tế", null, ""));
    assertThat(on(SIGNED.plusDays(2), yellowToGreen()))
        .isEqualTo(Ground.MILESTONE_LATE.with(0.31, "Xét nghiệm vòng 2", SIGNED.plusDays(1)));
    assertThat(on(SIGNED.plusDays(1), yellowToGreen()).ground()).isEqualTo(Ground.OUTLOOK);
  }

  @Test
  void aRedZoneShrinksAtAnEvenPaceOrFallsBehind() {
    Promise.Shrink shrink = new Promise.Shrink(Extent.CLOSED_AREAS, 14, 5, DUE);
    extent = day -> day.isBefore(SIGNED.plusDays(7)) ? 10 : 9;

    assertThat(on(SIGNED.plusDays(5), shrink)).isEqualTo(Ground.IN_PACE.with(null, 10, 11));
    assertThat(on(SIGNED.plusDays(12), shrink)).isEqualTo(Ground.BEHIND_PACE.with(null, 9, 7));
    assertThat(on(DUE.plusDays(1), shrink)).isEqualTo(Ground.NOT_SHRUNK.with(null, 9, 14, 5));

    extent = _ -> 5;
    assertThat(on(DUE.plusDays(1), shrink)).isEqualTo(Ground.SHRUNK.with(null, 5, 14, 5));

    extent = _ -> 15;
    assertThat(on(DUE, shrink)).isEqualTo(Ground.GROWN.with(null, 15, 14));
  }

  @Test
  void whatIsCountedAfterTheLastDayNoLongerShrinksAnything() {
    Promise.Shrink shrink = new Promise.Shrink(Extent.RED_UNITS, 3, 1, DUE);
    extent = day -> day.isAfter(DUE) ? 0 : 2;

    assertThat(on(DUE.plusDays(2), shrink)).isEqualTo(Ground.NOT_SHRUNK.with(null, 2, 3, 1));
  }

  @Test
  void controlIsShownByAllCriteriaAndSilenceIsNotControl() {
    Promise.Control control = new Promise.Control(DUE);
    assertThat(on(SIGNED, control))
        .isEqualTo(Ground.CRITERIA_UNKNOWN.with(null, 14, "drop_from_peak_percent"));
    assertThat(on(DUE.plusDays(1), control))
        .isEqualTo(Ground.NOT_SHOWN.with(null, DUE, "drop_from_peak_percent"));

    controlled = false;
    criteria = List.of(criterion(true), criterion(false));
    assertThat(on(SIGNED, control)).isEqualTo(Ground.CRITERIA_OPEN.with(null, 14, "K02"));
    assertThat(on(DUE.plusDays(1), control))
        .isEqualTo(Ground.NOT_CONTROLLED.with(null, DUE, "K02"));

    controlled = true;
    criteria = List.of(criterion(true));
    assertThat(on(DUE.plusDays(1), control).standing()).isEqualTo(Standing.KEPT);
  }

  @Test
  void theRunningDayIsJudgedByThisMomentNotByItsEnd() {
    decided(RiskLevel.AT_RISK, SIGNED);
    decided(RiskLevel.NEW_NORMAL, DUE);

    assertThat(at(DUE, at(DUE, 5), yellowToGreen()).ground()).isEqualTo(Ground.UNDER_WAY);
    assertThat(at(DUE, at(DUE, 7), yellowToGreen()).ground()).isEqualTo(Ground.REACHED);
  }
}
