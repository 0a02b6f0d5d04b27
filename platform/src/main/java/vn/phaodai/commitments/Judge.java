// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.commitments.Judgement.Ground;
import vn.phaodai.zones.ControlTest;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels.Decision;

/// Judges promises. Only decided levels and counted figures keep or miss one; what a rule proposes
/// and a forecast expects can do no more than warn.
final class Judge {
  private final Yardstick yardstick;

  Judge(Yardstick yardstick) {
    this.yardstick = yardstick;
  }

  Judgement of(Promise promise, LocalDate signed, Evidence facts) {
    return switch (promise) {
      case Promise.Hold hold -> hold(hold, facts);
      case Promise.Transition step -> transition(step, signed, facts);
      case Promise.Shrink shrink -> shrink(shrink, signed, facts);
      case Promise.Control control -> control(control, facts);
    };
  }

  private Judgement hold(Promise.Hold hold, Evidence facts) {
    if (facts.day().isBefore(hold.from())) {
      return Ground.NOT_BEGUN.with(facts.probability(), hold.from());
    }
    Optional<Decision> raised =
        facts.since(hold.from()).stream()
            .filter(one -> one.level().compareTo(hold.level()) > 0)
            .findFirst();
    if (raised.isPresent()) {
      return Ground.RAISED.with(
          facts.probability(), raised.get().level(), raised.get().number(), day(raised.get()));
    }
    Judgement warning = warning(hold.level(), facts);
    if (warning != null) {
      return warning;
    }
    long held = ChronoUnit.DAYS.between(hold.from(), facts.day()) + 1;
    return held >= hold.reviewDays()
        ? Ground.HELD.with(facts.probability(), held, held / hold.reviewDays())
        : Ground.HOLDING.with(facts.probability(), held, hold.reviewDays());
  }

  /// What warns of a level that is to be kept or reached: nothing decided, a rule that says worse
  /// or cannot say, a milestone gone by, a dim outlook.
  private @Nullable Judgement warning(RiskLevel wanted, Evidence facts) {
    if (facts.at(facts.now()).isEmpty()) {
      return Ground.UNDECIDED.with(facts.probability());
    }
    if (facts.own() != null) {
      return ownLateOrDim(wanted, facts.day(), facts);
    }
    RiskLevel proposed = facts.says().level();
    if (proposed == null) {
      return Ground.SILENT.with(facts.probability(), String.join(", ", facts.says().missing()));
    }
    return proposed.compareTo(wanted) > 0
        ? Ground.RULE_SAYS.with(facts.probability(), proposed, rows(facts))
        : lateOrDim(facts);
  }

  /// Of an area below the commune its own cases warn, where what is promised is to be without any.
  ///
  /// @param then the day that should find it quiet
  private @Nullable Judgement ownLateOrDim(
      @Nullable RiskLevel wanted, LocalDate then, Evidence facts) {
    SortedMap<LocalDate, Long> cases =
        facts.own() == null
            ? Collections.emptySortedMap()
            : facts.own().tailMap(then.minusDays(yardstick.quietDays() - 1L));
    return cases.isEmpty() || wanted != null && wanted.compareTo(RiskLevel.HIGH) >= 0
        ? lateOrDim(facts)
        : Ground.OWN_CASES.with(
            facts.probability(),
            cases.values().stream().mapToLong(Long::longValue).sum(),
            cases.lastKey(),
            yardstick.quietDays());
  }

  private @Nullable Judgement lateOrDim(Evidence facts) {
    Optional<Milestone> late =
        facts.milestones().stream().filter(one -> one.isLate(facts.day())).findFirst();
    if (late.isPresent()) {
      return Ground.MILESTONE_LATE.with(
          facts.probability(), late.get().measure(), late.get().due());
    }
    Double probability = facts.probability();
    return probability != null && probability * 100 < yardstick.outlookPercent()
        ? Ground.OUTLOOK.with(
            probability, Math.round(probability * 100), yardstick.outlookPercent())
        : null;
  }

  private Judgement transition(Promise.Transition step, LocalDate signed, Evidence facts) {
    Optional<Decision> atEnd = facts.at(facts.until(step.by()));
    boolean over = facts.day().isAfter(step.by());
    if (atEnd.isPresent() && atEnd.get().level().compareTo(step.to()) <= 0) {
      return Ground.REACHED.with(
          facts.probability(), atEnd.get().level(), day(atEnd.get()), atEnd.get().number());
    }
    List<Decision> reached =
        facts.since(signed).stream().filter(one -> one.level().compareTo(step.to()) <= 0).toList();
    return over ? missed(step, reached, facts) : underWay(step, atEnd, facts);
  }

