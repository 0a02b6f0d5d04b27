// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Shows masked data to who gives a reason, for a limited time, and logs it. The reason may name
/// somebody: it stays in this room, the log keeps that there was one.
@Service
public class Disclosure {
  private final JdbcClient jdbc;
  private final Sight sight;
  private final PersonLists lists;
  private final AuditLog audit;
  private final OperatingClock clock;

  Disclosure(
      JdbcClient jdbc, Sight sight, PersonLists lists, AuditLog audit, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  private record Place(long id, String path) {}

  /// Shows one person to whoever is signed in; returns until when. Throws PEOPLE-002 outside the
  /// jurisdiction, PEOPLE-003 without a reason.
  @Transactional
  public Instant reveal(UUID person, String reason) {
    String why = Limits.reason(reason);
    Place place =
        jdbc.sql("select id, path::text from people.person where public_id = ?")
            .param(person)
            .query((r, n) -> new Place(r.getLong(1), r.getString(2)))
            .optional()
            .filter(found -> sight.covers(found.path(), "people.reveal"))
            .orElseThrow(PeopleRefusals.NOT_FOUND::raise);
    Instant until = clock.now().plus(Duration.ofMinutes(Limits.revealMinutes()));
    long id = keep(place.id(), 1, why, until);
    audit.record(
        AuditEntry.of("people.reveal", "person", place.id())
            .in(place.path())
            .with(Map.of("reveal", id)));
    return until;
  }

  /// The lines of a list for a file, masked.
  @Transactional(readOnly = true)
  public List<PersonRow> masked(PersonFilter filter) {
    return lists.all(filter, false);
  }

  /// The lines of a list for a file with everything in it, of those units alone in which the
  /// signed-in person may reveal. Throws PEOPLE-003 without a reason.
  @Transactional
  public List<PersonRow> revealed(PersonFilter filter, String reason) {
    String why = Limits.reason(reason);
    List<PersonRow> rows = lists.all(filter, true);
    keepList(rows.size(), why, filter.unitPath());
    return rows;
  }

  /// These persons with everything in it, for a sheet of paper; of those units alone in which the
  /// signed-in person may reveal, each by the id that was asked for. Throws PEOPLE-003 without a
  /// reason.
  @Transactional
  public Map<Long, PersonRow> revealed(Collection<Long> persons, String reason) {
    String why = Limits.reason(reason);
    Map<Long, PersonRow> rows = lists.revealed(persons);
    keepList(rows.size(), why, null);
    return rows;
  }

  private void keepList(int persons, String reason, @Nullable String path) {
    long id = keep(null, persons, reason, clock.now());
    audit.record(
        new AuditEntry(
            "people.reveal_list", "list", null, path, Map.of("reveal", id, "persons", persons)));
  }

  private long keep(@Nullable Long person, int persons, String reason, Instant until) {
    return jdbc.sql(
            """
            insert into people.reveal (account_id, person_id, persons, reason, shown_at, until)
            values (:account, :person, :persons, :reason, :now, :until) returning id
            """)
        .param("account", sight.account())
        .param("person", person)
        .param("persons", persons)
        .param("reason", reason)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((r, n) -> r.getLong(1))
        .single();
  }
}
