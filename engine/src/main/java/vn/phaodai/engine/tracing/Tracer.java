// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Answers questions on timelines, several at once if need be. A round follows one hop: the places
/// that the carriers visited are merged, each by itself, and whoever's exposure got earlier is a
/// carrier of the next round. The cost of a question is that of the visits in the places it
/// touches.
public final class Tracer {
  /// Below this many places or persons a second thread costs more than it brings.
  private static final int WORTH_SHARING = 4_000;

  /// Places that a thread takes at a time; of places that are one bit each, in words.
  private static final int BLOCK = 512;

  private static final int WORDS = 64;

  /// If more than one person in so many is a carrier a round is followed day by day: carriers leave
  /// few places out, but what a day brings leaves out many of the days after it.
  private static final int MANY = 4;

  private final int threads;
  private final ConcurrentLinkedQueue<Desk> idle = new ConcurrentLinkedQueue<>();

  /// @param threads how many work on one large question
  public Tracer(int threads) {
    this.threads = threads;
  }

  /// What one question needs to itself; kept for the next.
  private record Desk(PersonStates states, TouchedPlaces touched) {
    static Desk of(Timeline timeline) {
      return new Desk(new PersonStates(timeline.persons()), new TouchedPlaces(timeline.places()));
    }

    boolean serves(Timeline timeline) {
      return states.serves(timeline.persons()) && touched.serves(timeline.places());
    }
  }

  /// Everyone whom the index persons exposed. Windows of persons without visits reach nobody.
  public Exposures trace(Timeline timeline, Question question) {
    Desk desk = borrow(timeline);
    Run run = new Run(timeline, question, desk);
    Exposures answer = run.answer();
    // a question that failed does not give its desk back
    run.clear();
    idle.add(desk);
    return answer;
  }

  private Desk borrow(Timeline timeline) {
    @Nullable Desk desk = idle.poll();
    return desk != null && desk.serves(timeline) ? desk : Desk.of(timeline);
  }

  /// One question being answered.
  private final class Run {
    private final Timeline timeline;
    private final Question question;
    private final PersonStates states;
    private final TouchedPlaces touched;
    private final int base;
    private final int span;
    private final IndexWindows windows;
    private final boolean skips;
    private int[] index = new int[0];
    private int[] reached = new int[0];

    Run(Timeline timeline, Question question, Desk desk) {
      this.timeline = timeline;
      this.question = question;
      this.states = desk.states();
      this.touched = desk.touched();
      this.base = timeline.days().isEmpty() ? 0 : timeline.days().getFirst().base();
      this.span = timeline.days().stream().mapToInt(d -> d.span).max().orElse(0);
      this.windows = new IndexWindows(question.windows(), base);
      this.skips = !question.skipped().isEmpty();
    }

    Exposures answer() {
      List<Window> known =
          question.windows().stream().filter(w -> w.person() < timeline.persons()).toList();
      index = known.stream().mapToInt(Window::person).distinct().toArray();
      states.measure(minutes());
      for (int person : index) {
        states.begin(person);
      }
      touchPlacesOf(known);
      int[] carriers = index;
      boolean many = false;
      for (int round = 1; round <= question.depth() && (many || touched.count() > 0); round++) {
        if (many) {
          mergeDays(round, carriers);
        } else {
          mergePlaces(round);
        }
        for (int person : carriers) {
          states.noLongerCarrier(person);
        }
        carriers = states.settle(round, helpers(states.freshCount()));
        many = carriers.length > timeline.persons() / MANY;
        if (!many && round < question.depth()) {
          touchPlacesOf(carriers);
        }
      }
      return exposures();
    }

    /// From the first minute of the timeline to the last at which a visit can begin.
    private int minutes() {
      List<VisitDay> days = timeline.days();
      return days.isEmpty() ? 0 : days.getLast().base() + VisitDay.MINUTES - base;
    }

    private void mergePlaces(int round) {
      int[] places = touched.inOrder();
      int threads = helpers(places.length);
      var next = new AtomicInteger();
      Threads.share(
          threads,
          places.length,
          (number, from, to) -> {
            PlaceMerge merge = merge(round);
            work(merge, places, next);
            merge.finish();
          });
    }

