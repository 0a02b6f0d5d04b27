// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Found, confirmed and announced are three dates of one case. Day by day they are held against
/// each other, and the difference is listed by number, not only counted.
@Service
@Transactional(readOnly = true)
public class Reconciliation {
  /// The lists stop here; the counts do not.
  public static final int LISTED = 200;

  private final JdbcClient jdbc;
  private final CaseSight sight;

  Reconciliation(JdbcClient jdbc, CaseSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /// One reporting day.
  ///
  /// @param found files opened, suspects too
  /// @param confirmed new F0
  /// @param announced numbers of the Ministry's bulletins of the day
  public record Day(LocalDate day, int found, int confirmed, int announced) {}

  /// A case or number that is on one side only.
  ///
  /// @param code of our case, null for a number without one
  /// @param bn null for a case without a number
  public record Unmatched(@Nullable String code, @Nullable Long bn, LocalDate day) {}

  private static final String MINE =
      "(select id from territory_api.unit where path <@ (:paths)::ltree[])";

  /// Day by day, both ends included, the newest first.
  public List<Day> days(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            with confirmed as materialized (
              select confirmed_day as day, unit_id, count(*) as n, count(*) filter (where suspected_day is null) as found
              from cases.case_file
              where confirmed_day between :from and :to and release is distinct from 'CORRECTED' group by 1, 2),
            suspected as materialized (
              select suspected_day as day, unit_id, count(*) as n from cases.case_file
              where suspected_day between :from and :to and release is distinct from 'CORRECTED' group by 1, 2),
            announced as materialized (
              select announced_on as day, unit_id, count(*) as n from cases.announcement
              where announced_on between :from and :to and state = 'VALID' group by 1, 2),
            counted (day, unit_id, found, confirmed, announced) as (
              select day, unit_id, found, n, 0 from confirmed
              union all select day, unit_id, n, 0, 0 from suspected
              union all select day, unit_id, 0, 0, n from announced)
            select d::date as day, coalesce(sum(c.found), 0)::int as found, coalesce(sum(c.confirmed), 0)::int as confirmed,
                   coalesce(sum(c.announced), 0)::int as announced
            from generate_series(:to::date, :from::date, interval '-1 day') d
            left join counted c on c.day = d::date and c.unit_id in %s
            group by 1 order by 1 desc
            """
                .formatted(MINE))
        .param("paths", paths())
        .param("from", from)
        .param("to", to)
        .query(new SimplePropertyRowMapper<>(Day.class))
        .list();
  }

  /// F0 confirmed in the span that have no number in force, the oldest first. Along the index, each
  /// asked for its number, until the list is full: left to join, the planner looks at all.
  public List<Unmatched> notAnnounced(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select (select c.code from cases.case_file c where c.id = f.id) as code, null::bigint as bn,
              f.confirmed_day as day
            from (
              select id, confirmed_day from cases.case_file
              where unit_id = any(array%s) and confirmed_day between :from and :to
                and release is distinct from 'CORRECTED'
              order by confirmed_day, id offset 0) f
            where (select a.id from cases.announcement a where a.case_id = f.id and a.state = 'VALID') is null
            order by f.confirmed_day, f.id limit :limit
            """
                .formatted(MINE))
        .param("paths", paths())
        .param("from", from)
        .param("to", to)
        .param("limit", LISTED)
        .query((row, n) -> new Unmatched(row.getString(1), null, row.getObject(3, LocalDate.class)))
        .list();
  }

  /// Numbers announced in the span whose case is not known, or is no case by our tests.
  public List<Unmatched> notOurs(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            with strange as materialized (
              select null::bigint as case_id, number as bn, announced_on as day, unit_id from cases.announcement
              where announced_on between :from and :to and state = 'VALID' and case_id is null
              union all
              select case_id, number, announced_on, unit_id from cases.announcement
              where announced_on between :from and :to and state = 'VALID'
                and case_id in (select id from cases.case_file where confirmed_day is null or release = 'CORRECTED'))
            select (select f.code from cases.case_file f where f.id = s.case_id) as code, s.bn, s.day
            from strange s where s.unit_id in %s order by s.day, s.bn limit :limit
            """
                .formatted(MINE))
        .param("paths", paths())
        .param("from", from)
        .param("to", to)
        .param("limit", LISTED)
        .query(
            (row, n) ->
                new Unmatched(row.getString(1), row.getLong(2), row.getObject(3, LocalDate.class)))
        .list();
  }

  private String[] paths() {
    return sight.paths("cases.read").toArray(String[]::new);
  }
}
