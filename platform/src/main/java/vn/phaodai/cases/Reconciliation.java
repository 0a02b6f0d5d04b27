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
            with mine as %s,
            found as (
              select coalesce(suspected_day, confirmed_day) as day, count(*) as n from cases.case_file
              where unit_id in (select id from mine) and release is distinct from 'CORRECTED'
                and coalesce(suspected_day, confirmed_day) between :from and :to group by 1),
            confirmed as (
              select confirmed_day as day, count(*) as n from cases.case_file
              where unit_id in (select id from mine) and release is distinct from 'CORRECTED'
                and confirmed_day between :from and :to group by 1),
            announced as (
              select announced_on as day, count(*) as n from cases.announcement
              where unit_id in (select id from mine) and state = 'VALID' and announced_on between :from and :to
              group by 1)
            select d::date as day, coalesce(f.n, 0)::int as found, coalesce(c.n, 0)::int as confirmed,
                   coalesce(a.n, 0)::int as announced
            from generate_series(:to::date, :from::date, interval '-1 day') d
            left join found f on f.day = d left join confirmed c on c.day = d left join announced a on a.day = d
            order by 1 desc
            """
                .formatted(MINE))
        .param("paths", paths())
        .param("from", from)
        .param("to", to)
        .query(new SimplePropertyRowMapper<>(Day.class))
        .list();
  }

  /// F0 confirmed in the span that have no number in force, the oldest first.
  public List<Unmatched> notAnnounced(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select f.code, null::bigint as bn, f.confirmed_day as day from cases.case_file f
            where f.unit_id in %s and f.confirmed_day between :from and :to
              and f.release is distinct from 'CORRECTED'
              and not exists (select from cases.announcement a where a.case_id = f.id and a.state = 'VALID')
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
            select f.code, a.number as bn, a.announced_on as day
            from cases.announcement a left join cases.case_file f on f.id = a.case_id
            where a.unit_id in %s and a.announced_on between :from and :to and a.state = 'VALID'
              and (f.id is null or f.confirmed_day is null or f.release = 'CORRECTED')
            order by a.announced_on, a.number limit :limit
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
