// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The visits of consecutive days as one moment knew them. A reader keeps its timeline for the
/// whole question, whatever is appended meanwhile; appending shares all other days.
public final class Timeline {
  private final List<VisitDay> days;
  private final int persons;
  private final int places;

  Timeline(List<VisitDay> days, int persons, int places) {
    this.days = days.stream().sorted(Comparator.comparingInt(d -> d.day)).toList();
    this.persons = persons;
    this.places = places;
  }

  public static Timeline empty() {
    return new Timeline(List.of(), 0, 0);
  }

  /// Dense numbers of persons are below this.
  public int persons() {
    return persons;
  }

  public int places() {
    return places;
  }

  public long visits() {
    return days.stream().mapToLong(VisitDay::size).sum();
  }

  /// What the columns take, indexes included.
  public long bytes() {
    return days.stream().mapToLong(VisitDay::bytes).sum();
  }

  /// One past the last minute at which any visit begins or ends; 0 without visits.
  public int end() {
    int end = 0;
    for (VisitDay d : days) {
      for (int t : d.time) {
        end = Math.max(end, d.base() + (t >>> VisitDay.DURATION_BITS) + (t & VisitDay.LONGEST));
      }
    }
    return end;
  }

  /// This timeline with more visits; days that are there already are rebuilt with them, all others
  /// are shared.
  public Timeline append(VisitBatch batch) {
    return append(batch, 1);
  }

  /// @param threads how many build the days
  public Timeline append(VisitBatch batch, int threads) {
    int allPersons = Math.max(persons, batch.persons());
    int allPlaces = Math.max(places, batch.places());
    Map<Integer, VisitDay> all = new ConcurrentSkipListMap<>();
    days.forEach(day -> all.put(day.day, day));
    var queue = new ConcurrentLinkedQueue<>(batch.days().entrySet());
    Threads.share(
        threads,
        batch.days().size(),
        (number, from, to) -> {
          for (var next = queue.poll(); next != null; next = queue.poll()) {
            VisitColumns rows = next.getValue();
            @Nullable VisitDay old = all.get(next.getKey());
            if (old != null) {
              addRows(old, rows);
            }
            all.put(next.getKey(), VisitDay.build(next.getKey(), rows, allPersons, allPlaces));
          }
        });
    return new Timeline(List.copyOf(all.values()), allPersons, allPlaces);
  }

  /// Without the visits that begin before this day.
  public Timeline expireBefore(int day) {
    return new Timeline(days.stream().filter(d -> d.day >= day).toList(), persons, places);
  }

  /// Without the visits that begin on these days, counted from day 0: to be appended again as they
  /// stand now.
  public Timeline withoutDays(Set<Integer> gone) {
    return new Timeline(days.stream().filter(d -> !gone.contains(d.day)).toList(), persons, places);
  }

  List<VisitDay> days() {
    return days;
  }

  private static void addRows(VisitDay old, VisitColumns rows) {
    for (int p = 0; p + 1 < old.placeStart.length; p++) {
      for (int i = old.placeStart[p]; i < old.placeStart[p + 1]; i++) {
        rows.add(old.person[i], p, old.time[i]);
      }
    }
  }
}
