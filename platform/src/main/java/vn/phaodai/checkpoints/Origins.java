// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;

/// How risky a place is whence people come, at a moment, for the gates of a province: what was
/// decided about it, else what the province announced about it, else the same of the smallest unit
/// around it; `NONE` where nobody said anything. Of a moment to come, what is known now.
@Component
class Origins {
  static final Level NOTHING = new Level("NONE", "");

  private final JdbcClient jdbc;
  private final OperatingClock clock;

  Origins(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param document the number of the decision or announcement
  record Level(String level, String document) {
    boolean isSaid() {
      return !level.equals(NOTHING.level());
    }
  }

  /// All that is said at a moment, by unit and by the code of places beyond.
  static final class Known {
    private final Map<Long, Level> byUnit;
    private final Map<String, Level> byCode;

    Known(Map<Long, Level> byUnit, Map<String, Level> byCode) {
      this.byUnit = Map.copyOf(byUnit);
      this.byCode = Map.copyOf(byCode);
    }

    Level of(Place place) {
      String path = place.path();
      return path == null ? outside(place.code()) : at(path);
    }

    Level outside(String code) {
      return byCode.getOrDefault(code, NOTHING);
    }

    /// Of a unit, from itself up.
    Level at(String path) {
      String[] ids = path.split("\\.");
      for (int i = ids.length - 1; i >= 0; i--) {
        Level level = byUnit.get(Long.parseLong(ids[i]));
        if (level != null) {
          return level;
        }
      }
      return NOTHING;
    }
  }

  /// @param unit null for a place beyond
  private record Said(@Nullable Long unit, String code, Level level) {}

  /// Decisions that took effect by then, as they are known now: an arrival is judged by what held
  /// at its time.
  Known at(long province, Instant at) {
    Instant now = clock.now();
    Instant asked = at.isAfter(now) ? now : at;
    LocalDate day = Timestamps.day(asked);
    Map<Long, Level> byUnit = new HashMap<>();
    Map<String, Level> byCode = new HashMap<>(Outside.usual(day));
    for (Said one : announced(province, day)) {
      if (one.unit() == null) {
        byCode.put(one.code(), one.level());
      } else {
        byUnit.put(one.unit(), one.level());
      }
    }
    byUnit.putAll(decided(asked));
    return new Known(byUnit, byCode);
  }

  private List<Said> announced(long province, LocalDate day) {
    return jdbc.sql(
            """
            select u.id, a.code, a.level, a.document from checkpoints.origin_area a
            left join territory_api.unit u on u.code = a.code and u.valid @> :day::date
            where a.province_id = :province and a.during @> :day::date
            """)
        .param("province", province)
        .param("day", day)
        .query(
            (row, n) ->
                new Said(
                    row.getObject(1, Long.class),
                    row.getString(2),
                    new Level(row.getString(3), row.getString(4))))
        .list();
  }

  private Map<Long, Level> decided(Instant at) {
    Map<Long, Level> levels = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (unit_id) unit_id, level, number from zones_api.decision
            where lower(during) <= :at and (upper(during) is null or upper(during) > :at)
            order by unit_id, lower(during) desc, id desc
            """)
        .param("at", time(at))
        .query(
            row -> {
              levels.put(row.getLong(1), new Level(row.getString(2), row.getString(3)));
            });
    return levels;
  }
}
