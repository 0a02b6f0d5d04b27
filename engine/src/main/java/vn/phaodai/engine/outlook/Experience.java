// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.Map;
import java.util.Objects;

/// What experience makes of futures, by what is asked of them. First each unit alone, then what
/// hangs on several: they rise and fall together otherwise than units that are drawn each by
/// itself.
///
/// @param unit of the futures in which a unit ends a fortnight without a case
/// @param some of what is asked about some of the units of a place
/// @param all of what is asked about all of them
public record Experience(
    Recalibration unit, Map<Event, Recalibration> some, Map<Event, Recalibration> all) {
  public Experience {
    some = Map.copyOf(some);
    all = Map.copyOf(all);
    for (Event event : Event.values()) {
      if (!some.containsKey(event) || !all.containsKey(event)) {
        throw new IllegalArgumentException("no experience of " + event);
      }
    }
  }

  /// What may come true of several units together.
  public enum Event {
    /// None of them has had a case within a fortnight.
    CLEAR,
    /// Fewer of them than some share have had a case within a fortnight: a level.
    FEW,
    /// Fewer of them than now: a red zone that shrinks.
    FEWER,
    /// They have far fewer cases in a week than in the highest week: control.
    FALLEN
  }

  /// @param whole whether all units of the place are meant
  public Recalibration of(Event event, boolean whole) {
    return Objects.requireNonNull((whole ? all : some).get(event));
  }
}
