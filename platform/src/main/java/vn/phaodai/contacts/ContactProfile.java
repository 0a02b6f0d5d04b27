// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.people.ProfileSection;

/// On a person's page: whose contact they became, and when they were reached. The case is named by
/// its code alone.
@Component
class ContactProfile implements ProfileSection {
  private final JdbcClient jdbc;
  private final ContactSight sight;

  ContactProfile(JdbcClient jdbc, ContactSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  @Override
  public String permission() {
    return ContactSight.READ;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Event> events(Set<Long> personIds) {
    return jdbc.sql(
            """
            select c.confirmed_at as at, 'contact' as what, c.class, f.code
            from contacts.contact c join cases_api.case_file f on f.id = c.case_id
            join territory_api.unit u on u.id = c.unit_id
            where c.person_id = any(:ids) and c.state <> 'WITHDRAWN' and u.path <@ (:paths)::ltree[]
            union all
            select c.reached_at, 'reached', c.class, f.code
            from contacts.contact c join cases_api.case_file f on f.id = c.case_id
            join territory_api.unit u on u.id = c.unit_id
            where c.person_id = any(:ids) and c.reached_at is not null and u.path <@ (:paths)::ltree[]
            """)
        .param("ids", ProposalRepository.array(personIds))
        .param("paths", sight.paths(ContactSight.READ))
        .query(
            (row, n) ->
                new Event(
                    Timestamps.instant(row, "at"),
                    "contacts.profile." + row.getString("what"),
                    List.of(row.getString("class"), row.getString("code")),
                    null))
        .list();
  }
}
