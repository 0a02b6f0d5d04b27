// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// All visits that begin on one day, never changed once built. Two views of the same rows:
///
/// ```
/// by place   placeStart[p] ─► person[i] time[i] …   sorted by time within a place
/// by person  personStart[q] ─► place[j] …           in no order
/// ```
///
/// 12 bytes a visit, 4 a person and place, and a bit a place. `time` packs the minute of the day at
/// which the visit begins (11 bits) above its duration (20 bits), so that its natural order is that
/// of beginning.
final class VisitDay {
  static final int MINUTES = 1440;
  static final int DURATION_BITS = 20;
  static final int LONGEST = (1 << DURATION_BITS) - 1;

  final int day;
  final int[] placeStart;
  final int[] person;
  final int[] time;
  final int[] personStart;
  final int[] place;

  /// How many days after its own a visit of this day may still last.
  final int span;

  /// The places where a visit lasts beyond midnight: one bit each.
  private final long[] beyond;

  VisitDay(int day, int[] placeStart, int[] person, int[] time, int[] personStart, int[] place) {
    this.day = day;
    this.placeStart = placeStart;
    this.person = person;
    this.time = time;
    this.personStart = personStart;
    this.place = place;
    this.beyond = new long[(placeStart.length >> 6) + 1];
    this.span = span();
  }

  /// Packs a beginning within its day and a duration in minutes.
  static int time(int minuteOfDay, int duration) {
    return (minuteOfDay << DURATION_BITS) | duration;
  }

  /// The minute of its day at which a visit begins.
  static int enter(int time) {
    return time >>> DURATION_BITS;
  }

  /// The minute at which a visit ends, counted from the beginning of its day.
  static int leave(int time) {
    return enter(time) + (time & LONGEST);
  }

  /// The minute, counted from day 0, at which this day begins.
  int base() {
    return day * MINUTES;
  }

  int size() {
    return person.length;
  }

  long bytes() {
    return 4L * (placeStart.length + personStart.length) + 12L * person.length + 8L * beyond.length;
  }

  static VisitDay build(int day, List<VisitColumns> rows, int persons, int places) {
    int size = rows.stream().mapToInt(part -> part.size).sum();
    int[] placeStart = starts(rows, part -> part.place, places);
    int[] personStart = starts(rows, part -> part.person, persons);
    long[] sorted = new long[size];
    int[] next = placeStart.clone();
    for (VisitColumns part : rows) {
      for (int i = 0; i < part.size; i++) {
        sorted[next[part.place[i]]++] = ((long) part.time[i] << 32) | part.person[i];
      }
    }
    int[] person = new int[size];
    int[] time = new int[size];
    int[] place = new int[size];
    int[] nextOfPerson = personStart.clone();
    for (int p = 0; p < places; p++) {
      sort(sorted, placeStart[p], placeStart[p + 1]);
      for (int i = placeStart[p]; i < placeStart[p + 1]; i++) {
        person[i] = (int) sorted[i];
        time[i] = (int) (sorted[i] >>> 32);
        place[nextOfPerson[person[i]]++] = p;
      }
    }
    return new VisitDay(day, placeStart, person, time, personStart, place);
  }

  /// Most places see a handful of visits a day: insertion beats a general sort there.
  private static void sort(long[] a, int from, int to) {
    if (to - from > 40) {
      Arrays.sort(a, from, to);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      long v = a[i];
      int j = i - 1;
      while (j >= from && a[j] > v) {
        a[j + 1] = a[j];
        j--;
      }
      a[j + 1] = v;
    }
  }

  private static int[] starts(
      List<VisitColumns> rows, Function<VisitColumns, int[]> keys, int count) {
    int[] starts = new int[count + 1];
    for (VisitColumns part : rows) {
      int[] ofPart = keys.apply(part);
      for (int i = 0; i < part.size; i++) {
        starts[ofPart[i] + 1]++;
      }
    }
    for (int i = 0; i < count; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  /// The visits as they were gathered, in order of places.
  VisitColumns rows() {
    var rows = new VisitColumns(size());
    for (int p = 0; p + 1 < placeStart.length; p++) {
      for (int i = placeStart[p]; i < placeStart[p + 1]; i++) {
        rows.add(person[i], p, time[i]);
      }
    }
    return rows;
  }

  /// Finds the places whose visits last beyond midnight.
  ///
  /// @return over how many midnights the longest lasts
  private int span() {
    int latest = 0;
    for (int p = 0; p + 1 < placeStart.length; p++) {
      int ofPlace = 0;
      for (int i = placeStart[p]; i < placeStart[p + 1]; i++) {
        ofPlace = Math.max(ofPlace, leave(time[i]));
      }
      if (ofPlace > MINUTES) {
        beyond[p >> 6] |= 1L << p;
        latest = Math.max(latest, ofPlace);
      }
    }
    return latest / MINUTES;
  }

  /// Whether a visit at this place lasts beyond midnight.
  boolean lastsBeyond(int place) {
    return place + 1 < placeStart.length && (beyond[place >> 6] & 1L << place) != 0;
  }

  /// Those of these places where a visit lasts beyond midnight; one bit a place.
  long[] beyond(long[] places) {
    long[] staying = new long[places.length];
    for (int i = 0; i < Math.min(places.length, beyond.length); i++) {
      staying[i] = places[i] & beyond[i];
    }
    return staying;
  }
}
