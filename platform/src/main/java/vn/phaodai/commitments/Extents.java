// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// How large the red zone of a place was at a moment.
@Service
@Transactional(readOnly = true)
class Extents {
  private final ZoneLevels levels;
  private final Units units;
  private final JdbcClient jdbc;

  Extents(ZoneLevels levels, Units units, JdbcClient jdbc) {
    this.levels = levels;
    this.units = units;
    this.jdbc = jdbc;
  }

  long of(Unit place, Extent measure, Instant at) {
    return switch (measure) {
      case RED_UNITS, RED_HOUSEHOLDS, RED_PEOPLE ->
          red(place, at).stream().mapToLong(measure::of).sum();
      case CLOSED_AREAS -> closed(place, at, "count(*)");
      case CLOSED_HOUSEHOLDS -> closed(place, at, "coalesce(sum(households), 0)");
      case CLOSED_PEOPLE -> closed(place, at, "coalesce(sum(people), 0)");
    };
  }

  private List<Unit> red(Unit place, Instant at) {
    return levels.at(place.path(), at).entrySet().stream()
        .filter(one -> one.getValue() == RiskLevel.VERY_HIGH)
        .map(one -> units.get(one.getKey()))
        .filter(unit -> unit.tier() == Tier.COMMUNE && unit.isValidOn(Timestamps.day(at)))
        .toList();
  }

  private long closed(Unit place, Instant at, String figure) {
    return jdbc.sql(
            """
            select %s from quarantine_api.lockdown
            where path <@ :path::ltree and closed_at <= :at and (lifted_at is null or lifted_at > :at)
            """
                .formatted(figure))
        .param("path", place.path())
        .param("at", time(at))
        .query(Long.class)
        .single();
  }
}
