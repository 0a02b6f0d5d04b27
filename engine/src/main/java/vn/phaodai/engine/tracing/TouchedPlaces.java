// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;
import java.util.List;

/// The places that this round's carriers visited, each with the days on which they did.
///
/// ```
/// days[p]   one bit a day of the timeline; of a timeline longer than 64 days, one bit several
/// ```
final class TouchedPlaces {
  private static final int BITS = 64;

  private final long[] days;
  private int[] list = new int[1024];
  private int count;
  private int daysPerBit = 1;

  TouchedPlaces(int places) {
    days = new long[places];
  }

  boolean serves(int places) {
    return days.length >= places;
  }

  /// Begins a new round with no place touched.
  ///
  /// @param length of the timeline in days
  void begin(int length) {
    for (int i = 0; i < count; i++) {
      days[list[i]] = 0;
    }
    count = 0;
    daysPerBit = Math.max(1, (length + BITS - 1) / BITS);
  }

  int count() {
    return count;
  }

  /// Touches the places where these persons' visits of their minutes begin, by whole days: a visit
  /// outside them is found inactive when its place is merged.
  ///
  /// @param persons in the order of their numbers, which is that of their visits in memory
  /// @param from first minute of each
  /// @param to last minute of each
  void visits(List<VisitDay> timeline, int[] persons, int[] from, int[] to) {
    for (int d = 0; d < timeline.size(); d++) {
      VisitDay day = timeline.get(d);
      int first = day.base();
      int end = first + VisitDay.MINUTES;
      long bit = 1L << (d / daysPerBit);
      for (int i = 0; i < persons.length; i++) {
        int person = persons[i];
        if (first > to[i] || end <= from[i] || person + 1 >= day.personStart.length) {
          continue;
        }
        for (int v = day.personStart[person]; v < day.personStart[person + 1]; v++) {
          touch(day.place[v], bit);
        }
      }
    }
  }

  private void touch(int place, long bit) {
    long before = days[place];
    if (before == 0) {
      if (count == list.length) {
        list = Arrays.copyOf(list, 2 * count);
      }
      list[count++] = place;
    }
    days[place] = before | bit;
  }

  /// The touched places by number, which is the order in which their visits lie in memory.
  int[] inOrder() {
    int[] ordered = new int[count];
    if (count > days.length / 16) {
      int n = 0;
      for (int p = 0; n < count; p++) {
        if (days[p] != 0) {
          ordered[n++] = p;
        }
      }
    } else {
      System.arraycopy(list, 0, ordered, 0, count);
      Arrays.sort(ordered);
    }
    return ordered;
  }

  /// The days whose visits may meet a carrier's at a place, as bits: those on which one began
  /// there, and those that a visit reaches across.
  ///
  /// @param span how many days after its own a visit may last
  long days(int place, int span) {
    long near = days[place];
    for (int reach = 0; reach < span; reach += daysPerBit) {
      near |= near << 1 | near >>> 1;
    }
    return near;
  }

  /// The first position in the timeline that a bit stands for; [#end] the one past the last.
  int start(int bit) {
    return bit * daysPerBit;
  }

  int end(int bit, int length) {
    return Math.min(length, (bit + 1) * daysPerBit);
  }
}
