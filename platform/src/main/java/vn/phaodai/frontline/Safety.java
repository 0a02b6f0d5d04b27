// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;

/// Who of the frontline is safe on a day, and what is lacking of who is not. What nobody wrote down
/// does not count as safe: no dose, no specimen and no stock are reasons.
@Component
class Safety {
  /// Members of the day with doses, newest specimen, exposure, rest and equipment; `reasons` is
  /// empty of who is safe.
  static final String JUDGED =
      """
      with served as (
        select m.*, p.id as stands, p.public_id as person, lower(m.during) as from_on, upper(m.during) - 1 as to_on
        from frontline.member m
        join people_api.person e on e.id = m.person_id
        join people_api.person p on p.id = e.canonical_id
        where m.withdrawn_at is null and m.path <@ (:paths)::ltree[] and m.path <@ :unit::ltree and m.during @> :day::date
      ), held as (
        select unit_id, item, sum(change) as balance from frontline.stock_entry
        where day <= :day and unit_id in (select unit_id from served) group by unit_id, item
      ), known as (
        select s.*, coalesce(d.doses, 0) as doses, t.sampled_at, t.result,
          t.sampled_at + make_interval(hours => k.test_h) as test_due_at,
          array(select i from unnest(string_to_array(k.items, '|')) as i
            where not exists (select 1 from held where held.unit_id = s.unit_id and held.item = i and held.balance > 0)
          ) as missing,
          exists (select 1 from frontline.exposure x join people_api.person y on y.id = x.person_id
            where y.canonical_id = s.stands and x.told_at <= :at and (x.cleared_at is null or x.cleared_at > :at)
          ) as exposed,
          exists (select 1 from frontline.shift h where h.person_id = s.stands and h.withdrawn_at is null
            and h.day = :day and cardinality(
      """
          + Rest.BREACHES
          + """
            ) > 0) as tired
        from served s
        join unnest(:kinds::text[], :tests::int[], :items::text[]) as k (kind, test_h, items) on k.kind = s.post_kind
        left join lateral (
          select count(*)::int as doses from vaccination_api.dose o join people_api.person y on y.id = o.person_id
          where y.canonical_id = s.stands and o.given_on <= :day
        ) d on true
        left join lateral (
          select q.sampled_at, q.result from laboratory_api.specimen q join people_api.person y on y.id = q.person_id
          where y.canonical_id = s.stands and q.sampled_at <= :at order by q.sampled_at desc limit 1
        ) t on true
      ), judged as (
        select n.*, array_remove(array[
          case when n.exposed then 'EXPOSED' end,
          case when n.result = 'POSITIVE' then 'POSITIVE' end,
          case when n.doses < :doses then 'DOSES' end,
          case when n.sampled_at is null or n.test_due_at < :at then 'TEST' end,
          case when n.tired then 'REST' end,
          case when cardinality(n.missing) > 0 then 'GEAR' end], null) as reasons
        from known n
      )
      """;

  private final JdbcClient jdbc;
  private final FrontlineSight sight;
  private final OperatingClock clock;

  Safety(JdbcClient jdbc, FrontlineSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param question over `judged`
  /// @param unit code; empty: all in sight. Throws FRONTLINE-001.
  JdbcClient.StatementSpec ask(String question, String permission, String unit, LocalDate day) {
    return Rest.limits(jdbc.sql(JUDGED + question))
        .param("paths", sight.paths(permission))
        .param("unit", sight.within(unit, permission))
        .param("day", day)
        .param("at", Timestamps.time(moment(day)))
        .param("doses", Limits.SHIPPED.doses())
        .param("kinds", PostKinds.all().stream().map(PostKinds.Kind::code).toArray(String[]::new))
        .param(
            "tests", PostKinds.all().stream().map(PostKinds.Kind::test_h).toArray(Integer[]::new))
        .param(
            "items",
            PostKinds.all().stream()
                .map(kind -> String.join("|", kind.items()))
                .toArray(String[]::new));
  }

  /// Now, of today; else the end of the day.
  private Instant moment(LocalDate day) {
    return day.equals(clock.today()) ? clock.now() : OperatingClock.endOf(day);
  }
}
