// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.day;
import static vn.phaodai.quarantine.DecisionBook.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.Words;

/// An officer orders what was proposed: who, from when, where, on which paper. All of a list or
/// nobody.
@Service
@Transactional
public class Orders {
  /// Somebody may have been isolated before the paper was written, and is told a day ahead.
  private static final int BEFORE_D = 14;

  private static final int AHEAD_D = 2;
  private static final int MOST_DAYS = 60;

  private final OrderDesk desk;
  private final Facilities facilities;
  private final QuarantineRules rules;
  private final DecisionBook book;
  private final QuarantineFigures figures;
  private final OrderTrail trail;
  private final NamedParameterJdbcTemplate batches;
  private final Words words;
  private final OperatingClock clock;
  private final AuditLog audit;

  Orders(
      OrderDesk desk,
      Facilities facilities,
      QuarantineRules rules,
      DecisionBook book,
      QuarantineFigures figures,
      OrderTrail trail,
      NamedParameterJdbcTemplate batches,
      Words words,
      OperatingClock clock,
      AuditLog audit) {
    this.desk = desk;
    this.facilities = facilities;
    this.rules = rules;
    this.book = book;
    this.figures = figures;
    this.trail = trail;
    this.batches = batches;
    this.words = words;
    this.clock = clock;
    this.audit = audit;
  }

  /// What an officer decides for a list of people.
  ///
  /// @param facility null: at home
  /// @param homeApproved whether the homes were found fit; asked of F1 at home
  /// @param days in place of the rule's; null: as the rule says
  /// @param reason where it departs from the rule
  public record Decision(
      @Nullable UUID facility,
      LocalDate from,
      boolean homeApproved,
      @Nullable Integer days,
      String reason,
      DecisionBook.Paper paper) {}

  /// A bed for everybody, or why not: what an officer looks at before the decision; nothing is
  /// written. Order → bed.
  ///
  /// @param beds by order
  /// @param without by order
  public record Proposal(
      Facilities.Facility facility,
      Map<UUID, Allocation.Place> beds,
      Map<UUID, Allocation.Cause> without) {
    public Proposal {
      beds = Map.copyOf(beds);
      without = Map.copyOf(without);
    }
  }

  public Proposal allocate(Set<UUID> orders, UUID facility) {
    List<OpenOrder> all = desk.take(orders, QuarantineSight.DECIDE);
    Facilities.Facility of = facilities.get(facility);
    Allocation found = allocation(of, all);
    Map<UUID, Allocation.Place> beds = new TreeMap<>();
    Map<UUID, Allocation.Cause> without = new TreeMap<>();
    for (OpenOrder one : all) {
      Allocation.Place place = found.placed().get(one.personId());
      if (place != null) {
        beds.put(one.publicId(), place);
      }
      Allocation.Cause cause = found.unplaced().get(one.personId());
      if (cause != null) {
        without.put(one.publicId(), cause);
      }
    }
    return new Proposal(of, beds, without);
  }

  private Allocation allocation(Facilities.Facility of, List<OpenOrder> orders) {
    return Allocation.of(
        facilities.state(of.id()),
        orders.stream()
            .map(one -> new Allocation.Guest(one.personId(), one.household(), one.sex()))
            .toList());
  }

  /// Orders quarantine. Answers how many. Throws QUARANTINE-001 to -006, -008 to -010, -013, -014,
  /// -032.
  public int decide(Set<UUID> orders, Decision asked) {
    LocalDate today = clock.today();
    if (asked.from().isBefore(today.minusDays(BEFORE_D))
        || asked.from().isAfter(today.plusDays(AHEAD_D))) {
      throw QuarantineRefusals.DATE
          .with(
              shown(asked.from()), shown(today.minusDays(BEFORE_D)), shown(today.plusDays(AHEAD_D)))
          .raise();
    }
    List<OpenOrder> all = desk.take(orders, QuarantineSight.DECIDE);
    long gone = all.stream().filter(one -> !one.isProposed()).count();
    if (gone > 0) {
      throw QuarantineRefusals.DECIDED_ALREADY.with(gone).raise();
    }
    int cases = desk.cases(all);
    if (cases > 0) {
      throw QuarantineRefusals.IS_CASE.with(cases).raise();
    }
    List<Ordered> ordered = all.stream().map(one -> ordered(one, asked)).toList();
    Facilities.@Nullable Facility facility =
        asked.facility() == null ? null : facilities.get(asked.facility());
    Map<Long, Allocation.Place> beds = facility == null ? Map.of() : beds(facility, all);
    long decision =
        book.book(
            DecisionBook.Kind.ORDER,
            asked.paper(),
            all.getFirst().unitId(),
            all.stream().map(OpenOrder::path).toList());
    write(ordered, decision, asked);
    settle(ordered, facility, beds, decision);
    audit.record(
        AuditEntry.of("quarantine.order.decide", "decision", decision)
            .in(all.getFirst().path())
            .with(
                Map.of(
                    "orders",
                    all.stream().map(OpenOrder::id).toList(),
                    "facility",
                    facility == null ? 0L : facility.id())));
    return all.size();
  }

