// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// What happened at a fortress when an F0 was found there: the cases, whom they exposed, what was
/// closed, who was tested. Codes and numbers, no names.
@Service
@Transactional(readOnly = true)
public class Episodes {
  private static final int SHOWN_D = 60;
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final FortressLimits limits;
  private final OperatingClock clock;

  Episodes(JdbcClient jdbc, FortressLimits limits, OperatingClock clock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.clock = clock;
  }

  /// What sort of thing happened.
  public enum What {
    /// An F0 lives in the commune and was found in the community.
    CASE_AT_HOME,
    /// An F0 had been there in the days before they were found, as visits say.
    CASE_VISITED,
    /// Somebody said that an F0 was found there.
    CASE_TOLD,
    /// `count` people listed as F1 of those F0, `late` of them not reached in time.
    CONTACTS,
    /// An area of the commune was closed, with `count` people.
    CLOSED,
    OPENED,
    /// `count` people who had been there were sampled since, `late` of them positive.
    TESTED;

    public String key() {
      return "fortresses.episode." + name();
    }
  }

  /// @param code of the case; empty for what is no case
  /// @param words what was told, or the name of the area
  public record Event(LocalDate day, What what, String code, int count, int late, String words) {}

  private record CaseThere(long id, String code, LocalDate day, What what, String words) {}

  /// The last [#SHOWN_D] days, the latest first; empty where no F0 was found there.
  public List<Event> of(Fortress one) {
    List<CaseThere> cases = cases(one);
    if (cases.isEmpty()) {
      return List.of();
    }
    LocalDate first =
        cases.stream().map(CaseThere::day).min(Comparator.naturalOrder()).orElseThrow();
    List<Event> events = new ArrayList<>();
    cases.forEach(c -> events.add(new Event(c.day(), c.what(), c.code(), 0, 0, c.words())));
    events.addAll(contacts(cases.stream().map(CaseThere::id).distinct().toArray(Long[]::new)));
    events.addAll(closed(one, first));
    Event tested = tested(one, first);
    if (tested != null) {
      events.add(tested);
    }
    events.sort(Comparator.comparing(Event::day).reversed().thenComparing(Event::what));
    return events;
  }

  private List<CaseThere> cases(Fortress one) {
    LocalDate today = clock.today();
    return jdbc.sql(
            """
            with f0 as materialized (
              select f.id, f.code, f.person_id, f.unit_id, f.confirmed_day, f.setting from cases_api.case_file f
              where f.confirmed_day > :since and f.confirmed_day <= :day),
            there as (
              select f.id, f.code, f.confirmed_day, 'CASE_AT_HOME' as what, '' as words from f0 f
                join territory_api.unit u on u.id = f.unit_id and u.path <@ :path::ltree
                where :commune and f.setting = 'COMMUNITY'
              union
              select f.id, f.code, f.confirmed_day, 'CASE_VISITED', p.name from f0 f
                join contacts_api.visit v on v.person_id = f.person_id
                  and v.day >= f.confirmed_day - :before::int and v.day <= f.confirmed_day
                join contacts_api.place p on p.id = v.place_id and p.unit_id = :unit
                join fortresses.fortress l on l.id = :id
                  and (l.name_fold = p.name_fold or l.place_code <> '' and l.place_code = p.code)
                where not :commune
              union
              select f.id, f.code, f.confirmed_day, 'CASE_TOLD', c.how from f0 f
                join fortresses.found_case c on c.case_id = f.id and c.fortress_id = :id)
            select distinct on (id) id, code, confirmed_day, what, words from there order by id, what desc limit :most
            """)
        .param("since", today.minusDays(SHOWN_D))
        .param("day", today)
        .param("path", one.path())
        .param("commune", one.isCommune())
        .param("unit", one.unitId())
        .param("id", one.id() == null ? -1L : one.id())
        .param("before", limits.visitBeforeF0_d())
        .param("most", MOST)
        .query(
            (row, n) ->
                new CaseThere(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    What.valueOf(row.getString(4)),
                    row.getString(5)))
        .list();
  }

  private List<Event> contacts(Long[] cases) {
    return jdbc.sql(
            """
            select c.confirmed_day, count(distinct c.person_id)::int,
              (count(distinct c.person_id) filter (where c.state = 'OPEN' and c.due_at < :now))::int
            from contacts_api.contact c where c.case_id = any(:cases) and c.class = 'F1'
            group by c.confirmed_day
            """)
        .param("cases", cases)
        .param("now", vn.phaodai.clock.Timestamps.time(clock.now()))
        .query(
            (row, n) ->
                new Event(
                    row.getObject(1, LocalDate.class),
                    What.CONTACTS,
                    "",
                    row.getInt(2),
                    row.getInt(3),
                    ""))
        .list();
  }

  private List<Event> closed(Fortress one, LocalDate first) {
    return jdbc.sql(
            """
            select (l.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as day, 'CLOSED' as what, l.people, l.name
              from quarantine_api.lockdown l where l.path <@ :path::ltree
                and (l.closed_at at time zone 'Asia/Ho_Chi_Minh')::date >= :first
            union all
            select (l.lifted_at at time zone 'Asia/Ho_Chi_Minh')::date, 'OPENED', l.people, l.name
              from quarantine_api.lockdown l where l.path <@ :path::ltree
                and (l.lifted_at at time zone 'Asia/Ho_Chi_Minh')::date >= :first
            limit :most
            """)
        .param("path", one.path())
        .param("first", first)
        .param("most", MOST)
        .query(
            (row, n) ->
                new Event(
                    row.getObject(1, LocalDate.class),
                    What.valueOf(row.getString(2)),
                    "",
                    row.getInt(3),
                    0,
                    row.getString(4)))
        .list();
  }

  /// Those who had been at a workplace around the first F0 and were sampled since.
  private @Nullable Event tested(Fortress one, LocalDate first) {
    if (one.isCommune() || one.id() == null) {
      return null;
    }
    return jdbc.sql(
            """
            with there as materialized (
              select distinct v.person_id from fortresses.fortress l
                join contacts_api.place p on p.unit_id = l.unit_id
                  and (l.name_fold = p.name_fold or l.place_code <> '' and l.place_code = p.code)
                join contacts_api.visit v on v.place_id = p.id and v.day between :first::date - :before::int and :day
              where l.id = :id limit 20000)
            select max(s.sampled_day), count(distinct s.person_id)::int,
              (count(distinct s.person_id) filter (where s.result = 'POSITIVE'))::int
            from there t join laboratory_api.specimen s on s.person_id = t.person_id and s.sampled_day >= :first
            """)
        .param("id", one.id())
        .param("first", first)
        .param("before", limits.visitBeforeF0_d())
        .param("day", clock.today())
        .query(
            (row, n) -> {
              LocalDate last = row.getObject(1, LocalDate.class);
              return last == null
                  ? null
                  : new Event(last, What.TESTED, "", row.getInt(2), row.getInt(3), "");
            })
        .list()
        .getFirst();
  }
}
