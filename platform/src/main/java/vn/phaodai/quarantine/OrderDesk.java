// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.measures.Measure;

/// Takes orders in hand for a command, and moves people between places.
@Component
class OrderDesk {
  private final JdbcClient jdbc;
  private final QuarantineSight sight;
  private final QuarantineFigures figures;

  OrderDesk(JdbcClient jdbc, QuarantineSight sight, QuarantineFigures figures) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.figures = figures;
  }

  private static final String SELECT =
      """
      select o.*, o.path::text as path_text, p.household_id, p.sex, s.place,
        %s as first_result
      from quarantine.person_order o
      join people_api.person p on p.id = o.person_id
      left join quarantine.stay s on s.order_id = o.id and s.until_at is null
      """
          .formatted(OrderFacts.FIRST_RESULT);

  /// These orders, locked in one order so that two officers wait for each other. Throws
  /// QUARANTINE-003 for none, -001 where one is not in the jurisdiction of `permission`.
  List<OpenOrder> take(Collection<UUID> orders, String permission) {
    if (orders.isEmpty()) {
      throw QuarantineRefusals.NOBODY.raise();
    }
    List<UUID> wanted = orders.stream().distinct().toList();
    List<OpenOrder> all =
        jdbc
            .sql(SELECT + " where o.public_id = any(:ids) order by o.id for update of o")
            .param("ids", wanted.toArray(UUID[]::new))
            .query((row, n) -> order(row))
            .list()
            .stream()
            .filter(one -> sight.covers(one.path(), permission))
            .toList();
    if (all.size() != wanted.size()) {
      throw QuarantineRefusals.NO_SUCH_ORDER.raise();
    }
    return all;
  }

  OpenOrder takeOne(UUID order, String permission) {
    return take(List.of(order), permission).getFirst();
  }

  /// As [#takeOne], of an order in force. Throws QUARANTINE-015.
  OpenOrder takeActive(UUID order, String permission) {
    OpenOrder one = takeOne(order, permission);
    if (!one.isActive()) {
      throw QuarantineRefusals.NOT_ACTIVE.raise();
    }
    return one;
  }

  /// How many of these persons have an open case file.
  int cases(Collection<OpenOrder> orders) {
    return jdbc.sql(
            """
            select count(distinct p.canonical_id)::int
            from people_api.person p join cases_api.case_file f on f.person_id = p.id and f.state = 'CONFIRMED'
            where p.canonical_id = any(:persons)
            """)
        .param("persons", orders.stream().map(OpenOrder::personId).toArray(Long[]::new))
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /// Ends where somebody is now.
  void leave(long order, Instant now) {
    jdbc.sql(
            "update quarantine.stay set until_at = greatest(from_at, :now) where order_id = :id and until_at is null")
        .param("now", time(now))
        .param("id", order)
        .update();
  }

  /// Puts somebody into a bed, or at home where there is none. It counts unless they were in such a
  /// place already.
  void settle(
      OpenOrder order,
      @Nullable Long facility,
      Allocation.@Nullable Place bed,
      Instant now,
      QuarantineFigures.Sums moved) {
    String place = facility == null ? "HOME" : "FACILITY";
    boolean counted = !place.equals(order.place());
    LocalDate day = figures.day(order.unitId(), now);
    leave(order.id(), now);
    jdbc.sql(
            """
            insert into quarantine.stay (order_id, place, facility_id, room, number, counted, from_at, from_day)
            values (:order, :place, :facility, :room, :number, :counted, :now, :day)
            """)
        .param("order", order.id())
        .param("place", place)
        .param("facility", facility)
        .param("room", bed == null ? null : bed.room())
        .param("number", bed == null ? null : bed.bed())
        .param("counted", counted)
        .param("now", time(now))
        .param("day", day)
        .update();
    if (counted) {
      moved.add(
          order.unitId(),
          day,
          facility == null ? Measure.QUARANTINED_HOME : Measure.QUARANTINED_CENTRAL,
          1);
    }
  }

  /// Writes the days of sampling from a day on anew; those before stay as they were.
  void samplings(long order, Schedule schedule, LocalDate from) {
    jdbc.sql("delete from quarantine.sampling where order_id = :id and day >= :from")
        .param("id", order)
        .param("from", from)
        .update();
    List<Schedule.Sampling> all =
        schedule.samplings().stream().filter(s -> !s.day().isBefore(from)).toList();
    jdbc.sql(
            """
            insert into quarantine.sampling (order_id, day, number)
            select :id, * from unnest(:days::date[], :numbers::int[]) on conflict do nothing
            """)
        .param("id", order)
        .param("days", all.stream().map(s -> s.day().toString()).toArray(String[]::new))
        .param("numbers", all.stream().map(Schedule.Sampling::number).toArray(Integer[]::new))
        .update();
  }

  private static OpenOrder order(ResultSet row) throws SQLException {
    return new OpenOrder(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("person_id"),
        row.getObject("household_id", Long.class),
        Facilities.sex(row.getString("sex")),
        row.getLong("unit_id"),
        row.getString("path_text"),
        Cause.valueOf(row.getString("class")),
        instant(row, "last_met_at"),
        row.getString("state"),
        row.getBoolean("vaccinated"),
        row.getInt("central_days"),
        row.getInt("home_days"),
        row.getString("rule"),
        row.getString("source"),
        row.getString("confidence"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("central_until", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getString("place"),
        row.getString("first_result"),
        row.getInt("version"));
  }
}
