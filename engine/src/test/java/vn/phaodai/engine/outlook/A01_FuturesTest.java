// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.epidemic.SerialInterval;

/// What may become of daily cases, from what is certain to what is fitted.
class A01_FuturesTest {
  private static final SerialInterval INTERVAL = SerialInterval.of(0, 0.5, 0.3, 0.2);
  private static final Setting SETTING = new Setting(INTERVAL, 0.5, 28, 5, 1);

  private static Units one(long... cases) {
    return new Units(List.of(cases), List.of(5000.0));
  }

  /// A unit that lives by the model itself, day by day.
  private static long[] lived(int days, double reproduction, double arrivals, long seed) {
    RandomCounts random = new RandomCounts(new SplittableRandom(seed));
    long[] cases = new long[days];
    for (int t = 0; t < days; t++) {
      cases[t] =
          random.poisson(arrivals + reproduction * TransmissionFit.pressure(cases, t, INTERVAL));
    }
    return cases;
  }

  @Test
  void pressureIsWhatCasesOfDaysBeforeLetExpect() {
    assertThat(TransmissionFit.pressure(new long[] {4, 0, 2, 9}, 3, INTERVAL))
        .isEqualTo(2 * 0.5 + 0 * 0.3 + 4 * 0.2);
    assertThat(TransmissionFit.pressure(new long[] {4}, 0, INTERVAL)).isZero();
  }

  @Test
  void theSameSeedGivesTheSameFuturesAndAnotherOthers() {
    Units units = one(1, 0, 2, 3, 1, 4);
    TransmissionFit fit = TransmissionFit.of(units, SETTING);

    List<Long> first = totals(Futures.of(units, fit, 14, 50, 7));
    assertThat(totals(Futures.of(units, fit, 14, 50, 7))).isEqualTo(first);
    assertThat(totals(Futures.of(units, fit, 14, 50, 8))).isNotEqualTo(first);
  }

  private static List<Long> totals(Futures futures) {
    List<Long> totals = new ArrayList<>();
    for (int path = 0; path < futures.count(); path++) {
      totals.add(futures.sum(path, 0, 14, 14));
    }
    return totals;
  }

  @Test
  void aWindowCountsDaysThatWereAsTheyWereAndNoDayTwice() {
    Units units = one(5, 0, 2, 3);
    Futures futures = Futures.of(units, TransmissionFit.of(units, SETTING), 3, 20, 1);

    assertThat(futures.sum(0, 0, 0, 2)).isEqualTo(5);
    assertThat(futures.sum(0, 0, 0, 100)).isEqualTo(10);
    for (int path = 0; path < futures.count(); path++) {
      long day1 = futures.sum(path, 0, 1, 1);
      long day2 = futures.sum(path, 0, 2, 1);
      assertThat(futures.sum(path, 0, 2, 3)).isEqualTo(3 + day1 + day2);
    }
  }

  @Test
  void whereNothingEverHappenedLittleIsExpected() {
    List<long[]> silent = new ArrayList<>();
    List<Double> people = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      silent.add(new long[28]);
      people.add(5000.0);
    }
    Units units = new Units(silent, people);

    Futures futures = Futures.of(units, TransmissionFit.of(units, SETTING), 14, 200, 3);
    long hit = 0;
    for (int path = 0; path < 200; path++) {
      for (int unit = 0; unit < 50; unit++) {
        hit += futures.sum(path, unit, 14, 14) > 0 ? 1 : 0;
      }
    }

