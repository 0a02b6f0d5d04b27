// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;

/// What lists of a laboratory in the middle of an outbreak hold: results of all kinds up to today,
/// tubes that wait, pools, people to be sampled again, a campaign that runs. Made up for
/// benchmarks, and the peer that the lists are checked against; not for a folder with real data.
/// [LabWorkload] fills results alone, for the import.
@Service
public class LabListWorkload {
  /// Sampled from 1/7 to 12/9/2021, more each week; of the last two days a third still waits.
  private static final String SPECIMENS =
      """
      with person as (
        select id, unit_id, row_number() over (order by id) - 1 as number
        from people_api.person where canonical_id = id
      ), made as (
        select n, n * 7919 % (select count(*) from people_api.person where canonical_id = id) as place, random() as kind, random() as rest,
          timestamptz '2021-09-12 16:00+07' - (1 - sqrt(random())) * interval '74 days' as at
        from generate_series(1::bigint, :count::bigint) n
      ), read as (
        select m.*, m.at + interval '3 hours' + m.rest * interval '6 hours' as received,
          m.at + interval '8 hours' + m.rest * interval '30 hours' as resulted
        from made m
      ), known as (
        select r.*, r.resulted < timestamptz '2021-09-12 17:00+07' as is_read from read r
      )
      insert into laboratory.specimen (id, person_id, unit_id, sampled_at, received_at, resulted_at, notified_at, sampled_day,
        resulted_day, lab_id, method, code, result, ct)
      select nextval('laboratory.tube_id'), p.id, p.unit_id, k.at, case when k.is_read then k.received end,
        case when k.is_read then k.resulted end, case when k.is_read then k.resulted + interval '1 hour' end,
        (k.at + interval '14 hours')::date, case when k.is_read then (k.resulted + interval '14 hours')::date end,
        (select min(id) from laboratory.site where code_key like 'cdc%') + k.n % 40,
        case when k.n % 5 < 3 then 'PCR' else 'RAPID' end, 'M' || to_char(k.n, 'FM00000000'),
        case when not k.is_read then null when k.kind < 0.03 then 'POSITIVE' when k.kind < 0.035 then 'INCONCLUSIVE'
          when k.kind < 0.037 then 'LOST' when k.kind < 0.0375 then 'MISLABELLED' else 'NEGATIVE' end,
        case when k.is_read and k.kind < 0.03 then (14 + k.rest * 20)::numeric(4, 1) end
      from known k join person p on p.number = k.place
      """;

  private static final List<String> REST =
      List.of(
          """
          insert into laboratory.pool (id, lab_id, code, method, kind, size, unit_id, sampled_at, sampled_day, resulted_at,
            resulted_day, result)
          select nextval('laboratory.tube_id'), lab_id, pool_code, 'PCR', 'TEN', 10, unit_id, min(sampled_at), min(sampled_day),
            case when max(sampled_at) < timestamptz '2021-09-11 12:00+07' then max(sampled_at) + interval '20 hours' end,
            case when max(sampled_at) < timestamptz '2021-09-11 12:00+07' then (max(sampled_at) + interval '34 hours')::date end,
            case when max(sampled_at) < timestamptz '2021-09-11 12:00+07' then
              case when abs(hashtext(pool_code)) % 11 = 0 then 'POSITIVE' else 'NEGATIVE' end end
          from (select *, 'G' || unit_id || '-' || sampled_day - date '2021-01-01' || '-' || id % 3 as pool_code
                from laboratory.specimen where method = 'PCR' and id % 3 = 0) m
          group by lab_id, unit_id, pool_code
          """,
          """
          insert into laboratory.pool_member (id, pool_id, specimen_id)
          select nextval('laboratory.tube_id'), p.id, m.id
          from laboratory.specimen m
          cross join lateral (
            select p.id from laboratory.pool p
            where p.lab_id = m.lab_id and p.method = 'PCR'
              and p.code = 'G' || m.unit_id || '-' || m.sampled_day - date '2021-01-01' || '-' || m.id % 3
            limit 1) p
          where m.method = 'PCR' and m.id % 3 = 0
          """,
          """
          insert into laboratory.standing (person_id, unit_id, state, cause, pools, due_at, taken_at)
          select distinct on (s.person_id) s.person_id, s.unit_id, 'SUSPECT', 'POOL', array[p.id],
            p.resulted_at + interval '24 hours', s.sampled_at
          from laboratory.pool p join laboratory.pool_member m on m.pool_id = p.id
          join laboratory.specimen s on s.id = m.specimen_id
          where p.result = 'POSITIVE' and p.sampled_day > date '2021-08-20'
          order by s.person_id, s.sampled_at desc
          """);

