// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Households as lists number them: those of one number in one unit live, or sail, together.
@Repository
class HouseholdLists {
  private final JdbcClient jdbc;

  HouseholdLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A person in a household that a list numbers.
  ///
  /// @param unitId where the dwelling stands; of a crew, its home port
  record Member(long personId, long unitId, HouseholdKind kind, String code, String address) {}

  /// Opens what households are new and puts the members in who are in none yet; set-based. Who
  /// lives elsewhere by an earlier entry stays there: moving house is a person's word, not a
  /// list's.
  void settle(List<Member> members) {
    if (members.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with told as (
              select * from unnest(:persons::bigint[], :units::bigint[], :kinds::text[], :codes::text[], :addresses::text[])
                as t (person_id, unit_id, kind, code, address)
            ), opened as (
              insert into people.household (kind, name, address, unit_id, path, code)
              select distinct on (t.unit_id, t.kind, t.code)
                t.kind, case t.kind when 'CREW' then t.code else '' end, t.address, t.unit_id, u.path, t.code
              from told t join territory_api.unit u on u.id = t.unit_id
              order by t.unit_id, t.kind, t.code, t.person_id
              on conflict (unit_id, kind, code) where code <> '' do nothing
              returning id, unit_id, kind, code
            ), household as (
              select id, unit_id, kind, code from opened
              union all
              select h.id, h.unit_id, h.kind, h.code from people.household h
              join (select distinct unit_id, kind, code from told) t using (unit_id, kind, code)
            )
            update people.person p set household_id = h.id
            from told t join household h using (unit_id, kind, code)
            where p.id = t.person_id and p.household_id is null
            """)
        .param("persons", members.stream().map(Member::personId).toArray(Long[]::new))
        .param("units", members.stream().map(Member::unitId).toArray(Long[]::new))
        .param("kinds", members.stream().map(m -> m.kind().name()).toArray(String[]::new))
        .param("codes", members.stream().map(Member::code).toArray(String[]::new))
        .param("addresses", members.stream().map(Member::address).toArray(String[]::new))
        .update();
  }
}