  private record Ordered(OpenOrder of, Regimen.Apart regimen, Schedule schedule, String reason) {}

  /// The days of one person: by the rule for the place that was chosen, else as the officer says
  /// and why.
  private Ordered ordered(OpenOrder one, Decision asked) {
    boolean home = asked.facility() == null;
    if (home && one.degree() == Cause.F1 && !asked.homeApproved()) {
      throw QuarantineRefusals.HOME_NOT_APPROVED.raise();
    }
    Regimen said =
        one.degree() == Cause.ARRIVAL
            ? one.arrival()
            : rules.regimen(
                one.degree(), home, one.vaccinated(), one.firstResultOfF1(), clock.today());
    Regimen.Apart regimen =
        said instanceof Regimen.Apart apart && apart.central() != home && asked.days() == null
            ? apart
            : own(said, home, asked);
    Schedule schedule =
        Schedule.of(
            asked.from(),
            day(one.lastMet()),
            regimen.central_days(),
            regimen.home_days(),
            regimen.counting(),
            rules.samplingDays(one.degree(), clock.today()));
    return new Ordered(one, regimen, schedule, asked.reason().strip());
  }

  private Regimen.Apart own(Regimen said, boolean home, Decision asked) {
    Integer days = asked.days();
    if (asked.reason().isBlank() || days == null || days < 1 || days > MOST_DAYS) {
      throw QuarantineRefusals.DAYS_NEEDED.with(shown(clock.today())).raise();
    }
    String rule =
        switch (said) {
          case Regimen.Apart apart -> apart.rule();
          case Regimen.None none -> none.rule();
          case Regimen.Unknown(var id, _) -> id == null ? "" : id;
        };
    return new Regimen.Apart(
        !home, home ? 0 : days, home ? days : 0, Regimen.Counting.ISOLATION, rule, "", "");
  }

  private Map<Long, Allocation.Place> beds(Facilities.Facility facility, List<OpenOrder> all) {
    facilities.lock(facility.id());
    Allocation found = allocation(facility, all);
    if (!found.unplaced().isEmpty()) {
      String causes =
          found.causes().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e -> e.getValue() + " " + words.say("quarantine.cause." + e.getKey()))
              .collect(Collectors.joining("; "));
      throw QuarantineRefusals.FULL.with(facility.name(), causes).raise();
    }
    return found.placed();
  }

  private void write(List<Ordered> ordered, long decision, Decision asked) {
    batches.batchUpdate(
        """
        update quarantine.person_order set state = 'ACTIVE', decision_id = :decision, from_on = :from,
          central_until = :centralUntil, until_on = :until, regimen = :regimen, rule = :rule, source = :source,
          confidence = :confidence, central_days = :central, home_days = :home, counted_from = :counted, reason = :reason,
          version = version + 1
        where id = :id and state = 'PROPOSED'
        """,
        ordered.stream()
            .map(
                one ->
                    RegimenColumns.add(
                        new MapSqlParameterSource("id", one.of().id())
                            .addValue("decision", decision)
                            .addValue("from", asked.from())
                            .addValue("centralUntil", one.schedule().centralUntil())
                            .addValue("until", one.schedule().until())
                            .addValue("reason", one.reason()),
                        one.regimen()))
            .toArray(MapSqlParameterSource[]::new));
  }

  private void settle(
      List<Ordered> ordered,
      Facilities.@Nullable Facility facility,
      Map<Long, Allocation.Place> beds,
      long decision) {
    Instant now = clock.now();
    QuarantineFigures.Sums moved = new QuarantineFigures.Sums();
    List<OrderTrail.Entry> entries = new ArrayList<>();
    for (Ordered one : ordered) {
      Allocation.@Nullable Place bed = beds.get(one.of().personId());
      desk.settle(one.of(), facility == null ? null : facility.id(), bed, now, moved);
      desk.samplings(one.of().id(), one.schedule(), one.schedule().from());
      entries.add(
          new OrderTrail.Entry(
              one.of().id(),
              "ORDERED",
              List.of(
                  facility == null || bed == null ? "" : facility.name() + ", " + bed.room(),
                  shown(one.schedule().from()),
                  shown(one.schedule().until()))));
    }
    trail.add(entries);
    figures.tell(moved, "decision " + decision);
  }
}
