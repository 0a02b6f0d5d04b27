// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.mayBe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads one order whole.
@Service
@Transactional(readOnly = true)
public class OrderViews {
  private final JdbcClient jdbc;
  private final OrderLists lists;
  private final Readiness readiness;

  OrderViews(JdbcClient jdbc, OrderLists lists, Readiness readiness) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.readiness = readiness;
  }

  private record Rest(
      long unitId,
      String unitCode,
      String source,
      @Nullable LocalDate centralUntil,
      @Nullable String firstFacility,
      String reason,
      @Nullable Long ordered,
      @Nullable Long released,
      @Nullable String becameCase,
      @Nullable LocalDate longerMet) {}

  /// Throws QUARANTINE-001 where it is not in sight.
  public OrderView get(UUID publicId) {
    OrderRow row =
        lists.of(List.of(publicId)).stream()
            .findFirst()
            .orElseThrow(QuarantineRefusals.NO_SUCH_ORDER::raise);
    Rest rest = rest(row.id());
    Readiness.State state = readiness.of(List.of(publicId)).get(publicId);
    return new OrderView(
        row,
        rest.unitId(),
        rest.unitCode(),
        rest.source(),
        rest.centralUntil(),
        rest.firstFacility(),
        rest.reason(),
        paper(rest.ordered()),
        paper(rest.released()),
        rest.becameCase(),
        exposures(row.id()),
        samplings(row.id()),
        checks(row.id()),
        breaches(row.id()),
        events(row.id()),
        state == null
            ? null
            : new OrderView.Ready(
                state.may(), state.daysLeft(), state.finalResult(), state.row(), state.why()),
        rest.longerMet());
  }

  private Rest rest(long id) {
    return jdbc.sql(
            """
            select o.unit_id, u.code as unit_code, o.source, o.central_until, o.reason, o.decision_id, o.end_decision_id,
              f.code as became,
              (select h.name from quarantine.stay s join quarantine.facility h on h.id = s.facility_id
               where s.order_id = o.id order by s.id limit 1) as first_facility,
              (select (x.last_met_at at time zone 'Asia/Ho_Chi_Minh')::date from quarantine.extension x
               where x.order_id = o.id and x.state = 'PROPOSED') as longer_met
            from quarantine.person_order o join territory_api.unit u on u.id = o.unit_id
            left join cases_api.case_file f on f.id = o.became_case_id
            where o.id = :id
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new Rest(
                    row.getLong("unit_id"),
                    row.getString("unit_code"),
                    row.getString("source"),
                    row.getObject("central_until", LocalDate.class),
                    row.getString("first_facility"),
                    row.getString("reason"),
                    row.getObject("decision_id", Long.class),
                    row.getObject("end_decision_id", Long.class),
                    row.getString("became"),
                    row.getObject("longer_met", LocalDate.class)))
        .single();
  }

  private OrderView.@Nullable Paper paper(@Nullable Long decision) {
    return decision == null
        ? null
        : jdbc.sql(
                """
                select number, decided_on, body_name, body_id, capacity, position, signer from quarantine.decision
                where id = :id
                """)
            .param("id", decision)
            .query(OrderViews::paper)
            .single();
  }

  static OrderView.Paper paper(ResultSet row, int n) throws SQLException {
    return new OrderView.Paper(
        DecisionBook.code(row.getInt("number")),
        row.getObject("decided_on", LocalDate.class),
        row.getString("body_name"),
        row.getLong("body_id"),
        row.getString("capacity"),
        row.getString("position"),
        row.getString("signer"));
  }

  private List<OrderView.Exposure> exposures(long id) {
    return jdbc.sql(
            """
            select f.code, e.class, e.last_met_at from quarantine.exposure e
            join cases_api.case_file f on f.id = e.case_id
            where e.order_id = :id order by e.last_met_at, e.contact_id
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new OrderView.Exposure(
                    row.getString(1), Cause.valueOf(row.getString(2)), instant(row, "last_met_at")))
        .list();
  }

  /// A sample counts for the last day of sampling that had come when it was taken.
  private List<OrderView.Sampling> samplings(long id) {
    return jdbc.sql(
            """
            select m.day, m.number, t.sampled_at, t.result from quarantine.sampling m
            join quarantine.person_order o on o.id = m.order_id
            left join lateral (
              select min(next.day) as day from quarantine.sampling next where next.order_id = m.order_id and next.day > m.day
            ) x on true
            left join lateral (
              select t.sampled_at, t.result from people_api.person e join laboratory_api.specimen t on t.person_id = e.id
              where e.canonical_id = o.person_id
                and t.sampled_at >= m.day::timestamp at time zone 'Asia/Ho_Chi_Minh'
                and (x.day is null or t.sampled_at < x.day::timestamp at time zone 'Asia/Ho_Chi_Minh')
              order by t.sampled_at desc, t.id desc limit 1) t on true
            where m.order_id = :id order by m.day
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new OrderView.Sampling(
                    row.getObject(1, LocalDate.class),
                    row.getInt(2),
                    mayBe(row, "sampled_at"),
                    row.getString("result")))
        .list();
  }

  private List<OrderView.Check> checks(long id) {
    return jdbc.sql(
            """
            select day, present, temperature, symptoms, note, checked_as from quarantine.daily_check
            where order_id = :id order by day desc
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new OrderView.Check(
                    row.getObject(1, LocalDate.class),
                    row.getBoolean(2),
                    row.getBigDecimal(3),
                    row.getObject(4, Boolean.class),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  private List<OrderView.Breach> breaches(long id) {
    return jdbc.sql(
            """
            select id, kind, happened_at, note, told_as, action, acted_at, acted_as from quarantine.breach
            where order_id = :id order by happened_at desc, id desc
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new OrderView.Breach(
                    row.getLong(1),
                    row.getString(2),
                    instant(row, "happened_at"),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    mayBe(row, "acted_at"),
                    row.getString("acted_as")))
        .list();
  }

  private List<OrderView.Event> events(long id) {
    return jdbc.sql(
            "select at, kind, words, told_as from quarantine.event where order_id = :id order by id desc")
        .param("id", id)
        .query(
            (row, n) ->
                new OrderView.Event(
                    instant(row, "at"),
                    row.getString(2),
                    List.of((String[]) row.getArray(3).getArray()),
                    row.getString(4)))
        .list();
  }
}
