// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.engine.pooling.PoolPlanner.Limits;

/// The expected tests a person of pooling designs, against Dorfman's table, against every case
/// written out, and against a laboratory that is played through.
class A03_TheBestPoolSizeTest {
  private static final Limits TWO_STAGES = new Limits(40, 2, 0, 6_800);

  @ParameterizedTest
  @CsvSource({
    "0.01, 11, 0.196",
    "0.02, 8, 0.274",
    "0.05, 5, 0.426",
    "0.10, 4, 0.594",
    "0.15, 3, 0.719",
    "0.20, 3, 0.821",
    "0.30, 3, 0.990"
  })
  void dorfmansTableOf1943IsMet(double share, int size, double testsPerPerson) {
    PoolPlanner planner = new PoolPlanner(Prevalence.independent(share), Assay.perfect());

    PoolYield best = planner.fewestTests(TWO_STAGES).orElseThrow();

    assertThat(best.design()).isEqualTo(PoolDesign.dorfman(size));
    assertThat(best.testsPerPerson()).isCloseTo(testsPerPerson, within(0.0005));
    assertThat(best.foundShare()).isEqualTo(1);
  }

  @Test
  void whenInfectionIsCommonOneByOneIsBest() {
    PoolPlanner planner = new PoolPlanner(Prevalence.independent(0.35), Assay.perfect());

    assertThat(planner.fewestTests(TWO_STAGES).orElseThrow().design())
        .isEqualTo(PoolDesign.oneByOne());
  }

  @Test
  void threeStagesSpareTestsWhereInfectionIsRareAndCostAReading() {
    PoolPlanner planner = new PoolPlanner(Prevalence.independent(0.01), Assay.perfect());

    PoolYield three = planner.fewestTests(new Limits(40, 3, 0, 6_800)).orElseThrow();

    assertThat(three.stagesPerFound()).isEqualTo(3);
    assertThat(three.testsPerPerson()).isLessThan(0.15);
  }

  @Test
  void householdsPooledTogetherNeedFewerTestsThanStrangers() {
    PoolDesign design = PoolDesign.dorfman(10);

    PoolYield strangers = new PoolPlanner(new Prevalence(0.02, 0), Assay.perfect()).reckon(design);
    PoolYield household =
        new PoolPlanner(new Prevalence(0.02, 0.3), Assay.perfect()).reckon(design);

    assertThat(household.testsPerPerson()).isLessThan(strangers.testsPerPerson() - 0.05);
  }

  @Test
  void dilutionMakesALargePoolMissPeopleAndALimitOnThatChoosesASmallerOne() {
    PoolPlanner planner =
        new PoolPlanner(Prevalence.independent(0.01), new Assay(0.95, 0.995, 0.05));

    PoolYield free = planner.fewestTests(TWO_STAGES).orElseThrow();
    PoolYield careful = planner.fewestTests(new Limits(40, 2, 0.85, 6_800)).orElseThrow();

    assertThat(free.foundShare()).isLessThan(0.85);
    assertThat(careful.foundShare()).isGreaterThanOrEqualTo(0.85);
    assertThat(careful.design().poolSize()).isLessThan(free.design().poolSize());
    assertThat(planner.fewestTests(new Limits(40, 2, 0.99, 6_800))).isEmpty();
  }

  @Test
  void theDesignForACampaignIsTheOneThatFindsMostWithTheTubesThereAre() {
    PoolPlanner planner =
        new PoolPlanner(Prevalence.independent(0.005), new Assay(0.95, 0.999, 0.05));

    assertThat(planner.bestFor(6_000, TWO_STAGES).orElseThrow().design())
        .isEqualTo(PoolDesign.oneByOne());
    PoolYield pooled = planner.bestFor(30_000, TWO_STAGES).orElseThrow();
    assertThat(pooled.peoplePerDay(6_800)).isGreaterThanOrEqualTo(30_000);
    assertThat(pooled.design().poolSize()).isBetween(5, 8);
    assertThat(pooled.delay_h(24)).isBetween(24.0, 26.5);
    assertThat(planner.bestFor(100_000, TWO_STAGES)).isEmpty();
  }

