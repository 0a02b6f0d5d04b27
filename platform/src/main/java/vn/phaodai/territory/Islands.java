// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.population.BoatDays;

/// Which units lie on islands, and when a boat goes there: where no boat goes nothing can be taken
/// to the laboratory, so that an island's turnaround is judged apart. Whether a unit is on an
/// island is its own fact (`landmass`); the timetables are the engine's dated facts.
@Component
public class Islands {
  /// No timetable known leaves an island without a boat for longer.
  private static final int LONGEST_WAIT_D = 7;

  private final BoatDays boats = BoatDays.assumed();

  public boolean isIsland(Unit unit) {
    return !unit.landmass().isEmpty();
  }

  /// Whether one can go between a unit and the mainland on a day; always on the mainland. Empty
  /// where no timetable is known for that island and day.
  public Optional<Boolean> isReachable(Unit unit, LocalDate day) {
    return isIsland(unit)
        ? boats.of(unit.landmass(), day).map(t -> t.days().contains(day.getDayOfWeek()))
        : Optional.of(true);
  }

  /// The first day, this one included, on which one can leave the unit; empty where no timetable is
  /// known.
  public Optional<LocalDate> nextBoat(Unit unit, LocalDate day) {
    for (int wait = 0; wait < LONGEST_WAIT_D; wait++) {
      Optional<Boolean> goes = isReachable(unit, day.plusDays(wait));
      if (goes.isEmpty() || goes.get()) {
        LocalDate then = day.plusDays(wait);
        return goes.map(_ -> then);
      }
    }
    return Optional.empty();
  }

  /// How many whole days nothing could leave the unit for between two days, both counted: what is
  /// taken off an island's turnaround. Empty where no timetable is known for one of them.
  public Optional<Integer> daysWithoutBoat(Unit unit, LocalDate from, LocalDate to) {
    int without = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      Optional<Boolean> goes = isReachable(unit, day);
      if (goes.isEmpty()) {
        return Optional.empty();
      }
      without += goes.get() ? 0 : 1;
    }
    return Optional.of(without);
  }
}
