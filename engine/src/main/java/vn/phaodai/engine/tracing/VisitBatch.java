// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Visits being gathered for a timeline. Not for several threads.
public final class VisitBatch {
  private final Map<Integer, VisitColumns> days = new TreeMap<>();
  private @Nullable VisitColumns columns;
  private int columnsOfDay;
  private int persons;
  private int places;

  /// One visit of `[enter, leave)`, in minutes from day 0.
  ///
  /// @throws IllegalArgumentException when it ends before it begins, or lasts longer than
  ///   [VisitDay#LONGEST] minutes: ask [#isPossible] first
  public void add(int person, int place, int enter, int leave) {
    if (!isPossible(enter, leave)) {
      throw new IllegalArgumentException("not a visit: [" + enter + ", " + leave + ")");
    }
    int day = Math.floorDiv(enter, VisitDay.MINUTES);
    if (columns == null || day != columnsOfDay) {
      columns = days.computeIfAbsent(day, d -> new VisitColumns(1024));
      columnsOfDay = day;
    }
    columns.add(person, place, VisitDay.time(enter - day * VisitDay.MINUTES, leave - enter));
    persons = Math.max(persons, person + 1);
    places = Math.max(places, place + 1);
  }

  public static boolean isPossible(int enter, int leave) {
    long duration = (long) leave - enter;
    return duration > 0 && duration <= VisitDay.LONGEST;
  }

  int persons() {
    return persons;
  }

  int places() {
    return places;
  }

  Map<Integer, VisitColumns> days() {
    return days;
  }

  /// Gives the visits away: whoever takes a day holds it alone.
  void giveDaysTo(BiConsumer<Integer, VisitColumns> taker) {
    days.forEach(taker);
    days.clear();
    columns = null;
  }
}
