// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

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
        end = Math.max(end, d.base() + VisitDay.leave(t));
      }
    }
    return end;
  }

  /// This timeline with more visits; days that are there already are rebuilt with them, all others
  /// are shared.
  public Timeline append(VisitBatch batch) {
    Map<Integer, List<VisitColumns>> rows = new TreeMap<>();
    batch.days().forEach((day, ofDay) -> rows.put(day, new ArrayList<>(List.of(ofDay))));
    for (VisitDay old : days) {
      rows.computeIfPresent(
          old.day,
          (day, all) -> {
            all.add(old.rows());
            return all;
          });
    }
    return with(rows, Math.max(persons, batch.persons()), Math.max(places, batch.places()), 1);
  }

  /// The visits of several batches, which are emptied on the way: the visits of a day are let go as
  /// soon as it is built.
  ///
  /// @param threads how many build the days
  static Timeline emptying(List<VisitBatch> batches, int threads) {
    Map<Integer, List<VisitColumns>> rows = new TreeMap<>();
    int persons = 0;
    int places = 0;
    for (VisitBatch batch : batches) {
      batch.giveDaysTo(
          (day, ofDay) -> rows.computeIfAbsent(day, d -> new ArrayList<>()).add(ofDay));
      persons = Math.max(persons, batch.persons());
      places = Math.max(places, batch.places());
    }
    return empty().with(rows, persons, places, threads);
  }

  /// @param rows of the days to be built anew; emptied on the way
  private Timeline with(
      Map<Integer, List<VisitColumns>> rows, int allPersons, int allPlaces, int threads) {
    Map<Integer, VisitDay> all = new ConcurrentSkipListMap<>();
    days.forEach(day -> all.put(day.day, day));
    var queue = new ConcurrentLinkedQueue<Map.Entry<Integer, List<VisitColumns>>>();
    rows.forEach((day, ofDay) -> queue.add(Map.entry(day, ofDay)));
    rows.clear();
    Threads.share(
        threads,
        queue.size(),
        (number, from, to) -> {
          for (var next = queue.poll(); next != null; next = queue.poll()) {
            all.put(
                next.getKey(),
                VisitDay.build(next.getKey(), next.getValue(), allPersons, allPlaces));
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
}
