// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.measures.Measure;

/// What the figures of units say since a day, for many units in one question.
@Repository
class OutcomeRepository {
  private final JdbcClient jdbc;

  OutcomeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param from first day that counts; `closed` the last that is closed, `to` the one that runs
  record Span(long unit, LocalDate from, LocalDate closed, LocalDate to) {}

  /// @param sum of the measure over the days
  /// @param last day on which it was not zero; null where there is none
  /// @param silent communes that have neither a figure nor an answer of one of the closed days,
  ///   theirs or of a unit above
  record Sums(long sum, @Nullable LocalDate last, int silent) {}

  Map<Long, Sums> sums(List<Span> spans, Measure measure) {
    Map<Long, Sums> sums = new HashMap<>();
    jdbc.sql(
            """
            select s.unit, x.sum, x.last, y.silent
            from unnest(:units::bigint[], :froms::date[], :closed::date[], :tos::date[]) s(unit, from_on, closed, to_on)
            join territory_api.unit g on g.id = s.unit
            cross join lateral (
              select coalesce(sum(d.value), 0) as sum, max(d.day) filter (where d.value > 0) as last
              from situation_api.unit_day d
              where d.unit_id = s.unit and d.measure = :measure and d.day between s.from_on and s.to_on) x
            cross join lateral (
              select count(*)::int as silent from territory_api.unit c
              where c.tier = 'COMMUNE' and c.path <@ g.path and c.valid @> s.closed and exists (
                select from generate_series(s.from_on, s.closed, interval '1 day') t(day)
                where not exists (select from situation_api.unit_day d where d.unit_id = c.id and d.day = t.day::date)
                  and not exists (select from situation_api.report r join territory_api.unit a on a.id = r.unit_id
                    where r.day = t.day::date and a.path @> c.path))) y
            """)
        .param("units", spans.stream().map(Span::unit).toArray(Long[]::new))
        .param("froms", days(spans, Span::from))
        .param("closed", days(spans, Span::closed))
        .param("tos", days(spans, Span::to))
        .param("measure", measure.name())
        .query(
            row -> {
              sums.put(
                  row.getLong("unit"),
                  new Sums(
                      row.getLong("sum"),
                      row.getObject("last", LocalDate.class),
                      row.getInt("silent")));
            });
    return sums;
  }

  private static String[] days(List<Span> spans, Function<Span, LocalDate> which) {
    return spans.stream().map(which).map(LocalDate::toString).toArray(String[]::new);
  }
}
