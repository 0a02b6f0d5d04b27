// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Communes that have not reported.
@Repository
class SilentRepository {
  private final JdbcClient jdbc;

  SilentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Communes of which neither a figure is known for the day nor an answer, theirs or of a unit
  /// above; those silent for the longest first.
  ///
  /// @param back_d how far back the last news is looked for
  List<EarlyWarnings.Silent> silent(String path, LocalDate day, int back_d) {
    return jdbc.sql(
            """
            select c.code, c.full_name, coalesce(above.full_name, '') as above,
              :day::date - greatest(
                (select max(d.day) from situation_api.unit_day d where d.unit_id = c.id and d.day between :first and :day),
                (select max(r.day) from situation_api.report r join territory_api.unit a on a.id = r.unit_id
                 where r.day between :first and :day and a.path @> c.path)) as days
            from territory_api.unit c left join territory_api.unit above on above.id = c.parent_id
            where c.path <@ :path::ltree and c.tier = 'COMMUNE' and c.valid @> :day::date
              and not exists (select from situation_api.unit_day d where d.unit_id = c.id and d.day = :day)
              and not exists (select from situation_api.report r join territory_api.unit a on a.id = r.unit_id
                where r.day = :day and a.path @> c.path)
            order by days desc nulls first, c.name_key
            """)
        .param("path", path)
        .param("day", day)
        .param("first", day.minusDays(back_d))
        .query(
            (row, n) ->
                new EarlyWarnings.Silent(
                    row.getString("code"),
                    row.getString("full_name"),
                    row.getString("above"),
                    row.getObject("days", Integer.class)))
        .list();
  }
}
