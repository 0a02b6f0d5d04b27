// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.cases.TracedCase;
import vn.phaodai.cases.TracedCases;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.contacts.TracingRules.Terms;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.people.PersonNames;

/// An officer confirms what was proposed: the contacts go to the communes where they live and their
/// clocks run. What the system proposed and nobody confirmed is nothing.
@Service
public class Tracings {
  private final Proposals proposals;
  private final TracedCases cases;
  private final TracingRules rules;
  private final PersonNames names;
  private final ContactSight sight;
  private final TracingRepository rows;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;

  Tracings(
      Proposals proposals,
      TracedCases cases,
      TracingRules rules,
      PersonNames names,
      ContactSight sight,
      TracingRepository rows,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events,
      JdbcClient jdbc) {
    this.proposals = proposals;
    this.cases = cases;
    this.rules = rules;
    this.names = names;
    this.sight = sight;
    this.rows = rows;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
    this.jdbc = jdbc;
  }

  /// A case that waits to be traced.
  ///
  /// @param dueAt by when the rule wants its list confirmed; null where no rule is known for its
  ///   day
  public record Waiting(TracedCase of, @Nullable Instant dueAt, boolean late) {}

  /// F0 in sight that nobody has traced, the newest first. One for whose day no rule is known has
  /// no time to be late for.
  ///
  /// @param since reporting day of confirmation
  @Transactional(readOnly = true)
  public List<Waiting> waiting(LocalDate since, int limit) {
    Instant now = clock.now();
    return cases.untraced(since, limit).stream()
        .map(
            one -> {
              @Nullable Instant due =
                  rules
                      .findTerms(Degree.F1, TracingRules.day(one.resultedAt()))
                      .map(terms -> one.resultedAt().plus(terms.traceWithin()))
                      .orElse(null);
              return new Waiting(one, due, due != null && due.isBefore(now));
            })
        .toList();
  }

  /// How many went where.
  ///
  /// @param positive of them, those who are cases already
  public record Confirmed(int f1, int f2, int units, int positive) {}

