// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.day;
import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Orders proposed for those who arrived from an area of very high risk, at home, for the days that
/// the entry rule of their gate gives. Whoever has an open order, or is a case, keeps what they
/// have.
@Service
public class ArrivalOrders {
  private final JdbcClient jdbc;
  private final OrderTrail trail;
  private final OperatingClock clock;
  private final AuditLog audit;

  ArrivalOrders(JdbcClient jdbc, OrderTrail trail, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
    this.audit = audit;
  }

  /// Somebody who arrived.
  ///
  /// @param unit where they go; decided and counted there
  /// @param days of quarantine at home; 0 where no rule gives any: a person says how many
  /// @param rule id@version and row
  /// @param gate name of the gate
  public record Arrival(
      long person,
      long unit,
      String path,
      Instant arrived,
      int days,
      String rule,
      String source,
      String confidence,
      String gate) {}

  /// Proposes an order for each, in the caller’s transaction. Answers how many.
  @Transactional(propagation = Propagation.MANDATORY)
  public int propose(List<Arrival> arrivals) {
    List<OrderTrail.Entry> entries = new ArrayList<>();
    for (Arrival one : arrivals) {
      insert(one)
          .ifPresent(
              order ->
                  entries.add(
                      new OrderTrail.Entry(
                          order, "ARRIVED", List.of(one.gate(), day(one.arrived()).toString()))));
    }
    if (!entries.isEmpty()) {
      trail.add(entries);
      audit.record(
          new AuditEntry(
              "quarantine.order.propose",
              "batch",
              null,
              null,
              Map.of("proposed", entries.size(), "origin", "arrival")));
    }
    return entries.size();
  }

  private Optional<Long> insert(Arrival one) {
    return jdbc.sql(
            """
            insert into quarantine.person_order (person_id, unit_id, path, class, last_met_at, regimen, rule, source,
              confidence, home_days, counted_from, proposed_at)
            select p.canonical_id, :unit, :path::ltree, 'ARRIVAL', :arrived,
              case when :days > 0 then 'HOME' end, :rule, :source, :confidence, :days, 'LAST_CONTACT', :now
            from people_api.person p
            where p.id = :person
              and not exists (
                select 1 from cases_api.case_file f join people_api.person e on e.id = f.person_id
                where e.canonical_id = p.canonical_id and f.state = 'CONFIRMED')
            on conflict (person_id) where state in ('PROPOSED', 'ACTIVE') do nothing
            returning id
            """)
        .param("person", one.person())
        .param("unit", one.unit())
        .param("path", one.path())
        .param("arrived", time(one.arrived()))
        .param("days", one.days())
        .param("rule", one.rule())
        .param("source", one.source())
        .param("confidence", one.confidence())
        .param("now", time(clock.now()))
        .query(Long.class)
        .optional();
  }
}
