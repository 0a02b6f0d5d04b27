// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;

/// The units that forms and filters offer: communes of the jurisdiction, and the hamlets of the
/// commune of who works in one.
@Component
class UnitChoices {
  private final JdbcClient jdbc;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;

  UnitChoices(JdbcClient jdbc, Jurisdiction jurisdiction, OperatingClock clock) {
    this.jdbc = jdbc;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  List<UnitChoice> of(String permission) {
    return jdbc.sql(
            """
            with mine as (
              select u.id, u.code, u.tier, u.path, u.name_key,
                u.full_name || coalesce(', ' || up.full_name, '') as name
              from territory_api.unit u left join territory_api.unit up on up.id = u.parent_id
              where u.path <@ cast(:paths as ltree[]) and u.valid @> cast(:day as date) and u.tier in ('COMMUNE', 'AREA')
            )
            select id, code, name, path::text from mine
            where tier = 'COMMUNE' or (select count(*) from mine where tier = 'COMMUNE') <= 1
            order by tier desc, name_key, id
            """)
        .param("paths", jurisdiction.of(permission).toArray(String[]::new))
        .param("day", clock.today())
        .query(
            (r, n) -> new UnitChoice(r.getLong(1), r.getString(2), r.getString(3), r.getString(4)))
        .list();
  }

  Optional<UnitChoice> find(String permission, String code) {
    return of(permission).stream().filter(unit -> unit.code().equals(code.strip())).findFirst();
  }
}
