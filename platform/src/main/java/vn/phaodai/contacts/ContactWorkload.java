// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One chain of all cases of a bench, with the contacts of each; and the visits of a day.
/// Deterministic; not for a folder with real data.
@Service
public class ContactWorkload {
  /// Each case but the first was a contact of the one whose place in the order of samples is a
  /// third of its own; further contacts are people without a case file.
  private static final String CHAIN =
      """
      with file as (
        select id, person_id, unit_id, sampled_at, row_number() over (order by sampled_at, id) - 1 as n from cases_api.case_file
      ), other as (
        select p.id as person_id, p.unit_id, row_number() over (order by p.id) - 1 as n
        from people_api.person p where p.canonical_id = p.id and p.id not in (select person_id from file)
      ), told as (
        select child.person_id, parent.id as case_id, parent.person_id as via_id, child.unit_id, child.id as became, parent.sampled_at as at, child.sampled_at as closed
        from file child join file parent on parent.n = child.n / 3 where child.n > 0
        union all
        select other.person_id, file.id, file.person_id, other.unit_id, null, file.sampled_at, null
        from other join file on file.n = other.n % (select count(*) from file)
        where other.n < :contacts - (select count(*) - 1 from file)
      )
      insert into contacts.contact (person_id, case_id, via_id, class, ground, exposed_at, last_met_at, risk, unit_id, first_unit_id,
        confirmed_at, confirmed_day, due_at, state, became_case_id, closed_at)
      select person_id, case_id, via_id, 'F1', 'DECLARED', at - interval '1 day', at - interval '1 day', 50, unit_id, unit_id,
        at, (at + interval '14 hours')::date, at + interval '1 day', case when became is null then 'OPEN' else 'POSITIVE' end,
        became, closed
      from told
      """;

  private final JdbcClient jdbc;

  ContactWorkload(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Fills up to so many contacts, in an installation without any; returns the code of the case
  /// with which the chain begins.
  @Transactional
  public String chain(long contacts) {
    if (jdbc.sql("select count(*) from contacts.contact").query(Long.class).single() == 0) {
      jdbc.sql(CHAIN).param("contacts", contacts).update();
    }
    return jdbc.sql("select code from cases_api.case_file order by sampled_at, id limit 1")
        .query(String.class)
        .single();
  }

  /// Fills a day, in an installation that has none of it, with so many visits: everybody in turn at
  /// one of twenty places of the own commune, two hours each.
  ///
  /// @return how many visits the day has
  @Transactional
  public long visits(LocalDate day, long wanted) {
    jdbc.sql("select contacts.open_day(:day::date)").param("day", day).query((row, n) -> n).list();
    long there =
        jdbc.sql("select count(*) from contacts.visit where day = :day")
            .param("day", day)
            .query(Long.class)
            .single();
    if (there == 0) {
      jdbc.sql(MARKETS).update();
      FILLED_DAY.forEach(
          statement -> jdbc.sql(statement).param("day", day).param("count", wanted).update());
      return wanted;
    }
    return there;
  }

  private static final String MARKETS =
      """
      insert into contacts.place (kind, name, name_fold, unit_id, origin)
      select 'MARKET', 'Chợ ' || n, 'cho ' || n, u.unit_id, 'bench'
      from (select distinct unit_id from people_api.person where canonical_id = id) u cross join generate_series(1, 20) n
      on conflict do nothing
      """;

  private static final List<String> FILLED_DAY =
      List.of(
          """
          insert into contacts.batch (kind, days, visits, origin, told_at)
          values ('ADDED', array[:day::date], :count::bigint, 'bench', now())
          """,
          """
          with person as (
            select id, unit_id, row_number() over (order by id) - 1 as number, count(*) over () as people
            from people_api.person where canonical_id = id
          ), place as (
            select id, unit_id, row_number() over (partition by unit_id order by id) - 1 as number
            from contacts.place where origin = 'bench'
          )
          insert into contacts.visit (day, person_id, place_id, entered_at, left_at, source, batch_id)
          select :day::date, p.id, c.id, b.at, b.at + interval '2 hours', 'LIST', (select max(id) from contacts.batch)
          from person p
          cross join lateral (select k, (:day::date + time '06:00') at time zone 'Asia/Ho_Chi_Minh' + k * interval '3 hours'
            as at from generate_series(0, :count::bigint / p.people) k where p.number + k * p.people < :count::bigint) b
          join place c on c.unit_id = p.unit_id and c.number = (p.number + b.k) % 20
          """);

  /// How many there are.
  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql("select count(*) from contacts.contact").query(Long.class).single();
  }

  /// Statistics as they are after a night; not inside a transaction.
  public void settle() {
    jdbc.sql("vacuum analyze contacts.contact").update();
  }
}
