// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

  /// Of each closed area, by its id; none where no rule is known for the day on which it was
  /// closed.
  Map<Long, List<LockdownView.Supply>> of(List<LockdownRow> areas) {
    List<Long> ids = areas.stream().map(LockdownRow::id).toList();
    Map<Long, Map<Integer, Integer>> ages = ages(ids);
    Map<Long, Map<String, Long>> brought = brought(ids);
    Map<Long, List<LockdownView.Supply>> all = new HashMap<>();
    for (LockdownRow area : areas) {
      all.put(
          area.id(),
          of(
              area,
              ages.getOrDefault(area.id(), Map.of()),
              brought.getOrDefault(area.id(), Map.of())));
    }
    return all;
  }

  private List<LockdownView.Supply> of(
      LockdownRow area, Map<Integer, Integer> ages, Map<String, Long> brought) {
    LocalDate closed = day(area.closedAt());
    Map<String, Long> daily = new HashMap<>();
    ages.forEach(
        (age, people) ->
            rules
                .owed(age < 0 ? null : age, closed)
                .forEach((item, grams) -> daily.merge(item, (long) grams * people, Long::sum)));
    if (daily.isEmpty()) {
      return List.of();
    }
    long days = days(area, closed);
    return ITEMS.stream()
        .map(
            item ->
                new LockdownView.Supply(
                    item,
                    daily.getOrDefault(item, 0L),
                    daily.getOrDefault(item, 0L) * days,
                    brought.getOrDefault(item, 0L)))
        .toList();
  }

  /// Civil days begun since it was closed, that of its opening included.
  private long days(LockdownRow of, LocalDate closed) {
    LocalDate last = of.liftedAt() == null ? clock.today() : day(of.liftedAt());
    return Math.max(0, ChronoUnit.DAYS.between(closed, last) + 1);
  }

  /// Of each area: full years → people; -1 where the year of birth is not known.
  private Map<Long, Map<Integer, Integer>> ages(List<Long> lockdowns) {
    Map<Long, Map<Integer, Integer>> ages = new HashMap<>();
    jdbc.sql(
            """
            with here as (
              select l.id, l.closed_at, p.birth_year from quarantine.lockdown l
              join people_api.person p on p.path <@ l.path and p.canonical_id = p.id
              where l.id = any(:ids) and l.area_id is not null
              union all
              select l.id, l.closed_at, p.birth_year from quarantine.lockdown l
              join quarantine.lockdown_household m on m.lockdown_id = l.id
              join people_api.person p on p.household_id = m.household_id and p.canonical_id = p.id
              where l.id = any(:ids) and l.area_id is null
            )
            select id, greatest(-1, coalesce(
              extract(year from closed_at at time zone 'Asia/Ho_Chi_Minh')::int - birth_year, -1)) as age, count(*)::int
            from here group by 1, 2
            """)
        .param("ids", lockdowns.toArray(Long[]::new))
        .query(
            row -> {
              ages.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                  .put(row.getInt(2), row.getInt(3));
            });
    return ages;
  }

  private Map<Long, Map<String, Long>> brought(List<Long> lockdowns) {
    Map<Long, Map<String, Long>> brought = new HashMap<>();
    jdbc.sql(
            """
            select lockdown_id, item, sum(quantity_g)::bigint from quarantine.delivery
            where lockdown_id = any(:ids) group by 1, 2
            """)
        .param("ids", lockdowns.toArray(Long[]::new))
        .query(
            row -> {
              brought
                  .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return brought;
  }
}
