// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Looks at dossiers, many at once, for what somebody must explain. A finding is written once; what
/// was decided about it stays decided. Persons are compared as the register links them, never by
/// how they are written.
@Service
@Transactional
public class Controls {
  /// The dossiers asked about, but those that no longer ask for anything.
  private static final String ASKED =
      """
      with asked as materialized (
        select d.*, p.canonical_id, p.household_id, p.path as home
        from relief.dossier d left join people_api.person e on e.id = d.person_id
        left join people_api.person p on p.id = e.canonical_id
        where d.id = any(:ids) and d.state not in ('REFUSED', 'WITHDRAWN'))
      """;

  /// The persons whom each may be: the one that the register links it to, and those of whom nobody
  /// has said yet whether they are the same.
  private static final String TWINS =
      """
      , same as (
        select id, canonical_id as twin from asked where canonical_id is not null
        union select a.id, p.canonical_id
        from asked a join people_api.person e on e.canonical_id = a.canonical_id
        join people_api.open_review r on e.id in (r.person_id, r.candidate_id)
        join people_api.person p on p.id in (r.person_id, r.candidate_id))
      """;

  /// Beside these, every other dossier that still asks.
  private static final String OTHERS =
      """
      , others as (
        select o.*, e.canonical_id from relief.dossier o left join people_api.person e on e.id = o.person_id
        where o.state not in ('REFUSED', 'WITHDRAWN'))
      """;

  private static final String LATER = " and (o.id < a.id or not o.id = any(:ids)) and o.id <> a.id";

  private static final Map<Control, String> QUERIES = new EnumMap<>(Control.class);

  static {
    QUERIES.put(
        Control.SAME_PERSON,
        ASKED
            + TWINS
            + OTHERS
            + """
            select distinct on (a.id, o.id) a.id, o.id as other, array[o.code, a.policy]
            from asked a join same s on s.id = a.id join others o on o.canonical_id = s.twin and o.policy = a.policy
              and coalesce(o.during && a.during, true)
            where true
            """
            + LATER);
    QUERIES.put(
        Control.EXCLUSIVE,
        ASKED
            + TWINS
            + OTHERS
            + """
            select distinct on (a.id, o.id) a.id, o.id as other, array[o.code, o.policy]
            from asked a join same s on s.id = a.id join others o on o.canonical_id = s.twin and o.policy <> a.policy
              and o.policy = any(:exclusive) and coalesce(o.during && a.during, true)
            where a.policy = any(:exclusive)
            """
            + LATER);
    QUERIES.put(
        Control.CHILD_TWICE,
        ASKED
            + """
            select distinct on (a.id, o.id) a.id, o.id as other, array[o.code]
            from asked a join relief.child c on c.dossier_id = a.id
            join people_api.person e on e.id = c.person_id
            join people_api.person f on f.canonical_id = e.canonical_id
            join relief.child k on k.person_id = f.id
            join relief.dossier o on o.id = k.dossier_id and o.state not in ('REFUSED', 'WITHDRAWN')
            where true
            """
            + LATER);
    QUERIES.put(
        Control.CHILD_AGE,
        ASKED
            + """
            select a.id, null::bigint as other, array[coalesce(min(p.birth_year)::text, '?')]
            from asked a join relief.child c on c.dossier_id = a.id
            join people_api.person e on e.id = c.person_id join people_api.person p on p.id = e.canonical_id
            where coalesce(p.birth_date + make_interval(years => :child_age) <= a.received_on,
              p.birth_year + :child_age <= extract(year from a.received_on), true)
            group by a.id
            """);
    QUERIES.put(
        Control.MEAL_DAYS,
        ASKED
            + """
            , spent as (
              select a.id, count(distinct day) as days
              from asked a cross join lateral generate_series(lower(a.during), upper(a.during) - 1, '1 day') day
              where a.policy = 'P08' and (
                exists (
                  select from people_api.person e join quarantine_api.person_order q on q.person_id = e.id
                  where e.canonical_id = a.canonical_id and q.from_on <= day::date
                    and coalesce((q.ended_at at time zone 'Asia/Ho_Chi_Minh')::date, q.until_on) >= day::date)
                or exists (
                  select from people_api.person e join cases_api.case_file c on c.person_id = e.id
                  where e.canonical_id = a.canonical_id and c.confirmed_day <= day::date
                    and coalesce(c.closed_day, day::date) >= day::date))
              group by a.id)
            select a.id, null::bigint as other, array[a.claimed_d::text, coalesce(s.days, 0)::text]
            from asked a left join spent s on s.id = a.id
            where a.policy = 'P08' and a.claimed_d > coalesce(s.days, 0)
            """);
    QUERIES.put(
        Control.DAY_COUNT,
        ASKED
            + """
            select a.id, null::bigint as other, array[a.claimed_d::text, (upper(a.during) - lower(a.during))::text]
            from asked a where a.claimed_d > upper(a.during) - lower(a.during)
            """);
    QUERIES.put(
        Control.NO_CLOSURE,
        ASKED
            + """
            select a.id, null::bigint as other, array[a.closure]
            from asked a
            where a.policy = any(:closing)
              and not exists (
                select from relief.closure c
                where c.number = a.closure and c.path @> a.path and c.during @> a.during)
              and not exists (
                select from quarantine_api.lockdown l
                where (l.path <@ a.path or l.path @> a.path)
                  and l.closed_at < (upper(a.during)::timestamp at time zone 'Asia/Ho_Chi_Minh')
                  and coalesce(l.lifted_at, 'infinity') >= (lower(a.during)::timestamp at time zone 'Asia/Ho_Chi_Minh'))
            """);
    QUERIES.put(
        Control.DECEASED,
        ASKED
            + """
            select distinct on (a.id) a.id, null::bigint as other, array[c.code, c.closed_day::text]
            from asked a join people_api.person e on e.canonical_id = a.canonical_id
            join cases_api.case_file c on c.person_id = e.id
            where c.state = 'DIED' and c.closed_day <= a.received_on
            """);
    QUERIES.put(
        Control.SAME_BUSINESS,
        ASKED
            + OTHERS
            + """
            select a.id, o.id as other, array[o.code, a.tax_code]
            from asked a join others o on o.tax_code = a.tax_code and o.policy = a.policy
              and coalesce(o.during && a.during, true)
            where a.person_id is null or a.business <> ''
            """
            + LATER);
    QUERIES.put(Control.SHARED_PHONE, shared("phone_mark"));
    QUERIES.put(Control.SHARED_ADDRESS, shared("address_mark"));
    QUERIES.put(
        Control.SHARED_ACCOUNT,
        ASKED
            + """
            , crowd as (
              select o.account_mark, count(*) as n from relief.dossier o
              where o.account_mark in (select account_mark from asked) and o.state not in ('REFUSED', 'WITHDRAWN')
              group by 1 having count(*) > :shared)
            select a.id, null::bigint as other, array[c.n::text, a.account_tail]
            from asked a join crowd c on c.account_mark = a.account_mark
            """);
    QUERIES.put(
        Control.OFFICER_RELATIVE,
        ASKED
            + """
            select a.id, null::bigint as other, array['HOUSEHOLD']
            from asked a join relief.officer f on f.account_id in (a.account_id, a.appraised_by)
            join people_api.person e on e.id = f.person_id join people_api.person p on p.id = e.canonical_id
            where p.id = a.canonical_id or p.household_id = a.household_id
            """);
    QUERIES.put(
        Control.ELSEWHERE,
        ASKED
            + """
            select a.id, null::bigint as other, array[h.code, h.full_name]
            from asked a join people_api.person p on p.id = a.canonical_id
            join territory_api.unit h on h.id = p.unit_id
            where not a.home <@ a.path
            """);
  }

