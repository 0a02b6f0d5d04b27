// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.day;
import static vn.phaodai.clock.Timestamps.time;
import static vn.phaodai.quarantine.DecisionBook.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.measures.Measure;

/// What becomes of an order: another bed, more days, home after the facility, its end.
@Service
@Transactional
public class OrderCourse {
  private static final int LONGEST_D = 60;

  private final OrderDesk desk;
  private final Facilities facilities;
  private final Readiness readiness;
  private final QuarantineRules rules;
  private final DecisionBook book;
  private final QuarantineFigures figures;
  private final OrderTrail trail;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  OrderCourse(
      OrderDesk desk,
      Facilities facilities,
      Readiness readiness,
      QuarantineRules rules,
      DecisionBook book,
      QuarantineFigures figures,
      OrderTrail trail,
      JdbcClient jdbc,
      OperatingClock clock,
      AuditLog audit) {
    this.desk = desk;
    this.facilities = facilities;
    this.readiness = readiness;
    this.rules = rules;
    this.book = book;
    this.figures = figures;
    this.trail = trail;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// A proposal that an officer does not follow. Throws QUARANTINE-002, -012.
  public void drop(UUID order, String reason) {
    OpenOrder one = desk.takeOne(order, QuarantineSight.DECIDE);
    if (!one.isProposed()) {
      throw QuarantineRefusals.DECIDED_ALREADY.with(1).raise();
    }
    jdbc.sql(
            """
            update quarantine.person_order set state = 'DROPPED', reason = :reason, version = version + 1 where id = :id
            """)
        .param("reason", reasoned(reason))
        .param("id", one.id())
        .update();
    trail.add(one.id(), "DROPPED", reason.strip());
    record("quarantine.order.drop", one, Map.of());
  }

  /// Another bed or another facility. Throws QUARANTINE-006, -007, -012, -015.
  public void move(UUID order, UUID facility, String reason) {
    OpenOrder one = desk.takeActive(order, QuarantineSight.DECIDE);
    reasoned(reason);
    Facilities.Facility to = facilities.get(facility);
    facilities.lock(to.id());
    Allocation found =
        Allocation.of(
            facilities.state(to.id()),
            List.of(new Allocation.Guest(one.personId(), one.household(), one.sex())));
    Allocation.@Nullable Place bed = found.placed().get(one.personId());
    if (bed == null) {
      throw QuarantineRefusals.FULL.with(to.name(), "1").raise();
    }
    QuarantineFigures.Sums moved = new QuarantineFigures.Sums();
    desk.settle(one, to.id(), bed, clock.now(), moved);
    figures.tell(moved, "order " + one.id());
    trail.add(one.id(), "MOVED", to.name() + ", " + bed.room(), reason.strip());
    record("quarantine.order.move", one, Map.of("facility", to.id()));
  }

  /// More days. With no day given, those that a later exposure proposes. Throws QUARANTINE-012,
  /// -015, -016, -031.
  ///
  /// @param until last day; null: as proposed
  public void extend(
      UUID order, @Nullable LocalDate until, String reason, DecisionBook.Paper paper) {
    OpenOrder one = desk.takeActive(order, QuarantineSight.DECIDE);
    @Nullable Longer proposed = proposed(one);
    if (until == null && proposed == null) {
      throw QuarantineRefusals.NO_EXTENSION.raise();
    }
    LocalDate before = Objects.requireNonNull(one.until());
    LocalDate last = until == null ? Objects.requireNonNull(proposed).until() : until;
    LocalDate furthest = before.plusDays(LONGEST_D);
    if (!last.isAfter(before) || last.isAfter(furthest)) {
      throw QuarantineRefusals.NOT_LONGER.with(shown(before), shown(furthest)).raise();
    }
    String why = until == null ? reason.strip() : reasoned(reason);
    long decision =
        book.book(DecisionBook.Kind.EXTENSION, paper, one.unitId(), List.of(one.path()));
    lengthen(one, proposed, before, last, why, decision);
    trail.add(one.id(), "EXTENDED", shown(before), shown(last), why);
    record("quarantine.order.extend", one, Map.of("until", last.toString()));
  }

  /// What a later exposure comes to.
  private record Longer(
      long id, Cause degree, Instant lastMet, LocalDate until, Schedule schedule) {}

  private @Nullable Longer proposed(OpenOrder one) {
    record Row(long id, Cause degree, Instant met) {}
    return jdbc.sql(
            """
            select id, class, last_met_at from quarantine.extension where order_id = :id and state = 'PROPOSED'
            """)
        .param("id", one.id())
        .query(
            (row, n) ->
                new Row(
                    row.getLong(1),
                    Cause.valueOf(row.getString(2)),
                    Timestamps.instant(row, "last_met_at")))
        .optional()
        .map(
            row -> {
              Schedule schedule = schedule(one, row.degree(), row.met());
              return new Longer(row.id(), row.degree(), row.met(), schedule.until(), schedule);
            })
        .orElse(null);
  }

  /// The days anew, with the later exposure, as if it had been ordered on the first day.
  private Schedule schedule(OpenOrder one, Cause degree, Instant met) {
    LocalDate from = Objects.requireNonNull(one.from());
    boolean home = one.centralUntil() == null;
    return rules.regimen(degree, home, one.vaccinated(), "PENDING", clock.today())
            instanceof Regimen.Apart apart
        ? Schedule.of(
            from,
            day(met),
            home ? 0 : apart.central_days(),
            apart.home_days() + (home ? apart.central_days() : 0),
            apart.counting(),
            rules.samplingDays(degree, clock.today()))
        : Schedule.of(
            from,
            day(met),
            one.central_days(),
            one.home_days(),
            Regimen.Counting.ISOLATION,
            rules.samplingDays(degree, clock.today()));
  }

  private void lengthen(
      OpenOrder one,
      @Nullable Longer proposed,
      LocalDate before,
      LocalDate last,
      String why,
      long decision) {
    Cause degree = proposed == null ? one.degree() : proposed.degree();
    Instant met = proposed == null ? one.lastMet() : proposed.lastMet();
    LocalDate central = proposed == null ? null : proposed.schedule().centralUntil();
    jdbc.sql(
            """
            update quarantine.person_order set class = :class, last_met_at = :met, until_on = :until,
              central_until = case when :inFacility then least(:until, coalesce(:central::date, central_until))
                else central_until end,
              version = version + 1
            where id = :id
            """)
        .param("class", degree.name())
        .param("met", time(met))
        .param("until", last)
        .param("inFacility", one.isInFacility())
        .param("central", one.isInFacility() && central == null ? last : central)
        .param("id", one.id())
        .update();
    if (proposed == null) {
      insertExtension(one, last, before, why, decision);
    } else {
      jdbc.sql(
              """
              update quarantine.extension set state = 'DECIDED', decision_id = :decision, until_before = :before,
                until_on = :until, reason = :reason
              where id = :id
              """)
          .param("decision", decision)
          .param("before", before)
          .param("until", last)
          .param("reason", why)
          .param("id", proposed.id())
          .update();
      desk.samplings(one.id(), proposed.schedule(), clock.today());
    }
  }

  private void insertExtension(
      OpenOrder one, LocalDate last, LocalDate before, String why, long decision) {
    jdbc.sql(
            """
            insert into quarantine.extension (order_id, state, cause, class, last_met_at, reason, proposed_at, decision_id,
              until_before, until_on)
            values (:order, 'DECIDED', 'ASKED', :class, :met, :reason, :now, :decision, :before, :until)
            """)
        .param("order", one.id())
        .param("class", one.degree().name())
        .param("met", time(one.lastMet()))
        .param("reason", why)
        .param("now", time(clock.now()))
        .param("decision", decision)
        .param("before", before)
        .param("until", last)
        .update();
  }

  /// A later exposure that changes nothing. Throws QUARANTINE-012, -015, -031.
  public void keepDays(UUID order, String reason) {
    OpenOrder one = desk.takeActive(order, QuarantineSight.DECIDE);
    int dropped =
        jdbc.sql(
                """
                update quarantine.extension set state = 'DROPPED', reason = :reason
                where order_id = :id and state = 'PROPOSED'
                """)
            .param("reason", reasoned(reason))
            .param("id", one.id())
            .update();
    if (dropped == 0) {
      throw QuarantineRefusals.NO_EXTENSION.raise();
    }
    record("quarantine.order.keep_days", one, Map.of());
  }

  /// @param home how many go on at home, having done their days in a facility
  /// @param free how many are done
  public record Released(int home, int free) {}

  /// Lets people go for whom the rule says so: out of the facility to the days at home, or out of
  /// quarantine. All of the list or nobody. Throws QUARANTINE-011, -015.
  public Released release(Set<UUID> orders, DecisionBook.Paper paper) {
    List<OpenOrder> all = desk.take(orders, QuarantineSight.DECIDE);
    if (!all.stream().allMatch(OpenOrder::isActive)) {
      throw QuarantineRefusals.NOT_ACTIVE.raise();
    }
    Map<UUID, Readiness.State> states =
        readiness.of(all.stream().map(OpenOrder::publicId).toList());
    List<Readiness.State> not =
        all.stream()
            .map(one -> Objects.requireNonNull(states.get(one.publicId())))
            .filter(state -> !state.may())
            .toList();
    if (!not.isEmpty()) {
      Readiness.State first = not.getFirst();
      throw QuarantineRefusals.TOO_EARLY
          .with(not.size(), String.valueOf(first.orderId()), first.why())
          .raise();
    }
    long decision =
        book.book(
            DecisionBook.Kind.RELEASE,
            paper,
            all.getFirst().unitId(),
            all.stream().map(OpenOrder::path).toList());
    return letGo(all, decision);
  }

  private Released letGo(List<OpenOrder> all, long decision) {
    Instant now = clock.now();
    QuarantineFigures.Sums moved = new QuarantineFigures.Sums();
    int home = 0;
    for (OpenOrder one : all) {
      LocalDate until = Objects.requireNonNull(one.until());
      if (one.isInFacility() && !until.isBefore(clock.today())) {
        desk.settle(one, null, null, now, moved);
        trail.add(one.id(), "WENT_HOME", shown(until));
        home++;
      } else {
        end(one, "RELEASED", decision, "", now, moved);
        trail.add(one.id(), "RELEASED");
      }
    }
    figures.tell(moved, "decision " + decision);
    audit.record(
        AuditEntry.of("quarantine.order.release", "decision", decision)
            .in(all.getFirst().path())
            .with(Map.of("orders", all.stream().map(OpenOrder::id).toList(), "home", home)));
    return new Released(home, all.size() - home);
  }

  /// Why an order is cancelled.
  public enum Cancelling {
    /// Should never have been.
    CANCELLED,
    DIED,
    MOVED_AWAY
  }

  /// Ends an order that was wrong, or whose person is no more here. Throws QUARANTINE-012, -015.
  public void cancel(UUID order, Cancelling why, String reason) {
    OpenOrder one = desk.takeActive(order, QuarantineSight.DECIDE);
    QuarantineFigures.Sums moved = new QuarantineFigures.Sums();
    end(one, why.name(), null, reasoned(reason), clock.now(), moved);
    figures.tell(moved, "order " + one.id());
    trail.add(one.id(), "CANCELLED", reason.strip());
    record("quarantine.order.cancel", one, Map.of("why", why.name()));
  }

  private void end(
      OpenOrder one,
      String kind,
      @Nullable Long decision,
      String reason,
      Instant now,
      QuarantineFigures.Sums moved) {
    LocalDate day = figures.day(one.unitId(), now);
    desk.leave(one.id(), now);
    jdbc.sql(
            """
            update quarantine.person_order set state = 'ENDED', ended_at = :now, ended_day = :day, end_kind = :kind,
              end_decision_id = :decision, reason = case when :reason = '' then reason else :reason end,
              version = version + 1
            where id = :id
            """)
        .param("now", time(now))
        .param("day", day)
        .param("kind", kind)
        .param("decision", decision)
        .param("reason", reason)
        .param("id", one.id())
        .update();
    moved.add(one.unitId(), day, Measure.QUARANTINE_ENDED, 1);
  }

  private void record(String action, OpenOrder one, Map<String, Object> detail) {
    audit.record(AuditEntry.of(action, "order", one.id()).in(one.path()).with(detail));
  }

  private static String reasoned(String reason) {
    if (reason.isBlank()) {
      throw QuarantineRefusals.REASON_NEEDED.raise();
    }
    return reason.strip();
  }
}
