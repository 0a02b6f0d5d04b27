// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;

/// The places that this round's carriers visited, each with the days on which they did.
///
/// ```
/// days[p]   one bit a day of the timeline; of a timeline longer than 64 days, one bit several
/// ```
final class TouchedPlaces {
  private static final int BITS = 64;
  private static final VarHandle DAYS = MethodHandles.arrayElementVarHandle(long[].class);

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
  /// @param threads how many share the work
  void visits(List<VisitDay> timeline, int[] persons, int[] from, int[] to, int threads) {
    Threads.share(
        threads,
        persons.length,
        (number, first, end) -> {
          int[] found = new int[1024];
          int count = 0;
          for (int d = 0; d < timeline.size(); d++) {
            VisitDay day = timeline.get(d);
            long bit = 1L << (d / daysPerBit);
            for (int i = first; i < end; i++) {
              int person = persons[i];
              if (day.base() > to[i]
                  || day.base() + VisitDay.MINUTES <= from[i]
                  || person + 1 >= day.personStart.length) {
                continue;
              }
              for (int v = day.personStart[person]; v < day.personStart[person + 1]; v++) {
                if (isFirst(day.place[v], bit)) {
                  if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                  }
                  found[count++] = day.place[v];
                }
              }
            }
          }
          add(found, count);
        });
  }

  /// Marks a place's day.
  ///
  /// @return whether the place had none so far
  private boolean isFirst(int place, long bit) {
    long held = (long) DAYS.getOpaque(days, place);
    return (held & bit) == 0 && (long) DAYS.getAndBitwiseOr(days, place, bit) == 0;
  }

  private synchronized void add(int[] found, int more) {
    if (list.length < count + more) {
      list = Arrays.copyOf(list, Math.max(2 * count, count + more));
    }
    System.arraycopy(found, 0, list, count, more);
    count += more;
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
  /// there, those that it reaches across, and those from which somebody was still there.
  ///
  /// @param span over how many midnights a visit may last
  long days(List<VisitDay> timeline, int place, int span) {
    long touched = days[place];
    long near = touched;
    for (long left = touched; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      boolean stays = lastsBeyond(timeline, place, bit);
      for (int reach = 1; reach <= (span + daysPerBit - 1) / daysPerBit; reach++) {
        if (stays && bit + reach < BITS) {
          near |= 1L << (bit + reach);
        }
        if (bit >= reach && lastsBeyond(timeline, place, bit - reach)) {
          near |= 1L << (bit - reach);
        }
      }
    }
    return near;
  }

  private boolean lastsBeyond(List<VisitDay> timeline, int place, int bit) {
    for (int d = start(bit); d < end(bit, timeline.size()); d++) {
      if (timeline.get(d).lastsBeyond(place)) {
        return true;
      }
    }
    return false;
  }

  /// The first position in the timeline that a bit stands for; [#end] the one past the last.
  int start(int bit) {
    return bit * daysPerBit;
  }

  int end(int bit, int length) {
    return Math.min(length, (bit + 1) * daysPerBit);
  }
}