  /// More dossiers than the limit under one mark, of different persons.
  private static String shared(String mark) {
    return ASKED
        + """
        , marked as (
          select m.canonical_id, m.MARK as mark from people_api.contact_mark m
          where m.MARK in (
            select own.MARK from asked a join people_api.contact_mark own on own.canonical_id = a.canonical_id
            where own.MARK is not null)),
        crowd as (
          select m.mark, count(distinct o.id) as n
          from marked m join people_api.person e on e.canonical_id = m.canonical_id
          join relief.dossier o on o.person_id = e.id and o.state not in ('REFUSED', 'WITHDRAWN')
          group by 1 having count(distinct o.id) > :shared)
        select distinct on (a.id) a.id, null::bigint as other, array[c.n::text]
        from asked a join marked m on m.canonical_id = a.canonical_id join crowd c on c.mark = m.mark
        """
            .replace("MARK", mark);
  }

  private final Policies policies;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  Controls(Policies policies, OperatingClock clock, JdbcClient jdbc) {
    this.policies = policies;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// Every control on these dossiers.
  ///
  /// @return how many findings are new, by control
  public Map<Control, Integer> check(Collection<Long> dossiers) {
    Map<Control, Integer> found = new EnumMap<>(Control.class);
    if (dossiers.isEmpty()) {
      return found;
    }
    Map<String, Object> asked =
        Map.of(
            "ids",
            dossiers.toArray(Long[]::new),
            "exclusive",
            policies.all().stream()
                .filter(one -> one.exclusive().equals("WORK"))
                .map(Policy::code)
                .toArray(String[]::new),
            "closing",
            policies.all().stream()
                .filter(Policy::needsClosure)
                .map(Policy::code)
                .toArray(String[]::new),
            "shared",
            Parameters.SHARED_LIMIT,
            "child_age",
            Parameters.CHILD_AGE);
    QUERIES.forEach(
        (control, query) -> {
          int fresh =
              jdbc.sql(
                      """
                      insert into relief.finding (dossier_id, control, other_id, evidence, found_on)
                      select t.id, :control, t.other, t.evidence, :today from (
                      """
                          + query
                          + ") t (id, other, evidence) on conflict do nothing")
                  .params(asked)
                  .param("control", control.name())
                  .param("today", clock.today())
                  .update();
          if (fresh > 0) {
            found.put(control, fresh);
          }
        });
    return found;
  }
}
