// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;

/// The hops of cases, specimens and lockdowns, counted for many units in one question each.
@Repository
class IndicatorRepository {
  private final JdbcClient jdbc;

  IndicatorRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The units asked about, the reporting days, and the moment of asking.
  record Asked(Collection<Long> units, LocalDate from, LocalDate to, Instant now) {
    Long[] ids() {
      return units.toArray(Long[]::new);
    }
  }

  /// What a hop came to in each unit; `%s` is a table of unit, begin and end of the hop.
  private static final String TIMED =
      """
      with hop as (%s),
      took as (
        select unit_id, begun, ended, extract(epoch from coalesce(ended, :now) - begun) / 3600 as h from hop)
      select g.id, count(*) filter (where h <= :limit and ended is not null) as in_time,
        count(*) filter (where h > :limit) as late,
        count(*) filter (where h > :limit and ended is null) as open,
        min(begun) filter (where h > :limit and ended is null) as since,
        percentile_cont(0.5) within group (order by h) filter (where ended is not null) as median_h
      from territory_api.unit g join territory_api.unit u on u.path <@ g.path join took t on t.unit_id = u.id
      where g.id = any(:ids) group by g.id
      """;

  private static final String TRACED =
      """
      select unit_id, resulted_at as begun, traced_at as ended from cases_api.case_file
      where confirmed_day between :from and :to and release is distinct from 'CORRECTED'
      """;

  /// An area of the commune that was closed already, or the first one that was closed then.
  private static final String CLOSED =
      """
      select f.unit_id, f.resulted_at as begun, min(greatest(l.closed_at, f.resulted_at)) as ended
      from cases_api.case_file f join territory_api.unit home on home.id = f.unit_id
      left join territory_api.unit c on c.tier = 'COMMUNE' and c.path @> home.path
      left join quarantine_api.lockdown l on l.commune_id = c.id and l.closed_at <= :now
        and (l.lifted_at is null or l.lifted_at > f.resulted_at)
      where f.confirmed_day between :from and :to and f.setting = 'COMMUNITY' and f.release is distinct from 'CORRECTED'
      group by f.id, f.unit_id, f.resulted_at
      """;

  Map<Long, Reading> traced(Asked asked, int limit_h) {
    return timed(TRACED, asked, limit_h);
  }

  Map<Long, Reading> closed(Asked asked, int limit_h) {
    return timed(CLOSED, asked, limit_h);
  }

  private Map<Long, Reading> timed(String hop, Asked asked, int limit_h) {
    Map<Long, Reading> readings = new HashMap<>();
    jdbc.sql(TIMED.formatted(hop))
        .param("ids", asked.ids())
        .param("from", asked.from())
        .param("to", asked.to())
        .param("now", time(asked.now()))
        .param("limit", limit_h)
        .query(
            row -> {
              readings.put(row.getLong("id"), timed(row));
            });
    return readings;
  }

  private static Reading timed(ResultSet row) throws SQLException {
    long inTime = row.getLong("in_time");
    long late = row.getLong("late");
    return new Reading(
        inTime + late == 0 ? null : (double) inTime / (inTime + late),
        inTime + late,
        late,
        row.getLong("open"),
        Timestamps.mayBe(row, "since"),
        row.getObject("median_h", Double.class));
  }

  /// Specimens that wait for their result longer than the hours: how many, and since when.
  Map<Long, Reading> waiting(Asked asked, int limit_h) {
    Map<Long, Reading> readings = new HashMap<>();
    jdbc.sql(
            """
            select g.id, count(*) as late, min(s.sampled_at) as since
            from territory_api.unit g join territory_api.unit u on u.path <@ g.path
            join laboratory_api.specimen s on s.unit_id = u.id
            where g.id = any(:ids) and s.result is null and s.sampled_at < :before and s.sampled_day between :from and :to
            group by g.id
            """)
        .param("ids", asked.ids())
        .param("from", asked.from())
        .param("to", asked.to())
        .param("before", time(asked.now().minus(limit_h, ChronoUnit.HOURS)))
        .query(
            row -> {
              long late = row.getLong("late");
              readings.put(
                  row.getLong("id"),
                  new Reading(null, late, late, late, Timestamps.mayBe(row, "since"), null));
            });
    return readings;
  }

  /// How the F0 of a unit fare.
  ///
  /// @param active under treatment at the end of the last day
  /// @param severe of those, in the third tier as decided now
  /// @param ended discharged or dead in the days asked for
  record Course(long active, long severe, long ended, long dead) {}

  Map<Long, Course> courses(Asked asked) {
    Map<Long, Course> courses = new HashMap<>();
    jdbc.sql(
            """
            select g.id, count(*) filter (where active) as active, count(*) filter (where active and f.tier = 3) as severe,
              count(*) filter (where ended and f.state in ('DISCHARGED', 'DEAD')) as ended,
              count(*) filter (where ended and f.state = 'DEAD') as dead
            from territory_api.unit g join territory_api.unit u on u.path <@ g.path
            join (select c.*, c.closed_day is null or c.closed_day > :to as active, c.closed_day between :from and :to as ended
              from cases_api.course c where c.confirmed_day <= :to and (c.closed_day is null or c.closed_day >= :from)
            ) f on f.unit_id = u.id
            where g.id = any(:ids) group by g.id
            """)
        .param("ids", asked.ids())
        .param("from", asked.from())
        .param("to", asked.to())
        .query(
            row -> {
              courses.put(
                  row.getLong("id"),
                  new Course(
                      row.getLong("active"),
                      row.getLong("severe"),
                      row.getLong("ended"),
                      row.getLong("dead")));
            });
    return courses;
  }

  /// What the figures say of the F0 found in the community.
  ///
  /// @param last day with one; null where there is none in the days asked for
  /// @param known days of which anything at all is known
  record Clean(@Nullable LocalDate last, int known) {}

  Map<Long, Clean> clean(Asked asked) {
    Map<Long, Clean> clean = new HashMap<>();
    jdbc.sql(
            """
            select g.id, (select max(d.day) from situation_api.unit_day d where d.unit_id = g.id
                and d.day between :from and :to and d.measure = 'CASES_COMMUNITY' and d.value > 0) as last,
              (select count(*) from generate_series(:from::date, :to::date, interval '1 day') x(day)
                where exists (select from situation_api.unit_day d where d.unit_id = g.id and d.day = x.day::date)
                  or exists (select from situation_api.report r where r.unit_id = g.id and r.day = x.day::date)) as known
            from territory_api.unit g where g.id = any(:ids)
            """)
        .param("ids", asked.ids())
        .param("from", asked.from())
        .param("to", asked.to())
        .query(
            row -> {
              clean.put(
                  row.getLong("id"),
                  new Clean(row.getObject("last", LocalDate.class), row.getInt("known")));
            });
    return clean;
  }
}
