// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

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

  private record Open(long id, long unitId, String path) {}

  /// What came of a call to somebody on the list: it holds for every case that exposed them.
  ///
  /// @param person public id
  /// @param to code of the commune that takes over; for PASSED_ON alone
  @Transactional
  public void outcome(UUID person, CallOutcome outcome, String to, String note) {
    List<Open> open =
        jdbc
            .sql(
                """
                select c.id, c.unit_id, u.path::text as path
                from contacts.contact c join territory_api.unit u on u.id = c.unit_id
                join people_api.person e on e.id = c.person_id
                join people_api.person p on p.id = e.canonical_id
                where p.public_id = :person and c.state = 'OPEN' order by c.id for update of c
                """)
            .param("person", person)
            .query((row, n) -> new Open(row.getLong(1), row.getLong(2), row.getString(3)))
            .list()
            .stream()
            .filter(one -> sight.covers(one.path(), ContactSight.FOLLOW))
            .toList();
    if (open.isEmpty()) {
      throw ContactRefusals.NO_SUCH_CONTACT.raise();
    }
    switch (outcome) {
      case REACHED -> reach(open);
      case PASSED_ON -> pass(open, to);
      case NO_ANSWER, WRONG_NUMBER, REFUSED -> {}
    }
    open.forEach(one -> note(one, outcome, note));
    audit.record(
        AuditEntry.of(
                "contacts.call." + outcome.name().toLowerCase(Locale.ROOT),
                "contact",
                open.getFirst().id())
            .in(open.getFirst().path())
            .with(Map.of("contacts", open.size())));
  }

  private void note(Open one, CallOutcome outcome, String note) {
    jdbc.sql(
            """
            insert into contacts.call (contact_id, outcome, called_at, unit_id, note, account_id)
            values (:contact, :outcome, :now, :unit, :note, :account)
            """)
        .param("contact", one.id())
        .param("outcome", outcome.name())
        .param("now", time(clock.now()))
        .param("unit", one.unitId())
        .param("note", note.strip())
        .param("account", ContactSight.account())
        .update();
  }

  private void reach(List<Open> open) {
    Instant now = clock.now();
    List<FigureChange> figures = new ArrayList<>();
    for (Open one : open) {
      LocalDate day = days.of(provinces.codeOf(one.unitId()), now);
      jdbc.sql(
              """
              update contacts.contact set state = 'REACHED', reached_at = :now, reached_day = :day, reached_unit_id = unit_id
              where id = :id
              """)
          .param("now", time(now))
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
