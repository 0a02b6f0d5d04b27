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
/// The carriers' arrivals cut a day into stretches in which all visits share both: those present
/// for (i), and for (ii) the carrier who comes next; what lasts beyond midnight waits for the next
/// day's. So each visit is looked at twice at most, however many others it overlaps. Nobody's own
/// visit can expose them: a carrier's visits that count begin after their own exposure.
final class PlaceMerge {
  private static final int NOBODY = PresentCarriers.NOBODY;

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
  private final ExposureOffers offers;

  /// Of the visitors of the day at hand, as they stood when it was begun.
  private short[] marks = new short[256];

  private int[] active = new int[256];
  private int activeCount;

  /// Days that brought nobody anything, from which carriers may still be there.
  private final VisitDay[] passedOver;

  private int passedOverCount;

  private int[] waiting = new int[256];
  private int[] waitingLeave = new int[256];
  private int waitingCount;

  private final PresentCarriers present = new PresentCarriers();

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
    this.passedOver = new VisitDay[days.size()];
    this.offers = new ExposureOffers(states);
  }

  /// Has taken what the merged places still offer.
  void finish() {
    offers.takeAll();
  }

  void merge(int place) {
    waitingCount = 0;
    passedOverCount = 0;
    present.nobody();
    for (long near = touched.days(days, place, span); near != 0; near &= near - 1) {
      int bit = Long.numberOfTrailingZeros(near);
      for (int d = touched.start(bit); d < touched.end(bit, days.size()); d++) {
        VisitDay day = days.get(d);
        if (place + 1 < day.placeStart.length
            && day.placeStart[place] < day.placeStart[place + 1]) {
          mergeDay(day, place);
        }
      }
    }
  }

  private void mergeDay(VisitDay day, int place) {
    int from = day.placeStart[place];
    int to = day.placeStart[place + 1];
    int dayBase = day.base() - base;
    fetchMarks(day, from, to);
    if (nobodyGains(to - from, dayBase + (day.time[from] >>> VisitDay.DURATION_BITS))) {
      if (day.lastsBeyond(place)) {
        passedOver[passedOverCount++] = day;
      }
      return;
    }
    if (passedOverCount > 0) {
      arriveFromDaysPassedOver(place, day);
      fetchMarks(day, from, to);
    }
    findActive(day, from, to, dayBase);
    int at = from;
    for (int a = 0; a < activeCount; ) {
      int coming = active[a];
      int comes = day.time[coming] >>> VisitDay.DURATION_BITS;
      int source = NOBODY;
      int next = a;
      while (next < activeCount && day.time[active[next]] >>> VisitDay.DURATION_BITS == comes) {
        source = Math.min(source, day.person[active[next++]]);
      }
      at = until(day, from, at, to, dayBase, comes, source);
      serveWaiting(dayBase + comes, source);
      for (; a < next; a++) {
        present.arrive(
            day.person[active[a]], dayBase + comes + (day.time[active[a]] & VisitDay.LONGEST));
      }
    }
    rest(day, from, at, to, dayBase);
  }

  /// All visitors' marks are fetched before any is looked at: so they are waited for together.
  private void fetchMarks(VisitDay day, int from, int to) {
    int visits = to - from;
    if (marks.length < visits) {
      marks = new short[2 * visits];
      active = new int[2 * visits];
    }
    states.marks(day.person, from, to, marks);
  }

  /// Whether all visitors and all who wait were exposed before this minute, the first of any visit:
  /// the day can then be passed over, and whoever waits forgotten.
  private boolean nobodyGains(int visits, int earliest) {
    short latest = 0;
    for (int i = 0; i < visits; i++) {
      latest = PersonStates.later(latest, marks[i]);
    }
    for (int w = 0; w < waitingCount; w++) {
      latest = PersonStates.later(latest, states.mark(waiting[w]));
    }
    if (states.mayImprove(latest, earliest)) {
      return false;
    }
    waitingCount = 0;
    return true;
  }

  /// The carriers of days passed over who are still there on this one.
  private void arriveFromDaysPassedOver(int place, VisitDay day) {
    for (int i = 0; i < passedOverCount; i++) {
      VisitDay before = passedOver[i];
      if (before.day + span < day.day) {
        continue;
      }
      int from = before.placeStart[place];
      int to = before.placeStart[place + 1];
      int dayBase = before.base() - base;
      fetchMarks(before, from, to);
      findActive(before, from, to, dayBase);
      for (int a = 0; a < activeCount; a++) {
        int time = before.time[active[a]];
        int leave = dayBase + (time >>> VisitDay.DURATION_BITS) + (time & VisitDay.LONGEST);
        if (leave > day.base() - base) {
          present.arrive(before.person[active[a]], leave);
        }
      }
    }
    passedOverCount = 0;
  }

  /// The carriers' visits that pass it on, in order of beginning.
  private void findActive(VisitDay day, int from, int to, int dayBase) {
    int visits = to - from;
    int carriers = 0;
    for (int i = 0; i < visits; i++) {
      active[carriers] = from + i;
      carriers += marks[i] >>> 31;
    }
    activeCount = 0;
    for (int c = 0; c < carriers; c++) {
      if (isActive(day, active[c], dayBase)) {
        active[activeCount++] = active[c];
      }
    }
  }

  /// The visits that begin before the next carriers come: exposed by those present, or when they
  /// come.
  private int until(VisitDay day, int first, int from, int to, int dayBase, int comes, int source) {
    int stay = dayBase + comes + minOverlap;
    int i = from;
    for (; i < to; i++) {
      int time = day.time[i];
      int minute = time >>> VisitDay.DURATION_BITS;
      if (minute >= comes) {
        break;
      }
      int duration = time & VisitDay.LONGEST;
      int enter = dayBase + minute;
      boolean now = present.until(enter + minOverlap);
      int exposure = now ? enter : enter + duration >= stay ? dayBase + comes : NOBODY;
      int who = day.person[i];
      if (duration >= minOverlap && states.mayImprove(marks[i - first], exposure)) {
        offers.add(who, exposure, now ? present.smallestUntil(enter + minOverlap) : source);
      }
    }
    return i;
  }

  /// The visits after the day's last carrier came: exposed by those present, or they wait for
  /// another day's.
  private void rest(VisitDay day, int first, int from, int to, int dayBase) {
    int tomorrow = dayBase + VisitDay.MINUTES + minOverlap;
    for (int i = from; i < to; i++) {
      int duration = day.time[i] & VisitDay.LONGEST;
      int enter = dayBase + (day.time[i] >>> VisitDay.DURATION_BITS);
      int who = day.person[i];
      if (present.until(enter + minOverlap)) {
        if (duration >= minOverlap && states.mayImprove(marks[i - first], enter)) {
          offers.add(who, enter, present.smallestUntil(enter + minOverlap));
        }
      } else if (enter + duration >= tomorrow) {
        await(who, enter + duration);
      }
    }
  }

  private boolean isActive(VisitDay day, int visit, int dayBase) {
    int who = day.person[visit];
    int enter = dayBase + (day.time[visit] >>> VisitDay.DURATION_BITS);
    if ((day.time[visit] & VisitDay.LONGEST) < minOverlap) {
      return false;
    }
    if (round == 1) {
      return windows.covers(who, enter);
    }
    long state = states.state(who);
    return enter > PersonStates.now(state) + latent
        && enter <= Math.min(end, PersonStates.before(state) + latent);
  }

  private void await(int who, int leave) {
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * waitingCount);
      waitingLeave = Arrays.copyOf(waitingLeave, 2 * waitingCount);
    }
    waiting[waitingCount] = who;
    waitingLeave[waitingCount++] = leave;
  }

  /// The carriers that have just come stay long enough; whoever waits and stays as long is exposed
  /// now, all others are gone before anybody else can come.
  private void serveWaiting(int enter, int source) {
    for (int w = 0; w < waitingCount; w++) {
      if (waitingLeave[w] >= enter + minOverlap
          && states.mayImprove(states.mark(waiting[w]), enter)) {
        offers.add(waiting[w], enter, source);
      }
    }
    waitingCount = 0;
  }
}
