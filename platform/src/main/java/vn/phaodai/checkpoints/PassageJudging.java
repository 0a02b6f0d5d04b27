// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.territory.RowUnits;

/// Holds declarations against what the server knows: the officer’s shifts, units, permits, colours,
/// rules. Reads in sets; writes nothing.
@Component
class PassageJudging {
  private final GateShifts shifts;
  private final RowUnits units;
  private final PermitCheck permits;
  private final Origins origins;
  private final EntryRules rules;
  private final OperatingClock clock;

  PassageJudging(
      GateShifts shifts,
      RowUnits units,
      PermitCheck permits,
      Origins origins,
      EntryRules rules,
      OperatingClock clock) {
    this.shifts = shifts;
    this.units = units;
    this.permits = permits;
    this.origins = origins;
    this.rules = rules;
    this.clock = clock;
  }

  /// What some declarations need, read once.
  final class Bench {
    private final Map<UUID, Shift> mine;
    private final RowUnits.Batch places;
    private final PermitCheck.Book papers;
    private final Map<Long, Map<Instant, Origins.Known>> levels = new HashMap<>();

    private Bench(Map<UUID, Shift> mine, RowUnits.Batch places, PermitCheck.Book papers) {
      this.mine = mine;
      this.places = places;
      this.papers = papers;
    }

    /// @throws vn.phaodai.refusal.RefusedException CHECKPOINTS-006, -007, -010, -014
    Judged judge(Declaration told) {
      Shift shift = mine.get(told.shift());
      if (shift == null) {
        throw CheckpointRefusals.OTHERS_SHIFT.raise();
      }
      checkTime(told, shift);
      LocalDate day = Timestamps.day(told.takenAt());
      Place origin = told.origin() == null ? null : place(told.origin(), day);
      List<Place> destinations = told.destinations().stream().map(c -> place(c, day)).toList();
      PermitCheck.Shown paper = papers.of(told.permit(), told.plate(), told.takenAt());
      String level =
          origin == null
              ? Origins.NOTHING.level()
              : levels(shift, told.takenAt()).of(origin).level();
      boolean outside = origin == null || !origin.isIn(shift.provincePath());
      EntryVerdict verdict =
          rules.verdict(
              new EntryFacts(
                  shift.province(),
                  told.takenAt(),
                  day,
                  told.purpose(),
                  paper.paper(),
                  told.test(),
                  told.doses(),
                  told.symptoms(),
                  level,
                  outside));
      return new Judged(told, shift, origin, destinations, paper, level, verdict);
    }

    private Place place(String code, LocalDate day) {
      if (places.of(code, day) instanceof RowUnits.Answer.Found(var unit)) {
        return new Place(unit.code(), unit);
      }
      if (Outside.places().containsKey(code)) {
        return new Place(code, null);
      }
      throw CheckpointRefusals.UNKNOWN_UNIT.with(code).raise();
    }

    /// Colours change by decisions of whole hours: one reading serves the passages of an hour.
    private Origins.Known levels(Shift shift, Instant at) {
      Instant hour = at.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
      return levels
          .computeIfAbsent(shift.provinceId(), _ -> new HashMap<>())
          .computeIfAbsent(hour, h -> origins.at(shift.provinceId(), h));
    }
  }

  /// An officer departs from what they were shown: the device’s proposal, else ours.
  ///
  /// @throws vn.phaodai.refusal.RefusedException CHECKPOINTS-019
  static void checkReason(Judged judged) {
    Declaration told = judged.told();
    Declaration.Proposed shown = told.proposed();
    @Nullable Action proposed = shown == null ? judged.verdict().action() : shown.action();
    if (proposed != null && proposed != told.decision() && told.reason().isBlank()) {
      throw CheckpointRefusals.REASON_NEEDED.raise();
    }
  }

  private void checkTime(Declaration told, Shift shift) {
    Instant at = told.takenAt();
    if (at.isAfter(clock.now().plus(Duration.ofMinutes(Settings.of("clock_slack_min"))))) {
      throw CheckpointRefusals.IN_FUTURE.with(RecordReading.shown(at)).raise();
    }
    Duration slack = Duration.ofMinutes(Settings.of("shift_slack_min"));
    if (at.isBefore(shift.from().minus(slack)) || at.isAfter(shift.to().plus(slack))) {
      throw CheckpointRefusals.OUTSIDE_SHIFT
          .with(
              RecordReading.shown(at),
              RecordReading.shown(shift.from()),
              RecordReading.shown(shift.to()))
          .raise();
    }
  }

  Bench open(Collection<Declaration> all) {
    List<String> codes =
        all.stream()
            .flatMap(
                one -> Stream.concat(Stream.ofNullable(one.origin()), one.destinations().stream()))
            .distinct()
            .toList();
    List<String> scanned = new ArrayList<>();
    for (Declaration one : all) {
      String permit = one.permit();
      if (permit != null) {
        scanned.add(permit);
      }
    }
    return new Bench(
        shifts.mine(all.stream().map(Declaration::shift).toList()),
        units.open(codes),
        permits.open(scanned));
  }
}