    assertThat(hit / (200.0 * 50)).isBetween(0.0, 0.08);
  }

  @Test
  void theFitFindsTheRatesByWhichUnitsLived() {
    List<long[]> series = new ArrayList<>();
    List<Double> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      series.add(lived(120, 0.7, 0.3, i));
      people.add(5000.0);
    }
    Setting whole = new Setting(INTERVAL, 0.5, 120, 5, 1);

    TransmissionFit fit = TransmissionFit.of(new Units(series, people), whole);

    assertThat(fit.reproduction()).isCloseTo(0.7, within(0.05));
    assertThat(fit.arrivals_perDay() + fit.spread() * 60 * 1.0).isCloseTo(60 * 0.3, within(3.0));
  }

  @Test
  void ofUnitsThatLiveByTheModelForecastsComeTrueAsOftenAsTheySay() {
    double said = 0;
    double came = 0;
    double miss = 0;
    double missOfBase = 0;
    int count = 0;
    for (int place = 0; place < 12; place++) {
      List<long[]> whole = new ArrayList<>();
      List<long[]> known = new ArrayList<>();
      List<Double> people = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        long[] cases = lived(60, 0.6, 0.02, 1000 + 40 * place + i);
        whole.add(cases);
        known.add(java.util.Arrays.copyOf(cases, 46));
        people.add(5000.0);
      }
      Units units = new Units(known, people);
      Setting even = new Setting(INTERVAL, 50, 46, 20, 2);
      Futures futures = Futures.of(units, TransmissionFit.of(units, even), 14, 200, place);
      for (int unit = 0; unit < 40; unit++) {
        int clean = 0;
        for (int path = 0; path < 200; path++) {
          clean += futures.sum(path, unit, 14, 14) == 0 ? 1 : 0;
        }
        long after = 0;
        for (int t = 46; t < 60; t++) {
          after += whole.get(unit)[t];
        }
        double happened = after == 0 ? 1 : 0;
        said += clean / 200.0;
        came += happened;
        miss += Math.pow(clean / 200.0 - happened, 2);
        missOfBase += Math.pow(0.7 - happened, 2);
        count++;
      }
    }

    assertThat(said / count).isCloseTo(came / count, within(0.06));
    assertThat(miss).isLessThan(missOfBase);
  }

  @Test
  void unevenOffspringDieOutMoreOften() {
    Units units = one(0, 0, 0, 0, 0, 0, 2);
    Setting uneven = new Setting(INTERVAL, 0.1, 28, 5, 1);
    Setting even = new Setting(INTERVAL, 10, 28, 5, 1);

    assertThat(clean(units, uneven)).isGreaterThan(clean(units, even) + 50);
  }

  private static int clean(Units units, Setting setting) {
    Futures futures = Futures.of(units, TransmissionFit.of(units, setting), 7, 1000, 5);
    int clean = 0;
    for (int path = 0; path < 1000; path++) {
      clean += futures.sum(path, 0, 7, 7) == 0 ? 1 : 0;
    }
    return clean;
  }

  @Test
  void drawsHaveTheMeanAndTheVarianceThatTheyAreAskedFor() {
    RandomCounts random = new RandomCounts(new SplittableRandom(42));
    for (double mean : new double[] {0.2, 3, 23, 400}) {
      double[] poisson = moments(() -> random.poisson(mean));
      assertThat(poisson[0]).isCloseTo(mean, within(5 * Math.sqrt(mean / 40_000)));
      assertThat(poisson[1]).isCloseTo(mean, within(0.06 * mean + 0.02));
      double[] uneven = moments(() -> random.negativeBinomial(mean, 0.5));
      double variance = mean + mean * mean / 0.5;
      assertThat(uneven[0]).isCloseTo(mean, within(5 * Math.sqrt(variance / 40_000)));
    }
    assertThat(random.negativeBinomial(0, 0)).isZero();
    for (double shape : new double[] {0.3, 1, 7}) {
      double[] gamma = moments(() -> random.gamma(shape));
      assertThat(gamma[0]).isCloseTo(shape, within(5 * Math.sqrt(shape / 40_000)));
      assertThat(gamma[1]).isCloseTo(shape, within(0.1 * shape + 0.02));
    }
  }

  private static double[] moments(java.util.function.DoubleSupplier draw) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 40_000; i++) {
      double x = draw.getAsDouble();
      sum += x;
      squares += x * x;
    }
    double mean = sum / 40_000;
    return new double[] {mean, squares / 40_000 - mean * mean};
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> new Units(List.of(new long[3], new long[4]), List.of(1.0, 1.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Units(List.of(new long[3]), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Setting(INTERVAL, 0, 14, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
