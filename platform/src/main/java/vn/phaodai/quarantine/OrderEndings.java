// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.cases.CasesChanged;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.Measure;

/// Whoever turns out to be a case is a patient from then on: their quarantine ends in the same
/// transaction, the bed is free, and what was only proposed is dropped. A case that is corrected
/// away gives the quarantine back, with the bed where it is still free.
@Component
class OrderEndings {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final QuarantineFigures figures;
  private final OrderTrail trail;
  private final OperatingClock clock;
  private final AuditLog audit;

  OrderEndings(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate batches,
      QuarantineFigures figures,
      OrderTrail trail,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.figures = figures;
    this.trail = trail;
    this.clock = clock;
    this.audit = audit;
  }

  private record Ill(long order, String state, long unit, long caseId, String code) {}

  private record Well(long order, long unit, @Nullable LocalDate ended, String code) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CasesChanged news) {
    Long[] ids = news.caseIds().toArray(Long[]::new);
    QuarantineFigures.Sums moved = new QuarantineFigures.Sums();
    int given = giveBack(ids, moved);
    int ended = end(ids, moved);
    figures.tell(moved, news.origin());
    if (given + ended > 0) {
      audit.record(
          new AuditEntry(
              "quarantine.order.case",
              "batch",
              null,
              null,
              Map.of("origin", news.origin(), "ended", ended, "given_back", given)));
    }
  }

  private int end(Long[] ids, QuarantineFigures.Sums moved) {
    Instant now = clock.now();
    List<Ill> all =
        jdbc.sql(
                """
                select o.id, o.state, o.unit_id, f.id as case_id, f.code
                from cases_api.case_file f join people_api.person p on p.id = f.person_id
                join people_api.person e on e.canonical_id = p.canonical_id
                join quarantine.person_order o on o.person_id = e.id and o.state in ('PROPOSED', 'ACTIVE')
                where f.id = any(:ids) and f.state = 'CONFIRMED'
                for update of o
                """)
            .param("ids", ids)
            .query((row, n) -> ill(row))
            .list();
    if (all.isEmpty()) {
      return 0;
    }
    List<MapSqlParameterSource> rows = new ArrayList<>();
    List<OrderTrail.Entry> entries = new ArrayList<>();
    for (Ill one : all) {
      boolean active = one.state().equals("ACTIVE");
      LocalDate day = figures.day(one.unit(), now);
      rows.add(
          new MapSqlParameterSource("state", active ? "ENDED" : "DROPPED")
              .addValue("case", one.caseId())
              .addValue("active", active)
              .addValue("now", time(now))
              .addValue("day", day)
              .addValue("id", one.order()));
      if (active) {
        moved.add(one.unit(), day, Measure.QUARANTINE_ENDED, 1);
      }
      entries.add(new OrderTrail.Entry(one.order(), "POSITIVE", List.of(one.code())));
    }
    batches.batchUpdate(
        """
        update quarantine.person_order set state = :state, became_case_id = :case, version = version + 1,
          end_kind = case when :active then 'POSITIVE' end,
          ended_at = case when :active then :now::timestamptz end, ended_day = case when :active then :day::date end,
          reason = case when :active then reason else 'IS_CASE' end
        where id = :id
        """,
        rows.toArray(MapSqlParameterSource[]::new));
    trail.add(entries);
    jdbc.sql(
            """
            update quarantine.stay set until_at = greatest(from_at, :now)
            where until_at is null and order_id = any(:orders)
            """)
        .param("now", time(now))
        .param("orders", all.stream().map(Ill::order).toArray(Long[]::new))
        .update();
    return all.size();
  }

  /// Unless the person has another order by now.
  private int giveBack(Long[] ids, QuarantineFigures.Sums moved) {
    List<Well> all =
        jdbc.sql(
                """
                select o.id, o.unit_id, o.ended_day, f.code
                from cases_api.case_file f join quarantine.person_order o on o.became_case_id = f.id
                where f.id = any(:ids) and f.state in ('SUSPECT', 'RELEASED')
                  and not exists (
                    select 1 from quarantine.person_order other
                    where other.person_id = o.person_id and other.state in ('PROPOSED', 'ACTIVE'))
                for update of o
                """)
            .param("ids", ids)
            .query(
                (row, n) ->
                    new Well(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
            .list();
    if (all.isEmpty()) {
      return 0;
    }
    jdbc.sql(
            """
            update quarantine.person_order set state = case when ended_day is null then 'PROPOSED' else 'ACTIVE' end,
              became_case_id = null, end_kind = null, ended_at = null, ended_day = null,
              reason = case when state = 'DROPPED' then '' else reason end, version = version + 1
            where id = any(:ids)
            """)
        .param("ids", all.stream().map(Well::order).toArray(Long[]::new))
        .update();
    for (Well one : all) {
      LocalDate ended = one.ended();
      if (ended != null) {
        moved.add(one.unit(), ended, Measure.QUARANTINE_ENDED, -1);
      }
    }
    trail.add(
        all.stream()
            .map(one -> new OrderTrail.Entry(one.order(), "REOPENED", List.of(one.code())))
            .toList());
    reopenStays(all.stream().map(Well::order).toArray(Long[]::new));
    return all.size();
  }

  /// The last stay goes on where its bed was not given away; else the order is without a place
  /// until somebody gives it one.
  private void reopenStays(Long[] orders) {
    jdbc.sql(
            """
            update quarantine.stay s set until_at = null
            where s.id in (select max(id) from quarantine.stay where order_id = any(:orders) group by order_id)
              and not exists (
                select 1 from quarantine.stay t
                where t.until_at is null and t.facility_id = s.facility_id and t.room = s.room and t.number = s.number)
            """)
        .param("orders", orders)
        .update();
  }

  private static Ill ill(ResultSet row) throws SQLException {
    return new Ill(
        row.getLong("id"),
        row.getString("state"),
        row.getLong("unit_id"),
        row.getLong("case_id"),
        row.getString("code"));
  }
}
