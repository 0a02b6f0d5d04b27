// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Orders in sight, the newest first: of the communes of the reader, and of whoever is in a
/// facility there.
@Service
@Transactional(readOnly = true)
public class OrderLists {
  public static final int PAGE = 50;

  /// Counted up to here.
  public static final int COUNTED = 10_000;

  private static final int MOST_READY = 500;

  private final JdbcClient jdbc;
  private final QuarantineSight sight;
  private final Readiness readiness;
  private final Units units;
  private final OperatingClock clock;

  OrderLists(
      JdbcClient jdbc,
      QuarantineSight sight,
      Readiness readiness,
      Units units,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.readiness = readiness;
    this.units = units;
    this.clock = clock;
  }

  /// @param next key of the next page; null on the last
  public record Page(List<OrderRow> rows, @Nullable Long next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final String SELECT =
      """
      select o.*, u.full_name as unit_name, s.place, coalesce(f.name || ', ' || s.room, '') as facility,
        %s as part_until,
        d.day as sample_due,
        exists (select 1 from quarantine.daily_check k where k.order_id = o.id and k.day = :today) as checked,
        (select count(*) from quarantine.breach b where b.order_id = o.id and b.acted_at is null)::int as breaches,
        exists (select 1 from quarantine.extension x where x.order_id = o.id and x.state = 'PROPOSED') as longer
      """
          .formatted(OrderFacts.PART_UNTIL);

  /// With the place of each, and the last day of sampling that has come where no sample was taken
  /// since.
  static final String JOINED =
      """
      from quarantine.person_order o
      join territory_api.unit u on u.id = o.unit_id
      left join quarantine.stay s on s.order_id = o.id and s.until_at is null
      left join quarantine.facility f on f.id = s.facility_id
      left join lateral (
        select max(m.day) as day from quarantine.sampling m
        where o.state = 'ACTIVE' and m.order_id = o.id and m.day <= :today
        having not exists (
          select 1 from people_api.person e join laboratory_api.specimen t on t.person_id = e.id
          where e.canonical_id = o.person_id
            and t.sampled_at >= max(m.day)::timestamp at time zone 'Asia/Ho_Chi_Minh')) d on true
      """;

  /// Of people who live within sight, or are in a facility there.
  static final String IN_SIGHT = "(o.path <@ (:paths)::ltree[] or f.path <@ (:paths)::ltree[])";

  private static final String FROM = JOINED + "where " + IN_SIGHT + "\n";

  private static final String FILTER =
      """
       and o.path <@ :unit::ltree
       and (o.state = :state or :state::text is null and o.state in ('PROPOSED', 'ACTIVE'))
       and (:degree::text is null or o.class = :degree)
       and (:place::text is null or o.state = 'ACTIVE' and coalesce(s.place, 'NONE') = :place)
       and (:facility::uuid is null or f.public_id = :facility)
       and (:what::text is null
         or :what = 'SAMPLING' and d.day is not null
         or :what = 'UNCHECKED' and o.state = 'ACTIVE' and o.from_on <= :today and not exists (
           select 1 from quarantine.daily_check k where k.order_id = o.id and k.day = :today)
         or :what = 'BREACH' and exists (
           select 1 from quarantine.breach b where b.order_id = o.id and b.acted_at is null)
         or :what = 'LONGER' and exists (
           select 1 from quarantine.extension x where x.order_id = o.id and x.state = 'PROPOSED')
         or o.public_id = any(:ready))
      """;

  /// @param after [Page#next] of the page before
  public Page page(OrderFilter asked, @Nullable Long after) {
    List<OrderRow> rows =
        bound(
                SELECT
                    + FROM
                    + FILTER
                    + " and (:after::bigint is null or o.id < :after) order by o.id desc limit :limit",
                asked)
            .param("after", after)
            .param("limit", PAGE + 1)
            .query((row, n) -> row(row))
            .list();
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id())
        : new Page(rows, null);
  }

  /// How many there are, up to [#COUNTED].
  public int count(OrderFilter asked) {
    return bound("select count(*)::int from (select 1 " + FROM + FILTER + " limit :limit) t", asked)
        .param("limit", COUNTED + 1)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /// All of them, for a file; as many as a list counts.
  public List<OrderRow> whole(OrderFilter asked) {
    return bound(SELECT + FROM + FILTER + " order by o.id desc limit :limit", asked)
        .param("limit", COUNTED)
        .query((row, n) -> row(row))
        .list();
  }

  private JdbcClient.StatementSpec bound(String sql, OrderFilter asked) {
    OrderFilter.State state = asked.state();
    Cause degree = asked.degree();
    OrderFilter.Place place = asked.place();
    OrderFilter.What what = asked.what();
    return jdbc.sql(sql)
        .param("paths", sight.paths(QuarantineSight.LIST))
        .param("today", clock.today())
        .param("unit", path(asked.unit()))
        .param("state", state == null ? null : state.name())
        .param("degree", degree == null ? null : degree.name())
        .param("place", place == null ? null : place.name())
        .param("facility", asked.facility())
        .param("what", what == null ? null : what.name())
        .param("ready", (what == OrderFilter.What.READY ? ready(asked) : new UUID[0]));
  }

  /// Who may leave by the rule.
  private UUID[] ready(OrderFilter asked) {
    return readiness
        .due(sight.paths(QuarantineSight.LIST), path(asked.unit()), MOST_READY)
        .entrySet()
        .stream()
        .filter(e -> e.getValue().may())
        .map(Map.Entry::getKey)
        .toArray(UUID[]::new);
  }

  /// These orders, as far as they are in sight.
  public List<OrderRow> of(Collection<UUID> orders) {
    return jdbc.sql(SELECT + FROM + " and o.public_id = any(:ids) order by o.id desc")
        .param("paths", sight.paths(QuarantineSight.LIST))
        .param("today", clock.today())
        .param("ids", orders.toArray(UUID[]::new))
        .query((row, n) -> row(row))
        .list();
  }

  /// Path of the asked unit; a path under which nothing lies where there is none.
  String path(String unit) {
    return unit.isBlank() ? "" : units.find(unit, clock.today()).map(Unit::path).orElse("0");
  }

  private static OrderRow row(ResultSet row) throws SQLException {
    return new OrderRow(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("person_id"),
        Cause.valueOf(row.getString("class")),
        instant(row, "last_met_at"),
        row.getString("state"),
        row.getString("unit_name"),
        row.getString("place"),
        row.getString("facility"),
        row.getString("regimen"),
        row.getString("rule"),
        row.getString("confidence"),
        row.getInt("central_days"),
        row.getInt("home_days"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("part_until", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getObject("sample_due", LocalDate.class),
        row.getBoolean("checked"),
        row.getInt("breaches"),
        row.getBoolean("longer"),
        row.getString("end_kind"));
  }
}