  private final JdbcClient jdbc;
  private final Screenings screenings;
  private final LabFigures figures;
  private final ApplicationEventPublisher events;

  LabListWorkload(
      JdbcClient jdbc,
      Screenings screenings,
      LabFigures figures,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.screenings = screenings;
    this.figures = figures;
    this.events = events;
  }

  /// Fills so many specimens of registered people in an installation without any, and all that
  /// belongs to them; returns how many there are. The figures follow.
  ///
  /// @param province code of the province in which the people live
  @Transactional
  public long fill(String province, long wanted) {
    long there = jdbc.sql("select count(*) from laboratory.specimen").query(Long.class).single();
    if (there > 0) {
      return there;
    }
    jdbc.sql(
            """
            insert into laboratory.site (code, code_key, name)
            select 'CDC-' || to_char(n, 'FM00'), 'cdc' || to_char(n, 'FM00'), 'CDC ' || n from generate_series(0, 39) n
            on conflict (code_key) do nothing
            """)
        .update();
    jdbc.sql("select setseed(0.2021)").query((row, n) -> row.getString(1)).list();
    jdbc.sql(SPECIMENS).param("count", wanted).update();
    REST.forEach(statement -> jdbc.sql(statement).update());
    screen(province);
    events.publishEvent(new FiguresChanged(LabFigures.ROOM, "bench", figures.recount()));
    return wanted;
  }

  /// Sampled from morning to evening of the day before, read until 17:00 of the day.
  private static final String RESULTS_OF_A_DAY =
      """
      with person as (
        select id, unit_id, row_number() over (order by id) - 1 as number
        from people_api.person where canonical_id = id
      ), made as (
        select n, n * 7919 % (select count(*) from people_api.person where canonical_id = id) as place,
          (:day::date - 1 + time '07:00') at time zone 'Asia/Ho_Chi_Minh' + n % 36000 * interval '1 second' as at
        from generate_series(1::bigint, :count::bigint) n
      )
      insert into laboratory.specimen (id, person_id, unit_id, sampled_at, received_at, resulted_at, notified_at, sampled_day,
        resulted_day, lab_id, method, code, result)
      select nextval('laboratory.tube_id'), p.id, p.unit_id, m.at, m.at + interval '3 hours', m.at + interval '23 hours',
        m.at + interval '24 hours', (m.at + interval '14 hours')::date, (m.at + interval '37 hours')::date,
        (select min(id) from laboratory.site where code_key like 'cdc%') + m.n % 40,
        case when m.n % 5 < 3 then 'PCR' else 'RAPID' end, to_char(:day::date, '"N"MMDD') || to_char(m.n, 'FM00000000'),
        case when m.n % 100 = 0 then 'POSITIVE' else 'NEGATIVE' end
      from made m join person p on p.number = m.place
      """;

  /// As many more specimens whose results came on one day, once. The figures follow.
  @Transactional
  public void fillDay(LocalDate day, long wanted) {
    boolean there =
        jdbc.sql(
                "select exists (select from laboratory.specimen where code like to_char(:day::date, '\"N\"MMDD') || '%')")
            .param("day", day)
            .query(Boolean.class)
            .single();
    if (there) {
      return;
    }
    List<FigureChange> changes =
        figures.changedBy(
            () -> jdbc.sql(RESULTS_OF_A_DAY).param("day", day).param("count", wanted).update());
    events.publishEvent(new FiguresChanged(LabFigures.ROOM, "bench", changes));
  }

