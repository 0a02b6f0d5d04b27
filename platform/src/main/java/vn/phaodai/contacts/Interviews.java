// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.cases.TracedCase;
import vn.phaodai.cases.TracedCases;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// What a patient, or whoever speaks for one, tells: where they were and whom they met, typed as it
/// is told.
@Service
@Transactional
public class Interviews {
  private final TracedCases cases;
  private final VisitDesk desk;
  private final PlaceRegister places;
  private final PersonRegister persons;
  private final RowUnits units;
  private final ContactSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  Interviews(
      TracedCases cases,
      VisitDesk desk,
      PlaceRegister places,
      PersonRegister persons,
      RowUnits units,
      ContactSight sight,
      OperatingClock clock,
      AuditLog audit,
      JdbcClient jdbc) {
    this.cases = cases;
    this.desk = desk;
    this.places = places;
    this.persons = persons;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// A milestone as it was told.
  ///
  /// @param place name or code; one that nobody registered in that unit is registered now
  /// @param unit code or name of the commune of the place; empty: that of the case
  public record ToldStay(
      String place,
      PlaceKind kind,
      String unit,
      LocalDateTime entered,
      LocalDateTime left,
      Teller teller) {}

  /// Writes a milestone down. Throws CONTACTS-001 to -003, -006 to -010, -022.
  public void tell(String code, ToldStay told) {
    TracedCase of = mine(code);
    Instant in = told.entered().atZone(OperatingClock.ZONE).toInstant();
    Instant out = told.left().atZone(OperatingClock.ZONE).toInstant();
    desk.check(in, out);
    Place place = place(told, of, TracingRules.day(in));
    VisitDesk.Booked booked =
        desk.book(
            List.of(
                new Stay(
                    of.personId(),
                    place.id(),
                    in,
                    out,
                    Stay.Source.INTERVIEW,
                    of.id(),
                    told.teller())),
            Map.of(place.id(), place),
            "case " + of.code());
    @Nullable Refusal refusal = booked.refusals().getFirst();
    if (refusal != null) {
      throw refusal.raise();
    }
  }

  private Place place(ToldStay told, TracedCase of, LocalDate day) {
    if (told.place().isBlank()) {
      throw ContactRefusals.PLACE_NEEDED.raise();
    }
    String text = told.unit().strip();
    @Nullable Unit unit = text.isEmpty() ? null : unit(text, day);
    long unitId = unit == null ? of.unitId() : unit.id();
    String path = unit == null ? of.path() : unit.path();
    String name = told.place().strip();
    var asked = new PlaceRegister.Asked(name, path);
    List<Place> known = places.find(List.of(asked)).getOrDefault(asked, List.of());
    return switch (known.size()) {
      case 0 ->
          Objects.requireNonNull(
              places
                  .register(
                      List.of(new PlaceRegister.Told(told.kind(), name, "", unitId)),
                      "case " + of.code())
                  .getFirst()
                  .place());
      case 1 -> known.getFirst();
      default -> throw ContactRefusals.PLACE_UNCLEAR.with(name, text).raise();
    };
  }

  private Unit unit(String text, LocalDate day) {
    return VisitReceiver.unit(text, day, units.open(List.of(text)));
  }

  /// Somebody named.
  ///
  /// @param unit code or name of the commune where they live; empty: that of the case
  public record ToldPerson(
      String name,
      @Nullable Integer birthYear,
      String phone,
      String address,
      String unit,
      Relation relation,
      LocalDate metOn) {}

  /// Writes down whom the patient names; who is known is recognised, who is not is registered.
  public void name(String code, ToldPerson told) {
    TracedCase of = mine(code);
    if (told.metOn().isAfter(clock.today())) {
      throw ContactRefusals.FUTURE.with(told.metOn().toString()).raise();
    }
    String text = told.unit().strip();
    long unit = text.isEmpty() ? of.unitId() : unit(text, told.metOn()).id();
    long person =
        persons.recognise(List.of(draft(told, unit)), "case " + of.code()).getFirst().personId();
    if (of.personIds().contains(person)) {
      throw ContactRefusals.OWN_CONTACT.raise();
    }
    jdbc.sql(
            """
            insert into contacts.declared (case_id, person_id, relation, met_at, account_id)
            values (:case, :person, :relation, :met, :account)
            on conflict (case_id, person_id) where withdrawn_at is null
            do update set relation = excluded.relation, met_at = excluded.met_at
            """)
        .param("case", of.id())
        .param("person", person)
        .param("relation", told.relation().name())
        .param("met", time(told.metOn().atTime(12, 0).atZone(OperatingClock.ZONE).toInstant()))
        .param("account", ContactSight.account())
        .update();
    audit.record(
        AuditEntry.of("contacts.declared.tell", "case", of.id())
            .in(of.path())
            .with(Map.of("person", person)));
  }

  private static PersonDraft draft(ToldPerson told, long unit) {
    try {
      PersonDraft draft =
          new PersonDraft(
              told.name(),
              null,
              null,
              told.birthYear(),
              null,
              told.phone().isBlank() ? null : told.phone(),
              told.address(),
              unit);
      if (draft.isPhoneReadable()) {
        return draft;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw ContactRefusals.NAME_NEEDED.raise();
  }

  /// @param id of the statement
  public record Statement(long id, long personId, Relation relation, Instant metAt) {}

  @Transactional(readOnly = true)
  public List<Statement> statements(String code) {
    return jdbc.sql(
            """
            select id, person_id, relation, met_at from contacts.declared
            where case_id = :case and withdrawn_at is null order by id
            """)
        .param("case", cases.get(code).id())
        .query(
            (row, n) ->
                new Statement(
                    row.getLong(1),
                    row.getLong(2),
                    Relation.valueOf(row.getString(3)),
                    instant(row, "met_at")))
        .list();
  }

  /// Takes a milestone back that was told wrong.
  public void withdrawStay(String code, long place, Instant entered, String reason) {
    TracedCase of = mine(code);
    desk.withdraw(of.id(), of.path(), place, entered, reasoned(reason));
  }

  /// Takes a statement back.
  public void withdrawStatement(String code, long id, String reason) {
    TracedCase of = mine(code);
    int gone =
        jdbc.sql(
                """
                update contacts.declared set withdrawn_at = :now, withdrawn_by = :by, reason = :reason
                where id = :id and case_id = :case and withdrawn_at is null
                """)
            .param("now", time(clock.now()))
            .param("by", ContactSight.account())
            .param("reason", reasoned(reason))
            .param("id", id)
            .param("case", of.id())
            .update();
    if (gone == 0) {
      throw ContactRefusals.NO_SUCH_VISIT.raise();
    }
    audit.record(
        AuditEntry.of("contacts.declared.withdraw", "case", of.id())
            .in(of.path())
            .with(Map.of("statement", id)));
  }

  private static String reasoned(String reason) {
    if (reason.isBlank()) {
      throw ContactRefusals.REASON_NEEDED.raise();
    }
    return reason.strip();
  }

  private TracedCase mine(String code) {
    TracedCase of = cases.get(code);
    if (!sight.covers(of.path(), ContactSight.INTERVIEW)) {
      throw ContactRefusals.OUTSIDE.raise();
    }
    return of;
  }
}
