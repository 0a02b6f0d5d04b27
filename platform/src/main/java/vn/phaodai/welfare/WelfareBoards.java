// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.quarantine.LockdownLists;

/// Counts who is to be cared for, who was, and what is lacking.
@Service
@Transactional(readOnly = true)
public class WelfareBoards {
  /// Whoever is in a group today, once a group: who stands for them, whether something came to them
  /// or their household within the window, and whether they are shut in.
  private static final String CARED =
      """
      with member as (
        select distinct p.id, m.group_code, p.path, p.household_id
        from welfare.membership m
        join people_api.person e on e.id = m.person_id
        join people_api.person p on p.id = e.canonical_id
        where m.withdrawn_at is null and m.during @> :today::date and m.path <@ (:paths)::ltree[]
          and m.path <@ :unit::ltree
      ), came as (
        select p.canonical_id as person_id, n.household_id
        from welfare.delivery d join welfare.need n on n.id = d.need_id
        left join people_api.person p on p.id = n.person_id
        where d.state = 'RECEIVED' and d.heard_at >= :since and n.lockdown_id is null
      ), cared as (
        select m.*,
          m.id in (select person_id from came where person_id is not null)
            or coalesce(m.household_id in (select household_id from came where household_id is not null), false)
            as supported,
          """
          + ShutIn.sql("m.id", "m.household_id", "m.path")
          + """
            as shut,
          exists (select 1 from welfare.need n join people_api.person e on e.id = n.person_id
            where n.state = 'OPEN' and e.canonical_id = m.id)
            or exists (select 1 from welfare.need n where n.state = 'OPEN' and n.household_id = m.household_id)
            as unmet
        from member m
      )
      """;

  private final JdbcClient jdbc;
  private final NeedCounts needs;
  private final LockdownLists lockdowns;
  private final WelfareSight sight;
  private final OperatingClock clock;

  WelfareBoards(
      JdbcClient jdbc,
      NeedCounts needs,
      LockdownLists lockdowns,
      WelfareSight sight,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.needs = needs;
    this.lockdowns = lockdowns;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param unit code; empty: all in sight. Throws WELFARE-001.
  public WelfareBoard of(String unit) {
    String path = sight.within(unit, WelfareSight.READ);
    Map<String, int[]> groups = new HashMap<>();
    int[] all = new int[3];
    cared(
            path,
            """
            select coalesce(group_code, '') as code, count(distinct id)::int,
              count(distinct id) filter (where supported)::int, count(distinct id) filter (where shut)::int,
              count(distinct id) filter (where unmet)::int
            from cared group by grouping sets ((group_code), ())
            """)
        .query(
            row -> {
              int[] counted = {row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)};
              if (row.getString(1).isEmpty()) {
                System.arraycopy(counted, 0, all, 0, 3);
              } else {
                groups.put(row.getString(1), counted);
              }
            });
    NeedCounts.Unmet unmet = needs.unmet(path);
    return new WelfareBoard(
        all[0],
        all[1],
        all[2],
        unmet.all(),
        unmet.overdue(),
        unmet.shut(),
        needs.quality(path),
        Groups.all().stream().map(group -> count(group, groups.get(group.code()))).toList(),
        units(path),
        lockdowns.supplied(unit));
  }

  private JdbcClient.StatementSpec cared(String path, String question) {
    return jdbc.sql(CARED + question)
        .param("today", clock.today())
        .param("paths", sight.paths(WelfareSight.READ))
        .param("unit", path)
        .param("now", time(clock.now()))
        .param("since", time(clock.now().minus(Duration.ofDays(Yardstick.SHIPPED.windowDays()))));
  }

  private static WelfareBoard.GroupCount count(Groups.Group group, int @Nullable [] counted) {
    return counted == null
        ? new WelfareBoard.GroupCount(group, 0, 0, 0, 0)
        : new WelfareBoard.GroupCount(group, counted[0], counted[1], counted[2], counted[3]);
  }

  /// Communes that have somebody to care for or a need that is open; most overdue first.
  private List<WelfareBoard.UnitCount> units(String path) {
    return cared(
            path,
            """
            , people as (
              select u.id, count(distinct c.id)::int as people, count(distinct c.id) filter (where c.supported)::int as supported
              from territory_api.unit u join cared c on c.path <@ u.path where u.tier = 'COMMUNE' group by u.id
            ), lacking as (
              select u.id, count(*)::int as unmet, count(*) filter (where n.due_at < :now)::int as overdue
              from territory_api.unit u join welfare.need n on n.path <@ u.path and n.state = 'OPEN'
              where u.tier = 'COMMUNE' and n.path <@ (:paths)::ltree[] and n.path <@ :unit::ltree group by u.id
            )
            select u.code, u.full_name, coalesce(p.people, 0), coalesce(p.supported, 0), coalesce(l.unmet, 0),
              coalesce(l.overdue, 0)
            from people p full join lacking l on l.id = p.id
            join territory_api.unit u on u.id = coalesce(p.id, l.id)
            order by 6 desc, 5 desc, 3 desc, u.code
            """)
        .query(
            (row, n) ->
                new WelfareBoard.UnitCount(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6)))
        .list();
  }
}