  /// The last day has gone by and the unit did not stand at the level then.
  private static Judgement missed(Promise.Transition step, List<Decision> reached, Evidence facts) {
    Optional<Decision> later =
        reached.stream().filter(one -> day(one).isAfter(step.by())).findFirst();
    if (later.isPresent()) {
      return Ground.REACHED_LATE.with(
          facts.probability(),
          later.get().level(),
          day(later.get()),
          ChronoUnit.DAYS.between(step.by(), day(later.get())));
    }
    Optional<Decision> now = facts.at(facts.now());
    if (!reached.isEmpty() && now.isPresent()) {
      return Ground.LOST_AGAIN.with(
          facts.probability(), step.to(), now.get().level(), day(now.get()));
    }
    return now.map(one -> Ground.NOT_REACHED.with(facts.probability(), one.level(), step.by()))
        .orElseGet(() -> Ground.LEFT_UNDECIDED.with(facts.probability(), step.by()));
  }

  private Judgement underWay(Promise.Transition step, Optional<Decision> now, Evidence facts) {
    if (now.isEmpty()) {
      return Ground.UNDECIDED.with(facts.probability());
    }
    RiskLevel level = now.get().level();
    if (level.compareTo(facts.start()) > 0) {
      return Ground.WORSE.with(facts.probability(), level, now.get().number());
    }
    long left = ChronoUnit.DAYS.between(facts.day(), step.by());
    if (level.compareTo(step.from()) > 0) {
      Judgement warning = lateOrDim(facts);
      return warning != null
          ? warning
          : Ground.WAITS_FOR_STEP.with(facts.probability(), left, level);
    }
    RiskLevel proposed = facts.says().level();
    if (left <= yardstick.closeDays() && proposed != null && proposed.compareTo(step.to()) > 0) {
      return Ground.CLOSE.with(facts.probability(), left, proposed, rows(facts));
    }
    Judgement warning = ownLateOrDim(step.to(), step.by(), facts);
    return warning != null ? warning : Ground.UNDER_WAY.with(facts.probability(), left);
  }

  private Judgement shrink(Promise.Shrink shrink, LocalDate signed, Evidence facts) {
    LocalDate last = facts.day().isAfter(shrink.by()) ? shrink.by() : facts.day();
    long left = facts.extent().applyAsLong(last);
    if (left <= shrink.to()) {
      return Ground.SHRUNK.with(facts.probability(), left, shrink.from(), shrink.to());
    }
    if (facts.day().isAfter(shrink.by())) {
      return Ground.NOT_SHRUNK.with(facts.probability(), left, shrink.from(), shrink.to());
    }
    if (left > shrink.from()) {
      return Ground.GROWN.with(facts.probability(), left, shrink.from());
    }
    if (facts.own() != null) {
      // a closed area opens as a whole: no pace leads there
      Judgement warning = ownLateOrDim(null, shrink.by(), facts);
      return warning != null
          ? warning
          : Ground.UNDER_WAY.with(
              facts.probability(), ChronoUnit.DAYS.between(facts.day(), shrink.by()));
    }
    long days = Math.max(1, ChronoUnit.DAYS.between(signed, shrink.by()));
    long gone = ChronoUnit.DAYS.between(signed, facts.day());
    long pace = shrink.from() - Math.floorDiv((shrink.from() - shrink.to()) * gone, days);
    if (left > pace) {
      return Ground.BEHIND_PACE.with(facts.probability(), left, pace);
    }
    Judgement warning = lateOrDim(facts);
    return warning != null ? warning : Ground.IN_PACE.with(facts.probability(), left, pace);
  }

  private static Judgement control(Promise.Control control, Evidence facts) {
    boolean over = facts.day().isAfter(control.by());
    LocalDate last = over ? control.by() : facts.day();
    long left = ChronoUnit.DAYS.between(facts.day(), control.by());
    Optional<ControlTest> test = facts.control().apply(last);
    if (test.isEmpty()) {
      return over
          ? Ground.LEFT_WITHOUT_CRITERIA.with(facts.probability(), last)
          : Ground.NO_CRITERIA.with(facts.probability(), left);
    }
    Boolean controlled = test.get().controlled();
    if (controlled == null) {
      String open =
          test.get().criteria().stream()
              .flatMap(one -> one.missing().stream())
              .distinct()
              .collect(Collectors.joining(", "));
      return over
          ? Ground.NOT_SHOWN.with(facts.probability(), last, open)
          : Ground.CRITERIA_UNKNOWN.with(facts.probability(), left, open);
    }
    if (controlled) {
      return Ground.CONTROLLED.with(facts.probability(), test.get().rule());
    }
    String unmet =
        test.get().criteria().stream()
            .filter(one -> Boolean.FALSE.equals(one.met()))
            .map(ControlTest.Criterion::row)
            .collect(Collectors.joining(", "));
    return over
        ? Ground.NOT_CONTROLLED.with(facts.probability(), last, unmet)
        : Ground.CRITERIA_OPEN.with(facts.probability(), left, unmet);
  }

  private static LocalDate day(Decision decision) {
    return Timestamps.day(decision.from());
  }

  private static String rows(Evidence facts) {
    return facts.says().rows().stream().map(row -> row.id()).collect(Collectors.joining(", "));
  }
}
