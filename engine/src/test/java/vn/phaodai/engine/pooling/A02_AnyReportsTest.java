// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// Any heap of pools and reports, against the rules written out slowly; and in any order.
class A02_AnyReportsTest {
  private static final Instant START = Instant.parse("2021-09-01T00:00:00Z");
  private static final RetestClock CLOCK =
      new RetestClock(Duration.ofHours(24), Duration.ofHours(48));

  private record Heap(List<Pool> pools, List<PoolResult> poolResults, List<SingleResult> singles) {
    Findings read() {
      return PoolReading.read(pools, poolResults, singles, CLOCK);
    }
  }

  @Property(tries = 2_000)
  void orderAndRepetitionOfReportsDoNotMatter(@ForAll long seed) {
    Heap heap = heap(seed);
    Random random = new Random(seed);

    Heap shuffled =
        new Heap(
            twiceShuffled(heap.pools(), random),
            twiceShuffled(heap.poolResults(), random),
            twiceShuffled(heap.singles(), random));

    assertThat(shuffled.read()).isEqualTo(heap.read());
  }

  @Property(tries = 3_000)
  void everybodysKindOfStateIsThatOfTheSlowRules(@ForAll long seed) {
    Heap heap = heap(seed);

    heap.read()
        .states()
        .forEach(
            (person, state) ->
                assertThat(state.getClass().getSimpleName())
                    .as("person %s of %s", person, heap)
                    .isEqualTo(slow(heap, person)));
  }

  private static String slow(Heap heap, PersonId person) {
    List<SingleResult> own =
        heap.singles().stream().filter(s -> s.specimen().person().equals(person)).toList();
    Optional<Instant> newestOwn =
        own.stream()
            .filter(
                s -> standing(heap, s) == Result.POSITIVE || standing(heap, s) == Result.NEGATIVE)
            .map(s -> s.specimen().takenAt())
            .max(Instant::compareTo);
    Predicate<Result> atNewest =
        wanted ->
            own.stream()
                .anyMatch(
                    s ->
                        Optional.of(s.specimen().takenAt()).equals(newestOwn)
                            && standing(heap, s) == wanted);
    if (atNewest.test(Result.POSITIVE)) {
      return "Positive";
    }
    Instant since = newestOwn.orElse(Instant.MIN);
    Instant known = since;
    boolean inNegative = false;
    for (Pool pool : heap.pools()) {
      for (Specimen s : pool.specimens()) {
        if (!s.person().equals(person) || !s.takenAt().isAfter(since)) {
          continue;
        }
        if (standing(heap, pool) == Result.POSITIVE && !cleared(heap, pool, s)) {
          return "Suspect";
        }
        if (standing(heap, pool) == Result.NEGATIVE) {
          inNegative = true;
          known = s.takenAt().isAfter(known) ? s.takenAt() : known;
        }
      }
    }
    if (newerWithoutAnswer(heap, person, known)) {
      return "RetestDue";
    }
    return inNegative ? "NegativeInPool" : newestOwn.isPresent() ? "Negative" : "Awaiting";
  }

  private static boolean newerWithoutAnswer(Heap heap, PersonId person, Instant known) {
    boolean pooled =
        heap.pools().stream()
            .filter(
                pool ->
                    isMute(
                        heap.poolResults().stream().anyMatch(r -> r.pool().equals(pool.id())),
                        standing(heap, pool)))
            .flatMap(pool -> pool.specimens().stream())
            .anyMatch(s -> s.person().equals(person) && s.takenAt().isAfter(known));
    boolean single =
        heap.singles().stream()
            .filter(s -> isMute(true, standing(heap, s)))
            .anyMatch(
                s -> s.specimen().person().equals(person) && s.specimen().takenAt().isAfter(known));
    return pooled || single;
  }

  private static boolean isMute(boolean reported, @Nullable Result standing) {
    return reported && standing != Result.POSITIVE && standing != Result.NEGATIVE;
  }

  private static boolean cleared(Heap heap, Pool positive, Specimen specimen) {
    return heap.pools().stream()
        .anyMatch(
            smaller ->
                smaller.specimens().contains(specimen)
                    && smaller.specimens().size() < positive.specimens().size()
                    && standing(heap, smaller) == Result.NEGATIVE
                    && readAt(heap, smaller).isAfter(readAt(heap, positive)));
  }

  private static Instant readAt(Heap heap, Pool pool) {
    int newest = newest(heap, pool);
    return heap.poolResults().stream()
        .filter(r -> r.pool().equals(pool.id()) && r.revision() == newest)
        .map(PoolResult::resultedAt)
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private static int newest(Heap heap, Pool pool) {
    return heap.poolResults().stream()
        .filter(r -> r.pool().equals(pool.id()))
        .mapToInt(PoolResult::revision)
        .max()
        .orElse(-1);
  }

  private static @Nullable Result standing(Heap heap, Pool pool) {
    int newest = newest(heap, pool);
    return only(
        heap.poolResults().stream()
            .filter(r -> r.pool().equals(pool.id()) && r.revision() == newest)
            .map(PoolResult::result)
            .distinct()
            .toList());
  }

  private static @Nullable Result standing(Heap heap, SingleResult one) {
    List<SingleResult> same =
        heap.singles().stream().filter(s -> s.specimen().equals(one.specimen())).toList();
    int newest = same.stream().mapToInt(SingleResult::revision).max().orElseThrow();
    return only(
        same.stream()
            .filter(s -> s.revision() == newest)
            .map(SingleResult::result)
            .distinct()
            .toList());
  }

  private static @Nullable Result only(List<Result> results) {
    return results.size() == 1 ? results.getFirst() : null;
  }

  /// Six people sampled on up to three days, in up to six pools, with reports of all kinds.
  private static Heap heap(long seed) {
    Random random = new Random(seed);
    List<Pool> pools = new ArrayList<>();
    List<PoolResult> poolResults = new ArrayList<>();
    List<SingleResult> singles = new ArrayList<>();
    for (int p = 0; p < random.nextInt(1, 7); p++) {
      int day = random.nextInt(3);
      List<Specimen> members = new ArrayList<>();
      for (int person = 0; person < 6; person++) {
        if (members.isEmpty() || random.nextInt(3) == 0) {
          members.add(specimen(person, day));
        }
      }
      pools.add(new Pool(new PoolId(p), members));
      for (int r = random.nextInt(3); r > 0; r--) {
        poolResults.add(
            new PoolResult(new PoolId(p), any(random), hour(random), random.nextInt(2)));
      }
    }
    for (int s = random.nextInt(6); s > 0; s--) {
      singles.add(
          new SingleResult(
              specimen(random.nextInt(6), random.nextInt(3)),
              any(random),
              hour(random),
              random.nextInt(2)));
    }
    return new Heap(pools, poolResults, singles);
  }

  private static Specimen specimen(int person, int day) {
    return new Specimen(
        new SpecimenId(person * 10 + day), new PersonId(person), START.plus(Duration.ofDays(day)));
  }

  private static Instant hour(Random random) {
    return START.plus(Duration.ofHours(random.nextInt(1, 100)));
  }

  private static Result any(Random random) {
    int drawn = random.nextInt(9);
    return drawn < 3 ? Result.POSITIVE : drawn < 6 ? Result.NEGATIVE : Result.values()[drawn - 4];
  }

  private static <T> List<T> twiceShuffled(List<T> all, Random random) {
    List<T> twice = new ArrayList<>(all);
    twice.addAll(all);
    Collections.shuffle(twice, random);
    return twice;
  }
}