    /// Day by day, at the places where the day may bring somebody something.
    private void mergeDays(int round, int[] carriers) {
      int first = base + Arrays.stream(carriers).map(states::exposure).min().orElseThrow();
      PlaceMerge[] merges = new PlaceMerge[helpers(timeline.places())];
      Arrays.setAll(merges, number -> merge(round));
      var gaining = new GainingPlaces(timeline, states, base, question);
      for (VisitDay day : timeline.days()) {
        if (day.base() + (1 + day.span) * VisitDay.MINUTES <= first
            || day.base() - span * VisitDay.MINUTES > question.end()) {
          continue;
        }
        long[] places = gaining.of(day, helpers(timeline.persons()));
        var next = new AtomicInteger();
        Threads.share(
            merges.length,
            places.length,
            (number, from, to) -> work(merges[number], day, gaining.reaching(), places, next));
      }
      for (PlaceMerge merge : merges) {
        merge.finish();
      }
    }

    private PlaceMerge merge(int round) {
      return new PlaceMerge(timeline.days(), span, touched, states, windows, base, question, round);
    }

    /// @param places one bit each
    private void work(
        PlaceMerge merge,
        VisitDay day,
        List<VisitDay> reaching,
        long[] places,
        AtomicInteger next) {
      int from;
      while ((from = next.getAndAdd(WORDS)) < places.length) {
        for (int i = from; i < Math.min(places.length, from + WORDS); i++) {
          for (long left = places[i]; left != 0; left &= left - 1) {
            int place = (i << 6) + Long.numberOfTrailingZeros(left);
            if (!skips || !question.skipped().contains(place)) {
              merge.merge(place, day, reaching);
            }
          }
        }
      }
    }

    private void work(PlaceMerge merge, int[] places, AtomicInteger next) {
      int from;
      while ((from = next.getAndAdd(BLOCK)) < places.length) {
        for (int i = from; i < Math.min(places.length, from + BLOCK); i++) {
          if (skips && question.skipped().contains(places[i])) {
            continue;
          }
          merge.merge(places[i]);
        }
      }
    }

    private int helpers(int things) {
      return things < WORTH_SHARING ? 1 : threads;
    }

    private void touchPlacesOf(List<Window> known) {
      List<Window> ordered =
          known.stream().sorted(Comparator.comparingInt(Window::person)).toList();
      touched.begin(timeline.days().size());
      touched.visits(
          timeline.days(),
          ordered.stream().mapToInt(Window::person).toArray(),
          ordered.stream().mapToInt(Window::from).toArray(),
          ordered.stream().mapToInt(Window::to).toArray(),
          helpers(ordered.size()));
    }

    private void touchPlacesOf(int[] carriers) {
      int[] from = new int[carriers.length];
      int[] to = new int[carriers.length];
      for (int i = 0; i < carriers.length; i++) {
        long state = states.state(carriers[i]);
        int before = PersonStates.before(state);
        from[i] = base + PersonStates.now(state) + question.latent_min() + 1;
        to[i] =
            before == PersonStates.NEVER
                ? question.end()
                : Math.min(question.end(), base + before + question.latent_min());
      }
      touched.begin(timeline.days().size());
      touched.visits(timeline.days(), carriers, from, to, helpers(carriers.length));
    }

    private Exposures exposures() {
      reached = states.reached(helpers(states.reachedCount()));
      byte[] depths = new byte[reached.length];
      int[] exposedAt = new int[reached.length];
      int[] sources = new int[reached.length];
      Threads.share(
          helpers(reached.length),
          reached.length,
          (number, from, to) -> {
            for (int i = from; i < to; i++) {
              depths[i] = (byte) states.depth(reached[i]);
              exposedAt[i] = base + states.exposure(reached[i]);
              sources[i] = states.source(reached[i]);
            }
          });
      return new Exposures(reached, depths, exposedAt, sources);
    }

    void clear() {
      states.forget(index);
      states.forget(reached);
    }
  }
}
