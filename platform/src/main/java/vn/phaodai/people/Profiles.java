// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.Profile.Home;

/// A person's page and a household's, as the signed-in person may see them.
@Service
@Transactional(readOnly = true)
public class Profiles {
  private static final Set<String> OPEN_KINDS = Set.of("SEX");

  /// A person and the entries that were merged into it; only those are in the index.
  private static final String ENTRIES =
      "select :id::bigint union all select id from people.person where canonical_id = :id and canonical_id <> id";

  private final JdbcClient jdbc;
  private final Sight sight;
  private final OperatingClock clock;
  private final ObjectProvider<ProfileSection> sections;

  Profiles(
      JdbcClient jdbc, Sight sight, OperatingClock clock, ObjectProvider<ProfileSection> sections) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
    this.sections = sections;
  }

  private record Head(PersonRow row, int version, String path, @Nullable Long household) {}

  /// The person who stands for the entry; empty outside the jurisdiction.
  public Optional<Profile> find(UUID publicId) {
    return asked(
            """
            select %s, p.version, p.path::text as path_text, p.household_id
            from people.person e join people.person p on p.id = e.canonical_id
            where e.public_id = :person
            """
                .formatted(PersonRows.COLUMNS))
        .param("person", publicId)
        .query(
            (r, n) ->
                new Head(
                    PersonRows.masked(r, n),
                    r.getInt("version"),
                    r.getString("path_text"),
                    r.getObject("household_id", Long.class)))
        .optional()
        .filter(head -> sight.covers(head.path(), "people.read"))
        .map(this::profile);
  }

  private Profile profile(Head head) {
    PersonRow person = head.row();
    Long household = head.household();
    return new Profile(
        person,
        head.version(),
        head.path(),
        household == null ? null : home(household),
        household == null
            ? List.of()
            : members(household).stream().filter(m -> m.id() != person.id()).toList(),
        others(person),
        merges(person),
        events(person.id()));
  }

  /// A household with those of its members whom the signed-in person may see.
  public record Household(Home home, String address, List<PersonRow> members) {
    public Household {
      members = List.copyOf(members);
    }
  }

  private record Found(long id, String path, String address) {}

  /// The household with this name in addresses; empty outside the jurisdiction. The address shows
  /// while one of the members is revealed.
  public Optional<Household> household(UUID publicId) {
    return jdbc.sql("select id, path::text, address from people.household where public_id = ?")
        .param(publicId)
        .query((r, n) -> new Found(r.getLong(1), r.getString(2), r.getString(3)))
        .optional()
        .filter(found -> sight.covers(found.path(), "people.read"))
        .map(
            found -> {
              List<PersonRow> members = members(found.id());
              boolean revealed = members.stream().anyMatch(PersonRow::revealed);
              return new Household(home(found.id()), revealed ? found.address() : "", members);
            });
  }

  private Home home(long household) {
    return jdbc.sql(
            """
            select h.public_id, h.kind, h.name, u.full_name
            from people.household h join territory_api.unit u on u.id = h.unit_id where h.id = ?
            """)
        .param(household)
        .query(
            (r, n) ->
                new Home(
                    r.getObject(1, UUID.class),
                    HouseholdKind.valueOf(r.getString(2)),
                    r.getString(3),
                    r.getString(4)))
        .single();
  }

  private List<PersonRow> members(long household) {
    return asked(
            """
            select %s from people.person p
            where p.household_id = :household and p.canonical_id = p.id
              and p.path <@ cast(:paths as ltree[])
            order by p.birth_year nulls last, p.name_key, p.id
            """
                .formatted(PersonRows.COLUMNS))
        .param("household", household)
        .param("paths", sight.paths("people.read").toArray(String[]::new))
        .query(PersonRows::masked)
        .list();
  }

  private List<Profile.OtherValue> others(PersonRow person) {
    return jdbc.sql(
            """
            select o.kind, o.value, o.since, o.origin
            from people.other_value o where o.person_id in (%s) order by o.since desc, o.id desc
            """
                .formatted(ENTRIES))
        .param("id", person.id())
        .query(
            (r, n) ->
                new Profile.OtherValue(
                    r.getString(1),
                    person.revealed() ? r.getString(2) : hidden(r.getString(1), r.getString(2)),
                    r.getObject(3, LocalDate.class),
                    r.getString(4)))
        .list();
  }

  private static String hidden(String kind, String value) {
    return switch (kind) {
      case "NAME" -> Mask.name(value);
      case "ID_NUMBER", "PHONE" -> String.valueOf(Mask.number(value));
      default -> OPEN_KINDS.contains(kind) ? value : "•••";
    };
  }

  private List<Profile.Merge> merges(PersonRow person) {
    return jdbc.sql(
            """
            select m.id, e.full_name, m.reason, m.merged_at, m.undone_at
            from people.merge m join people.person e on e.id = m.merged_id
            where m.kept_id = ? order by m.id desc
            """)
        .param(person.id())
        .query((r, n) -> merge(r, person.revealed()))
        .list();
  }

  private static Profile.Merge merge(ResultSet r, boolean revealed) throws SQLException {
    OffsetDateTime undone = r.getObject(5, OffsetDateTime.class);
    String name = r.getString(2);
    return new Profile.Merge(
        r.getLong(1),
        revealed ? name : Mask.name(name),
        revealed ? r.getString(3) : "•••",
        r.getObject(4, OffsetDateTime.class).toInstant(),
        undone == null ? null : undone.toInstant());
  }

  private List<ProfileSection.Event> events(long person) {
    Set<Long> ids =
        new HashSet<>(jdbc.sql(ENTRIES).param("id", person).query((r, n) -> r.getLong(1)).list());
    return sections
        .orderedStream()
        .filter(section -> may(section.permission()))
        .flatMap(section -> section.events(ids).stream())
        .sorted(Comparator.comparing(ProfileSection.Event::at).reversed())
        .toList();
  }

  private static boolean may(String permission) {
    return SignedIn.current().map(me -> me.permissions().contains(permission)).orElse(true);
  }

  private StatementSpec asked(String sql) {
    return jdbc.sql(sql)
        .param("account", sight.account())
        .param("now", clock.now().atOffset(ZoneOffset.UTC));
  }
}
