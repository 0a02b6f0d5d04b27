// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phaodai.engine.pooling.TestingOrder.Place;
import vn.phaodai.engine.pooling.TestingOrder.Reason;

/// When not everybody can be tested, those likeliest to be infected come first, with the reasons.
class A04_WhomToTestNextTest {
  private static final Path WEIGHTS =
      Path.of("..", "platform/src/main/resources/vn/phaodai/rules/testing-order.csv");
  private static RiskWeights weights = new RiskWeights(List.of());

  @BeforeAll
  static void read() throws IOException {
    weights = RiskWeights.read(Files.readString(WEIGHTS));
  }

  @Test
  void aCasesHouseholdComesBeforeAContactsAndThatBeforeStrangers() {
    Candidate stranger = candidate(1, 10, false, false);
    Candidate nearContact = candidate(2, 10, false, true);
    Candidate nearCase = candidate(3, 10, true, false);

    List<Place> order = TestingOrder.first(2, List.of(stranger, nearContact, nearCase), weights);

    assertThat(order).extracting(place -> place.person().number()).containsExactly(3L, 2L);
    Reason first = order.getFirst().reasons().getFirst();
    assertThat(first.step().factor()).isEqualTo(RiskFactor.CASE_IN_HOUSEHOLD);
    assertThat(first.step().vi()).isEqualTo("có F0 trong nhà");
    assertThat(order.getFirst().points())
        .isEqualTo(order.getFirst().reasons().stream().mapToInt(r -> r.step().points()).sum());
  }

  @Test
  void ofEqualsTheLongestUntestedComesFirstThenTheNumber() {
    List<Candidate> equals =
        new ArrayList<>(
            List.of(
                candidate(5, 8, false, false),
                candidate(4, 9, false, false),
                candidate(3, 9, false, false)));

    List<Place> order = TestingOrder.first(9, equals, weights);
    Collections.reverse(equals);

    assertThat(order).extracting(place -> place.person().number()).containsExactly(3L, 4L, 5L);
    assertThat(TestingOrder.first(9, equals, weights)).isEqualTo(order);
  }

  @Test
  void anUnknownAgeCountsNeitherForNorAgainst() {
    Candidate unknown = new Candidate(new PersonId(1), 8, false, false, 0, 0, null, false, 0);

    assertThat(TestingOrder.first(1, List.of(unknown), weights).getFirst().reasons()).isEmpty();
  }

  @Test
  void aBrokenParameterFileIsRefusedWithItsLine() {
    assertThatThrownBy(() -> RiskWeights.read(RiskWeights.HEADING + "\nAGE,1,2,a,b,c,L"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2");
    assertThatThrownBy(() -> RiskWeights.read(RiskWeights.HEADING + "\nAGE_YEARS,1,2,a,b,c"))
        .hasMessageStartingWith("line 2");
    assertThatThrownBy(() -> RiskWeights.read("factor,points")).hasMessageStartingWith("line 1");
  }

  /// A small made-up district in which every factor varies; the synthetic province follows in A05.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderFindsHalfAsManyMoreInfectionsAsChanceAndMoreThanTheLongestUntested(long seed) {
    District district = new District(new Random(seed));
    int tests = district.candidates.size() / 10;

    long found =
        TestingOrder.first(tests, district.candidates, weights).stream()
            .filter(place -> district.infected.contains(place.person()))
            .count();
    long longestUntested =
        district.candidates.stream()
            .sorted(
                Comparator.comparingInt(
                        (Candidate c) ->
                            c.daysSinceTest() == null ? Integer.MAX_VALUE : c.daysSinceTest())
                    .reversed())
            .limit(tests)
            .filter(c -> district.infected.contains(c.person()))
            .count();
    double byChance = district.infected.size() * 0.1;

    assertThat((double) found).isGreaterThan(1.5 * byChance);
    assertThat(found).isGreaterThan(longestUntested);
  }

  private static Candidate candidate(long id, int days, boolean nearCase, boolean nearContact) {
    return new Candidate(new PersonId(id), days, nearCase, nearContact, 0, 0, 40, false, 0);
  }

  /// Households of four in 40 units; infection comes to households, spreads within them and over
  /// the places they visit; a third of the first infected are known cases. What is known of the
  /// others is known with gaps.
  private static final class District {
    private static final int HOUSEHOLDS = 5_000;
    private static final int PLACES = 600;

    final List<Candidate> candidates = new ArrayList<>();
    final Set<PersonId> infected = new HashSet<>();

    District(Random random) {
      double[] rate = IntStream.range(0, 40).mapToDouble(u -> 0.04 * Math.exp(-u / 8.0)).toArray();
      int[] found = new int[40];
      boolean[] index = new boolean[HOUSEHOLDS];
      boolean[] known = new boolean[HOUSEHOLDS];
      boolean[] hot = new boolean[PLACES];
      boolean[] seenHot = new boolean[PLACES];
      int[] visits = new int[HOUSEHOLDS];
      for (int h = 0; h < HOUSEHOLDS; h++) {
        index[h] = random.nextDouble() < rate[h % 40];
        known[h] = index[h] && random.nextInt(3) == 0;
        visits[h] = random.nextInt(PLACES);
        hot[visits[h]] |= index[h];
        seenHot[visits[h]] |= known[h];
        found[h % 40] += known[h] ? 1 : 0;
      }
      for (int h = 0; h < HOUSEHOLDS; h++) {
        for (int member = 0; member < 4; member++) {
          PersonId person = new PersonId(h * 4L + member);
          if (known[h] && member == 0) {
            continue;
          }
          boolean ill =
              (index[h] && (member == 0 || random.nextDouble() < 0.25))
                  || (hot[visits[h]] && random.nextDouble() < 0.01);
          if (ill) {
            infected.add(person);
          }
          candidates.add(
              new Candidate(
                  person,
                  random.nextInt(4) == 0 ? null : random.nextInt(21),
                  known[h] && random.nextInt(10) > 0,
                  random.nextInt(30) == 0,
                  seenHot[visits[h]] ? 1 : 0,
                  random.nextInt(4),
                  random.nextInt(90),
                  random.nextInt(8) == 0,
                  found[h % 40] * 1_000 / 500.0));
        }
      }
    }
  }
}
