// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.zones.Assessment;
import vn.phaodai.zones.ControlTest;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels.Decision;

/// Everything that a promise about one unit is judged by on a day.
///
/// @param now the day's last moment, or the present one for the running day
/// @param decisions about the unit, any order
/// @param start the highest level from which promises in force lead down, this one or one before it
/// @param says what the rule says of the unit
/// @param own community cases among the people of an area below the commune, by day, the days
///   without any left out: no rule says anything of such a one; null for every other unit
/// @param extent how large a red zone was at the end of a day, of the measure promised
/// @param control what the criteria of control say at the end of a day; empty where none is in
///   force
/// @param milestones of this promise
/// @param probability that it will be kept; null without a forecast
record Evidence(
    LocalDate day,
    Instant now,
    List<Decision> decisions,
    RiskLevel start,
    Assessment says,
    @Nullable SortedMap<LocalDate, Long> own,
    ToLongFunction<LocalDate> extent,
    Function<LocalDate, Optional<ControlTest>> control,
    List<Milestone> milestones,
    @Nullable Double probability) {
  Evidence {
    decisions = decisions.stream().sorted(Comparator.comparing(Decision::from)).toList();
    milestones = List.copyOf(milestones);
  }

  /// The decision in force at a moment.
  Optional<Decision> at(Instant moment) {
    return decisions.stream()
        .filter(one -> !one.from().isAfter(moment))
        .filter(one -> one.until() == null || moment.isBefore(one.until()))
        .findFirst();
  }

  /// Those in force at any time from the beginning of a day to now.
  List<Decision> since(LocalDate day) {
    Instant begin = day.atStartOfDay(OperatingClock.ZONE).toInstant();
    return decisions.stream()
        .filter(one -> !one.from().isAfter(now))
        .filter(one -> one.until() == null || one.until().isAfter(begin))
        .toList();
  }

  /// The end of a day, or now where that has not come.
  Instant until(LocalDate last) {
    Instant end = OperatingClock.endOf(last);
    return end.isAfter(now) ? now : end;
  }
}
