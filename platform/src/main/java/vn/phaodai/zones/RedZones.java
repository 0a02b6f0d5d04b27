// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Surfaces;
import vn.phaodai.territory.Surfaces.Surface;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.RedExtent.Part;

/// What of a place is red, day by day: “khoanh chặt, thu hẹp vùng đỏ”.
@Service
@Transactional(readOnly = true)
public class RedZones {
  private static final int DAYS = 21;

  private final JdbcClient jdbc;
  private final Surfaces surfaces;
  private final OperatingClock clock;

  RedZones(JdbcClient jdbc, Surfaces surfaces, OperatingClock clock) {
    this.jdbc = jdbc;
    this.surfaces = surfaces;
    this.clock = clock;
  }

  private record OnDay(LocalDate day, Part part) {}

  /// The areas of a place that were closed at the end of a day.
  public List<Part> closedOn(Unit place, LocalDate day) {
    return closed(place, day, day).stream().map(OnDay::part).toList();
  }

  /// The three weeks to a day.
  public RedExtent of(Unit place, LocalDate day) {
    List<OnDay> red = red(place, day);
    List<OnDay> closed = closed(place, day.minusDays(DAYS - 1L), day);
    Map<Long, Surface> sizes =
        surfaces.of(red.stream().map(one -> one.part().commune()).collect(Collectors.toSet()));
    List<RedExtent.Day> days = new ArrayList<>();
    for (LocalDate one = day.minusDays(DAYS - 1L); !one.isAfter(day); one = one.plusDays(1)) {
      List<Part> then = on(one, red);
      days.add(RedExtent.Day.of(one, then, on(one, closed), km2(then, sizes)));
    }
    return new RedExtent(days, sizes.values().stream().allMatch(Surface::measured));
  }

  private static List<Part> on(LocalDate day, List<OnDay> parts) {
    return parts.stream().filter(one -> one.day().equals(day)).map(OnDay::part).toList();
  }

  private static @Nullable Double km2(List<Part> red, Map<Long, Surface> sizes) {
    double sum = 0;
    for (Part one : red) {
      Surface size = sizes.get(one.commune());
      if (size == null) {
        return null;
      }
      sum += size.km2();
    }
    return sum;
  }

  /// The red communes at the end of each day, as they were known then.
  private List<OnDay> red(Unit place, LocalDate day) {
    return jdbc.sql(
            """
            select x.unit_id, x.day, u.households, u.population from (
              select distinct on (d.unit_id, t.day) d.unit_id, t.day, d.level
              from (select d::date as day, (d::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as at,
                      least(:now, (d::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as known
                    from generate_series(:from::date, :to::date, interval '1 day') d) t
              join zones.decision d on d.told_at <= t.known
                and lower(d.during) <= case when t.day = :today then t.known else t.at - interval '1 microsecond' end
                and (d.withdrawn_at is null or d.withdrawn_at > t.known)
              where d.path <@ :path::ltree
              order by d.unit_id, t.day, lower(d.during) desc, d.id desc) x
            join territory_api.unit u on u.id = x.unit_id
            where x.level = 'VERY_HIGH' and u.tier = 'COMMUNE'
            """)
        .param("now", time(clock.now()))
        .param("today", clock.today())
        .param("from", day.minusDays(DAYS - 1L))
        .param("to", day)
        .param("path", place.path())
        .query(
            (row, n) ->
                new OnDay(
                    row.getObject(2, LocalDate.class),
                    new Part(
                        row.getLong(1),
                        row.getObject(3, Integer.class),
                        row.getObject(4, Integer.class))))
        .list();
  }

  /// The areas below the commune that were closed at the end of each day.
  private List<OnDay> closed(Unit place, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select l.commune_id, t.day, l.households, l.people
            from (select d::date as day, case when d::date = :today then :now
                    else (d::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' end as at
                  from generate_series(:from::date, :to::date, interval '1 day') d) t
            join quarantine_api.lockdown l on l.closed_at <= t.at and (l.lifted_at is null or l.lifted_at > t.at)
            where l.path <@ :path::ltree
            """)
        .param("now", time(clock.now()))
        .param("today", clock.today())
        .param("from", first)
        .param("to", last)
        .param("path", place.path())
        .query(
            (row, n) ->
                new OnDay(
                    row.getObject(2, LocalDate.class),
                    new Part(row.getLong(1), row.getInt(3), row.getInt(4))))
        .list();
  }
}
