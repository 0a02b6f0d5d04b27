// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;

/// Counts needs: how many are open, and how well those of the window were met.
@Component
class NeedCounts {
  private final JdbcClient jdbc;
  private final WelfareSight sight;
  private final OperatingClock clock;

  NeedCounts(JdbcClient jdbc, WelfareSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param shut of people, households and areas that are shut in now
  record Unmet(int all, int overdue, int shut) {}

  Unmet unmet(String path) {
    return jdbc.sql(
            """
            select count(*)::int, count(*) filter (where n.due_at < :now)::int, count(*) filter (where
              l.id is not null and l.lifted_at is null
              or """
                + ShutIn.sql("p.id", "coalesce(h.id, p.household_id)", "coalesce(p.path, h.path)")
                + """
            )::int
            from welfare.need n
            left join people_api.person e on e.id = n.person_id
            left join people_api.person p on p.id = e.canonical_id
            left join people_api.household h on h.id = n.household_id
            left join quarantine_api.lockdown l on l.id = n.lockdown_id
            where n.state = 'OPEN' and n.path <@ (:paths)::ltree[] and n.path <@ :unit::ltree
            """)
        .param("paths", sight.paths(WelfareSight.READ))
        .param("unit", path)
        .param("now", time(clock.now()))
        .query((row, n) -> new Unmet(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }

  /// Needs that ended within the window. Of lasting help only those tell that were met long enough
  /// ago; deliveries that nobody asked the receiver about count against what came.
  WelfareBoard.Quality quality(String path) {
    Yardstick by = Yardstick.SHIPPED;
    return jdbc.sql(
            """
            with met as (
              select n.*, exists (
                select 1 from welfare.need o where o.kind = n.kind and o.told_at > n.closed_at
                  and o.told_at <= n.closed_at + make_interval(days => :again)
                  and (o.person_id = n.person_id or o.household_id = n.household_id or o.lockdown_id = n.lockdown_id)) as again
              from welfare.need n
              where n.state = 'MET' and n.closed_at >= :since and n.path <@ (:paths)::ltree[] and n.path <@ :unit::ltree
            ), brought as (
              select d.state from welfare.delivery d join welfare.need n on n.id = d.need_id
              where d.told_at >= :since and n.path <@ (:paths)::ltree[] and n.path <@ :unit::ltree
            )
            select (select count(*) from met)::int, (select count(*) from met where closed_at <= due_at)::int,
              (select percentile_cont(0.5) within group (order by extract(epoch from closed_at - told_at) / 3600) from met),
              (select count(*) from brought)::int, (select count(*) from brought where state = 'RECEIVED')::int,
              (select count(*) from met where again or closed_at < :settled)::int,
              (select count(*) from met where not again and closed_at < :settled)::int
            """)
        .param("again", by.againDays())
        .param("since", time(clock.now().minus(Duration.ofDays(by.windowDays()))))
        .param("settled", time(clock.now().minus(Duration.ofDays(by.againDays()))))
        .param("paths", sight.paths(WelfareSight.READ))
        .param("unit", path)
        .query(
            (row, n) ->
                new WelfareBoard.Quality(
                    row.getInt(1),
                    row.getInt(2),
                    row.getObject(3) == null ? null : Double.valueOf(row.getDouble(3)),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7)))
        .single();
  }
}
