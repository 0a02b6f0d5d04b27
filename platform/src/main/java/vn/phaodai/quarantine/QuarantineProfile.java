// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.instant;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.people.ProfileSection;

/// On a person's page: what happened to their quarantine.
@Component
class QuarantineProfile implements ProfileSection {
  private final JdbcClient jdbc;
  private final QuarantineSight sight;

  QuarantineProfile(JdbcClient jdbc, QuarantineSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  @Override
  public String permission() {
    return QuarantineSight.LIST;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Event> events(Set<Long> personIds) {
    return jdbc.sql(
            """
            select e.at, e.kind, o.public_id from quarantine.event e join quarantine.person_order o on o.id = e.order_id
            where o.person_id = any(:ids) and o.path <@ (:paths)::ltree[]
              and e.kind in ('ORDERED', 'WENT_HOME', 'RELEASED', 'EXTENDED', 'CANCELLED')
            """)
        .param("ids", personIds.toArray(Long[]::new))
        .param("paths", sight.paths(QuarantineSight.LIST))
        .query(
            (row, n) ->
                new Event(
                    instant(row, "at"),
                    "quarantine.profile." + row.getString("kind"),
                    List.of(),
                    "/cach-ly/lenh/" + row.getString("public_id")))
        .list();
  }
}
