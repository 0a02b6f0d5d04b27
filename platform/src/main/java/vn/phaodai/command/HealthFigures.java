// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.territory.Unit;

/// What the daily report says of vaccination and Ct, from the registers as they stand when it is
/// written. A person whose entries were merged counts once.
@Repository
class HealthFigures {
  private final JdbcClient jdbc;

  HealthFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param today doses given on the day; `all` until then
  record Doses(long today, long all) {}

  /// By the number of the dose, as given in the province.
  Map<Integer, Doses> doses(Unit province, LocalDate day) {
    Map<Integer, Doses> doses = new TreeMap<>();
    jdbc.sql(
            """
            select g.dose_number, count(*) filter (where g.day = :day) as today, count(*) as total
            from vaccination_api.given g join territory_api.unit u on u.id = g.unit_id
            where g.day <= :day and u.path <@ :path::ltree group by g.dose_number
            """)
        .param("day", day)
        .param("path", province.path())
        .query(
            row -> {
              doses.put(row.getInt(1), new Doses(row.getLong(2), row.getLong(3)));
            });
    return doses;
  }

  /// @param people in the register who live in the province: the denominator
  /// @param once of those, how many were given a dose at least; `twice` two at least
  record Coverage(long people, long once, long twice) {}

  Coverage coverage(Unit province, LocalDate day) {
    return jdbc.sql(
            """
            with doses as (
              select p.canonical_id, count(*) as given from vaccination_api.given g
              join people_api.person p on p.id = g.person_id
              where g.day <= :day and p.path <@ :path::ltree group by p.canonical_id)
            select (select count(*) from people_api.person p where p.id = p.canonical_id and p.path <@ :path::ltree),
              count(*), count(*) filter (where given >= 2) from doses
            """)
        .param("day", day)
        .param("path", province.path())
        .query((row, n) -> new Coverage(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  /// The new F0 of a day.
  ///
  /// @param none given no dose before they were confirmed; `once` one, `twice` two or more
  /// @param measured whose last positive specimen until then has a Ct; `low` below the threshold
  record NewCases(long all, long none, long once, long twice, long measured, long low) {}

  /// @param ct a Ct below it counts as low
  NewCases newCases(Unit province, LocalDate day, int ct) {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where v.doses = 0), count(*) filter (where v.doses = 1),
              count(*) filter (where v.doses >= 2), count(s.ct), count(*) filter (where s.ct < :ct)
            from cases_api.case_file f join territory_api.unit u on u.id = f.unit_id
            left join lateral (
              select count(*) as doses from vaccination_api.given g
              where g.person_id = f.person_id and g.day <= f.confirmed_day) v on true
            left join lateral (
              select s.ct from laboratory_api.specimen s
              where s.person_id = f.person_id and s.result = 'POSITIVE' and s.ct is not null and s.resulted_day <= :day
              order by s.resulted_at desc, s.id desc limit 1) s on true
            where f.confirmed_day = :day and f.removed_at is null and u.path <@ :path::ltree
            """)
        .param("day", day)
        .param("ct", ct)
        .param("path", province.path())
        .query(
            (row, n) ->
                new NewCases(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)))
        .single();
  }
}
