// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Keeps how far campaigns are, in the transaction that brings specimens and results. People count,
/// not tubes: whoever is sampled twice in a round, or has two entries in the register, is one.
@Component
class ScreeningCount {
  /// Specimens of a batch that name no campaign and fall into one round alone belong to it.
  private static final String ADOPT =
      """
      update laboratory.specimen s set screening_id = r.screening_id, round = r.number
      from (
        select s.id, min(r.screening_id) as screening_id, min(r.number) as number
        from laboratory.specimen s
        join territory_api.unit u on u.id = s.unit_id
        join laboratory.screening_round r on r.method = s.method
          and (s.sampled_at at time zone 'Asia/Ho_Chi_Minh')::date between r.from_day and r.until_day
        join laboratory.screening c on c.id = r.screening_id and c.closed_on is null
        join laboratory.screening_area a on a.screening_id = r.screening_id and u.path <@ a.path
        where s.id = any(:ids) and s.screening_id is null
        group by s.id having count(*) = 1
      ) r
      where s.id = r.id
      """;

  private static final String SAMPLED =
      """
      insert into laboratory.screened (screening_id, round, person_id, unit_id)
      select distinct on (s.screening_id, s.round, p.canonical_id) s.screening_id, s.round, p.canonical_id, a.unit_id
      from laboratory.specimen s
      join people_api.person p on p.id = s.person_id
      join territory_api.unit u on u.id = s.unit_id
      join laboratory.screening_area a on a.screening_id = s.screening_id and u.path <@ a.path
      where s.id = any(:ids) and s.screening_id is not null
      order by s.screening_id, s.round, p.canonical_id, s.sampled_at, s.id
      on conflict do nothing
      """;

  /// What the tubes of the persons touched say now, their own and their pools'.
  private static final String READ =
      """
      with person as (
        select distinct s.screening_id, s.round, p.canonical_id as person_id
        from laboratory.specimen s join people_api.person p on p.id = s.person_id
        where s.id = any(:ids) and s.screening_id is not null
      ), said as (
        select n.screening_id, n.round, n.person_id,
          bool_or(coalesce(s.result in ('POSITIVE', 'NEGATIVE'), false)
                  or coalesce(l.result in ('POSITIVE', 'NEGATIVE'), false)) as read,
          bool_or(coalesce(s.result = 'POSITIVE', false)
                  or (s.result is null and coalesce(l.result = 'POSITIVE', false))) as found
        from person n
        join people_api.person p on p.canonical_id = n.person_id
        join laboratory.specimen s
          on s.person_id = p.id and s.screening_id = n.screening_id and s.round = n.round
        left join laboratory.pool_member m on m.specimen_id = s.id
        left join laboratory.pool l on l.id = m.pool_id
        group by 1, 2, 3
      )
      update laboratory.screened d set read = t.read, found = t.found
      from said t
      where d.screening_id = t.screening_id and d.round = t.round and d.person_id = t.person_id
        and (d.read, d.found) is distinct from (t.read, t.found)
      """;

  /// The sums of the areas touched, from the rows that they sum.
  private static final String PROGRESS =
      """
      with area as (
        select distinct s.screening_id, s.round, a.unit_id, a.path
        from laboratory.specimen s
        join territory_api.unit u on u.id = s.unit_id
        join laboratory.screening_area a on a.screening_id = s.screening_id and u.path <@ a.path
        where s.id = any(:ids) and s.screening_id is not null
      )
      insert into laboratory.screening_progress as g (screening_id, round, unit_id, people, people_read, found, specimens)
      select t.screening_id, t.round, t.unit_id, n.people, n.people_read, n.found,
        (select count(*) from laboratory.specimen s join territory_api.unit u on u.id = s.unit_id
         where s.screening_id = t.screening_id and s.round = t.round and u.path <@ t.path)
      from area t cross join lateral (
        select count(*) as people, count(*) filter (where d.read) as people_read, count(*) filter (where d.found) as found
        from laboratory.screened d
        where d.screening_id = t.screening_id and d.round = t.round and d.unit_id = t.unit_id
      ) n
      on conflict (screening_id, round, unit_id) do update
        set people = excluded.people, people_read = excluded.people_read, found = excluded.found,
            specimens = excluded.specimens
      """;

  private static final String REACHED =
      """
      update laboratory.screening_round r set reached_on = :today
      from laboratory.screening s
      where s.id = r.screening_id and r.reached_on is null
        and r.screening_id in (select screening_id from laboratory.specimen where id = any(:ids))
        and (select coalesce(sum(people_read), 0) from laboratory.screening_progress p
             where p.screening_id = r.screening_id and p.round = r.number)
            >= ceil(s.target * (select sum(people) from laboratory.screening_area a where a.screening_id = s.id))
      returning r.screening_id
      """;

  private final JdbcClient jdbc;
  private final Screenings screenings;
  private final OperatingClock clock;

  ScreeningCount(JdbcClient jdbc, Screenings screenings, OperatingClock clock) {
    this.jdbc = jdbc;
    this.screenings = screenings;
    this.clock = clock;
  }

  /// These specimens came, or something was said of them or of their pools.
  @Transactional(propagation = Propagation.MANDATORY)
  void changed(Collection<Long> specimens) {
    if (specimens.isEmpty()) {
      return;
    }
    Long[] ids = specimens.toArray(Long[]::new);
    jdbc.sql(ADOPT).param("ids", ids).update();
    jdbc.sql(SAMPLED).param("ids", ids).update();
    jdbc.sql(READ).param("ids", ids).update();
    jdbc.sql(PROGRESS).param("ids", ids).update();
    LocalDate today = clock.today();
    List<Long> reached =
        jdbc.sql(REACHED)
            .param("ids", ids)
            .param("today", today)
            .query((row, n) -> row.getLong(1))
            .list();
    reached.stream().distinct().forEach(screenings::completed);
  }

  /// Whether there is anything to count for: a batch costs nothing while no campaign runs.
  boolean isAnyOpen() {
    return jdbc.sql("select exists (select 1 from laboratory.screening where closed_on is null)")
        .query(Boolean.class)
        .single();
  }
}
