// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.command.DailyCycle;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Runs the daily cycle of every province once its cut-off has passed. It looks at the operating
/// clock every minute; a server that was down makes up for the last day when it comes up. What a
/// province's day is refused for stands in the log, and is tried again the next minute.
@Component
@ConditionalOnProperty(name = "phaodai.closing-run", havingValue = "on", matchIfMissing = true)
class ClosingHour {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingHour.class);

  private final DailyCycle cycle;
  private final ReportingDays days;
  private final Units units;
  private final OperatingClock clock;
  private final Map<String, LocalDate> done = new HashMap<>();

  ClosingHour(DailyCycle cycle, ReportingDays days, Units units, OperatingClock clock) {
    this.cycle = cycle;
    this.days = days;
    this.units = units;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 180_000, fixedDelay = 60_000)
  void look() {
    for (Unit province : units.provinces(clock.today())) {
      LocalDate over = days.of(province.code(), clock.now()).minusDays(1);
      if (!over.equals(done.get(province.code()))) {
        try {
          cycle.run(province.code(), over);
          done.put(province.code(), over);
        } catch (RuntimeException refused) {
          LOG.warn("{} of {} is not closed", over, province.code(), refused);
        }
      }
    }
  }
}
