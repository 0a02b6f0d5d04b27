// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.measures.Measure;

/// What rules are asked about the units of a place, each kind in one statement for all of them.
@Repository
class FactRepository {
  private final JdbcClient jdbc;

  FactRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// New F0 found in the community over some days to `day`, by unit. Units without any are left
  /// out.
  Map<Long, Long> communityCases(String path, LocalDate day, int days) {
    Map<Long, Long> cases = new HashMap<>();
    jdbc.sql(
            """
            select d.unit_id, sum(d.value)::bigint from situation_api.unit_day d
            join territory_api.unit u on u.id = d.unit_id
            where d.day between :from and :day and d.measure = :measure and u.path <@ :path::ltree group by d.unit_id
            """)
        .param("path", path)
        .param("from", day.minusDays(days - 1L))
        .param("day", day)
        .param("measure", Measure.CASES_COMMUNITY.name())
        .query(
            row -> {
              cases.put(row.getLong(1), row.getLong(2));
            });
    return cases;
  }

  /// The days on which something is known of a unit: a figure, or an answer that it, or a unit
  /// above it, gave for the day.
  Map<Long, Set<LocalDate>> toldDays(String path, LocalDate day, int days) {
    Map<Long, Set<LocalDate>> told = new HashMap<>();
    jdbc.sql(
            """
            with place as (
              select id, path from territory_api.unit where path <@ :path::ltree and tier <> 'AREA' and valid @> :day::date)
            select distinct p.id, d.day from place p
            join situation_api.unit_day d on d.unit_id = p.id and d.day between :from and :day
            union
            select p.id, r.day from place p join territory_api.unit top on top.path @> p.path
            join situation_api.report r on r.unit_id = top.id and r.day between :from and :day
            """)
        .param("path", path)
        .param("from", day.minusDays(days - 1L))
        .param("day", day)
        .query(
            row -> {
              told.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                  .add(row.getObject(2, LocalDate.class));
            });
    return told;
  }

  /// As [#toldDays], as bits, the lowest for the first of these days: a row a unit instead of one a
  /// unit and day.
  ///
  /// @param days up to `day`, no more than 31
  Map<Long, Integer> toldBits(String path, LocalDate day, int days) {
    Map<Long, Integer> told = new HashMap<>();
    jdbc.sql(
            """
            with place as materialized (
              select id, path from territory_api.unit where path <@ :path::ltree and tier <> 'AREA' and valid @> :day::date)
            select t.id, bit_or(1 << (t.day - :from::date)) from (
              select p.id, d.day from place p
              join situation_api.unit_day d on d.unit_id = p.id and d.day between :from and :day
              union all
              select p.id, r.day from place p join territory_api.unit top on top.path @> p.path
              join situation_api.report r on r.unit_id = top.id and r.day between :from and :day) t
            group by t.id
            """)
        .param("path", path)
        .param("from", day.minusDays(days - 1L))
        .param("day", day)
        .query(
            row -> {
              told.put(row.getLong(1), row.getInt(2));
            });
    return told;
  }

  record Found(long unitId, String fact, String value) {}

  /// Findings that stand on a day, a later one of the same unit and fact after an earlier one.
  List<Found> findings(String path, LocalDate day) {
    return jdbc.sql(
            """
            select f.unit_id, f.fact, f.value from zones.finding f join territory_api.unit u on u.id = f.unit_id
            where u.path <@ :path::ltree and f.during @> :day::date order by f.id
            """)
        .param("path", path)
        .param("day", day)
        .query((row, n) -> new Found(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /// The days on which a finding of this fact, or a review, began or ended in a place.
  Set<LocalDate> turns(String path, String fact) {
    return new HashSet<>(
        jdbc.sql(
                """
                select unnest(array[lower(f.during), upper(f.during)]) from zones.finding f
                join territory_api.unit u on u.id = f.unit_id
                where u.path <@ :path::ltree and f.fact = :fact
                union
                select unnest(array[lower(during), upper(during)]) from zones.review
                where path @> :path::ltree or path <@ :path::ltree
                """)
            .param("path", path)
            .param("fact", fact)
            .query((row, n) -> row.getObject(1, LocalDate.class))
            .list());
  }

  /// Paths of places that were gone through for a day, as far as they touch this one.
  List<String> reviewed(String path, LocalDate day) {
    return jdbc.sql(
            """
            select path::text from zones.review
            where during @> :day::date and (path @> :path::ltree or path <@ :path::ltree)
            """)
        .param("path", path)
        .param("day", day)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /// Communes and the communes that they border on, each way round.
  Map<Long, List<Long>> neighbours(String path) {
    Map<Long, List<Long>> neighbours = new HashMap<>();
    jdbc.sql(
            """
            select a.unit_id, array_agg(a.neighbour_id) from territory_api.adjacency a
            join territory_api.unit u on u.id = a.unit_id join territory_api.unit n on n.id = a.neighbour_id
            where u.path <@ :path::ltree and u.tier = 'COMMUNE' and n.tier = 'COMMUNE' group by a.unit_id
            """)
        .param("path", path)
        .query(
            row -> {
              neighbours.put(row.getLong(1), List.of((Long[]) row.getArray(2).getArray()));
            });
    return neighbours;
  }
}
