// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How long each hop of a specimen takes. Islands are judged apart: what waits there for the boat
/// is no slowness of the laboratory.
@Service
@Transactional(readOnly = true)
public class Turnaround {
  private final JdbcClient jdbc;
  private final LabSight sight;

  Turnaround(JdbcClient jdbc, LabSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /// Hours of one place and kind of commune; a median is null where no specimen told both ends.
  ///
  /// @param name of the district, or of the laboratory
  /// @param island communes that are reached by boat only
  /// @param read specimens read
  /// @param within24h share of them that were read within 24 hours of sampling
  public record Row(
      String name,
      boolean island,
      int read,
      @Nullable Double toLaboratory_h,
      @Nullable Double toResult_h,
      @Nullable Double toNotice_h,
      @Nullable Double whole_h,
      @Nullable Double slowest_h,
      @Nullable Double within24h) {}

  private static final String HOURS =
      """
      select g.name, g.island, count(*)::int as read,
        percentile_cont(0.5) within group (order by extract(epoch from s.received_at - s.sampled_at) / 3600) as to_laboratory_h,
        percentile_cont(0.5) within group (order by extract(epoch from s.resulted_at - s.received_at) / 3600) as to_result_h,
        percentile_cont(0.5) within group (order by extract(epoch from s.notified_at - s.resulted_at) / 3600) as to_notice_h,
        percentile_cont(0.5) within group (order by extract(epoch from s.resulted_at - s.sampled_at) / 3600) as whole_h,
        percentile_cont(0.9) within group (order by extract(epoch from s.resulted_at - s.sampled_at) / 3600) as slowest_h,
        avg(case when s.resulted_at - s.sampled_at <= interval '24 hours' then 1.0 else 0.0 end)::float8 as within24h
      from (
        select u.id, u.landmass <> '' as island, d.full_name as name, d.name_key
        from territory_api.unit u join territory_api.unit d on d.path = subpath(u.path, 0, least(nlevel(u.path), :level))
        where u.path <@ (:paths)::ltree[]
      ) g
      join laboratory.specimen s on s.unit_id = g.id
      where s.sampled_day between :from and :to and s.resulted_at is not null
      group by g.name, g.name_key, g.island order by g.name_key, g.island
      """;

  /// @param level of the units that rows are about: 1 the province, 2 those under it
  /// @param from first reporting day of sampling, `to` last
  public List<Row> by(int level, LocalDate from, LocalDate to) {
    return jdbc.sql(HOURS)
        .param("level", level)
        .param("paths", sight.paths(ScreeningLists.READ).toArray(String[]::new))
        .param("from", from)
        .param("to", to)
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }
}
