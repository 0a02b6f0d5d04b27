// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.RiskLevel;

/// Refuses what lacks what its kind of promise needs, and what contradicts another in force.
final class PromiseCheck {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST_REVIEW_D = 92;

  private final Unit unit;
  private final LocalDate signed;
  private final @Nullable RiskLevel level;
  private final List<Promise> others;

  /// @param signed day of signing
  /// @param level decided, now
  /// @param others in force about the unit, without one that is to be replaced
  PromiseCheck(Unit unit, LocalDate signed, @Nullable RiskLevel level, List<Promise> others) {
    this.unit = unit;
    this.signed = signed;
    this.level = level;
    this.others = List.copyOf(others);
  }

  void check(Promise promise) {
    LocalDate due = promise.due();
    if (due != null && !due.isAfter(signed)) {
      throw CommitmentRefusals.DATE_GONE.with(SHOWN.format(due), SHOWN.format(signed)).raise();
    }
    switch (promise) {
      case Promise.Hold hold -> hold(hold);
      case Promise.Transition step -> transition(step);
      case Promise.Shrink shrink -> shrink(shrink);
      case Promise.Control control -> control(control);
    }
  }

  private void hold(Promise.Hold hold) {
    if (hold.reviewDays() < 1 || hold.reviewDays() > LONGEST_REVIEW_D) {
      throw CommitmentRefusals.REVIEW_NEEDED.raise();
    }
    boolean isThere = known().compareTo(hold.level()) <= 0;
    boolean getsThere = arrives(hold.level(), hold.from());
    if (!isThere && !getsThere) {
      throw notFromHere(hold.level());
    }
    for (Promise other : others) {
      if (other instanceof Promise.Hold
          || (other instanceof Promise.Transition(var from, var to, var by)
              && to.compareTo(hold.level()) >= 0
              && from.compareTo(hold.level()) > 0
              && by.isAfter(hold.from()))) {
        throw contradiction(other);
      }
    }
  }

  private void transition(Promise.Transition step) {
    if (step.from().ordinal() - step.to().ordinal() != 1) {
      throw CommitmentRefusals.ONE_STEP.with(step.from().name(), step.to().name()).raise();
    }
    if (known() != step.from() && !arrives(step.from(), step.by())) {
      throw notFromHere(step.from());
    }
    for (Promise other : others) {
      boolean same =
          other instanceof Promise.Transition one
              && (one.from() == step.from()
                  || one.to().compareTo(step.from()) >= 0 && !one.by().isBefore(step.by())
                  || one.from().compareTo(step.to()) <= 0 && !one.by().isAfter(step.by()));
      boolean held =
          other instanceof Promise.Hold hold
              && hold.level().compareTo(step.from()) < 0
              && hold.from().isBefore(step.by());
      if (same || held) {
        throw contradiction(other);
      }
    }
  }

  private void shrink(Promise.Shrink shrink) {
    if (shrink.to() < 0 || shrink.to() >= shrink.from()) {
      throw CommitmentRefusals.NOT_SMALLER.with(shrink.from(), shrink.to()).raise();
    }
    once(
        shrink,
        others.stream()
            .filter(one -> one instanceof Promise.Shrink s && s.measure() == shrink.measure())
            .toList());
  }

  private void control(Promise.Control control) {
    if (unit.tier() == Tier.AREA) {
      throw CommitmentRefusals.NO_CRITERIA.with(unit.fullName()).raise();
    }
    once(control, others);
  }

  private void once(Promise promise, List<Promise> among) {
    among.stream()
        .filter(one -> one.kind().equals(promise.kind()))
        .findFirst()
        .ifPresent(
            one -> {
              throw contradiction(one);
            });
  }

  /// Whether a promise in force leads to a level before a day is over.
  private boolean arrives(RiskLevel wanted, LocalDate before) {
    return others.stream()
        .anyMatch(
            one ->
                one instanceof Promise.Transition step
                    && step.to() == wanted
                    && !step.by().isAfter(before));
  }

  private RiskLevel known() {
    if (level == null) {
      throw CommitmentRefusals.NO_LEVEL.with(unit.fullName()).raise();
    }
    return level;
  }

  private RuntimeException notFromHere(RiskLevel wanted) {
    return CommitmentRefusals.NOT_FROM_HERE
        .with(unit.fullName(), Objects.requireNonNull(level).name(), wanted.name())
        .raise();
  }

  private RuntimeException contradiction(Promise other) {
    return CommitmentRefusals.CONTRADICTS.with(unit.fullName(), told(other)).raise();
  }

  /// A promise in few words, the same in both languages.
  static String told(Promise promise) {
    return switch (promise) {
      case Promise.Hold(var level, var from, _) ->
          "HOLD " + level.name() + ", " + SHOWN.format(from);
      case Promise.Transition(var from, var to, var by) ->
          from.name() + " → " + to.name() + ", " + SHOWN.format(by);
      case Promise.Shrink(var measure, var from, var to, var by) ->
          measure.name() + " " + from + " → " + to + ", " + SHOWN.format(by);
      case Promise.Control(var by) -> "CONTROL, " + SHOWN.format(by);
    };
  }
}
