// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.directives.Commission;
import vn.phaodai.directives.Commissions;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.plans.ActivationRepository.Wanted;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;
import vn.phaodai.zones.ZonesChanged;

/// Keeps what runs in line with the published levels: the plan of a new level makes bodies owe its
/// measures, each by its day; the plan of the level before owes no more. Nobody decides here: the
/// plan was approved and the level was published, each by name. Said twice it happens once; a draft
/// and an unpublished decision set nothing going.
@Service
public class Activations {
  /// As the levels are called in a line of somebody's work.
  private static final Map<RiskLevel, String> LEVELS =
      Map.of(
          RiskLevel.NEW_NORMAL, "mức xanh",
          RiskLevel.AT_RISK, "mức vàng",
          RiskLevel.HIGH, "mức cam",
          RiskLevel.VERY_HIGH, "mức đỏ");

  private final ActivationRepository rows;
  private final PlanRepository plans;
  private final Commissions commissions;
  private final ZoneLevels levels;
  private final Bodies bodies;
  private final OperatingClock clock;
  private final AuditLog audit;

  Activations(
      ActivationRepository rows,
      PlanRepository plans,
      Commissions commissions,
      ZoneLevels levels,
      Bodies bodies,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.plans = plans;
    this.commissions = commissions;
    this.levels = levels;
    this.bodies = bodies;
    this.clock = clock;
    this.audit = audit;
  }

  /// Within the transaction that changed the zones: both stand or fall.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ZonesChanged news) {
    news.paths().forEach(this::settle);
  }

  /// Brings what runs at or below a path in line with what is published there.
  @Transactional(propagation = Propagation.MANDATORY)
  void settle(String path) {
    rows.lock();
    for (Wanted one : rows.wanted(path, clock.today())) {
      if (one.running() != null) {
        end(rows.get(one.running()), one);
      }
      if (one.plan() != null) {
        start(one);
      }
    }
  }

  private void end(Activation running, Wanted wanted) {
    String kind =
        !wanted.stands()
            ? "DECISION_WITHDRAWN"
            : !wanted.planStands() ? "PLAN_WITHDRAWN" : "LEVEL_CHANGED";
    String reason =
        switch (kind) {
          case "DECISION_WITHDRAWN" -> withdrawn(running);
          case "PLAN_WITHDRAWN" -> "Kế hoạch đã rút";
          default -> "Đã chuyển mức theo quyết định " + wanted.number();
        };
    rows.end(running.id(), kind, reason, clock.now());
    int open = commissions.withdraw(running.key(), reason);
    audit.record(
        AuditEntry.of("plans.end", "activation", running.id())
            .in(running.path())
            .with(Map.of("kind", kind, "open", open)));
  }

  /// In the words of whoever withdrew or corrected the decision.
  private String withdrawn(Activation running) {
    return "Quyết định "
        + running.number()
        + " đã rút hoặc đính chính: "
        + levels.history(running.unitId()).stream()
            .filter(one -> one.number().equals(running.number()))
            .map(ZoneLevels.Decision::withdrawal)
            .filter(Objects::nonNull)
            .findFirst()
            .map(ZoneLevels.Withdrawal::reason)
            .orElse("–");
  }

  private void start(Wanted wanted) {
    Instant now = clock.now();
    LocalDate effective = Timestamps.day(Objects.requireNonNull(wanted.from()));
    LocalDate counted = effective.isBefore(clock.today()) ? clock.today() : effective;
    Activation started = rows.insert(wanted, counted, Plans.account(), now);
    List<Commission.Task> tasks =
        plans.measures(started.planId()).stream()
            .map(
                one ->
                    new Commission.Task(
                        one.text(),
                        Set.of(one.leadId()),
                        Set.of(),
                        counted.plusDays(one.withinDays())))
            .toList();
    Commission commission =
        new Commission(
            started.key(),
            "Kế hoạch " + LEVELS.get(started.level()) + ", " + started.unitName(),
            started.address(),
            started.path(),
            monitor(started));
    commissions.give(commission, tasks);
    audit.record(
        AuditEntry.of("plans.activate", "activation", started.id())
            .in(started.path())
            .with(Map.of("level", started.level().name(), "number", started.number())));
  }

  /// The body above the plan's owner hears of what stays overdue.
  private @Nullable Long monitor(Activation started) {
    return bodies.get(plans.owner(started.planId())).parentId();
  }
}
