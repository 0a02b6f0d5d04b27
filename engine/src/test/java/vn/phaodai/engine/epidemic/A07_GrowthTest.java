// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class A07_GrowthTest {
  private static double[] exponential(double first, double rate, int days) {
    return IntStream.range(0, days).mapToDouble(t -> first * Math.exp(rate * t)).toArray();
  }

  @Test
  void anExponentialSeriesGivesItsRate() {
    Growth growing = Growth.estimate(exponential(10, Math.log(2) / 5, 14), 0.95).orElseThrow();
    Growth shrinking = Growth.estimate(exponential(400, -0.1, 14), 0.95).orElseThrow();

    assertThat(growing.doublingOrHalving()).isCloseTo(5, within(1e-6));
    assertThat(growing.direction()).isEqualTo(Growth.Direction.GROWING);
    assertThat(growing.fastest()).isLessThan(5);
    assertThat(growing.slowest()).isGreaterThan(5).isLessThan(8);
    assertThat(shrinking.rate()).isCloseTo(-0.1, within(1e-6));
    assertThat(shrinking.direction()).isEqualTo(Growth.Direction.SHRINKING);
    assertThat(shrinking.fastest()).isLessThan(shrinking.slowest());
  }

  /// Two points of equal sums: the rate is the logarithm of their ratio, its variance 1/a + 1/b.
  @Test
  void theErrorIsThatOfTheRatioOfTwoCounts() {
    double[] counts = {20, Double.NaN, 40};

    assertThat(Growth.estimate(counts, 0.95)).isEmpty();
    Growth doubled = Growth.estimate(new double[] {20, Math.sqrt(20 * 40), 40}, 0.95).orElseThrow();
    assertThat(doubled.rate()).isCloseTo(Math.log(2) / 2, within(1e-6));
    // 12.706 is the 97.5 % quantile of Student's t with one degree of freedom
    double information = 20 + 28.284271 * 0 + 40 - Math.pow(40 - 20, 2) / (20 + 28.284271 + 40);
    assertThat((doubled.high() - doubled.low()) / 2)
        .isCloseTo(12.7062047 / Math.sqrt(information), within(1e-4));
  }

  @Test
  void aSeriesThatStandsStillIsNeitherGrowingNorShrinking() {
    Growth still = Growth.estimate(exponential(5, 0, 14), 0.95).orElseThrow();

    assertThat(still.direction()).isEqualTo(Growth.Direction.UNCLEAR);
    assertThat(still.slowest()).isInfinite();
  }

  @Test
  void whereNothingCanBeSaidNothingIs() {
    assertThat(Growth.estimate(new double[0], 0.95)).isEmpty();
    assertThat(Growth.estimate(new double[] {7}, 0.95)).isEmpty();
    assertThat(Growth.estimate(new double[14], 0.95)).isEmpty();
    assertThat(Growth.estimate(new double[] {0, 0, 0, 0, 0, 9}, 0.95)).isEmpty();
  }

  /// 95 % intervals hold the truth about so often, with chance alone and with twice its variance.
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    for (double ratio : new double[] {1, 3}) {
      int held = 0;
      int rounds = 600;
      var random = new SplittableRandom(771);
      for (int round = 0; round < rounds; round++) {
        double rate = -0.15 + 0.3 * random.nextDouble();
        double[] counts = exponential(rate < 0 ? 80 : 10, rate, 14);
        for (int t = 0; t < counts.length; t++) {
          counts[t] = CountQuantiles.quantile(random.nextDouble(), counts[t], ratio);
        }
        Growth growth = Growth.estimate(counts, 0.95).orElseThrow();
        held += growth.low() <= rate && rate <= growth.high() ? 1 : 0;
      }

      assertThat(held / (double) rounds).as("ratio %f", ratio).isBetween(0.92, 0.985);
    }
  }
}
