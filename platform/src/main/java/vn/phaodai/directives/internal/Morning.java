// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Reminders;

/// Runs the reminders once a day from 07:00 of the operating clock on. It looks at that clock every
/// minute, since the demonstration's clock is not the machine's; a server started later in the day
/// makes up for it.
@Component
@ConditionalOnProperty(name = "phaodai.morning-run", havingValue = "on", matchIfMissing = true)
class Morning {
  private static final LocalTime START = LocalTime.of(7, 0);

  private final Reminders reminders;
  private final OperatingClock clock;
  private volatile @Nullable LocalDate done;

  Morning(Reminders reminders, OperatingClock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
  void look() {
    ZonedDateTime now = clock.civilNow();
    if (now.toLocalTime().isBefore(START) || now.toLocalDate().equals(done)) {
      return;
    }
    reminders.run(now.toLocalDate());
    done = now.toLocalDate();
  }
}
