// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.Formats;
import vn.phaodai.territory.Unit;

/// What people lack, from when it is told until it has come:
///
/// ```
///   told ──► OPEN ── received in full ([Provisions]) ──► MET
///              └──── decided, with the reason ─────────► DECIDED
/// ```
///
/// Nothing else closes a need; neither time nor a promise.
@Service
@Transactional
public class Needs {
  private final JdbcClient jdbc;
  private final WelfarePersons persons;
  private final WelfareSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Needs(
      JdbcClient jdbc,
      WelfarePersons persons,
      WelfareSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// Through whom the office heard of it.
  public enum Channel {
    TELEPHONE,
    /// A community team going from house to house.
    TEAM,
    /// Somebody who came.
    CITIZEN,
    /// Another office.
    OFFICE
  }

  /// Why a need is closed although nothing was received.
  public enum Decision {
    /// It is a need no more.
    GONE,
    /// Another body or programme takes it over.
    ELSEWHERE,
    REFUSED
  }

  /// Whose need it is.
  public sealed interface Subject {
    /// Somebody who is in the register of people.
    record Known(UUID person) implements Subject {}

    /// Somebody as a form describes them.
    ///
    /// @param unit code or name of the commune where they live
    record Described(String name, @Nullable Integer birthYear, String phone, String unit)
        implements Subject {}

    /// @param unit code or name of the commune
    /// @param code number of the household in the commune’s list
    record House(String unit, String code) implements Subject {}

    /// Everybody in an area that is closed now.
    record Area(UUID lockdown) implements Subject {}
  }

  /// What is lacking.
  ///
  /// @param quantity in the unit of the kind; null: not told
  /// @param at when the office heard of it
  /// @param note without names, numbers and addresses
  public record Told(
      String kind,
      @Nullable BigDecimal quantity,
      boolean urgent,
      Channel channel,
      Instant at,
      String note) {}

  private record Place(
      @Nullable Long person,
      @Nullable Long household,
      @Nullable Long lockdown,
      long unitId,
      String path) {}

  /// Writes a need down; its clock runs from when it was told. Throws WELFARE-001, -002, -004,
  /// -005, -011, -012, -014 to -016.
  public UUID tell(Subject subject, Told told) {
    NeedKinds.Kind kind = NeedKinds.get(told.kind());
    positive(told.quantity());
    Instant at = told.at().truncatedTo(ChronoUnit.SECONDS);
    moment(at, clock.now().minus(Duration.ofDays(Yardstick.SHIPPED.toldBackDays())));
    Place place = place(subject);
    int hours = kind.hours(told.urgent());
    record Row(long id, UUID publicId) {}
    Row row;
    try {
      row =
          jdbc.sql(
                  """
                  insert into welfare.need (person_id, household_id, lockdown_id, unit_id, path, kind, quantity, urgent,
                    channel, note, told_at, due_at, clock_h, confidence, account_id, told_as)
                  values (:person, :household, :lockdown, :unit, :path::ltree, :kind, :quantity, :urgent, :channel, :note,
                    :at, :due, :hours, :confidence, :account, :as)
                  returning id, public_id
                  """)
              .param("person", place.person())
              .param("household", place.household())
              .param("lockdown", place.lockdown())
              .param("unit", place.unitId())
              .param("path", place.path())
              .param("kind", kind.code())
              .param("quantity", told.quantity())
              .param("urgent", told.urgent())
              .param("channel", told.channel().name())
              .param("note", told.note().strip())
              .param("at", time(at))
              .param("due", time(at.plus(Duration.ofHours(hours))))
              .param("hours", hours)
              .param("confidence", kind.confidence())
              .param("account", WelfareSight.account())
              .param("as", WelfareSight.label())
              .query((r, n) -> new Row(r.getLong(1), r.getObject(2, UUID.class)))
              .single();
    } catch (DuplicateKeyException e) {
      throw WelfareRefusals.TOLD_ALREADY.raise();
    }
    audit.record(
        AuditEntry.of("welfare.need.tell", "need", row.id())
            .in(place.path())
            .with(Map.of("kind", kind.code())));
    return row.publicId();
  }

  private Place place(Subject subject) {
    return switch (subject) {
      case Subject.Known(var person) -> person(persons.get(person, WelfareSight.TELL));
      case Subject.Described(var name, var born, var phone, var unit) ->
          person(
              persons.recognise(
                  new WelfarePersons.Described(name, born, "", phone, "", unit),
                  WelfareSight.TELL));
      case Subject.House(var unit, var code) -> household(unit, code.strip());
      case Subject.Area(var lockdown) -> area(lockdown);
    };
  }

  private static Place person(WelfarePersons.Resident who) {
    return new Place(who.id(), null, null, who.unitId(), who.path());
  }

  private Place household(String text, String code) {
    Unit commune = sight.require(text, WelfareSight.TELL);
    return jdbc.sql(
            """
            select id, unit_id, path::text from people_api.household
            where path <@ :path::ltree and kind = 'DWELLING' and code = :code limit 1
            """)
        .param("path", commune.path())
        .param("code", code)
        .query((row, n) -> new Place(null, row.getLong(1), null, row.getLong(2), row.getString(3)))
        .optional()
        .orElseThrow(() -> WelfareRefusals.NO_HOUSEHOLD.with(code, commune.fullName()).raise());
  }

  private Place area(UUID lockdown) {
    return jdbc.sql(
            """
            select id, commune_id, path::text from quarantine_api.lockdown where public_id = :id and lifted_at is null
            """)
        .param("id", lockdown)
        .query((row, n) -> new Place(null, null, row.getLong(1), row.getLong(2), row.getString(3)))
        .optional()
        .filter(found -> sight.covers(found.path(), WelfareSight.TELL))
        .orElseThrow(WelfareRefusals.NO_AREA::raise);
  }

  static void positive(@Nullable BigDecimal quantity) {
    if (quantity != null && quantity.signum() <= 0) {
      throw WelfareRefusals.QUANTITY.with(quantity.toPlainString()).raise();
    }
  }

  void moment(Instant at, Instant earliest) {
    if (at.isBefore(earliest) || at.isAfter(clock.now())) {
      Formats formats = Formats.in(Locale.of("vi"));
      throw WelfareRefusals.MOMENT.with(formats.dateTime(at), formats.dateTime(earliest)).raise();
    }
  }

  /// A need that may be acted on, held until the end of the transaction.
  record Open(long id, String path, long unitId, Instant toldAt, @Nullable BigDecimal quantity) {}

  Open take(UUID need, String permission) {
    record Found(Open open, String state) {}
    Found found =
        jdbc.sql(
                """
                select id, path::text, unit_id, told_at, quantity, state from welfare.need where public_id = :id for update
                """)
            .param("id", need)
            .query(
                (row, n) ->
                    new Found(
                        new Open(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            instant(row, "told_at"),
                            row.getBigDecimal(5)),
                        row.getString(6)))
            .optional()
            .filter(one -> sight.covers(one.open().path(), permission))
            .orElseThrow(WelfareRefusals.NO_SUCH_NEED::raise);
    if (!found.state().equals("OPEN")) {
      throw WelfareRefusals.CLOSED.raise();
    }
    return found.open();
  }

  /// Closes a need although nothing was received. Throws WELFARE-010, -017, -018, -023.
  public void decide(UUID need, Decision decision, String reason) {
    String why = GroupRegister.reasoned(reason);
    Open open = take(need, WelfareSight.DECIDE);
    boolean waiting =
        jdbc.sql(
                "select exists (select 1 from welfare.delivery where need_id = :id and state = 'TOLD')")
            .param("id", open.id())
            .query(Boolean.class)
            .single();
    if (waiting) {
      throw WelfareRefusals.WAITING.raise();
    }
    jdbc.sql(
            """
            update welfare.need set state = 'DECIDED', closed_at = :now, decision = :decision, decision_why = :why,
              decided_by = :by, decided_as = :as, version = version + 1
            where id = :id
            """)
        .param("now", time(clock.now()))
        .param("decision", decision.name())
        .param("why", why)
        .param("by", WelfareSight.account())
        .param("as", WelfareSight.label())
        .param("id", open.id())
        .update();
    audit.record(
        AuditEntry.of("welfare.need.decide", "need", open.id())
            .in(open.path())
            .with(Map.of("decision", decision.name())));
  }
}
