// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import vn.phaodai.contacts.DeclaredContacts;
import vn.phaodai.contacts.Relation;

/// Somebody of the frontline was exposed at work: they leave the roster at once, where a case is
/// known they become a contact of it who waits for the tracing, and only another named officer lets
/// them come back.
@Service
@Transactional
public class Exposures {
  private final JdbcClient jdbc;
  private final DeclaredContacts contacts;
  private final FrontlineSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Exposures(
      JdbcClient jdbc,
      DeclaredContacts contacts,
      FrontlineSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  public enum Kind {
    /// Equipment tore, slipped or was not worn.
    GEAR,
    /// A needle or another sharp thing.
    NEEDLE,
    /// Close to a case.
    CASE
  }

  private record Member(long id, long personId, long unitId, String path) {}

  /// Writes down an exposure. Throws FRONTLINE-007, -018 to -021, -027.
  ///
  /// @param caseCode of whom they were exposed to; may be empty where it was no contact with a case
  public void report(UUID member, Kind kind, Instant happened, String place, String caseCode) {
    Member who = take(member);
    Instant now = clock.now();
    Instant first = now.minus(Duration.ofDays(Limits.SHIPPED.toldBackDays()));
    if (happened.isAfter(now) || happened.isBefore(first)) {
      throw FrontlineRefusals.MOMENT.with(Roster.shown(happened), Roster.shown(first)).raise();
    }
    if (place.isBlank()) {
      throw FrontlineRefusals.PLACE_NEEDED.raise();
    }
    String code = caseCode.strip();
    DeclaredContacts.@Nullable OpenFile file = null;
    if (kind == Kind.CASE || !code.isEmpty()) {
      file = contacts.openFile(code).orElseThrow(FrontlineRefusals.NO_SUCH_CASE.with(code)::raise);
      if (file.personId() == who.personId()) {
        throw FrontlineRefusals.OWN_CASE.raise();
      }
    }
    write(who, new Told(kind, happened, place.strip(), file == null ? null : file.id(), code));
    if (file != null) {
      contacts.tell(file.id(), List.of(who.personId()), Relation.WORK, happened, "frontline");
    }
    leaveRoster(who.personId());
    audit.record(
        AuditEntry.of("frontline.exposure.report", "person", who.personId())
            .in(who.path())
            .with(Map.of("kind", kind.name())));
  }

  private Member take(UUID member) {
    return jdbc.sql(
            """
            select m.id, e.canonical_id, m.unit_id, m.path::text
            from frontline.member m join people_api.person e on e.id = m.person_id
            where m.public_id = :id and m.withdrawn_at is null
            """)
        .param("id", member)
        .query(
            (row, n) ->
                new Member(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
        .optional()
        .filter(found -> sight.covers(found.path(), FrontlineSight.WRITE))
        .orElseThrow(FrontlineRefusals.NO_SUCH_MEMBER::raise);
  }

  private record Told(
      Kind kind, Instant happened, String place, @Nullable Long caseId, String code) {}

  private void write(Member who, Told told) {
    try {
      jdbc.sql(
              """
              insert into frontline.exposure (member_id, person_id, unit_id, path, kind, happened_at, place, case_id,
                case_code, told_at, account_id, told_as)
              values (:member, :person, :unit, :path::ltree, :kind, :happened, :place, :case, :code, :now, :account, :label)
              """)
          .param("member", who.id())
          .param("person", who.personId())
          .param("unit", who.unitId())
          .param("path", who.path())
          .param("kind", told.kind().name())
          .param("happened", time(told.happened()))
          .param("place", told.place())
          .param("case", told.caseId())
          .param("code", told.code())
          .param("now", time(clock.now()))
          .param("account", FrontlineSight.account())
          .param("label", FrontlineSight.label())
          .update();
    } catch (DuplicateKeyException e) {
      throw FrontlineRefusals.OFF_ALREADY.raise();
    }
  }

  /// Shifts that have not begun are taken off; those running are left to whoever stands there.
  private void leaveRoster(long person) {
    jdbc.sql(
            """
            update frontline.shift set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = 'phơi nhiễm'
            where person_id = :person and starts_at > :now and withdrawn_at is null
            """)
        .param("now", time(clock.now()))
        .param("by", FrontlineSight.account())
        .param("person", person)
        .update();
  }

  private record Open(
      long id, long personId, String path, @Nullable Long account, @Nullable String newest) {}

  /// The person may serve again. Throws FRONTLINE-008, -022 to -024.
  ///
  /// @param ground on which it rests: a result, the end of quarantine
  public void clear(UUID exposure, String ground) {
    Open open =
        jdbc.sql(
                """
                select x.id, x.person_id, x.path::text, x.account_id,
                  (select q.result from laboratory_api.specimen q join people_api.person y on y.id = q.person_id
                   join people_api.person e on e.id = x.person_id and y.canonical_id = e.canonical_id
                   where q.resulted_at is not null order by q.sampled_at desc limit 1)
                from frontline.exposure x where x.public_id = :id and x.cleared_at is null for update of x
                """)
            .param("id", exposure)
            .query(
                (row, n) ->
                    new Open(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getString(5)))
            .optional()
            .filter(found -> sight.covers(found.path(), FrontlineSight.CLEAR))
            .orElseThrow(FrontlineRefusals.NO_SUCH_EXPOSURE::raise);
    Long account = FrontlineSight.account();
    if (account != null && account.equals(open.account())) {
      throw FrontlineRefusals.OWN_REPORT.raise();
    }
    if ("POSITIVE".equals(open.newest())) {
      throw FrontlineRefusals.STILL_POSITIVE.raise();
    }
    jdbc.sql(
            """
            update frontline.exposure
            set cleared_at = :now, cleared_by = :by, cleared_as = :label, cleared_why = :why where id = :id
            """)
        .param("now", time(clock.now()))
        .param("by", account)
        .param("label", FrontlineSight.label())
        .param("why", MemberRegister.reasoned(ground))
        .param("id", open.id())
        .update();
    audit.record(
        AuditEntry.of("frontline.exposure.clear", "person", open.personId()).in(open.path()));
  }
}
