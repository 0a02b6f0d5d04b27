// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.clock.KeptAnswers;
import vn.phaodai.command.EarlyWarnings;
import vn.phaodai.command.IndicatorBoard;
import vn.phaodai.command.Indicators;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.territory.Unit;

/// What the overview says of indicators and alarms. Everybody in front of a wall of screens asks
/// for the same units: a picture is kept for [#KEPT] by the computer's own clock, and once there is
/// news for [#KEPT_WITH_NEWS]; the pages behind it count anew.
@Component
class PostPicture {
  static final Duration KEPT = Duration.ofMinutes(1);
  static final Duration KEPT_WITH_NEWS = Duration.ofSeconds(2);
  private static final String READ = "situation.read";
  private static final int MOST = 300;

  private final Indicators indicators;
  private final EarlyWarnings warnings;
  private final Jurisdiction jurisdiction;
  private final KeptAnswers<Asked, Picture> kept = new KeptAnswers<>(KEPT, KEPT_WITH_NEWS, MOST);

  PostPicture(Indicators indicators, EarlyWarnings warnings, Jurisdiction jurisdiction) {
    this.indicators = indicators;
    this.warnings = warnings;
    this.jurisdiction = jurisdiction;
  }

  /// @param alarms the worst first
  record Picture(IndicatorBoard board, List<Analysis.Odd> alarms) {
    Picture {
      alarms = List.copyOf(alarms);
    }
  }

  /// @param closed the last reporting day that is over
  private record Asked(long unit, LocalDate closed) {}

  /// Null for whoever may not read the figures of the unit.
  @Nullable Picture of(Unit unit) {
    return jurisdiction.covers(unit.path(), READ)
        ? kept.of(new Asked(unit.id(), warnings.day(unit)), () -> counted(unit))
        : null;
  }

  private Picture counted(Unit unit) {
    return new Picture(indicators.of(unit.code(), null).orElseThrow(), warnings.alarms(unit));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(FiguresChanged changes) {
    kept.news();
  }
}
