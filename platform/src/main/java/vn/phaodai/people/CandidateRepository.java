// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Fetches, in one statement for all drafts, every entry that may be one of them.
@Repository
class CandidateRepository {
  private static final String COLUMNS =
      """
      p.id, p.canonical_id, p.full_name, p.sex, p.birth_date - date '1970-01-01', p.birth_year, p.id_number, p.phone, p.address,
      p.unit_id, p.commune_id
      """;

  /// One branch for each way in which two entries can be one person; each is one index. Each key is
  /// looked up by itself: left to join, the planner reads the whole register for every batch. No
  /// key brings more than 300 rows: what more persons share is a filler.
  private static final String CANDIDATES =
      """
      with draft as (
        select * from unnest(:idNumbers::text[], :phones::text[], :names::text[], :years::int[], :dates::date[],
                             :communes::bigint[]) as d (id_number, phone, name, year, birth, commune)
      ), found as (
        select f.id from draft d cross join lateral (
          (select p.id from people.person p where p.id_number = d.id_number limit 300)
          union all
          (select o.person_id from people.other_value o
           where o.key = d.id_number and o.kind = 'ID_NUMBER' limit 300)
          union all
          (select p.id from people.person p where p.phone = d.phone limit 300)
          union all
          (select o.person_id from people.other_value o where o.key = d.phone and o.kind = 'PHONE' limit 300)
          union all
          (select p.id from people.person p where p.name_fold = d.name and p.birth_year = d.year
             and (p.commune_id = d.commune or p.birth_date = d.birth) limit 300)
          union all
          (select p.id from people.person p where p.name_fold = d.name and p.birth_year is null
             and p.commune_id = d.commune limit 300)
          union all
          (select p.id from people.person p where d.year is null and p.name_fold = d.name
             and p.commune_id = d.commune limit 300)
          union all
          (select p.id from people.person p where p.birth_date = d.birth and p.commune_id = d.commune limit 300)
          union all
          (select p.id from (select o.person_id from people.other_value o
                             where o.key = d.name and o.kind = 'NAME' offset 0) n
           cross join lateral (select * from people.person q where q.id = n.person_id offset 0) p
           where (p.commune_id = d.commune and (d.year is null or p.birth_year is null or p.birth_year = d.year))
              or p.birth_date = d.birth
           limit 300)
        ) f
      )
      select %s
      from (select distinct id from found offset 0) f
      cross join lateral (select * from people.person q where q.id = f.id limit 1) p
      order by p.id
      """
          .formatted(COLUMNS);

  /// The few whom a number or a phone with the whole name points to. By the phone first: left to
  /// choose, the planner meets it with all who bear the name.
  private static final String NUMBERED =
      """
      select %s
      from unnest(:idNumbers::text[], :phones::text[], :names::text[]) as d (id_number, phone, name)
      cross join lateral (
        (select q.* from people.person q where q.id_number = d.id_number limit 300)
        union all
        (select q.* from people.other_value o join people.person q on q.id = o.person_id
         where o.key = d.id_number and o.kind = 'ID_NUMBER' limit 300)
        union all
        (select q.* from (select * from people.person q where d.id_number is null and q.phone = d.phone limit 300) q
         where q.name_fold = d.name)
      ) p
      """
          .formatted(COLUMNS);

  private final JdbcClient jdbc;

  CandidateRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All who may be one of the drafts.
  List<Entry> of(Collection<Entry> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    return withOtherValues(
        jdbc.sql(CANDIDATES)
            .param(
                "idNumbers", drafts.stream().map(d -> first(d.idNumbers())).toArray(String[]::new))
            .param("phones", drafts.stream().map(d -> first(d.phones())).toArray(String[]::new))
            .param("names", drafts.stream().map(Entry::nameFold).toArray(String[]::new))
            .param("years", drafts.stream().map(Entry::birthYear).toArray(Integer[]::new))
            .param("dates", drafts.stream().map(d -> date(d.birthDate())).toArray(Date[]::new))
            .param("communes", drafts.stream().map(Entry::communeId).toArray(Long[]::new))
            .query(CandidateRepository::entry)
            .list());
  }

