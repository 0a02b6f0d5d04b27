// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.territory.Unit;

/// Counts of a unit's quarantine for whoever reports on it: breaches within a window, and what
/// falls due on a day.
@Service
@Transactional(readOnly = true)
public class QuarantineDays {
  private final JdbcClient jdbc;

  QuarantineDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param active people under an order now
  /// @param kinds breaches within the window, by their kind; those that there were none of are
  ///   absent
  /// @param unacted of all breaches, those about which nothing was done yet
  public record Violations(int active, Map<Breaches.BreachKind, Integer> kinds, int unacted) {}

  public Violations violations(Unit unit, Instant from, Instant to) {
    Map<Breaches.BreachKind, Integer> kinds = new LinkedHashMap<>();
    jdbc.sql(
            """
            select b.kind, count(*)::int from quarantine.breach b join quarantine.person_order o on o.id = b.order_id
            where o.path <@ :path::ltree and b.happened_at >= :from and b.happened_at < :to group by 1 order by 2 desc, 1
            """)
        .param("path", unit.path())
        .param("from", time(from))
        .param("to", time(to))
        .query(
            row -> {
              kinds.put(Breaches.BreachKind.valueOf(row.getString(1)), row.getInt(2));
            });
    return jdbc.sql(
            """
            select count(*)::int, (count(*) filter (where exists (
              select from quarantine.breach b where b.order_id = o.id and b.acted_at is null)))::int
            from quarantine.person_order o where o.path <@ :path::ltree and o.state = 'ACTIVE'
            """)
        .param("path", unit.path())
        .query((row, n) -> new Violations(row.getInt(1), kinds, row.getInt(2)))
        .single();
  }

  /// @param active people under an order now
  /// @param ending whose last day it is, if nothing keeps them longer; `overdue` whose last day
  ///   passed and who are not released yet
  /// @param sampling to be sampled that day
  public record Due(int active, int ending, int overdue, int sampling) {}

  public Due due(Unit unit, LocalDate day) {
    return jdbc.sql(
            """
            select count(*)::int, (count(*) filter (where o.until_on = :day))::int,
              (count(*) filter (where o.until_on < :day::date - 1))::int,
              (count(*) filter (where exists (
                select from quarantine.sampling m where m.order_id = o.id and m.day = :day)))::int
            from quarantine.person_order o where o.path <@ :path::ltree and o.state = 'ACTIVE'
            """)
        .param("path", unit.path())
        .param("day", day)
        .query((row, n) -> new Due(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .single();
  }
}
