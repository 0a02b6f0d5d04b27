// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;

/// What is owed to the people of a closed area, day by day since it was closed, and what was
/// brought. Owed to whoever is registered there now: a register that grows owes more.
@Component
class Supplies {
  static final List<String> ITEMS = List.of("rice_g", "vegetable_g", "protein_g", "milk_g");

  private final JdbcClient jdbc;
  private final QuarantineRules rules;
  private final OperatingClock clock;

  Supplies(JdbcClient jdbc, QuarantineRules rules, OperatingClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /// Of a closed area; none where no rule is known for the day on which it was closed.
  ///
  /// @param area whether it is a unit, not a list of households
  List<LockdownView.Supply> of(LockdownRow of, boolean area) {
    LocalDate closed = day(of.closedAt());
    Map<String, Long> daily = new HashMap<>();
    ages(of, area)
        .forEach(
            (age, people) ->
                rules
                    .owed(age < 0 ? null : age, closed)
                    .forEach((item, grams) -> daily.merge(item, (long) grams * people, Long::sum)));
    if (daily.isEmpty()) {
      return List.of();
    }
    Map<String, Long> brought = brought(of.id());
    long days = days(of, closed);
    List<LockdownView.Supply> all = new ArrayList<>();
    for (String item : ITEMS) {
      all.add(
          new LockdownView.Supply(
              item,
              daily.getOrDefault(item, 0L),
              daily.getOrDefault(item, 0L) * days,
              brought.getOrDefault(item, 0L)));
    }
    return all;
  }

  /// Civil days begun since it was closed, that of its opening included.
  private long days(LockdownRow of, LocalDate closed) {
    LocalDate last = of.liftedAt() == null ? clock.today() : day(of.liftedAt());
    return Math.max(0, ChronoUnit.DAYS.between(closed, last) + 1);
  }

  /// Full years → people; -1 where the year of birth is not known.
  private Map<Integer, Integer> ages(LockdownRow of, boolean area) {
    Map<Integer, Integer> ages = new HashMap<>();
    jdbc.sql(
            """
            select coalesce(:year - p.birth_year, -1)::int as age, count(*)::int from people_api.person p
            where p.canonical_id = p.id
              and case when :area then p.path <@ :path::ltree
                else p.household_id in (select household_id from quarantine.lockdown_household where lockdown_id = :id) end
            group by 1
            """)
        .param("year", day(of.closedAt()).getYear())
        .param("area", area)
        .param("path", of.path())
        .param("id", of.id())
        .query(
            row -> {
              ages.merge(Math.max(-1, row.getInt(1)), row.getInt(2), Integer::sum);
            });
    return ages;
  }

  private Map<String, Long> brought(long lockdown) {
    Map<String, Long> brought = new HashMap<>();
    jdbc.sql(
            "select item, sum(quantity_g)::bigint from quarantine.delivery where lockdown_id = :id group by item")
        .param("id", lockdown)
        .query(
            row -> {
              brought.put(row.getString(1), row.getLong(2));
            });
    return brought;
  }
}
