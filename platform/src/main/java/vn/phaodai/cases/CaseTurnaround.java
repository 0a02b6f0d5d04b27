// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How long each hop of an F0 takes, from the swab to tracing, triage and isolation.
@Service
@Transactional(readOnly = true)
public class CaseTurnaround {
  private final JdbcClient jdbc;
  private final CaseSight sight;

  CaseTurnaround(JdbcClient jdbc, CaseSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /// Median hours of the F0 of one place; null where none told both ends.
  ///
  /// @param cases confirmed in the days asked for
  /// @param toResult_h from the sample, the others from the result
  /// @param traced how many were traced so far
  /// @param traced24h of all, the share traced within 24 hours of the result
  /// @param triaged how many a clinician has triaged
  public record Row(
      String name,
      int cases,
      @Nullable Double toResult_h,
      @Nullable Double toNotice_h,
      @Nullable Double toTracing_h,
      @Nullable Double toTriage_h,
      @Nullable Double toRemoval_h,
      int traced,
      @Nullable Double traced24h,
      int triaged) {}

  private static final String HOURS =
      """
      select g.name, count(*)::int as cases,
        percentile_cont(0.5) within group (order by extract(epoch from f.resulted_at - f.sampled_at) / 3600) as to_result_h,
        percentile_cont(0.5) within group (order by extract(epoch from f.notified_at - f.resulted_at) / 3600) as to_notice_h,
        percentile_cont(0.5) within group (order by extract(epoch from f.traced_at - f.resulted_at) / 3600) as to_tracing_h,
        percentile_cont(0.5) within group (order by extract(epoch from f.triaged_at - f.resulted_at) / 3600) as to_triage_h,
        percentile_cont(0.5) within group (order by extract(epoch from f.removed_at - f.resulted_at) / 3600) as to_removal_h,
        count(f.traced_at)::int as traced,
        avg(case when f.traced_at - f.resulted_at <= interval '24 hours' then 1.0 else 0.0 end)::float8 as traced24h,
        count(f.triaged_at)::int as triaged
      from (
        select u.id, d.full_name as name, d.name_key
        from territory_api.unit u join territory_api.unit d on d.path = subpath(u.path, 0, least(nlevel(u.path), :level))
        where u.path <@ (:paths)::ltree[]
      ) g
      join cases.case_file f on f.unit_id = g.id
      where f.confirmed_day between :from and :to and f.release is distinct from 'CORRECTED'
      group by g.name, g.name_key order by g.name_key
      """;

  /// @param level of the units that rows are about: 1 the province, 2 those under it
  /// @param from first reporting day of confirmation, `to` last
  public List<Row> by(int level, LocalDate from, LocalDate to) {
    return jdbc.sql(HOURS)
        .param("level", level)
        .param("paths", sight.paths("cases.read").toArray(String[]::new))
        .param("from", from)
        .param("to", to)
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }
}
