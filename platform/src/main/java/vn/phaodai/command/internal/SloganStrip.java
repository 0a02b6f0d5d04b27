// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.command.IndicatorBoard;
import vn.phaodai.command.Indicators;
import vn.phaodai.territory.Unit;

/// The slogan's line on the overview. Everybody in front of a wall of screens asks for the same
/// units: a board is kept for [#KEPT] by the computer's own clock; the page of the indicators
/// counts anew.
@Component
class SloganStrip {
  static final Duration KEPT = Duration.ofMinutes(1);
  private static final String READ = "situation.read";
  private static final int MOST = 300;

  private final Indicators indicators;
  private final Jurisdiction jurisdiction;
  private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

  SloganStrip(Indicators indicators, Jurisdiction jurisdiction) {
    this.indicators = indicators;
    this.jurisdiction = jurisdiction;
  }

  private record Kept(IndicatorBoard board, long counted) {
    boolean isOld() {
      return System.nanoTime() - counted > KEPT.toNanos();
    }
  }

  /// Null for whoever may not read the figures of the unit.
  @Nullable IndicatorBoard of(Unit unit) {
    if (!jurisdiction.covers(unit.path(), READ)) {
      return null;
    }
    Kept known = kept.get(unit.id());
    if (known == null || known.isOld()) {
      long begun = System.nanoTime();
      IndicatorBoard board = indicators.of(unit.code(), null).orElseThrow();
      if (kept.size() >= MOST) {
        kept.clear();
      }
      known = new Kept(board, begun);
      kept.put(unit.id(), known);
    }
    return known.board();
  }
}
