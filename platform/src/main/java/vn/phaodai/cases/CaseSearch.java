// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.search.SearchProvider;

/// Finds cases by our code or by a BN number, one that no longer holds too.
@Component
class CaseSearch implements SearchProvider {
  private final JdbcClient jdbc;
  private final CaseSight sight;

  CaseSearch(JdbcClient jdbc, CaseSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  @Override
  public String headingKey() {
    return "cases.list.title";
  }

  @Override
  public String permission() {
    return "cases.read";
  }

  @Override
  public List<Hit> search(String text, LocalDate day, int limit) {
    return jdbc.sql(
            """
            select f.code, u.full_name || coalesce(' · BN' || a.number, '') as note
            from cases.case_file f join territory_api.unit u on u.id = f.unit_id
            left join cases.announcement a on a.case_id = f.id and (a.state = 'VALID' or a.number = :bn)
            where u.path <@ (:paths)::ltree[]
              and (f.code = :code or f.id in (select n.case_id from cases.announcement n where n.number = :bn))
            order by f.id, a.state desc limit :limit
            """)
        .param("bn", BnNumbers.find(text).orElse(-1L))
        .param("paths", sight.paths("cases.read").toArray(String[]::new))
        .param("code", text)
        .param("limit", limit)
        .query((row, n) -> new Hit(row.getString(1), row.getString(2), "/ca/" + row.getString(1)))
        .list();
  }
}
