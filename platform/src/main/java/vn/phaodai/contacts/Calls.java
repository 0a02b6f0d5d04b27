// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// What came of each call to somebody on a list.
@Service
public class Calls {
  private final JdbcClient jdbc;
  private final ContactSight sight;
  private final Units units;
  private final ReportingDays days;
  private final Provinces provinces;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Calls(
      JdbcClient jdbc,
      ContactSight sight,
      Units units,
      ReportingDays days,
      Provinces provinces,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.units = units;
    this.days = days;
    this.provinces = provinces;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  private record Open(long id, long unitId, String path, Instant confirmedAt) {}

  /// What came of a call.
  ///
  /// @param person public id
  /// @param to code of the commune that takes over; for PASSED_ON alone
  /// @param at when it was made
  record Told(UUID person, CallOutcome outcome, String to, String note, Instant at) {}

  /// What came of a call just now to somebody on the list: it holds for every case that exposed
  /// them.
  ///
  /// @param person public id
  /// @param to code of the commune that takes over; for PASSED_ON alone
  @Transactional
  public void outcome(UUID person, CallOutcome outcome, String to, String note) {
    write(new Told(person, outcome, to, note, clock.now()));
  }

  /// As [#outcome], of a call made earlier that was written on paper.
  ///
  /// @return whether it was not known yet
  @Transactional
  boolean tell(Told told) {
    if (told.at().isAfter(clock.now())) {
      throw ContactRefusals.FUTURE.with(VisitBook.shown(told.at())).raise();
    }
    if (isThere(told)) {
      return false;
    }
    write(told);
    return true;
  }

  private boolean isThere(Told told) {
    return jdbc.sql(
            """
            select exists (
              select from contacts.call l join contacts.contact c on c.id = l.contact_id
              join people_api.person e on e.id = c.person_id
              join people_api.person p on p.id = e.canonical_id
              where p.public_id = :person and l.called_at = :at and l.outcome = :outcome)
            """)
        .param("person", told.person())
        .param("at", time(told.at()))
        .param("outcome", told.outcome().name())
        .query(Boolean.class)
        .single();
  }

  private void write(Told told) {
    List<Open> open =
        jdbc
            .sql(
                """
                select c.id, c.unit_id, u.path::text as path, c.confirmed_at
                from contacts.contact c join territory_api.unit u on u.id = c.unit_id
                join people_api.person e on e.id = c.person_id
                join people_api.person p on p.id = e.canonical_id
                where p.public_id = :person and c.state = 'OPEN' order by c.id for update of c
                """)
            .param("person", told.person())
            .query(
                (row, n) ->
                    new Open(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        instant(row, "confirmed_at")))
            .list()
            .stream()
            .filter(one -> sight.covers(one.path(), ContactSight.FOLLOW))
            .toList();
    if (open.isEmpty()) {
      throw ContactRefusals.NO_SUCH_CONTACT.raise();
    }
    Instant listed = open.stream().map(Open::confirmedAt).min(Instant::compareTo).orElseThrow();
    if (told.at().isBefore(listed)) {
      throw ContactRefusals.CALLED_BEFORE
          .with(VisitBook.shown(told.at()), VisitBook.shown(listed))
          .raise();
    }
    switch (told.outcome()) {
      case REACHED -> reach(open, told.at());
      case PASSED_ON -> pass(open, told.to());
      case NO_ANSWER, WRONG_NUMBER, REFUSED -> {}
    }
    open.forEach(one -> note(one, told));
    audit.record(
        AuditEntry.of(
                "contacts.call." + told.outcome().name().toLowerCase(Locale.ROOT),
                "contact",
                open.getFirst().id())
            .in(open.getFirst().path())
            .with(Map.of("contacts", open.size())));
  }

  private void note(Open one, Told told) {
    jdbc.sql(
            """
            insert into contacts.call (contact_id, outcome, called_at, unit_id, note, account_id)
            values (:contact, :outcome, :at, :unit, :note, :account)
            """)
        .param("contact", one.id())
        .param("outcome", told.outcome().name())
        .param("at", time(told.at()))
        .param("unit", one.unitId())
        .param("note", told.note().strip())
        .param("account", ContactSight.account())
        .update();
  }

  private void reach(List<Open> open, Instant at) {
    List<FigureChange> figures = new ArrayList<>();
    for (Open one : open) {
      LocalDate day = days.of(provinces.codeOf(one.unitId()), at);
      jdbc.sql(
              """
              update contacts.contact set state = 'REACHED', reached_at = :at, reached_day = :day, reached_unit_id = unit_id
              where id = :id
              """)
          .param("at", time(at))
          .param("day", day)
          .param("id", one.id())
          .update();
      figures.add(new FigureChange(one.unitId(), day, Measure.CONTACTS_REACHED, 1));
    }
    events.publishEvent(
        new FiguresChanged(ContactFigures.ROOM, "contact " + open.getFirst().id(), figures));
  }

  private void pass(List<Open> open, String to) {
    Unit unit =
        units
            .find(to, clock.today())
            .orElseThrow(() -> ContactRefusals.UNIT_NEEDED.with(to).raise());
    jdbc.sql("update contacts.contact set unit_id = :unit where id = any(:ids)")
        .param("unit", unit.id())
        .param("ids", open.stream().map(Open::id).toArray(Long[]::new))
        .update();
  }
}
