// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.engine.epidemic.DatedCases;

/// Confirmed cases by their dates, counted by the database.
@Repository
class CaseDatesRepository {
  private final JdbcClient jdbc;
  private final AnalysisFacts facts;

  CaseDatesRepository(JdbcClient jdbc, AnalysisFacts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /// Cases of a place and all below it that were confirmed on these reporting days, both counted
  /// in.
  List<DatedCases> of(String path, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select f.onset_on, (f.sampled_at at time zone 'Asia/Ho_Chi_Minh')::date as sampled, f.confirmed_day,
                   f.setting, count(*)::int as cases
            from cases_api.case_file f join territory_api.unit u on u.id = f.unit_id
            where f.confirmed_day between :from and :to and f.confirmed_day is not null
              and f.release is distinct from 'CORRECTED' and u.path <@ :path::ltree
            group by 1, 2, 3, 4
            """)
        .param("path", path)
        .param("from", from)
        .param("to", to)
        .query(
            (row, n) ->
                new DatedCases(
                    row.getObject(1, LocalDate.class),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    facts.found(row.getString(4)),
                    row.getInt(5)))
        .list();
  }

  private record Count(long unitId, LocalDate day, int cases) {}

  /// Cases by unit and reporting day, of every unit that a case file names or that lies above one;
  /// days without a case are left out.
  Map<Long, Map<LocalDate, Integer>> byUnit(String path, LocalDate from, LocalDate to) {
    return jdbc
        .sql(
            """
            select up.id, f.confirmed_day, count(*)::int
            from cases_api.case_file f join territory_api.unit u on u.id = f.unit_id
            cross join lateral unnest(string_to_array(u.path::text, '.')::bigint[]) as up (id)
            where f.confirmed_day between :from and :to and f.confirmed_day is not null
              and f.release is distinct from 'CORRECTED' and u.path <@ :path::ltree
            group by 1, 2
            """)
        .param("path", path)
        .param("from", from)
        .param("to", to)
        .query(
            (row, n) -> new Count(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Count::unitId, Collectors.toMap(Count::day, Count::cases)));
  }
}
