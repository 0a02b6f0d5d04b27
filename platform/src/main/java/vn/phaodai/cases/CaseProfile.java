// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.people.ProfileSection;

/// A person's case files on the person's page: opened and ended, within the reader's sight.
@Component
class CaseProfile implements ProfileSection {
  private final JdbcClient jdbc;
  private final CaseSight sight;

  CaseProfile(JdbcClient jdbc, CaseSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  @Override
  public String permission() {
    return "cases.read";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Event> events(Set<Long> personIds) {
    return jdbc.sql(
            """
            select f.resulted_at as at, 'found' as what, f.code from cases.case_file f
            join territory_api.unit u on u.id = f.unit_id
            where f.person_id = any(:ids) and u.path <@ (:paths)::ltree[]
            union all
            select f.closed_at, 'ended.' || f.state, f.code from cases.case_file f
            join territory_api.unit u on u.id = f.unit_id
            where f.person_id = any(:ids) and u.path <@ (:paths)::ltree[] and f.closed_at is not null
            """)
        .param("ids", personIds.toArray(Long[]::new))
        .param("paths", sight.paths("cases.read").toArray(String[]::new))
        .query(
            (row, n) ->
                new Event(
                    CaseFileRepository.known(row, "at"),
                    "cases.profile." + row.getString("what"),
                    List.of(row.getString("code")),
                    "/ca/" + row.getString("code")))
        .list();
  }
}
