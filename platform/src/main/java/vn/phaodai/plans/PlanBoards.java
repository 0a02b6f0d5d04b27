// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.AssignmentState;
import vn.phaodai.directives.Commission;
import vn.phaodai.directives.Commissions;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.DirectiveTables;
import vn.phaodai.zones.DirectiveTables.Directive;
import vn.phaodai.zones.RiskLevel;

/// What the pages of plans show.
@Service
@Transactional(readOnly = true)
public class PlanBoards {
  public static final int MOST = 200;

  private final JdbcClient jdbc;
  private final PlanRepository plans;
  private final ActivationRepository activations;
  private final Commissions commissions;
  private final Stocks stocks;
  private final PlanShortages shortages;
  private final PlanSight sight;
  private final DirectiveTables directives;
  private final Units units;
  private final Bodies bodies;
  private final OperatingClock clock;

  PlanBoards(
      JdbcClient jdbc,
      PlanRepository plans,
      ActivationRepository activations,
      Commissions commissions,
      Stocks stocks,
      PlanShortages shortages,
      PlanSight sight,
      DirectiveTables directives,
      Units units,
      Bodies bodies,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.activations = activations;
    this.commissions = commissions;
    this.stocks = stocks;
    this.shortages = shortages;
    this.sight = sight;
    this.directives = directives;
    this.units = units;
    this.bodies = bodies;
    this.clock = clock;
  }

  /// @param code of the place; blank for the widest that the reader may see
  /// @return empty where there is no unit at all
  public Optional<PlanBoard> of(String code) {
    LocalDate today = clock.today();
    return (code.isBlank()
            ? units.widest(sight.paths())
            : Optional.of(sight.require(code, today, PlanSight.READ)))
        .map(place -> board(place, today));
  }

  private PlanBoard board(Unit place, LocalDate today) {
    List<Unit> above =
        units.ancestors(place.id()).stream()
            .filter(one -> sight.covers(one.path(), PlanSight.READ))
            .toList();
    List<PlanBoard.Running> running = running(activations.running(place.path(), MOST));
    List<PlanBoard.Unplanned> unplanned = unplanned(place.path(), today);
    return new PlanBoard(
        place,
        today,
        above,
        running,
        count(
            "select count(*) from plans.activation where path <@ :path::ltree and ended_at is null",
            place.path()),
        PlanShortages.totals(running.stream().map(PlanBoard.Running::shortages).toList()),
        unplanned.subList(0, Math.min(MOST, unplanned.size())),
        unplanned.size(),
        lines(place, today));
  }

  private int count(String sql, String path) {
    return jdbc.sql(sql).param("path", path).query(Integer.class).single();
  }

  private List<PlanBoard.Running> running(List<Activation> all) {
    Map<String, List<Commission.Progress>> works =
        commissions.of(all.stream().map(Activation::key).toList());
    Map<String, List<Shortage>> against = shortages.of(all);
    return all.stream()
        .map(
            one ->
                running(
                    one,
                    works.getOrDefault(one.key(), List.of()),
                    against.getOrDefault(one.path(), List.of())))
        .toList();
  }

  private PlanBoard.Running running(
      Activation one, List<Commission.Progress> works, List<Shortage> shortages) {
    Instant now = clock.now();
    int done = (int) works.stream().filter(w -> w.state() == AssignmentState.ACCEPTED).count();
    int late = (int) works.stream().filter(w -> w.isLate(now)).count();
    return new PlanBoard.Running(one, works, done, late, shortages);
  }

  /// Published levels, held or still to come, for which the unit has no approved plan: by highest
  /// level and name.
  private List<PlanBoard.Unplanned> unplanned(String path, LocalDate today) {
    return jdbc.sql(
            """
            select u.code, u.full_name, d.level, d.number
            from zones_api.decision d join territory_api.unit u on u.id = d.unit_id
            where d.path <@ :path::ltree and d.published_at is not null
              and (upper_inf(d.during) or upper(d.during) > :now::timestamptz)
              and not exists (select from plans.plan p where p.unit_id = d.unit_id and p.level = d.level
                and p.state = 'APPROVED' and daterange(p.from_day, p.until_day) @> :today::date)
            order by array_position('{VERY_HIGH,HIGH,AT_RISK,NEW_NORMAL}', d.level), u.name_key, u.id
            """)
        .param("path", path)
        .param("now", time(clock.now()))
        .param("today", today)
        .query(
            (row, n) ->
                new PlanBoard.Unplanned(
                    row.getString(1),
                    row.getString(2),
                    RiskLevel.valueOf(row.getString(3)),
                    row.getString(4)))
        .list();
  }

