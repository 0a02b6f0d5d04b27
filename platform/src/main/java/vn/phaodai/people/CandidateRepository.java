// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
  /// One branch for each way in which two entries can be one person; each is one index.
  private static final String CANDIDATES =
      """
      with draft as (
        select * from unnest(:idNumbers::text[], :phones::text[], :names::text[], :years::int[], :dates::date[],
                             :communes::bigint[]) as d (id_number, phone, name, year, birth, commune)
      ), named as (
        select o.person_id, d.year, d.birth, d.commune
        from draft d join people.other_value o on o.key = d.name and o.kind = 'NAME'
      ), found as (
        select p.id from draft d join people.person p on p.id_number = d.id_number
        union select o.person_id from draft d join people.other_value o on o.key = d.id_number and o.kind = 'ID_NUMBER'
        union select p.id from draft d join people.person p on p.phone = d.phone
        union select o.person_id from draft d join people.other_value o on o.key = d.phone and o.kind = 'PHONE'
        union select p.id from draft d join people.person p
          on p.name_fold = d.name and p.birth_year = d.year and (p.commune_id = d.commune or p.birth_date = d.birth)
        union select p.id from draft d join people.person p
          on p.name_fold = d.name and p.birth_year is null and p.commune_id = d.commune
        union select p.id from draft d join people.person p
          on d.year is null and p.name_fold = d.name and p.commune_id = d.commune
        union select p.id from draft d join people.person p on p.birth_date = d.birth and p.commune_id = d.commune
        union select p.id from named n join people.person p on p.id = n.person_id
          where (p.commune_id = n.commune and (n.year is null or p.birth_year is null or p.birth_year = n.year))
             or p.birth_date = n.birth
      )
      select p.id, p.canonical_id, p.full_name, p.sex, p.birth_date, p.birth_year, p.id_number, p.phone, p.address,
             p.unit_id, p.commune_id
      from found f join people.person p on p.id = f.id
      order by p.id
      """;

  private final JdbcClient jdbc;

  CandidateRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Entry> of(Collection<Entry> drafts) {
    List<Entry> present =
        jdbc.sql(CANDIDATES)
            .param(
                "idNumbers", drafts.stream().map(d -> first(d.idNumbers())).toArray(String[]::new))
            .param("phones", drafts.stream().map(d -> first(d.phones())).toArray(String[]::new))
            .param("names", drafts.stream().map(Entry::nameFold).toArray(String[]::new))
            .param("years", drafts.stream().map(Entry::birthYear).toArray(Integer[]::new))
            .param("dates", drafts.stream().map(d -> date(d.birthDate())).toArray(Date[]::new))
            .param("communes", drafts.stream().map(Entry::communeId).toArray(Long[]::new))
            .query(
                (r, n) ->
                    new Entry(
                        r.getLong("id"),
                        r.getLong("canonical_id"),
                        List.of(PersonName.of(r.getString("full_name"))),
                        sex(r.getString("sex")),
                        r.getObject("birth_date", LocalDate.class),
                        r.getObject("birth_year", Integer.class),
                        one(r.getString("id_number")),
                        one(r.getString("phone")),
                        NameWords.fold(r.getString("address")),
                        r.getLong("unit_id"),
                        r.getLong("commune_id")))
            .list();
    return withOtherValues(present);
  }

  private record Other(long personId, String kind, String value) {}

  private List<Entry> withOtherValues(List<Entry> entries) {
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
    return entries.stream().map(e -> with(e, others.getOrDefault(e.id(), List.of()))).toList();
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
