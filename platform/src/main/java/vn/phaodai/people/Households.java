// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.people.OtherValues.Kind;
import vn.phaodai.people.OtherValues.Value;

/// Opens households and moves people between them; where somebody lived before is kept.
@Service
@Transactional
public class Households {
  private final JdbcClient jdbc;
  private final OtherValues otherValues;
  private final Sight sight;
  private final AuditLog audit;

  Households(JdbcClient jdbc, OtherValues otherValues, Sight sight, AuditLog audit) {
    this.jdbc = jdbc;
    this.otherValues = otherValues;
    this.sight = sight;
    this.audit = audit;
  }

  private record Member(
      long id, String path, long unitId, String address, @Nullable Long household) {}

  /// Opens a household around a person, at the person's address; of a crew, the person's unit is
  /// the home port. Throws PEOPLE-002 for nobody here.
  ///
  /// @param name of a crew: the boat’s number; may be empty
  public UUID open(UUID person, HouseholdKind kind, String name) {
    Member member = member(person);
    long household =
        jdbc.sql(
                """
                insert into people.household (kind, name, address, unit_id, path)
                values (:kind, :name, :address, :unit, :path::ltree) returning id
                """)
            .param("kind", kind.name())
            .param("name", name.strip())
            .param("address", kind == HouseholdKind.CREW ? "" : member.address())
            .param("unit", member.unitId())
            .param("path", member.path())
            .query((r, n) -> r.getLong(1))
            .single();
    move(member, household);
    return publicId(household);
  }

  /// Puts a person into a household; one who was in another leaves it. Throws PEOPLE-002 when
  /// either is not in the jurisdiction.
  public void join(UUID person, UUID household) {
    long id =
        jdbc.sql("select id, path::text from people.household where public_id = ?")
            .param(household)
            .query((r, n) -> Map.entry(r.getLong(1), r.getString(2)))
            .optional()
            .filter(found -> sight.covers(found.getValue(), "people.edit"))
            .orElseThrow(PeopleRefusals.NOT_FOUND::raise)
            .getKey();
    move(member(person), id);
  }

  /// Takes a person out of the household.
  public void leave(UUID person) {
    move(member(person), null);
  }

  private void move(Member member, @Nullable Long household) {
    Long before = member.household();
    if (before != null) {
      otherValues.add(
          List.of(new Value(member.id(), Kind.HOUSEHOLD, publicId(before).toString())),
          "form",
          SignedIn.current().map(SignedIn::accountId).orElse(null));
    }
    jdbc.sql(
            "update people.person set household_id = :household, version = version + 1 where id = :id")
        .param("household", household)
        .param("id", member.id())
        .update();
    audit.record(
        AuditEntry.of("people.move_household", "person", member.id())
            .in(member.path())
            .with(household == null ? Map.of() : Map.of("household", household)));
  }

  private Member member(UUID person) {
    return jdbc.sql(
            """
            select id, path::text, unit_id, address, household_id from people.person
            where public_id = ? and canonical_id = id for update
            """)
        .param(person)
        .query(
            (r, n) ->
                new Member(
                    r.getLong(1),
                    r.getString(2),
                    r.getLong(3),
                    r.getString(4),
                    r.getObject(5, Long.class)))
        .optional()
        .filter(found -> sight.covers(found.path(), "people.edit"))
        .orElseThrow(PeopleRefusals.NOT_FOUND::raise);
  }

  private UUID publicId(long household) {
    return jdbc.sql("select public_id from people.household where id = ?")
        .param(household)
        .query((r, n) -> r.getObject(1, UUID.class))
        .single();
  }
}
