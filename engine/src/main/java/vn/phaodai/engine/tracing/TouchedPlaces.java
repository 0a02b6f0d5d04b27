// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;
import java.util.List;

/// The places that this round's carriers visited, each with the first and last of those days.
final class TouchedPlaces {
  private final int[] stamp;
  private final short[] first;
  private final short[] last;
  private int[] list = new int[1024];
  private int count;
  private int round;

  TouchedPlaces(int places) {
    stamp = new int[places];
    first = new short[places];
    last = new short[places];
  }

  boolean serves(int places) {
    return stamp.length >= places;
  }

  /// Begins a new round with no place touched.
  void begin() {
    count = 0;
    if (++round == Integer.MAX_VALUE) {
      Arrays.fill(stamp, 0);
      round = 1;
    }
  }

  int count() {
    return count;
  }

  /// Touches the places where a person's visits of these minutes begin, by whole days: a visit
  /// outside them is found inactive when its place is merged.
  void visits(List<VisitDay> days, int person, int from, int to) {
    for (int d = 0; d < days.size(); d++) {
      VisitDay day = days.get(d);
      if (day.base() > to
          || day.base() + VisitDay.MINUTES <= from
          || person + 1 >= day.personStart.length) {
        continue;
      }
      for (int i = day.personStart[person]; i < day.personStart[person + 1]; i++) {
        touch(day.place[i], (short) d);
      }
    }
  }

  private void touch(int place, short day) {
    if (stamp[place] != round) {
      stamp[place] = round;
      first[place] = day;
      last[place] = day;
      if (count == list.length) {
        list = Arrays.copyOf(list, 2 * count);
      }
      list[count++] = place;
    } else {
      first[place] = (short) Math.min(first[place], day);
      last[place] = (short) Math.max(last[place], day);
    }
  }

  /// The touched places by number, which is the order in which their visits lie in memory.
  int[] inOrder() {
    int[] ordered = new int[count];
    if (count > stamp.length / 16) {
      int n = 0;
      for (int p = 0; p < stamp.length; p++) {
        if (stamp[p] == round) {
          ordered[n++] = p;
        }
      }
    } else {
      System.arraycopy(list, 0, ordered, 0, count);
      Arrays.sort(ordered);
    }
    return ordered;
  }

  /// Position of the first day whose visits may still last when the place was first touched.
  int firstDay(int place, List<VisitDay> days, int span) {
    int d = first[place];
    int earliest = days.get(d).day - span;
    while (d > 0 && days.get(d - 1).day >= earliest) {
      d--;
    }
    return d;
  }

  /// Position of the last day that a visit of the last touched day may still reach.
  int lastDay(int place, List<VisitDay> days, int span) {
    int d = last[place];
    int latest = days.get(d).day + span;
    while (d + 1 < days.size() && days.get(d + 1).day <= latest) {
      d++;
    }
    return d;
  }
}
