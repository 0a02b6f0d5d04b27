// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// How many cases there may be.
class A03_CountForecastTest {
  @Test
  void aSingleCountIsScoredByItsDistance() {
    assertThat(CountForecast.of(7).score(4)).isEqualTo(3);
    assertThat(CountForecast.of(7, 7, 7).score(7)).isZero();
  }

  @Test
  void theScoreIsThatOfAllPairs() {
    SplittableRandom random = new SplittableRandom(9);
    long[] counts = random.longs(60, 0, 40).toArray();

    double miss = 0;
    double spread = 0;
    for (long one : counts) {
      miss += Math.abs(one - 17) / 60.0;
      for (long other : counts) {
        spread += Math.abs(one - other) / 7200.0;
      }
    }

    assertThat(CountForecast.of(counts).score(17)).isCloseTo(miss - spread, within(1e-9));
  }

  @Test
  void quantilesAreCountsOfTheSample() {
    CountForecast forecast = CountForecast.of(9, 1, 5, 3, 7);

    assertThat(forecast.quantile(0)).isEqualTo(1);
    assertThat(forecast.quantile(0.5)).isEqualTo(5);
    assertThat(forecast.quantile(0.61)).isEqualTo(7);
    assertThat(forecast.quantile(1)).isEqualTo(9);
  }

  @Test
  void ofNoFutureNothingIsForetold() {
    assertThatThrownBy(CountForecast::of).isInstanceOf(IllegalArgumentException.class);
  }
}