  /// Those who bear a draft's ID number, or without one its phone and name: enough for most rows of
  /// most files, and an eighth of the search.
  List<Entry> numbered(Collection<Entry> drafts) {
    List<Entry> asked =
        drafts.stream().filter(d -> !d.idNumbers().isEmpty() || !d.phones().isEmpty()).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<Long, Entry> found = new LinkedHashMap<>();
    jdbc.sql(NUMBERED)
        .param("idNumbers", asked.stream().map(d -> first(d.idNumbers())).toArray(String[]::new))
        .param("phones", asked.stream().map(d -> first(d.phones())).toArray(String[]::new))
        .param("names", asked.stream().map(Entry::nameFold).toArray(String[]::new))
        .query(
            r -> {
              long id = r.getLong(1);
              if (!found.containsKey(id)) {
                found.put(id, entry(r, 0));
              }
            });
    return withOtherValues(List.copyOf(found.values()));
  }

  /// Who stands for each entry that was merged into another: of the few that there are, all.
  Map<Long, Long> merged() {
    Map<Long, Long> merged = new HashMap<>();
    jdbc.sql("select id, canonical_id from people.person where canonical_id <> id")
        .query(
            row -> {
              merged.put(row.getLong(1), row.getLong(2));
            });
    return merged;
  }

  private static Entry entry(ResultSet r, int row) throws SQLException {
    int birth = r.getInt(5);
    boolean hasBirth = !r.wasNull();
    int year = r.getInt(6);
    return new Entry(
        r.getLong(1),
        r.getLong(2),
        List.of(PersonName.of(r.getString(3))),
        sex(r.getString(4)),
        hasBirth ? LocalDate.ofEpochDay(birth) : null,
        year == 0 ? null : year,
        one(r.getString(7)),
        one(r.getString(8)),
        NameWords.fold(r.getString(9)),
        r.getLong(10),
        r.getLong(11));
  }

  private record Other(long personId, String kind, String value) {}

  private List<Entry> withOtherValues(List<Entry> entries) {
    if (entries.isEmpty()) {
      return entries;
    }
    Map<Long, List<Other>> others = new HashMap<>();
    jdbc.sql(
            """
            select person_id, kind, value from people.other_value
            where person_id = any(:ids) and kind in ('NAME', 'ID_NUMBER', 'PHONE') order by id
            """)
        .param("ids", entries.stream().map(Entry::id).toArray(Long[]::new))
        .query((r, n) -> new Other(r.getLong(1), r.getString(2), r.getString(3)))
        .list()
        .forEach(o -> others.computeIfAbsent(o.personId(), id -> new ArrayList<>()).add(o));
    return entries.stream()
        .map(e -> others.containsKey(e.id()) ? with(e, others.get(e.id())) : e)
        .toList();
  }

  private static Entry with(Entry entry, List<Other> others) {
    List<PersonName> names = new ArrayList<>(entry.names());
    Set<String> idNumbers = new LinkedHashSet<>(entry.idNumbers());
    Set<String> phones = new LinkedHashSet<>(entry.phones());
    for (Other other : others) {
      switch (other.kind()) {
        case "NAME" -> names.add(PersonName.of(other.value()));
        case "ID_NUMBER" -> idNumbers.add(other.value());
        default -> phones.add(other.value());
      }
    }
    return new Entry(
        entry.id(),
        entry.canonicalId(),
        names,
        entry.sex(),
        entry.birthDate(),
        entry.birthYear(),
        idNumbers,
        phones,
        entry.address(),
        entry.unitId(),
        entry.communeId());
  }

  private static @Nullable String first(Set<String> values) {
    return values.isEmpty() ? null : values.iterator().next();
  }

  private static Set<String> one(@Nullable String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  private static @Nullable Sex sex(@Nullable String name) {
    return name == null ? null : Sex.valueOf(name);
  }
}