  private List<PlanBoard.Line> lines(Unit place, LocalDate today) {
    List<Unit> shown = new ArrayList<>(List.of(place));
    shown.addAll(units.children(place.id(), today));
    List<Long> ids = shown.stream().map(Unit::id).toList();
    Map<Long, Map<RiskLevel, Plan>> by = new HashMap<>();
    plans
        .of(ids, today)
        .forEach(
            plan ->
                by.computeIfAbsent(plan.unitId(), _ -> new EnumMap<>(RiskLevel.class))
                    .merge(plan.level(), plan, PlanBoards::telling));
    Map<Long, RiskLevel> levels = published(ids);
    return shown.stream()
        .map(
            unit ->
                new PlanBoard.Line(
                    unit, levels.get(unit.id()), by.getOrDefault(unit.id(), Map.of())))
        .toList();
  }

  /// Of two for one level the approved one; of two drafts the later.
  private static Plan telling(Plan later, Plan earlier) {
    return later.state() == Plan.State.DRAFT && earlier.state() == Plan.State.APPROVED
        ? earlier
        : later;
  }

  private Map<Long, RiskLevel> published(List<Long> ids) {
    Map<Long, RiskLevel> levels = new HashMap<>();
    jdbc.sql(
            """
            select unit_id, level from zones_api.decision
            where unit_id = any(:units) and published_at is not null and during @> :now::timestamptz
            """)
        .param("units", ids.toArray(Long[]::new))
        .param("now", time(clock.now()))
        .query(
            row -> {
              levels.put(row.getLong(1), RiskLevel.valueOf(row.getString(2)));
            });
    return levels;
  }

  /// One plan with everything about it.
  ///
  /// @param runs its activations, the latest first
  /// @param directive that applies to the unit today; null where no table is known
  public record Story(
      Plan plan,
      List<Plan.Measure> measures,
      List<Shortage> shortages,
      List<PlanBoard.Running> runs,
      List<Plan> versions,
      @Nullable Directive directive,
      boolean mayApprove,
      boolean mayWithdraw,
      boolean mayWrite) {}

  public Story story(Plan plan) {
    Map<Long, Map<String, Long>> needs = plans.needs(List.of(plan.id()));
    Map<String, List<Shortage>> against =
        stocks.against(Map.of(plan.path(), needs.getOrDefault(plan.id(), Map.of())));
    Long account = Plans.account();
    boolean draft = plan.state() == Plan.State.DRAFT;
    boolean over = sight.covers(plan.path(), PlanSight.APPROVE);
    boolean writes = sight.covers(plan.path(), PlanSight.WRITE);
    return new Story(
        plan,
        plans.measures(plan.id()),
        against.getOrDefault(plan.path(), List.of()),
        running(activations.ofPlan(plan.id())),
        plans.versions(plan.unitId(), plan.level()),
        directives.of(units.get(plan.unitId()), clock.today()).orElse(null),
        draft && over && (account == null || !account.equals(plan.authorId())),
        draft ? writes : plan.state() == Plan.State.APPROVED && over,
        writes);
  }

  /// What whoever writes a plan chooses from.
  ///
  /// @param bodies of the unit
  /// @param last the version that stands or was last written; null without one
  public record Desk(
      Unit unit,
      RiskLevel level,
      List<Body> bodies,
      List<Stocks.Told> told,
      @Nullable Plan last,
      List<Plan.Measure> lastMeasures,
      Map<String, Long> lastNeeds) {}

  public Desk desk(String code, RiskLevel level) {
    LocalDate today = clock.today();
    Unit unit = sight.require(code, today, PlanSight.WRITE);
    Plan last =
        plans.versions(unit.id(), level).stream()
            .filter(one -> one.state() != Plan.State.WITHDRAWN)
            .findFirst()
            .orElse(null);
    return new Desk(
        unit,
        level,
        bodies.ofUnit(unit.id(), today),
        stocks.of(unit),
        last,
        last == null ? List.of() : plans.measures(last.id()),
        last == null
            ? Map.of()
            : plans.needs(List.of(last.id())).getOrDefault(last.id(), Map.of()));
  }

  /// A unit of which the reader may say what it has, and what was said last.
  public record Store(Unit unit, List<Stocks.Told> told) {}

  public Store store(String code) {
    Unit unit = sight.require(code, clock.today(), PlanSight.STOCK);
    return new Store(unit, stocks.of(unit));
  }
}
