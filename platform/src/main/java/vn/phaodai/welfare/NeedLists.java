// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// The needs that nobody has met: first of those who cannot go out, then by their clock.
@Service
@Transactional(readOnly = true)
public class NeedLists {
  public static final int PAGE = 50;

  /// Most lines of a file.
  private static final int FILE = 5_000;

  private static final Pattern KEY = Pattern.compile("([01])\\.(\\d{1,12})\\.(\\d{1,18})");

  /// Needs with where their subject lives now, and whether it is shut in: by an area that is
  /// closed, by a list of households, or by an order of quarantine.
  private static final String RANKED =
      """
      with lacked as (
        select n.*, p.id as stands, coalesce(p.path, h.path, n.path) as lives, coalesce(h.id, p.household_id) as home,
          coalesce(h.code, l.name, '') as subject_name, l.id is not null and l.lifted_at is null as area_shut
        from welfare.need n
        left join people_api.person e on e.id = n.person_id
        left join people_api.person p on p.id = e.canonical_id
        left join people_api.household h on h.id = n.household_id
        left join quarantine_api.lockdown l on l.id = n.lockdown_id
        where n.path <@ (:paths)::ltree[] and %s
      ), ranked as (
        select s.*, u.code as unit_code, u.full_name as unit_name,
          s.area_shut or """
          + ShutIn.sql("s.stands", "s.home", "s.lives")
          + """
           as shut
        from lacked s join territory_api.unit u on u.id = s.unit_id
      )
      select r.*, r.path::text as path_text,
        coalesce((select sum(d.quantity) from welfare.delivery d where d.need_id = r.id and d.state = 'RECEIVED'), 0)
          as received,
        exists (select 1 from welfare.delivery d where d.need_id = r.id and d.state = 'TOLD') as waiting
      from ranked r
      """;

  private final JdbcClient jdbc;
  private final WelfareSight sight;
  private final OperatingClock clock;

  NeedLists(JdbcClient jdbc, WelfareSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param next key of the next page; null on the last
  public record Page(List<NeedRow> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// Open needs below a unit, in the order in which they are to be met.
  ///
  /// @param unit code; empty: all in sight
  /// @param after key of a page before; what is no key begins anew
  public Page unmet(String unit, @Nullable String after) {
    List<NeedRow> rows = unmet(unit, after, PAGE + 1);
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), key(rows.get(PAGE - 1)))
        : new Page(rows, null);
  }

  /// As [#unmet], for a file.
  public List<NeedRow> file(String unit) {
    return unmet(unit, null, FILE);
  }

  private List<NeedRow> unmet(String unit, @Nullable String after, int limit) {
    Matcher key = KEY.matcher(after == null ? "" : after);
    boolean keyed = key.matches();
    return jdbc.sql(
            RANKED.formatted("n.state = 'OPEN' and n.path <@ :unit::ltree")
                + """
                where not :keyed or (case when r.shut then 0 else 1 end, r.due_at, r.id) > (:shut, :due::timestamptz, :id)
                order by case when r.shut then 0 else 1 end, r.due_at, r.id limit :limit
                """)
        .param("paths", sight.paths(WelfareSight.READ))
        .param("unit", sight.within(unit, WelfareSight.READ))
        .param("now", time(clock.now()))
        .param("keyed", keyed)
        .param("shut", keyed ? Integer.parseInt(key.group(1)) : 0)
        .param("due", time(Instant.ofEpochSecond(keyed ? Long.parseLong(key.group(2)) : 0)))
        .param("id", keyed ? Long.parseLong(key.group(3)) : 0L)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  private static String key(NeedRow row) {
    return "%d.%d.%d".formatted(row.shut() ? 0 : 1, row.dueAt().getEpochSecond(), row.id());
  }

  /// One need in sight of who may see people.
  Optional<NeedRow> find(UUID need) {
    return jdbc.sql(RANKED.formatted("n.public_id = :id"))
        .param("paths", sight.paths(WelfareSight.LIST))
        .param("now", time(clock.now()))
        .param("id", need)
        .query((row, n) -> row(row))
        .optional();
  }

  /// All needs of a person and of the household in which they live, newest first.
  List<NeedRow> of(long person, @Nullable Long household) {
    return jdbc.sql(
            RANKED.formatted(
                    """
                    (n.person_id in (select e.id from people_api.person e where e.canonical_id = :person)
                     or n.household_id = :household::bigint)
                    """)
                + "order by r.told_at desc, r.id desc limit 200")
        .param("paths", sight.paths(WelfareSight.LIST))
        .param("now", time(clock.now()))
        .param("person", person)
        .param("household", household)
        .query((row, n) -> row(row))
        .list();
  }

  private static NeedRow row(ResultSet row) throws SQLException {
    Long person = row.getObject("stands", Long.class);
    NeedRow.Subject subject =
        row.getObject("lockdown_id") != null
            ? NeedRow.Subject.AREA
            : person == null ? NeedRow.Subject.HOUSEHOLD : NeedRow.Subject.PERSON;
    return new NeedRow(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        subject,
        person,
        row.getString("subject_name"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getString("path_text"),
        row.getString("kind"),
        row.getBigDecimal("quantity"),
        row.getBoolean("urgent"),
        instant(row, "told_at"),
        instant(row, "due_at"),
        row.getBoolean("shut"),
        row.getBigDecimal("received"),
        row.getBoolean("waiting"),
        row.getString("state"));
  }
}
