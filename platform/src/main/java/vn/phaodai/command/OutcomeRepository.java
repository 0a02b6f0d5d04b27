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
  record Sums(long sum, @Nullable LocalDate last) {}

  Map<Long, Sums> sums(List<Span> spans, Measure measure) {
    Map<Long, Sums> sums = new HashMap<>();
    jdbc.sql(
            """
            select s.unit, coalesce(sum(d.value), 0) as sum, max(d.day) filter (where d.value > 0) as last
            from unnest(:units::bigint[], :froms::date[], :tos::date[]) s(unit, from_on, to_on)
            left join situation_api.unit_day d
              on d.unit_id = s.unit and d.measure = :measure and d.day between s.from_on and s.to_on
            group by s.unit
            """)
        .param("units", spans.stream().map(Span::unit).toArray(Long[]::new))
        .param("froms", days(spans, Span::from))
        .param("tos", days(spans, Span::to))
        .param("measure", measure.name())
        .query(
            row -> {
              sums.put(
                  row.getLong("unit"),
                  new Sums(row.getLong("sum"), row.getObject("last", LocalDate.class)));
            });
    return sums;
  }

  /// Communes of a unit that have neither a figure nor an answer of one of the closed days, theirs
  /// or of a unit above.
  int silent(Span span) {
    return jdbc.sql(
            """
            select count(*)::int from territory_api.unit g
            join territory_api.unit c on c.tier = 'COMMUNE' and c.path <@ g.path and c.valid @> :closed
            where g.id = :unit and exists (
              select from generate_series(:from::date, :closed::date, interval '1 day') t(day)
              where not exists (select from situation_api.unit_day d where d.unit_id = c.id and d.day = t.day::date)
                and not exists (select from situation_api.report r join territory_api.unit a on a.id = r.unit_id
                  where r.day = t.day::date and a.path @> c.path))
            """)
        .param("unit", span.unit())
        .param("from", span.from())
        .param("closed", span.closed())
        .query(Integer.class)
        .single();
  }

  private static String[] days(List<Span> spans, Function<Span, LocalDate> which) {
    return spans.stream().map(which).map(LocalDate::toString).toArray(String[]::new);
  }
}
