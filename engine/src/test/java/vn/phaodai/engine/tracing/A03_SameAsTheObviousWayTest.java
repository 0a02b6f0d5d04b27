// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// On any visits the answer is that of the definition: depths, exposures and sources.
class A03_SameAsTheObviousWayTest {
  @Property(tries = 400)
  void depthExposureAndSourceAreThoseOfTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 25) int persons,
      @ForAll @IntRange(min = 1, max = 6) int places,
      @ForAll @IntRange(min = 1, max = 4) int depth,
      @ForAll @IntRange(min = 0, max = 90) int latent) {
    var random = new SplittableRandom(seed);
    List<ObviousTracing.Visit> visits = visits(random, persons, places);
    var question = new Question(windows(random, persons), depth, 15, latent, 4 * 1440);

    Exposures exposures = new Tracer(2).trace(timeline(visits), question);

    assertThat(asMap(exposures)).isEqualTo(ObviousTracing.trace(visits, question));
  }

  @Property(tries = 100)
  void oneTracerAnswersQuestionAfterQuestion(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    List<ObviousTracing.Visit> visits = visits(random, 20, 4);
    Timeline timeline = timeline(visits);
    var tracer = new Tracer(1);

    for (int i = 0; i < 5; i++) {
      var question = new Question(windows(random, 20), 1 + random.nextInt(3), 15, 0, 4 * 1440);

      assertThat(asMap(tracer.trace(timeline, question)))
          .isEqualTo(ObviousTracing.trace(visits, question));
    }
  }

  @Property(tries = 100)
  void daysAppendedOneByOneGiveTheSameAnswer(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    List<ObviousTracing.Visit> visits = visits(random, 20, 4);
    var question = new Question(windows(random, 20), 3, 15, 0, 4 * 1440);
    Timeline timeline = Timeline.empty();

    for (ObviousTracing.Visit v : visits) {
      timeline = timeline.append(batch(List.of(v)));
    }

    assertThat(asMap(new Tracer(1).trace(timeline, question)))
        .isEqualTo(ObviousTracing.trace(visits, question));
  }

  /// More days than a place has bits for, stays over many midnights, and a few numbers of many.
  @Property(tries = 200)
  void halfAYearIsAnsweredAsAWeekIs(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    int apart = 40;
    List<ObviousTracing.Visit> visits =
        visits(random, 20, 2, 180, 15_000).stream()
            .map(v -> new ObviousTracing.Visit(apart * v.person(), v.place(), v.enter(), v.leave()))
            .toList();
    List<Window> cases =
        windows(random, 20).stream()
            .map(w -> new Window(apart * w.person(), w.from(), w.to() + 60 * 1440))
            .toList();
    var question = new Question(cases, 3, 15, 0, 180 * 1440);

    assertThat(asMap(new Tracer(2).trace(timeline(visits), question)))
        .isEqualTo(ObviousTracing.trace(visits, question));
  }

  /// Few who are soon all exposed and stay over night, so that whole days bring nobody anything;
  /// and numbers so far apart that no two stand in one part of the persons.
  @Property(tries = 400)
  void whoStaysOverADayOnWhichNobodyGainsStillPassesItOn(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int persons) {
    var random = new SplittableRandom(seed);
    int apart = 70_000;
    List<ObviousTracing.Visit> visits = new ArrayList<>();
    for (int i = 0; i < persons * 5; i++) {
      int enter = 10 * random.nextInt(8 * 144);
      int stay = random.nextInt(3) == 0 ? 1_000 + random.nextInt(3_000) : 300;
      visits.add(new ObviousTracing.Visit(apart * random.nextInt(persons), 0, enter, enter + stay));
    }
    var cases = List.of(new Window(0, 0, 2 * 1440));
    var question = new Question(cases, 4, 15, 0, 8 * 1440);

    assertThat(asMap(new Tracer(2).trace(timeline(visits), question)))
        .isEqualTo(ObviousTracing.trace(visits, question));
  }

  /// A crowd in which a quarter soon are carriers, so that rounds are followed day by day: places
  /// of more than one word, stays over several nights, days that bring nothing, an end before the
  /// last visits, places that do not count.
  @Property(tries = 100)
  void manyCarriersAreFollowedDayByDay(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int nights,
      @ForAll @IntRange(min = 0, max = 2_000) int latent,
      @ForAll @IntRange(min = 4, max = 9) int lastDay) {
    var random = new SplittableRandom(seed);
    int persons = 300;
    Set<Integer> skipped = Set.of(2, 3, 5, 8, 13, 21, 34, 55, 89);
    List<ObviousTracing.Visit> visits =
        Stream.concat(
                visits(random, persons, 130, 8, 300).stream(),
                visits(random, persons, 90, 8, nights * 1440).stream())
            .toList();
    List<Window> cases = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      cases.addAll(windows(random, persons));
    }
    var question = new Question(cases, 4, 15, latent, lastDay * 1440, skipped);

    assertThat(asMap(new Tracer(2).trace(timeline(visits), question)))
        .isEqualTo(
            ObviousTracing.trace(
                visits.stream().filter(v -> !skipped.contains(v.place())).toList(), question));
  }

  private static List<ObviousTracing.Visit> visits(
      SplittableRandom random, int persons, int places) {
    return visits(random, persons, places, 4, 2_000);
  }

  private static List<ObviousTracing.Visit> visits(
      SplittableRandom random, int persons, int places, int days, int longest) {
    List<ObviousTracing.Visit> visits = new ArrayList<>();
    for (int i = 0; i < persons * 6; i++) {
      int enter = 10 * random.nextInt(days * 144);
      int stay = random.nextInt(10) == 0 ? longest : 5 + random.nextInt(200);
      visits.add(
          new ObviousTracing.Visit(
              random.nextInt(persons), random.nextInt(places), enter, enter + stay));
    }
    return visits;
  }

  private static List<Window> windows(SplittableRandom random, int persons) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int from = random.nextInt(3 * 1440);
      windows.add(new Window(random.nextInt(persons), from, from + random.nextInt(1440)));
    }
    return windows;
  }

  static Timeline timeline(List<ObviousTracing.Visit> visits) {
    return Timeline.empty().append(batch(visits));
  }

  private static VisitBatch batch(List<ObviousTracing.Visit> visits) {
    var batch = new VisitBatch();
    visits.forEach(v -> batch.add(v.person(), v.place(), v.enter(), v.leave()));
    return batch;
  }

  static Map<Integer, ObviousTracing.Reached> asMap(Exposures exposures) {
    Map<Integer, ObviousTracing.Reached> map = new TreeMap<>();
    for (int i = 0; i < exposures.size(); i++) {
      map.put(
          exposures.person(i),
          new ObviousTracing.Reached(
              exposures.depth(i), exposures.exposedAt(i), exposures.source(i)));
    }
    return map;
  }
}
