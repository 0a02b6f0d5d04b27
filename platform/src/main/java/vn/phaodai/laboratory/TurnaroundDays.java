// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.phaodai.clock.KeptAnswers;
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

  /// The hop that a row is about, in the order of the columns of [#COUNT].
  enum Hop {
    TO_LABORATORY,
    TO_RESULT,
    TO_NOTICE,
    WHOLE
  }

  private static final String COUNT =
      """
      select s.unit_id, floor(extract(epoch from s.received_at - s.sampled_at) / 60)::int,
        floor(extract(epoch from s.resulted_at - s.received_at) / 60)::int,
        floor(extract(epoch from s.notified_at - s.resulted_at) / 60)::int,
        floor(extract(epoch from s.resulted_at - s.sampled_at) / 60)::int
      from laboratory.specimen s
      where s.unit_id in (select id from territory_api.unit) and s.sampled_day = :day and s.resulted_at is not null
      """;

  private final JdbcClient jdbc;
  private final KeptAnswers<LocalDate, Map<Long, Map<Hop, int[]>>> days =
      new KeptAnswers<>(KEPT, KEPT_WITH_NEWS, MOST_DAYS);

  TurnaroundDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By unit and hop the minutes of each specimen; one of which an end is not known is left out.
  Map<Long, Map<Hop, int[]>> of(LocalDate day) {
    return days.of(day, () -> count(day));
  }

  private Map<Long, Map<Hop, int[]>> count(LocalDate day) {
    Map<Long, Map<Hop, IntStream.Builder>> read = new HashMap<>();
    jdbc.sql(COUNT)
        .param("day", day)
        .query(
            row -> {
              Map<Hop, IntStream.Builder> unit =
                  read.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Hop.class));
              for (Hop hop : Hop.values()) {
                Integer minutes = row.getObject(hop.ordinal() + 2, Integer.class);
                if (minutes != null) {
                  unit.computeIfAbsent(hop, h -> IntStream.builder()).add(minutes);
                }
              }
            });
    Map<Long, Map<Hop, int[]>> byUnit = new HashMap<>();
    read.forEach(
        (unit, hops) -> {
          Map<Hop, int[]> minutes = new EnumMap<>(Hop.class);
          hops.forEach((hop, took) -> minutes.put(hop, took.build().toArray()));
          byUnit.put(unit, minutes);
        });
    return byUnit;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(FiguresChanged changes) {
    if (changes.room().equals(LabFigures.ROOM)) {
      days.news();
    }
  }
}
