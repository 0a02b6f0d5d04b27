// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.measures.FiguresChanged;

/// Case files of a long summer, made up for benchmarks, and the peer that the line list is checked
/// against. Deterministic: the same register and number give the same rows. Not for a folder with
/// real data. Longer statements than elsewhere: each fills one table whole.
@Service
public class CaseWorkload {
  /// Each person at most once; results grow from 4/6 to 12/9/2021. Three weeks after the result
  /// nearly all are discharged.
  private static final String FILES =
      """
      with person as (
        select id, unit_id, row_number() over (order by id) - 1 as number
        from people_api.person where canonical_id = id
      ), made as (
        select n, n * 7919 % (select count(*) from people_api.person where canonical_id = id) as place, random() as state, random() as setting, random() as care, random() as rest,
          timestamptz '2021-09-12 16:00+07' - (1 - sqrt(random())) * interval '100 days' as at
        from generate_series(:from::bigint, :to::bigint) n
      ), known as (
        select m.*, m.at < timestamptz '2021-08-22 00:00+07' as old,
          case when m.state < 0.08 then 'RELEASED'
               when m.state < 0.12 and m.at > timestamptz '2021-09-07 00:00+07' then 'SUSPECT'
               when m.at > timestamptz '2021-08-22 00:00+07' then 'CONFIRMED'
               when m.state < 0.10 then 'DEAD' when m.state < 0.11 then 'TRANSFERRED_OUT'
               when m.state > 0.99 then 'CONFIRMED' else 'DISCHARGED' end as becomes
        from made m
      ), dated as (
        select k.*, k.becomes not in ('SUSPECT', 'RELEASED') as f0, k.becomes not in ('SUSPECT', 'CONFIRMED') as over,
          least(k.at + interval '2 days' + k.rest * interval '18 days', timestamptz '2021-09-12 16:30+07') as ended
        from known k
      )
      insert into cases.case_file (code, person_id, unit_id, state, definition, setting, setting_told, suspected_at,
        suspected_day, pcr_due, confirmed_at, confirmed_day, sampled_at, received_at, resulted_at, notified_at, removed_at,
        ct, closed_at, closed_day, release, onset_on, doses, conditions_asked, triage_group, tier)
      select '84-21-' || to_char(d.n, 'FM000000'), p.id, p.unit_id, d.becomes, 'VN-CASE@3638',
        (array['COMMUNITY', 'COMMUNITY', 'QUARANTINE', 'QUARANTINE', 'LOCKDOWN', 'LOCKDOWN', 'FACILITY', 'IMPORTED'])
          [1 + floor(d.setting * 8)::int], true,
        case when d.f0 then null else d.at end, case when d.f0 then null else (d.at + interval '14 hours')::date end,
        case when d.becomes = 'SUSPECT' then d.at + interval '48 hours' end,
        case when d.f0 then d.at end, case when d.f0 then (d.at + interval '14 hours')::date end,
        d.at - interval '30 hours' * (0.3 + d.rest), d.at - interval '9 hours' * (0.3 + d.rest), d.at,
        d.at + interval '2 hours' * d.rest, case when d.rest < 0.9 then d.at + interval '9 hours' * d.rest end,
        (14 + d.care * 20)::numeric(4, 1), case when d.over then d.ended end,
        case when d.over then (d.ended + interval '14 hours')::date end,
        case when d.becomes = 'RELEASED' then 'PCR_NEGATIVE' end,
        case when d.rest < 0.6 then (d.at - interval '3 days')::date end, floor(d.setting * 3)::int, true,
        case when d.f0 then (array['LOW', 'LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'])[1 + floor(d.care * 6)::int] end,
        case when d.f0 then 1 + floor(d.care * d.care * 3)::int end
      from dated d join person p on p.number = d.place
      """;

  private static final List<String> REST =
      List.of(
          """
          insert into cases.case_test (specimen_id, case_id, unit_id, method, pooled, approved, outcome, ct,
            sampled_at, received_at, resulted_at)
          select nextval('cases.told_test'), id, unit_id, 'PCR', false, true, case when state = 'RELEASED' then 'NEGATIVE' else 'POSITIVE' end,
            ct, sampled_at, received_at, resulted_at
          from cases.case_file
          """,
          """
          insert into cases.case_event (case_id, kind, happened_at, note)
          select id, k.kind, resulted_at + k.later * interval '5 hours', ''
          from cases.case_file cross join (values ('DESCRIBED', 1), ('TRIAGED', 2), ('ADMITTED', 3)) k (kind, later)
          where confirmed_at is not null
          """,
          """
          insert into cases.announcement (number, bulletin, announced_on, unit_id, case_id)
          select 400000 + row_number() over (order by confirmed_day, id), 'BT-' || to_char(confirmed_day + 1, 'DDMM'),
            confirmed_day + 1, unit_id, id
          from cases.case_file where confirmed_day < date '2021-09-11' and id % 10 <> 0
          """,
          """
          insert into cases.facility (name, unit_id, path)
          select 'Cơ sở điều trị ' || row_number() over (order by u.id), u.id, u.path
          from territory_api.unit u
          where u.tier = 'COMMUNE' and u.valid @> date '2021-09-12' and u.path <@ (select path from territory_api.unit
            where code = '84' and tier = 'PROVINCE' and valid @> date '2021-09-12') and u.id % 3 = 0
          on conflict do nothing
          """,
          """
          insert into cases.facility_capacity (facility_id, tier, beds)
          select f.id, t, 400 / t from cases.facility f cross join generate_series(1, 3) t on conflict do nothing
          """,
          """
          insert into cases.stay (case_id, facility_id, tier, admitted_at, left_at)
          select c.id, f.id, c.tier, c.resulted_at + interval '15 hours', greatest(c.closed_at, c.resulted_at + interval '15 hours')
          from (select *, row_number() over (order by id) as n from cases.case_file where confirmed_at is not null) c
          join (select id, row_number() over (order by id) - 1 as n, count(*) over () as facilities from cases.facility) f
            on f.n = c.n % f.facilities
          where c.n % 20 < 11 and c.state in ('CONFIRMED', 'DISCHARGED')
          """,
          """
          insert into cases.outbreak (name, unit_id, path, opened_on, closed_on)
          select 'Ổ dịch ' || u.full_name || ' ' || n, u.id, u.path, date '2021-07-01' + n * 14,
            case when n = 1 then date '2021-09-01' end
          from territory_api.unit u cross join generate_series(1, 4) n
          where u.id in (select unit_id from cases.case_file)
          """,
          """
          insert into cases.outbreak_case (outbreak_id, case_id, added_on)
          select o.id, c.id, c.confirmed_day
          from cases.case_file c join cases.outbreak o on o.unit_id = c.unit_id
          where c.confirmed_day is not null and c.confirmed_day between o.opened_on and o.opened_on + 13
          """);