  /// Confirms everybody who is proposed and not yet confirmed, those left out excepted.
  ///
  /// @param digest [Proposal#digest] of the list that the officer saw
  /// @param degrees which of them
  /// @param leftOut public ids of persons who are no contacts
  /// @param reason why not; needed where somebody is left out
  @Transactional
  public Confirmed confirm(
      String code, String digest, Set<Degree> degrees, Set<UUID> leftOut, String reason) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('contacts.tracing ' || :code))")
        .param("code", code)
        .query((row, n) -> n)
        .single();
    Proposal proposal = proposals.of(code);
    if (!sight.covers(proposal.of().path(), ContactSight.TRACE)) {
      throw ContactRefusals.OUTSIDE.raise();
    }
    if (!proposal.digest().equals(digest)) {
      throw ContactRefusals.LIST_CHANGED.raise();
    }
    List<Candidate> fresh =
        proposal.candidates().stream()
            .filter(c -> c.isNew() && degrees.contains(c.degree()))
            .toList();
    List<Candidate> chosen = without(fresh, leftOut);
    int gone = fresh.size() - chosen.size();
    if (gone > 0 && reason.isBlank()) {
      throw ContactRefusals.REASON_NEEDED.raise();
    }
    int number = number(proposal.of().id());
    if (chosen.isEmpty() && number > 1) {
      throw ContactRefusals.NOBODY_NEW.with(code).raise();
    }
    return write(proposal, chosen, number, gone, reason.strip());
  }

  private List<Candidate> without(List<Candidate> candidates, Set<UUID> leftOut) {
    if (leftOut.isEmpty()) {
      return candidates;
    }
    var labels = names.labels(candidates.stream().map(Candidate::personId).toList());
    return candidates.stream()
        .filter(
            c -> {
              var label = labels.get(c.personId());
              return label == null || !leftOut.contains(label.publicId());
            })
        .toList();
  }

  private int number(long caseId) {
    return jdbc.sql(
            "select coalesce(max(number), 0) + 1 from contacts.tracing where case_id = :case")
        .param("case", caseId)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  private Confirmed write(
      Proposal proposal, List<Candidate> chosen, int number, int gone, String reason) {
    Instant now = clock.now();
    LocalDate law = TracingRules.day(proposal.of().resultedAt());
    Map<Degree, Terms> terms =
        Map.of(Degree.F1, rules.terms(Degree.F1, law), Degree.F2, rules.terms(Degree.F2, law));
    boolean inTime =
        Duration.between(proposal.of().resultedAt(), now)
                .compareTo(rules.terms(Degree.F1, law).traceWithin())
            <= 0;
    long tracing = rows.tracing(proposal, number, inTime, gone, reason, now);
    List<Long> contacts = rows.insert(proposal, chosen, tracing, terms, now);
    List<FigureChange> figures = figures(proposal, chosen, number, inTime, now);
    if (!figures.isEmpty()) {
      events.publishEvent(new FiguresChanged(ContactFigures.ROOM, proposal.of().code(), figures));
    }
    int f1 = (int) chosen.stream().filter(c -> c.degree() == Degree.F1).count();
    cases.traced(proposal.of().code(), now, "F1 " + f1 + ", F2 " + (chosen.size() - f1));
    audit.record(
        AuditEntry.of("contacts.tracing.confirm", "case", proposal.of().id())
            .in(proposal.of().path())
            .with(
                Map.of(
                    "code", proposal.of().code(),
                    "tracing", tracing,
                    "f1", f1,
                    "f2", chosen.size() - f1,
                    "left_out", gone)));
    events.publishEvent(new ContactsConfirmed(proposal.of().id(), contacts));
    return new Confirmed(
        f1,
        chosen.size() - f1,
        (int) chosen.stream().map(c -> c.home().unitId()).distinct().count(),
        (int) chosen.stream().filter(c -> c.caseId() != null).count());
  }

  private List<FigureChange> figures(
      Proposal proposal, List<Candidate> chosen, int number, boolean inTime, Instant now) {
    List<FigureChange> figures = new ArrayList<>();
    long unit = proposal.of().unitId();
    if (number == 1) {
      figures.add(new FigureChange(unit, rows.day(unit, now), Measure.CASES_TRACED, 1));
      if (inTime) {
        figures.add(new FigureChange(unit, rows.day(unit, now), Measure.CASES_TRACED_IN_TIME, 1));
      }
    }
    record Key(long unit, Degree degree) {}
    Map<Key, Integer> counts = new HashMap<>();
    chosen.forEach(c -> counts.merge(new Key(c.home().unitId(), c.degree()), 1, Integer::sum));
    counts.forEach(
        (key, count) ->
            figures.add(
                new FigureChange(
                    key.unit(),
                    rows.day(key.unit(), now),
                    ContactFigures.of(key.degree()),
                    count)));
    return figures;
  }

  private record Gone(
      long id,
      String path,
      Degree degree,
      long unit,
      LocalDate day,
      @Nullable Long reachedUnit,
      @Nullable LocalDate reachedDay) {}

  /// Takes a contact back who is none: it counts nowhere any more.
  @Transactional
  public void withdraw(UUID contact, String reason) {
    if (reason.isBlank()) {
      throw ContactRefusals.REASON_NEEDED.raise();
    }
    Gone gone =
        jdbc.sql(
                """
                select c.id, u.path::text as path, c.class, c.first_unit_id, c.confirmed_day, c.reached_unit_id, c.reached_day
                from contacts.contact c join territory_api.unit u on u.id = c.unit_id
                where c.public_id = :id and c.state in ('OPEN', 'REACHED') for update of c
                """)
            .param("id", contact)
            .query(
                (row, n) ->
                    new Gone(
                        row.getLong(1),
                        row.getString(2),
                        Degree.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, Long.class),
                        row.getObject(7, LocalDate.class)))
            .optional()
            .filter(found -> sight.covers(found.path(), ContactSight.TRACE))
            .orElseThrow(ContactRefusals.NO_SUCH_CONTACT::raise);
    jdbc.sql(
            """
            update contacts.contact set state = 'WITHDRAWN', closed_at = :now, reason = :reason where id = :id
            """)
        .param("now", time(clock.now()))
        .param("reason", reason.strip())
        .param("id", gone.id())
        .update();
    List<FigureChange> figures = new ArrayList<>();
    figures.add(new FigureChange(gone.unit(), gone.day(), ContactFigures.of(gone.degree()), -1));
    if (gone.reachedUnit() != null && gone.reachedDay() != null) {
      figures.add(
          new FigureChange(gone.reachedUnit(), gone.reachedDay(), Measure.CONTACTS_REACHED, -1));
    }
    events.publishEvent(new FiguresChanged(ContactFigures.ROOM, "contact " + gone.id(), figures));
    events.publishEvent(new ContactsWithdrawn(List.of(gone.id())));
    audit.record(AuditEntry.of("contacts.contact.withdraw", "contact", gone.id()).in(gone.path()));
  }
}
