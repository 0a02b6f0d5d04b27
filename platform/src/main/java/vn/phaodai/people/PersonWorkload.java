// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.people.Batch.NewPerson;
import vn.phaodai.people.Places.Place;

/// Fills a register for measuring, and is the peer that its lists are checked against. Not for a
/// folder with real data: nobody is recognised, everybody is new.
@Service
public class PersonWorkload {
  private static final String ORIGIN = "bench";

  private final JdbcClient jdbc;
  private final PersonWriter writer;
  private final Places places;

  PersonWorkload(JdbcClient jdbc, PersonWriter writer, Places places) {
    this.jdbc = jdbc;
    this.writer = writer;
    this.places = places;
  }

  /// @param household code of the household within its unit
  public record Resident(PersonDraft draft, String household) {}

  /// A name as somebody types it in a hurry: small letters, no diacritics.
  public static String typed(String name) {
    return NameWords.fold(name);
  }

  /// How many persons the register holds.
  @Transactional(readOnly = true)
  public long people() {
    return jdbc.sql("select count(*) from people.person").query(Long.class).single();
  }

  /// Registers all, each household as a whole in one call.
  @Transactional
  public void fill(List<Resident> residents) {
    Map<Long, Place> units =
        places.of(residents.stream().map(resident -> resident.draft().unitId()).toList());
    Map<String, Long> households = households(residents);
    List<Long> ids = writer.reserve(residents.size());
    List<NewPerson> persons = new ArrayList<>(residents.size());
    for (Resident resident : residents) {
      persons.add(
          new NewPerson(
              ids.get(persons.size()), resident.draft(), households.get(resident.household())));
    }
    writer.copy(persons, units, ORIGIN);
  }

  private Map<String, Long> households(List<Resident> residents) {
    Map<String, PersonDraft> heads = new HashMap<>();
    residents.forEach(resident -> heads.putIfAbsent(resident.household(), resident.draft()));
    Map<String, Long> ids = new HashMap<>();
    jdbc.sql(
            """
            insert into people.household (kind, address, unit_id, path, code)
            select 'DWELLING', h.address, u.id, u.path, h.code
            from unnest(:codes::text[], :addresses::text[], :units::bigint[]) as h (code, address, unit)
            join territory_api.unit u on u.id = h.unit
            returning code, id
            """)
        .param("codes", heads.keySet().toArray(String[]::new))
        .param(
            "addresses", heads.values().stream().map(PersonDraft::address).toArray(String[]::new))
        .param("units", heads.values().stream().map(PersonDraft::unitId).toArray(Long[]::new))
        .query((r, n) -> ids.put(r.getString(1), r.getLong(2)))
        .list();
    return ids;
  }

  /// So many pairs wait for review, neighbours in the register each.
  @Transactional
  public void doubt(int pairs) {
    jdbc.sql(
            """
            insert into people.review (person_id, candidate_id, rule, score, path, origin, raised_at)
            select p.id, q.id, 'weights', 0.5, p.path, :origin, timestamptz '2021-09-12 08:00+07'
            from (select id, path, row_number() over (order by id) as n from people.person) p
            join people.person q on q.id = p.id - 1
            where p.n % (select greatest(count(*) / :pairs, 1) from people.person) = 0
            on conflict do nothing
            """)
        .param("origin", ORIGIN)
        .param("pairs", pairs)
        .update();
  }

  /// Statistics as they are after a night; not inside a transaction.
  public void settle() {
    jdbc.sql("vacuum analyze people.person, people.household, people.review").update();
  }

  /// A person, and the household if there is one, by the names that addresses use.
  public record Address(UUID person, @Nullable UUID household) {}

  /// Some who live within a path, spread over it.
  @Transactional(readOnly = true)
  public List<Address> some(String path, int count) {
    return jdbc.sql(
            """
            select p.public_id, h.public_id from people.person p left join people.household h on h.id = p.household_id
            where p.path <@ :path::ltree and p.canonical_id = p.id order by hashint8(p.id) limit :count
            """)
        .param("path", path)
        .param("count", count)
        .query((r, n) -> new Address(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
        .list();
  }

  /// The first page of a list by the obvious query, which looks at every row: the answer that
  /// [PersonLists] is checked with.
  ///
  /// @param folded words without diacritics that must stand in the name; empty for everybody
  @Transactional(readOnly = true)
  public List<UUID> firstByTheObviousQuery(
      String path, List<String> folded, @Nullable Integer year, int limit) {
    return jdbc.sql(
            """
            select public_id from people.person
            where path <@ :path::ltree and canonical_id = id and (:year::int is null or birth_year = :year)
              and string_to_array(name_fold, ' ') @> :words::text[]
            order by case when :name = '' then 0 when name_fold = :name then 0 when name_fold like '% ' || :given then 1
              else 2 end, name_key, id
            limit :limit
            """)
        .param("path", path)
        .param("year", year)
        .param("words", folded.toArray(String[]::new))
        .param("name", String.join(" ", folded))
        .param("given", folded.isEmpty() ? "" : folded.getLast())
        .param("limit", limit)
        .query((r, n) -> r.getObject(1, UUID.class))
        .list();
  }
}
