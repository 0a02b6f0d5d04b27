// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On any series the estimate is within 1e-9 of the obvious one in 34 digits.
class A03_SameAsTheObviousWayTest {
  @Property(tries = 15)
  void meansDeviationsAndQuantilesAreThoseOfTheObviousWay(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 25) int days,
      @ForAll @IntRange(min = 1, max = 9) int window,
      @ForAll @DoubleRange(min = 1.5, max = 9) double mean,
      @ForAll @DoubleRange(min = 0.5, max = 5) double sd,
      @ForAll @IntRange(min = 0, max = 9) int growth) {
    var random = new SplittableRandom(seed);
    double[] local = new double[days];
    double[] imported = new double[days];
    for (int d = 0; d < days; d++) {
      local[d] = random.nextInt(1 << (1 + random.nextInt(growth + 1)));
      imported[d] = random.nextInt(5) == 0 ? random.nextInt(4) : 0;
    }
    Incidence cases = Incidence.of(local, imported);
    SerialInterval interval = SerialInterval.discretised(mean, sd, days);
    Windows windows = Windows.sliding(days, window);
    var prior = new Prior(1 + random.nextInt(5), 1 + 4 * random.nextDouble());

    Reproduction r = new CoriMethod(prior).estimate(cases, interval, windows);

    assertThat(new ExactCori(prior).worstDifference(r, cases, interval, windows)).isLessThan(1e-9);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.01, 0.3, 1, 1.04, 2.5, 17, 63.99, 64, 65.2, 300, 4000.5, 65_535, 65_537, 300_000
      })
  void quantilesOfTheGammaDistributionAreThose(double shape) {
    double[] probabilities = Reproduction.Level.probabilities();
    double[] ours = new double[probabilities.length];

    new GammaQuantiles(shape, probabilities).write(0, 1, ours, 0);
    for (int j = 0; j < probabilities.length; j++) {
      double obvious = ExactCori.quantile(shape, probabilities[j]);
      double share = Math.abs(ours[j] - obvious) / obvious;
      assertThat(obvious < 1e-100 ? 0 : share).as("p %f", probabilities[j]).isLessThan(1e-10);
    }
    assertThat(GammaFunctions.lower(shape, shape))
        .isCloseTo(ExactCori.lower(shape, shape), within(1e-11));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.2, 2.6, 5.2, 14.9, 60})
  void theDiscreteIntervalIsThatOfTheObviousWay(double mean) {
    double sd = mean / 1.7;
    double a = (mean - 1) / sd * ((mean - 1) / sd);
    double b = sd * sd / (mean - 1);
    SerialInterval interval = SerialInterval.discretised(mean, sd, 60);

    for (int k = 1; k < 60; k++) {
      double w =
          k * ExactCori.lower(a, k / b)
              + (k - 2) * ExactCori.lower(a, (k - 2) / b)
              - 2 * (k - 1) * ExactCori.lower(a, (k - 1) / b)
              + a
                  * b
                  * (2 * ExactCori.lower(a + 1, (k - 1) / b)
                      - ExactCori.lower(a + 1, (k - 2) / b)
                      - ExactCori.lower(a + 1, k / b));
      assertThat(interval.probability(k)).isCloseTo(Math.max(0, w), within(1e-12));
    }
  }
}
