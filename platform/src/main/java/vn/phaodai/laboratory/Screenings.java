// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Conditions;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Plans screening campaigns and changes what each commune is to do. How far they have come follows
/// from what the laboratories send, see [ScreeningCount].
@Service
@Transactional
public class Screenings {
  static final String PLAN = "screening.plan";
  private static final int LEAST_REASON = 10;

  private final ScreeningRepository rows;
  private final ScreeningGroups groups;
  private final LabSight sight;
  private final Units units;
  private final Conditions conditions;
  private final OperatingClock clock;
  private final AuditLog audit;

  Screenings(
      ScreeningRepository rows,
      ScreeningGroups groups,
      LabSight sight,
      Units units,
      Conditions conditions,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.groups = groups;
    this.sight = sight;
    this.units = units;
    this.conditions = conditions;
    this.clock = clock;
    this.audit = audit;
  }

  /// Plans a campaign: every commune of the area gets its denominator as of today and a quota that
  /// meets the target.
  public UUID plan(ScreeningDraft draft) {
    draft.check();
    groups.require(draft.groups());
    Unit unit = units.require(draft.unitCode(), clock.today());
    if (!sight.covers(unit.path(), PLAN)) {
      throw ScreeningRefusals.OUTSIDE.with(unit.fullName()).raise();
    }
    BigDecimal target = BigDecimal.valueOf(draft.targetPercent(), 2);
    ScreeningRepository.Key key = rows.plan(draft, unit, target, LabSight.account());
    int people = 0;
    for (Unit commune : communes(unit)) {
      int counted =
          switch (draft.denominator()) {
            case CENSUS, PLAN -> commune.population() == null ? 0 : commune.population();
            case REGISTER -> rows.registered(commune.path());
          };
      rows.area(key.id(), commune, counted, Screening.needed(counted, target));
      people += counted;
    }
    if (people == 0) {
      throw ScreeningRefusals.NO_PEOPLE.with(unit.fullName()).raise();
    }
    audit.record(
        AuditEntry.of("laboratory.screening.plan", "screening", key.id())
            .in(unit.path())
            .with(Map.of("people", people, "target", draft.targetPercent())));
    return key.publicId();
  }

  private List<Unit> communes(Unit unit) {
    List<Unit> below = units.descendants(unit.id(), Tier.COMMUNE, clock.today());
    return below.isEmpty() ? List.of(unit) : below;
  }

  /// What one commune is to do.
  ///
  /// @param people the denominator; only a campaign measured by [Denominator#PLAN] changes it
  public record Task(String unitCode, int people, int quota, int teams, int tubes) {
    boolean isSound() {
      return people >= 0 && quota >= 0 && teams >= 0 && tubes >= 0;
    }
  }

  /// Sets what communes are to do, all or none.
  public void assign(UUID screening, int version, List<Task> tasks) {
    ScreeningRepository.Held held = hold(screening, version);
    for (Task task : tasks) {
      Unit unit = units.require(task.unitCode(), clock.today());
      if (!task.isSound()) {
        throw ScreeningRefusals.QUOTA.with(unit.fullName()).raise();
      }
      rows.assign(held, unit.id(), task);
    }
    audit.record(
        AuditEntry.of("laboratory.screening.assign", "screening", held.id())
            .in(held.path())
            .with(Map.of("communes", tasks.size())));
  }

  /// Adds a round behind the last.
  public void addRound(UUID screening, int version, ScreeningDraft.Round round) {
    ScreeningRepository.Held held = hold(screening, version);
    LocalDate last = rows.lastDay(held.id());
    if (!round.from().isAfter(last) || round.until().isBefore(round.from())) {
      throw ScreeningRefusals.ROUND_DAYS.raise();
    }
    if (round.poolSize() < 1 || round.poolSize() > 30) {
      throw ScreeningRefusals.POOL_SIZE.with(round.poolSize()).raise();
    }
    rows.addRound(held.id(), round);
    audit.record(
        AuditEntry.of("laboratory.screening.round", "screening", held.id()).in(held.path()));
  }

  /// Ends a campaign, be its target met or not.
  public void close(UUID screening, int version, String reason) {
    ScreeningRepository.Held held = hold(screening, version);
    if (reason.strip().length() < LEAST_REASON) {
      throw ScreeningRefusals.REASON_NEEDED.raise();
    }
    rows.close(held.id(), clock.today(), reason.strip());
    audit.record(
        AuditEntry.of("laboratory.screening.close", "screening", held.id()).in(held.path()));
  }

  /// What of the dispatches may wait for this campaign, and does not yet.
  @Transactional(readOnly = true)
  public List<Conditions.Waiting> mayWait(Screening screening) {
    List<UUID> already = rows.awaited(screening.publicId());
    return conditions.waitingOver(screening.path()).stream()
        .filter(waiting -> !already.contains(waiting.obligation()))
        .toList();
  }

  /// What waits for this campaign.
  @Transactional(readOnly = true)
  public List<Conditions.Waiting> waits(Screening screening) {
    List<UUID> already = rows.awaited(screening.publicId());
    return conditions.waitingOver(screening.path()).stream()
        .filter(waiting -> already.contains(waiting.obligation()))
        .toList();
  }

  /// The obligation begins when the campaign is complete: at once, if it is.
  public void await(UUID screening, int version, UUID obligation) {
    ScreeningRepository.Held held = hold(screening, version);
    if (conditions.waitingOver(held.path()).stream()
        .noneMatch(waiting -> waiting.obligation().equals(obligation))) {
      throw ScreeningRefusals.NO_CONDITION.raise();
    }
    rows.await(held.id(), obligation, LabSight.account());
    audit.record(
        AuditEntry.of("laboratory.screening.await", "screening", held.id())
            .in(held.path())
            .with(Map.of("obligation", obligation.toString())));
    completed(held.id());
  }

  /// Opens what waits for a campaign, if every round of it has met its target.
  void completed(long screening) {
    rows.complete(screening)
        .ifPresent(
            complete ->
                rows.closedConditions(screening)
                    .forEach(
                        obligation -> {
                          conditions.cameAbout(obligation, complete.on(), complete.ground());
                          rows.opened(screening, obligation, complete.on());
                        }));
  }

  private ScreeningRepository.Held hold(UUID screening, int version) {
    ScreeningRepository.Held held =
        rows.hold(screening)
            .filter(row -> sight.covers(row.path(), PLAN))
            .orElseThrow(ScreeningRefusals.NOT_FOUND::raise);
    if (held.isClosed()) {
      throw ScreeningRefusals.CLOSED.raise();
    }
    if (held.version() != version) {
      throw ScreeningRefusals.CHANGED_MEANWHILE.raise();
    }
    return held;
  }
}
