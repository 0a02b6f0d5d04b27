// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

/// Runs the daily cycle of every province once a cut-off has passed. It looks at the operating
/// clock every minute; a server that was down makes up for the last day when it comes up, and for
/// the latest cut-off of the day that runs. What a province's day is refused for stands in the log,
/// and is tried again the next minute.
@Component
@ConditionalOnProperty(name = "phaodai.closing-run", havingValue = "on", matchIfMissing = true)
class ClosingHour {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingHour.class);

  private final DailyCycle cycle;
  private final ReportingDays days;
  private final Units units;
  private final OperatingClock clock;
  private final Map<String, LocalDateTime> done = new HashMap<>();

  ClosingHour(DailyCycle cycle, ReportingDays days, Units units, OperatingClock clock) {
    this.cycle = cycle;
    this.days = days;
    this.units = units;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 180_000, fixedDelay = 60_000)
  void look() {
    for (Unit province : units.provinces(clock.today())) {
      LocalDate running = days.of(province.code(), clock.now());
      close(province, running.minusDays(1), days.cutOff(province.code(), running.minusDays(1)));
      days.cutOffs(province.code(), running).stream()
          .filter(
              at ->
                  !clock.now().isBefore(running.atTime(at).atZone(OperatingClock.ZONE).toInstant()))
          .reduce((_, later) -> later)
          .ifPresent(at -> close(province, running, at));
    }
  }

  private void close(Unit province, LocalDate day, LocalTime at) {
    LocalDateTime cutOff = day.atTime(at);
    LocalDateTime last = done.get(province.code());
    if (last != null && !cutOff.isAfter(last)) {
      return;
    }
    try {
      cycle.run(province.code(), day, at);
      done.put(province.code(), cutOff);
    } catch (RuntimeException refused) {
      LOG.warn("{} of {} is not closed", cutOff, province.code(), refused);
    }
  }
}
