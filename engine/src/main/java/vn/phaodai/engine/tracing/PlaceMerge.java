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

  /// Whoever may gain on the day at hand is there from the first of these minutes until the other.
  private int gainFrom;

  private int gainUntil;

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
          mergeDay(day, place, false);
        }
      }
    }
  }

  /// One day of a place whose days before were merged, or left out because they bring nobody
  /// anything.
  ///
  /// @param reaching the days whose visits may last until this one
  void merge(int place, VisitDay day, List<VisitDay> reaching) {
    if (place + 1 >= day.placeStart.length || day.placeStart[place] == day.placeStart[place + 1]) {
      return;
    }
    waitingCount = 0;
    present.nobody();
    for (VisitDay before : reaching) {
      if (before.lastsBeyond(place)) {
        passedOver[passedOverCount++] = before;
      }
    }
    callBack(place, day);
    mergeDay(day, place, true);
  }

  /// @param alone whether no later day will ask who is there at the end of this one
  private void mergeDay(VisitDay day, int place, boolean alone) {
    int from = day.placeStart[place];
    int to = day.placeStart[place + 1];
    int dayBase = day.base() - base;
    fetchMarks(day, from, to);
    if (nobodyGains(to - from, dayBase + VisitDay.enter(day.time[from]))) {
      if (!alone && day.lastsBeyond(place)) {
        passedOver[passedOverCount++] = day;
      }
      return;
    }
    if (passedOverCount > 0) {
      callBack(place, day);
    }
    gainFrom = 0;
    gainUntil = NOBODY;
    if (alone) {
      narrow(day, from, to, dayBase);
    }
    findActive(day, from, to, dayBase);
    if (alone && activeCount == 0 && !present.until(gainFrom)) {
      return;
    }
    int at = from;
    for (int a = 0; a < activeCount; ) {
      int coming = active[a];
      int comes = VisitDay.enter(day.time[coming]);
      int source = NOBODY;
      int next = a;
      while (next < activeCount && VisitDay.enter(day.time[active[next]]) == comes) {
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

  /// Finds from when until when those are there who may gain: carriers who left before or come
  /// later need not be looked at.
  private void narrow(VisitDay day, int from, int to, int dayBase) {
    gainFrom = NOBODY;
    gainUntil = 0;
    for (int i = from; i < to; i++) {
      int enter = dayBase + VisitDay.enter(day.time[i]);
      boolean gains = states.mayImprove(marks[i - from], enter);
      gainFrom = Math.min(gainFrom, gains ? enter : NOBODY);
      gainUntil = Math.max(gainUntil, gains ? dayBase + VisitDay.leave(day.time[i]) : 0);
    }
    for (int w = 0; w < waitingCount; w++) {
      gainFrom = Math.min(gainFrom, dayBase);
      gainUntil = Math.max(gainUntil, waitingLeave[w]);
    }
  }

  /// Who is still there of the days passed over: carriers are present, whoever may gain waits.
  private void callBack(int place, VisitDay day) {
    for (int i = 0; i < passedOverCount; i++) {
      VisitDay before = passedOver[i];
      if (before.day + before.span >= day.day) {
        callBack(place, before, day.base() - base);
      }
    }
    passedOverCount = 0;
  }

  private void callBack(int place, VisitDay before, int begins) {
    int dayBase = before.base() - base;
    for (int v = before.placeStart[place]; v < before.placeStart[place + 1]; v++) {
      int leave = dayBase + VisitDay.leave(before.time[v]);
      if (leave < begins + minOverlap) {
        continue;
      }
      int who = before.person[v];
      short mark = states.mark(who);
      if (PersonStates.carrier(mark) && isActive(before, v, dayBase)) {
        present.arrive(who, leave);
      }
      if (states.mayImprove(mark, begins)) {
        await(who, leave);
      }
    }
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
      int time = day.time[active[c]];
      if (dayBase + VisitDay.enter(time) + minOverlap <= gainUntil
          && dayBase + VisitDay.leave(time) >= gainFrom + minOverlap
          && isActive(day, active[c], dayBase)) {
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
      int minute = VisitDay.enter(time);
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
      int enter = dayBase + VisitDay.enter(day.time[i]);
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
    int enter = dayBase + VisitDay.enter(day.time[visit]);
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
