// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.mayBe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a proposal reads of people: who lives with whom, who was named, who is ill.
@Repository
class ProposalRepository {
  private final JdbcClient jdbc;

  ProposalRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A person with the entry that stands for it and where that one lives.
  record Person(long entry, long id, @Nullable Long household, Candidate.Home home) {}

  /// Persons by any of their entries.
  Map<Long, Person> persons(Collection<Long> entries) {
    Map<Long, Person> persons = new HashMap<>();
    jdbc.sql(
            """
            select e.id as entry, p.id, p.household_id, p.unit_id, u.full_name, u.path::text as path
            from people_api.person e join people_api.person p on p.id = e.canonical_id
            join territory_api.unit u on u.id = p.unit_id
            where e.id = any(:ids)
            """)
        .param("ids", array(entries))
        .query(
            row -> {
              persons.put(row.getLong("entry"), person(row));
            });
    return persons;
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getLong("entry"),
        row.getLong("id"),
        row.getObject("household_id", Long.class),
        new Candidate.Home(
            row.getLong("unit_id"), row.getString("full_name"), row.getString("path")));
  }

  /// Everybody who stands for one of these persons or was merged into them.
  Map<Long, List<Long>> entries(Collection<Long> persons) {
    Map<Long, List<Long>> entries = new HashMap<>();
    jdbc.sql(
            """
            select canonical_id, array_agg(id order by id) as ids from people_api.person
            where canonical_id = any(:ids) group by canonical_id
            """)
        .param("ids", array(persons))
        .query(
            row -> {
              entries.put(row.getLong(1), List.of((Long[]) row.getArray(2).getArray()));
            });
    return entries;
  }

  /// Who lives with whom: for each household the persons in it.
  Map<Long, List<Person>> members(Collection<Long> households) {
    Map<Long, List<Person>> members = new HashMap<>();
    jdbc.sql(
            """
            select p.id as entry, p.id, p.household_id, p.unit_id, u.full_name, u.path::text as path
            from people_api.person p join territory_api.unit u on u.id = p.unit_id
            where p.household_id = any(:ids) and p.canonical_id = p.id
            order by p.id
            """)
        .param("ids", array(households))
        .query(
            row -> {
              Person person = person(row);
              members
                  .computeIfAbsent(row.getLong("household_id"), _ -> new java.util.ArrayList<>())
                  .add(person);
            });
    return members;
  }

  record Declared(long personId, String relation, Instant metAt) {}

  List<Declared> declared(long caseId) {
    return jdbc.sql(
            """
            select person_id, relation, met_at from contacts.declared
            where case_id = :case and withdrawn_at is null order by id
            """)
        .param("case", caseId)
        .query((row, n) -> new Declared(row.getLong(1), row.getString(2), instant(row, "met_at")))
        .list();
  }

  /// The first contact that made this case, where its source is known.
  Optional<Instant> firstExposed(long caseId) {
    return jdbc.sql(
            "select min(exposed_at) as exposed_at from contacts.contact where became_case_id = :case")
        .param("case", caseId)
        .query((row, n) -> Optional.ofNullable(mayBe(row, "exposed_at")))
        .single();
  }

  /// States of the contacts that were confirmed for a case, by person.
  Map<Long, String> confirmed(long caseId) {
    Map<Long, String> states = new HashMap<>();
    jdbc.sql("select person_id, state from contacts.contact where case_id = :case")
        .param("case", caseId)
        .query(
            row -> {
              states.put(row.getLong(1), row.getString(2));
            });
    return states;
  }

  record Ill(long entry, long caseId, String code, Instant resulted) {}

  /// Confirmed cases of these entries, the newest of each.
  Map<Long, Ill> ill(Collection<Long> entries) {
    Map<Long, Ill> ill = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (person_id) person_id, id, code, resulted_at from cases_api.case_file
            where person_id = any(:ids) and confirmed_day is not null and state <> 'RELEASED'
            order by person_id, id desc
            """)
        .param("ids", array(entries))
        .query(
            row -> {
              ill.put(
                  row.getLong(1),
                  new Ill(
                      row.getLong(1),
                      row.getLong(2),
                      row.getString(3),
                      instant(row, "resulted_at")));
            });
    return ill;
  }

  static Long[] array(Collection<Long> ids) {
    return ids.stream().distinct().toArray(Long[]::new);
  }
}