  private final JdbcClient jdbc;
  private final CaseFigures figures;
  private final ApplicationEventPublisher events;

  CaseWorkload(JdbcClient jdbc, CaseFigures figures, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.figures = figures;
    this.events = events;
  }

  /// Fills up to so many files of registered people, with their tests, events, numbers, beds and
  /// outbreaks, in an installation without files; returns how many there are. The figures follow.
  @Transactional
  public long fill(long wanted) {
    long there = jdbc.sql("select count(*) from cases.case_file").query(Long.class).single();
    if (there > 0) {
      return there;
    }
    jdbc.sql("select setseed(0.2021)").query((row, n) -> row.getString(1)).list();
    jdbc.sql(FILES).param("from", 1).param("to", wanted).update();
    REST.forEach(statement -> jdbc.sql(statement).update());
    events.publishEvent(new FiguresChanged(CaseFigures.ROOM, "bench", figures.recount()));
    return wanted;
  }

  /// An F0 of long ago for each of these persons, dead or discharged on the day; without tests.
  ///
  /// @param confirmed and `closed` days, by person
  @Transactional
  public void past(long[] persons, LocalDate[] confirmed, LocalDate[] closed, boolean dead) {
    jdbc.sql(
            """
            insert into cases.case_file (code, person_id, unit_id, state, definition, setting, setting_told, confirmed_at,
              confirmed_day, sampled_at, resulted_at, closed_at, closed_day)
            select 'W-' || p.id, p.id, p.unit_id, :state, 'VN-CASE@3638', 'COMMUNITY', true,
              n.confirmed + interval '1 hour', n.confirmed, n.confirmed, n.confirmed, n.closed + interval '1 hour', n.closed
            from unnest(:persons::bigint[], :confirmed::text[]::date[], :closed::text[]::date[]) as n (person, confirmed, closed)
            join people_api.person p on p.id = n.person
            """)
        .param("state", dead ? "DEAD" : "DISCHARGED")
        .param("persons", LongStream.of(persons).boxed().toArray(Long[]::new))
        .param("confirmed", Stream.of(confirmed).map(LocalDate::toString).toArray(String[]::new))
        .param("closed", Stream.of(closed).map(LocalDate::toString).toArray(String[]::new))
        .update();
  }

  /// Statistics as they are after a night; not inside a transaction.
  public void settle() {
    jdbc.sql(
            """
            vacuum analyze cases.case_file, cases.case_test, cases.case_event, cases.announcement, cases.stay,
              cases.outbreak, cases.outbreak_case, cases.facility
            """)
        .update();
  }

  /// A case by our code and, where it has one, by its BN number.
  public record Named(String code, @Nullable Long bn) {}

  /// Some of the cases within a path, spread over it.
  @Transactional(readOnly = true)
  public List<Named> some(String path, int count) {
    return jdbc.sql(
            """
            select f.code, a.number from cases.case_file f join territory_api.unit u on u.id = f.unit_id
            left join cases.announcement a on a.case_id = f.id and a.state = 'VALID'
            where u.path <@ :path::ltree order by hashint8(f.id) limit :count
            """)
        .param("path", path)
        .param("count", count)
        .query((row, n) -> new Named(row.getString(1), row.getObject(2, Long.class)))
        .list();
  }

  @Transactional(readOnly = true)
  public List<UUID> outbreaks(String path, int count) {
    return jdbc.sql(
            """
            select public_id from cases.outbreak where path <@ :path::ltree order by hashint8(id) limit :count
            """)
        .param("path", path)
        .param("count", count)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /// The first page of a line list by the obvious query: the answer that [CaseLists] is checked
  /// with.
  @Transactional(readOnly = true)
  public List<String> firstByTheObviousQuery(String path, @Nullable CaseState state, int limit) {
    return jdbc.sql(
            """
            select f.code from cases.case_file f join territory_api.unit u on u.id = f.unit_id
            where u.path <@ :path::ltree and (:state::text is null or f.state = :state)
            order by f.resulted_at desc, f.id desc limit :limit
            """)
        .param("path", path)
        .param("state", state == null ? null : state.name())
        .param("limit", limit)
        .query((row, n) -> row.getString(1))
        .list();
  }
}