  @Property(tries = 300)
  void everyDesignAgreesWithEveryCaseWrittenOut(
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.6) double share,
      @ForAll @DoubleRange(min = 0, max = 0.8) double correlation,
      @ForAll @DoubleRange(min = 0.6, max = 1) double sensitivity,
      @ForAll @DoubleRange(min = 0.9, max = 1) double specificity,
      @ForAll @DoubleRange(min = 0, max = 0.5) double dilution,
      @ForAll @IntRange(min = 0, max = 6) int which) {
    PoolDesign design =
        List.of(
                List.of(1),
                List.of(2, 1),
                List.of(5, 1),
                List.of(8, 1),
                List.of(4, 2, 1),
                List.of(8, 4, 1),
                List.of(9, 3, 1))
            .stream()
            .map(PoolDesign::new)
            .toList()
            .get(which);
    Prevalence prevalence = new Prevalence(share, correlation);
    Assay assay = new Assay(sensitivity, specificity, dilution);

    PoolYield reckoned = new PoolPlanner(prevalence, assay).reckon(design);

    double[] slow = enumerate(design, prevalence, assay);
    assertThat(reckoned.testsPerPerson()).isCloseTo(slow[0], within(1e-9));
    assertThat(reckoned.foundPerPerson()).isCloseTo(slow[1], within(1e-9));
    assertThat(reckoned.falsePerPerson()).isCloseTo(slow[2], within(1e-9));
    assertThat(reckoned.foundShare()).isCloseTo(slow[1] / share, within(1e-9));
  }

  /// Tests, found and falsely positive a person, over all 2ⁿ ways to be infected.
  private static double[] enumerate(PoolDesign design, Prevalence prevalence, Assay assay) {
    int n = design.poolSize();
    double[] total = new double[3];
    for (int infected = 0; infected < 1 << n; infected++) {
      double[] of = played(design, 0, infected, n, assay);
      double chance = chance(infected, n, prevalence);
      for (int i = 0; i < 3; i++) {
        total[i] += chance * of[i] / n;
      }
    }
    return total;
  }

  /// The chance of exactly these infected, as a product of rising factors of the beta-binomial.
  private static double chance(int infected, int n, Prevalence prevalence) {
    double rho = prevalence.correlation();
    int k = Integer.bitCount(infected);
    double chance = 1;
    for (int i = 0; i < k; i++) {
      chance *= prevalence.share() * (1 - rho) + i * rho;
    }
    for (int i = 0; i < n - k; i++) {
      chance *= (1 - prevalence.share()) * (1 - rho) + i * rho;
    }
    for (int i = 0; i < n; i++) {
      chance /= 1 - rho + i * rho;
    }
    return chance;
  }

  private static double[] played(
      PoolDesign design, int stage, int infected, int size, Assay assay) {
    int k = Integer.bitCount(infected);
    double positive = assay.positive(k, size);
    if (size == 1) {
      return new double[] {1, k == 1 ? positive : 0, k == 0 ? positive : 0};
    }
    int next = design.stages().get(stage + 1);
    double[] total = {1, 0, 0};
    for (int from = 0; from < size; from += next) {
      int part = infected >> from & (1 << next) - 1;
      double[] of = played(design, stage + 1, part, next, assay);
      for (int i = 0; i < 3; i++) {
        total[i] += positive * of[i];
      }
    }
    return total;
  }

  @Test
  void aLaboratoryPlayedThroughReadsAsManyTubesAndFindsAsManyPeopleAsReckoned() {
    Random random = new Random(20210912);
    Prevalence prevalence = Prevalence.independent(0.05);
    Assay assay = new Assay(0.9, 0.99, 0.1);
    PoolYield reckoned = new PoolPlanner(prevalence, assay).reckon(PoolDesign.dorfman(5));
    int people = 200_000;
    boolean[] infected = new boolean[people];
    List<Pool> pools = new ArrayList<>();
    List<PoolResult> results = new ArrayList<>();
    for (int first = 0; first < people; first += 5) {
      List<Specimen> members = new ArrayList<>();
      int k = 0;
      for (int p = first; p < first + 5; p++) {
        infected[p] = random.nextDouble() < prevalence.share();
        k += infected[p] ? 1 : 0;
        members.add(specimen(p, 0));
      }
      pools.add(new Pool(new PoolId(first), members));
      results.add(new PoolResult(new PoolId(first), drawn(random, assay, k, 5), at(8), 0));
    }

    Findings first = PoolReading.read(pools, results, List.of(), clock());
    List<SingleResult> singles = new ArrayList<>();
    for (Retest retest : first.retests()) {
      int p = (int) retest.person().number();
      singles.add(
          new SingleResult(
              specimen(p, 20), drawn(random, assay, infected[p] ? 1 : 0, 1), at(30), 0));
    }
    Findings second = PoolReading.read(pools, results, singles, clock());

    double tubes = second.tally().pools() + second.tally().singleTests();
    assertThat(second.retests()).isEmpty();
    assertThat(tubes / people).isCloseTo(reckoned.testsPerPerson(), within(0.005));
    assertThat((double) second.tally().positivePeople() / people)
        .isCloseTo(reckoned.foundPerPerson() + reckoned.falsePerPerson(), within(0.002));
  }

  private static Result drawn(Random random, Assay assay, int k, int n) {
    return random.nextDouble() < assay.positive(k, n) ? Result.POSITIVE : Result.NEGATIVE;
  }

  private static Specimen specimen(int person, int hour) {
    return new Specimen(new SpecimenId(person * 100L + hour), new PersonId(person), at(hour));
  }

  private static Instant at(int hour) {
    return Instant.parse("2021-09-12T00:00:00Z").plus(Duration.ofHours(hour));
  }

  private static RetestClock clock() {
    return new RetestClock(Duration.ofHours(24), Duration.ofHours(48));
  }
}
