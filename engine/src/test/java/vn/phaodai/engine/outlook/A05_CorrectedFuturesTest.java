// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.epidemic.SerialInterval;
import vn.phaodai.engine.outlook.Recalibration.Weight;

/// Futures of three units, of which the first had a cluster long ago, the second has it now and the
/// third never had a case.
class A05_CorrectedFuturesTest {
  private static final int WINDOW_D = 14;
  private static final int AHEAD_D = 14;
  private static final Weight NONE = new Weight(0, 0);
  private static final Units PAST =
      new Units(
          List.of(series(5, 3, 4), series(36, 2, 6), series(0, 0, 0)),
          List.of(5000.0, 9000.0, 7000.0));
  private static final Futures DRAWN =
      Futures.of(
          PAST,
          TransmissionFit.of(PAST, new Setting(SerialInterval.of(0, 0.5, 0.3, 0.2), 0.5, 28, 5, 1)),
          21,
          400,
          7);

  private static long[] series(int day, long first, long second) {
    long[] series = new long[42];
    series[day] = first;
    series[day + 2] = second;
    return series;
  }

  private static Recalibration says(double logOdds) {
    return new Recalibration(
        new Weight(logOdds, 0),
        NONE,
        NONE,
        NONE,
        NONE,
        0,
        new Recalibration.Most(Double.MAX_VALUE, Double.MAX_VALUE));
  }

  private static double share(IntPredicate comes) {
    return IntStream.range(0, DRAWN.count()).filter(comes).count() / (double) DRAWN.count();
  }

  @Test
  void everyUnitIsCleanAsOftenAsExperienceSays() {
    for (double odds : new double[] {-2, 0, 0.5, 3}) {
      CorrectedFutures corrected = CorrectedFutures.of(DRAWN, says(odds), AHEAD_D, WINDOW_D);

      for (int unit = 0; unit < 3; unit++) {
        int one = unit;
        assertThat(share(path -> corrected.sum(path, one, AHEAD_D, WINDOW_D) == 0))
            .isCloseTo(1 / (1 + Math.exp(-odds)), within(0.002));
      }
    }
  }

  @Test
  void casesThatAreKnownAlreadyAreNotCorrectedAway() {
    CorrectedFutures corrected = CorrectedFutures.of(DRAWN, says(5), 7, WINDOW_D);

    assertThat(share(path -> corrected.sum(path, 1, 7, WINDOW_D) == 0)).isZero();
    assertThat(corrected.sum(0, 1, 0, WINDOW_D)).isEqualTo(8);
  }

  @Test
  void aUnitSparedHasNoFurtherCaseOnAnyDayAndOneHitHasItOnThatDay() {
    CorrectedFutures spared = CorrectedFutures.of(DRAWN, says(40), AHEAD_D, WINDOW_D);
    CorrectedFutures hit = CorrectedFutures.of(DRAWN, says(-40), AHEAD_D, WINDOW_D);

    assertThat(share(path -> spared.sum(path, 1, 3, WINDOW_D) == 8)).isGreaterThan(0.99);
    assertThat(share(path -> hit.sum(path, 2, AHEAD_D, 1) > 0 || DRAWN.sum(path, 2, 14, 14) > 0))
        .isEqualTo(1);
    assertThat(share(path -> hit.sum(path, 2, 13, 13) == DRAWN.sum(path, 2, 13, 13))).isEqualTo(1);
  }

  @Test
  void unitsAreSparedInTheSameFutures() {
    CorrectedFutures corrected = CorrectedFutures.of(DRAWN, says(0), AHEAD_D, WINDOW_D);

    double both =
        share(
            path ->
                corrected.sum(path, 0, AHEAD_D, WINDOW_D) == 0
                    && corrected.sum(path, 2, AHEAD_D, WINDOW_D) == 0);
    assertThat(both).isGreaterThan(0.3);
  }

  @Test
  void ofSeveralUnitsTogetherExperienceIsAskedAgain() {
    CorrectedFutures corrected = CorrectedFutures.of(DRAWN, says(3), AHEAD_D, WINDOW_D);
    IntPredicate bothClean =
        path ->
            corrected.sum(path, 0, AHEAD_D, WINDOW_D) == 0
                && corrected.sum(path, 1, AHEAD_D, WINDOW_D) == 0;

    assertThat(corrected.share(bothClean)).isGreaterThan(0.9);
    assertThat(corrected.chance(bothClean, says(-1), 0, 1))
        .isCloseTo(1 / (1 + Math.E), within(1e-9));
  }

  @Test
  void whatHasBeenRulesOutNoExperienceBringsBack() {
    CorrectedFutures corrected = CorrectedFutures.of(DRAWN, says(3), 7, WINDOW_D);

    assertThat(corrected.sum(Futures.QUIET, 1, 7, WINDOW_D)).isEqualTo(8);
    assertThat(corrected.chance(path -> corrected.sum(path, 1, 7, WINDOW_D) == 0, says(3), 0, 1))
        .isZero();
  }
}