  /// A campaign over the whole province in two rounds; who was sampled in its days counts in it.
  private void screen(String province) {
    UUID screening =
        screenings.plan(
            new ScreeningDraft(
                "Sàng lọc toàn tỉnh",
                ScreeningKind.EVERYONE,
                province,
                Set.of(),
                Denominator.CENSUS,
                70,
                List.of(
                    new ScreeningDraft.Round(
                        LocalDate.of(2021, 8, 20), LocalDate.of(2021, 8, 31), TestMethod.PCR, 10),
                    new ScreeningDraft.Round(
                        LocalDate.of(2021, 9, 1), LocalDate.of(2021, 9, 20), TestMethod.PCR, 10))));
    for (String statement :
        List.of(
            """
            update laboratory.specimen s set screening_id = r.screening_id, round = r.number
            from laboratory.screening_round r join laboratory.screening g on g.id = r.screening_id
            where g.public_id = :id and s.sampled_day between r.from_day and r.until_day and s.method = r.method
            """,
            """
            insert into laboratory.screened (screening_id, round, person_id, unit_id, read, found)
            select s.screening_id, s.round, s.person_id, a.unit_id, bool_or(s.result is not null),
              bool_or(s.result is not distinct from 'POSITIVE')
            from laboratory.screening g join laboratory.screening_area a on a.screening_id = g.id
            join territory_api.unit u on u.path <@ a.path
            join laboratory.specimen s on s.screening_id = g.id and s.unit_id = u.id
            where g.public_id = :id group by 1, 2, 3, 4 on conflict do nothing
            """,
            """
            insert into laboratory.screening_progress (screening_id, round, unit_id, people, people_read, found, specimens)
            select d.screening_id, d.round, d.unit_id, count(*), count(*) filter (where read), count(*) filter (where found),
              count(*)
            from laboratory.screened d join laboratory.screening g on g.id = d.screening_id
            where g.public_id = :id group by 1, 2, 3
            """)) {
      jdbc.sql(statement).param("id", screening).update();
    }
  }

  /// Statistics as they are after a night; not inside a transaction.
  public void settle() {
    jdbc.sql(
            """
            vacuum analyze laboratory.specimen, laboratory.pool, laboratory.pool_member, laboratory.standing,
              laboratory.screened, laboratory.screening_progress
            """)
        .update();
  }

  /// Codes on tubes of specimens within a path, spread over it.
  @Transactional(readOnly = true)
  public List<String> codes(String path, int count) {
    return jdbc.sql(
            """
            select s.code from laboratory.specimen s join territory_api.unit u on u.id = s.unit_id
            where u.path <@ :path::ltree order by hashint8(s.id) limit :count
            """)
        .param("path", path)
        .param("count", count)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /// The campaigns there are, by the names that addresses use.
  @Transactional(readOnly = true)
  public List<UUID> screenings() {
    return jdbc.sql("select public_id from laboratory.screening order by id")
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /// The first page of a list of specimens by the obvious query: the answer that [LabLists] is
  /// checked with.
  @Transactional(readOnly = true)
  public List<Long> firstByTheObviousQuery(SpecimenFilter asked, int limit) {
    TubeResult result = asked.result();
    return jdbc.sql(
            """
            select s.id from laboratory.specimen s join territory_api.unit u on u.id = s.unit_id
            where u.path <@ :unit::ltree and (:result::text is null or s.result = :result)
              and (not :waiting or s.result is null) and (:code::text is null or s.code like :code || '%')
            order by s.sampled_day desc, s.id desc limit :limit
            """)
        .param("unit", asked.unitPath())
        .param("result", result == null ? null : result.name())
        .param("waiting", asked.waiting())
        .param("code", asked.code())
        .param("limit", limit)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}
