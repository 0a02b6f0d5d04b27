// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;
import java.util.List;

/// One pass over the visits of a touched place, in order of beginning: every visit learns the
/// earliest exposure that a carrier's visit there gives it.
///
/// ```
///  carrier a   ├────────────────┤
///  visit   b        ├─────────┤      (i)  a is there: exposed at b's beginning
///  visit   c ├─────────┤             (ii) a comes while c is there: exposed at a's beginning
/// ```
///
/// For (i) it is enough to know the carriers present; for (ii) a visit waits until the first
/// carrier comes that stays long enough, and never longer. So each visit is looked at twice at
/// most, however many others it overlaps. Nobody's own visit can expose them: a carrier's visits
/// that count begin after their own exposure.
final class PlaceMerge {
  private static final int NOBODY = Integer.MAX_VALUE;

  private final List<VisitDay> days;
  private final int span;
  private final TouchedPlaces touched;
  private final PersonStates states;
  private final IndexWindows windows;
  private final int base;
  private final int minOverlap;
  private final int latent;
  private final int end;
  private final int round;
  private final int shift;

  private int[] waiting = new int[256];
  private int[] waitingLeave = new int[256];
  private int waitingCount;

  private int[] present = new int[64];
  private int[] presentLeave = new int[64];
  private int presentCount;
  private int latestLeave;
  private int smallest = NOBODY;
  private int smallestLeave;

  int[] improved = new int[1024];
  int improvedCount;

  PlaceMerge(
      List<VisitDay> days,
      int span,
      TouchedPlaces touched,
      PersonStates states,
      IndexWindows windows,
      int base,
      Question question,
      int round) {
    this.days = days;
    this.span = span;
    this.touched = touched;
    this.states = states;
    this.windows = windows;
    this.base = base;
    this.minOverlap = question.minOverlap_min();
    this.latent = question.latent_min();
    this.end = question.end() - base;
    this.round = round;
    this.shift = states.shift();
  }

  void merge(int place) {
    waitingCount = 0;
    presentCount = 0;
    latestLeave = Integer.MIN_VALUE;
    smallest = NOBODY;
    for (long near = touched.days(place, span); near != 0; near &= near - 1) {
      int bit = Long.numberOfTrailingZeros(near);
      for (int d = touched.start(bit); d < touched.end(bit, days.size()); d++) {
        VisitDay day = days.get(d);
        if (place + 1 < day.placeStart.length) {
          mergeDay(day, day.placeStart[place], day.placeStart[place + 1]);
        }
      }
    }
  }

  private void mergeDay(VisitDay day, int from, int to) {
    int[] person = day.person;
    int[] time = day.time;
    int dayBase = day.base() - base;
    int i = from;
    while (i < to) {
      int minute = time[i] >>> VisitDay.DURATION_BITS;
      int enter = dayBase + minute;
      int after = i + 1;
      while (after < to && time[after] >>> VisitDay.DURATION_BITS == minute) {
        after++;
      }
      int coarse = enter >>> shift;
      int arrived = NOBODY;
      for (int j = i; j < after; j++) {
        int duration = time[j] & VisitDay.LONGEST;
        if (duration >= minOverlap && isActive(person[j], enter, coarse)) {
          arrive(person[j], enter + duration);
          arrived = Math.min(arrived, person[j]);
        }
      }
      if (arrived != NOBODY) {
        serveWaiting(enter, arrived);
      }
      for (int j = i; j < after; j++) {
        int duration = time[j] & VisitDay.LONGEST;
        if (duration >= minOverlap && mayImprove(person[j], enter, coarse)) {
          expose(person[j], enter, duration);
        }
      }
      i = after;
    }
  }

  private boolean isActive(int who, int enter, int coarse) {
    int mark = states.mark(who);
    if (mark < PersonStates.CARRIER) {
      return false;
    }
    if (round == 1) {
      return windows.covers(who, enter);
    }
    if (coarse < (mark & PersonStates.COARSE)) {
      return false;
    }
    long state = states.state(who);
    return enter > PersonStates.now(state) + latent
        && enter <= Math.min(end, PersonStates.before(state) + latent);
  }

  /// Whether being exposed at this minute would be earlier than what is known of somebody.
  private boolean mayImprove(int who, int enter, int coarse) {
    int known = states.mark(who) & PersonStates.COARSE;
    return coarse < known || coarse == known && states.exposure(who) >= enter;
  }

  private void arrive(int who, int leave) {
    if (presentCount == present.length) {
      present = Arrays.copyOf(present, 2 * presentCount);
      presentLeave = Arrays.copyOf(presentLeave, 2 * presentCount);
    }
    present[presentCount] = who;
    presentLeave[presentCount++] = leave;
    latestLeave = Math.max(latestLeave, leave);
    if (who < smallest || smallest == who && leave > smallestLeave) {
      smallest = who;
      smallestLeave = leave;
    }
  }

  private void expose(int who, int enter, int duration) {
    if (latestLeave >= enter + minOverlap) {
      offer(who, enter, smallestPresentUntil(enter + minOverlap));
      return;
    }
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * waitingCount);
      waitingLeave = Arrays.copyOf(waitingLeave, 2 * waitingCount);
    }
    waiting[waitingCount] = who;
    waitingLeave[waitingCount++] = enter + duration;
  }

  /// The carriers that have just come stay long enough; whoever waits and stays as long is exposed
  /// now, all others are gone before anybody else can come.
  private void serveWaiting(int enter, int source) {
    for (int w = 0; w < waitingCount; w++) {
      if (waitingLeave[w] >= enter + minOverlap) {
        offer(waiting[w], enter, source);
      }
    }
    waitingCount = 0;
  }

  private int smallestPresentUntil(int minute) {
    if (smallestLeave < minute) {
      smallest = NOBODY;
      int kept = 0;
      for (int i = 0; i < presentCount; i++) {
        if (presentLeave[i] >= minute) {
          present[kept] = present[i];
          presentLeave[kept++] = presentLeave[i];
          if (present[i] < smallest) {
            smallest = present[i];
            smallestLeave = presentLeave[i];
          }
        }
      }
      presentCount = kept;
    }
    return smallest;
  }

  private void offer(int who, int exposure, int source) {
    if (states.lower(who, exposure, source)) {
      if (improvedCount == improved.length) {
        improved = Arrays.copyOf(improved, 2 * improvedCount);
      }
      improved[improvedCount++] = who;
    }
  }
}
