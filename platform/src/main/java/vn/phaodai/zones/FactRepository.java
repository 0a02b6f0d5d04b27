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
  Map<Long, Long> communityCases(Long[] units, LocalDate day, int days) {
    Map<Long, Long> cases = new HashMap<>();
    jdbc.sql(
            """
            select unit_id, sum(value)::bigint from situation_api.unit_day
            where unit_id = any(:units) and day between :from and :day and measure = :measure group by unit_id
            """)
        .param("units", units)
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

  /// On which of some days something is known of a unit, as bits, the lowest for the first day.
  ///
  /// @param figures days with a figure of its own
  /// @param answers days for which it answered, for itself and for all below it
  record Told(int figures, int answers) {
    static final Told NOTHING = new Told(0, 0);
  }

  /// @param units with those above them
  /// @param days up to `day`, no more than 31
  Map<Long, Told> told(Long[] units, LocalDate day, int days) {
    Map<Long, Told> told = new HashMap<>();
    jdbc.sql(
            """
            select unit_id, coalesce(bit_or(bit) filter (where own), 0), coalesce(bit_or(bit) filter (where not own), 0)
            from (
              select unit_id, 1 << (day - :from::date) as bit, true as own from situation_api.unit_day
              where unit_id = any(:units) and day between :from and :day
              union all
              select unit_id, 1 << (day - :from::date), false from situation_api.report
              where unit_id = any(:units) and day between :from and :day) t
            group by unit_id
            """)
        .param("units", units)
        .param("from", day.minusDays(days - 1L))
        .param("day", day)
        .query(
            row -> {
              told.put(row.getLong(1), new Told(row.getInt(2), row.getInt(3)));
            });
    return told;
  }

  record Found(long unitId, String fact, String value) {}

  /// Findings that stand on a day, a later one of the same unit and fact after an earlier one.
  List<Found> findings(Long[] units, LocalDate day) {
    return jdbc.sql(
            """
            select unit_id, fact, value from zones.finding
            where unit_id = any(:units) and during @> :day::date order by id
            """)
        .param("units", units)
        .param("day", day)
        .query((row, n) -> new Found(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /// What papers name on any day of a span, both ends included.
  ///
  /// @param lines the units with those above them
  NamedByPaper named(Long[] units, Long[] lines, String fact, LocalDate first, LocalDate last) {
    return new NamedByPaper(
        jdbc.sql(
                """
                select unit_id, value, lower(during), upper(during) from zones.finding
                where unit_id = any(:units) and fact = :fact and during && daterange(:first, :last, '[]') order by id
                """)
            .param("units", units)
            .param("fact", fact)
            .param("first", first)
            .param("last", last)
            .query(
                (row, n) ->
                    new NamedByPaper.Named(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
            .list(),
        jdbc.sql(
                """
                select unit_id, lower(during), upper(during) from zones.review
                where unit_id = any(:lines) and during && daterange(:first, :last, '[]')
                """)
            .param("lines", lines)
            .param("first", first)
            .param("last", last)
            .query(
                (row, n) ->
                    new NamedByPaper.Gone(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
            .list());
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

  /// The places that were gone through for a day, of these.
  ///
  /// @param units with those above them
  Set<Long> reviewed(Long[] units, LocalDate day) {
    return jdbc.sql(
            "select unit_id from zones.review where unit_id = any(:units) and during @> :day::date")
        .param("units", units)
        .param("day", day)
        .query((row, n) -> row.getLong(1))
        .set();
  }

  /// What communes border on, each way round.
  Map<Long, List<Long>> neighbours(Long[] communes) {
    Map<Long, List<Long>> neighbours = new HashMap<>();
    jdbc.sql(
            """
            select unit_id, array_agg(neighbour_id) from territory_api.adjacency
            where unit_id = any(:communes) group by unit_id
            """)
        .param("communes", communes)
        .query(
            row -> {
              neighbours.put(row.getLong(1), List.of((Long[]) row.getArray(2).getArray()));
            });
    return neighbours;
  }
}
