// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.phaodai.measures.FiguresChanged;

/// How long the hops of the specimens of a day took, unit by unit, to the minute. A week of a
/// province is two hundred thousand specimens, and everybody asks for the same weeks: a day is
/// counted once and kept, at most [#KEPT], once there is news at most [#KEPT_WITH_NEWS]. Rights are
/// not part of it: who asks sums the units that they may see.
@Repository
class TurnaroundDays {
  static final Duration KEPT = Duration.ofMinutes(5);
  static final Duration KEPT_WITH_NEWS = Duration.ofMinutes(1);
  private static final int MOST_DAYS = 400;

  /// The hop that a row is about.
  enum Hop {
    TO_LABORATORY,
    TO_RESULT,
    TO_NOTICE,
    WHOLE
  }

  private static final String COUNT =
      """
      select s.unit_id, h.hop, floor(extract(epoch from h.took) / 60)::int as minutes, count(*)::int as specimens
      from laboratory.specimen s
      cross join lateral (values (0, s.received_at - s.sampled_at), (1, s.resulted_at - s.received_at),
        (2, s.notified_at - s.resulted_at), (3, s.resulted_at - s.sampled_at)) h (hop, took)
      where s.unit_id in (select id from territory_api.unit) and s.sampled_day = :day and s.resulted_at is not null
        and h.took is not null
      group by 1, 2, 3
      """;

  private final JdbcClient jdbc;
  private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();
  private volatile long news = System.nanoTime();

  TurnaroundDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param counted when, by the computer's own clock
  record Day(Map<Long, Map<Hop, Map<Integer, Integer>>> byUnit, long counted) {}

  /// Specimens by unit, hop and minutes; a hop of which one end is not known is left out.
  Map<Long, Map<Hop, Map<Integer, Integer>>> of(LocalDate day) {
    Day known = days.get(day);
    if (known == null || isOld(known)) {
      known = count(day);
      if (days.size() >= MOST_DAYS) {
        days.clear();
      }
      days.put(day, known);
    }
    return known.byUnit();
  }

  private boolean isOld(Day day) {
    long age = System.nanoTime() - day.counted();
    return age > KEPT.toNanos() || day.counted() < news && age > KEPT_WITH_NEWS.toNanos();
  }

  private Day count(LocalDate day) {
    long begun = System.nanoTime();
    Map<Long, Map<Hop, Map<Integer, Integer>>> byUnit = new HashMap<>();
    jdbc.sql(COUNT)
        .param("day", day)
        .query(
            row -> {
              byUnit
                  .computeIfAbsent(row.getLong(1), unit -> new HashMap<>())
                  .computeIfAbsent(Hop.values()[row.getInt(2)], hop -> new HashMap<>())
                  .put(row.getInt(3), row.getInt(4));
            });
    return new Day(byUnit, begun);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(FiguresChanged changes) {
    if (changes.room().equals(LabFigures.ROOM)) {
      news = System.nanoTime();
    }
  }
}
