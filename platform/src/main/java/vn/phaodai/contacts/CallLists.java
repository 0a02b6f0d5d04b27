// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.mayBe;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The list of a commune: who is still to be reached, the most urgent first.
@Service
@Transactional(readOnly = true)
public class CallLists {
  public static final int PAGE = 50;

  private static final Pattern KEY = Pattern.compile("(-?\\d{1,15})_(\\d{1,18})");

  private final JdbcClient jdbc;
  private final ContactSight sight;
  private final Units units;
  private final OperatingClock clock;

  CallLists(JdbcClient jdbc, ContactSight sight, Units units, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.units = units;
    this.clock = clock;
  }

  /// @param unit code of the unit whose list it is; empty: all in sight
  /// @param lateOnly past their time
  /// @param degree null: both
  public record Filter(String unit, boolean lateOnly, @Nullable Degree degree) {}

  /// @param next [CallRow#key] to ask the next page with; null on the last
  /// @param waiting how many persons there are, `late` of them past their time
  public record Page(List<CallRow> rows, @Nullable String next, int waiting, int late) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final String WAITING =
      """
      select c.person_id, min(c.class) as class, array_agg(distinct f.code) as cases, min(c.unit_id) as unit_id,
        min(c.exposed_at) as exposed_at, max(c.last_met_at) as last_met_at, min(c.due_at) as due_at, max(c.risk) as risk,
        min(c.id) as contact_id, array_agg(c.id) as contacts
      from contacts.contact c
      join territory_api.unit u on u.id = c.unit_id and u.path <@ (:paths)::ltree[] and u.path <@ :unit::ltree
      join cases_api.case_file f on f.id = c.case_id
      where c.state = 'OPEN' and (:degree::text is null or c.class = :degree)
      group by c.person_id
      having not :late or min(c.due_at) < :now
      """;

  /// @param after [Page#next] of the page before; null for the first
  public Page page(Filter asked, @Nullable String after) {
    return page(asked, after, PAGE);
  }

  /// The first of everybody in sight.
  Page first(int most) {
    return page(new Filter("", false, null), null, most);
  }

  private Page page(Filter asked, @Nullable String after, int size) {
    var key = KEY.matcher(after == null ? "" : after);
    boolean follows = key.matches();
    List<CallRow> rows =
        bound(
                "with waiting as ("
                    + WAITING
                    + """
                    ) select w.*, u.full_name as unit_name, w.due_at < :now as late,
                        t.tries, t.last_outcome, t.last_at
                      from waiting w join territory_api.unit u on u.id = w.unit_id
                      cross join lateral (
                        select count(*)::int as tries, (array_agg(l.outcome order by l.id desc))[1] as last_outcome,
                          max(l.called_at) as last_at
                        from contacts.call l where l.contact_id = any(w.contacts)) t
                      where :afterAt::timestamptz is null or (w.due_at, w.person_id) > (:afterAt::timestamptz, :afterId)
                      order by w.due_at, w.person_id limit :limit
                    """,
                asked)
            .param(
                "afterAt",
                follows ? time(Instant.ofEpochMilli(Long.parseLong(key.group(1)))) : null)
            .param("afterId", follows ? Long.parseLong(key.group(2)) : 0L)
            .param("limit", size + 1)
            .query((row, n) -> row(row))
            .list();
    int[] counts = counts(asked);
    return rows.size() > size
        ? new Page(rows.subList(0, size), rows.get(size - 1).key(), counts[0], counts[1])
        : new Page(rows, null, counts[0], counts[1]);
  }

  private int[] counts(Filter asked) {
    return bound(
            "select count(*)::int, (count(*) filter (where w.due_at < :now))::int from ("
                + WAITING
                + ") w",
            asked)
        .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
        .single();
  }

  private JdbcClient.StatementSpec bound(String sql, Filter asked) {
    Degree degree = asked.degree();
    return jdbc.sql(sql)
        .param("paths", sight.paths(ContactSight.READ))
        .param("unit", path(asked.unit()))
        .param("degree", degree == null ? null : degree.name())
        .param("late", asked.lateOnly())
        .param("now", time(clock.now()));
  }

  /// Path of the asked unit; a path under which nothing lies where there is none.
  private String path(String unit) {
    return unit.isBlank() ? "" : units.find(unit, clock.today()).map(Unit::path).orElse("0");
  }

  private static CallRow row(ResultSet row) throws SQLException {
    String outcome = row.getString("last_outcome");
    return new CallRow(
        row.getLong("person_id"),
        Degree.valueOf(row.getString("class")),
        List.of((String[]) row.getArray("cases").getArray()),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        instant(row, "exposed_at"),
        instant(row, "last_met_at"),
        instant(row, "due_at"),
        row.getBoolean("late"),
        row.getInt("risk"),
        row.getInt("tries"),
        outcome == null ? null : CallOutcome.valueOf(outcome),
        mayBe(row, "last_at"));
  }

  /// How a unit's list stands.
  public record UnitLoad(
      String code, String name, String above, int f1, int f2, int late, int reached) {}

  /// Communes with somebody to reach, those with most past their time first.
  public List<UnitLoad> loads() {
    return jdbc.sql(
            """
            select m.code, m.full_name, coalesce(a.full_name, '') as above,
              (count(distinct c.person_id) filter (where c.state = 'OPEN' and c.class = 'F1'))::int as f1,
              (count(distinct c.person_id) filter (where c.state = 'OPEN' and c.class = 'F2'))::int as f2,
              (count(distinct c.person_id) filter (where c.state = 'OPEN' and c.due_at < :now))::int as late,
              (count(distinct c.person_id) filter (where c.state = 'REACHED'))::int as reached
            from contacts.contact c
            join territory_api.unit u on u.id = c.unit_id and u.path <@ (:paths)::ltree[]
            join territory_api.unit m on m.path @> u.path and (m.tier = 'COMMUNE' or (m.id = u.id and u.tier <> 'AREA'))
            left join territory_api.unit a on a.id = m.parent_id
            where c.state in ('OPEN', 'REACHED')
            group by m.id, m.code, m.full_name, m.name_key, a.full_name
            order by late desc, f1 desc, m.name_key limit 200
            """)
        .param("paths", sight.paths(ContactSight.READ))
        .param("now", time(clock.now()))
        .query(
            (row, n) ->
                new UnitLoad(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7)))
        .list();
  }
}
