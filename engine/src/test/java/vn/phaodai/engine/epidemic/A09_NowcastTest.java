// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class A09_NowcastTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final ReportingDelays.Settings SETTINGS = new ReportingDelays.Settings(14, 28);
  private static final double[] DELAY = {
    0.08, 0.15, 0.2, 0.18, 0.13, 0.09, 0.06, 0.04, 0.03, 0.02, 0.01, 0.01
  };

  /// All cases of an epidemic, whether reported by today or not.
  private static List<DatedCases> epidemic(SplittableRandom random, double last, double rate) {
    List<DatedCases> cases = new ArrayList<>();
    for (int age = 60; age >= 0; age--) {
      int all = (int) CountQuantiles.quantile(random.nextDouble(), last * Math.exp(-rate * age), 1);
      int[] byDelay = new int[DELAY.length];
      for (int i = 0; i < all; i++) {
        double u = random.nextDouble();
        int d = 0;
        for (; d < DELAY.length - 1 && u > DELAY[d]; d++) {
          u -= DELAY[d];
        }
        byDelay[d]++;
      }
      LocalDate onset = TODAY.minusDays(age);
      for (int d = 0; d < DELAY.length; d++) {
        if (byDelay[d] > 0) {
          cases.add(
              new DatedCases(
                  onset, null, onset.plusDays(d), DatedCases.Found.COMMUNITY, byDelay[d]));
        }
      }
    }
    return cases;
  }

  private static ReportingDelays delays(List<DatedCases> cases) {
    return ReportingDelays.of(cases, DatedCases.Basis.ONSET, TODAY, SETTINGS);
  }

  /// One delay: half of each day's cases are known at once, half a day later.
  @Test
  void halfOfTodaysCasesAreKnownWhereHalfAreADayLate() {
    List<DatedCases> cases = new ArrayList<>();
    for (int age = 0; age < 20; age++) {
      LocalDate onset = TODAY.minusDays(age);
      cases.add(new DatedCases(onset, null, onset, DatedCases.Found.COMMUNITY, 10));
      cases.add(new DatedCases(onset, null, onset.plusDays(1), DatedCases.Found.COMMUNITY, 10));
    }

    ReportingDelays delays = delays(cases);

    assertThat(delays.known(0)).isCloseTo(0.5, within(1e-12));
    assertThat(delays.known(1)).isEqualTo(1);
    assertThat(delays.dispersion()).isEqualTo(1);
    Nowcast today = Nowcast.of(10, 0, delays, 0.1).orElseThrow();
    assertThat(today.median()).isBetween(19.0, 21.0);
    assertThat(today.low()).isBetween(12.0, 16.0);
    assertThat(today.high()).isBetween(27.0, 34.0);
    assertThat(Nowcast.of(20, 1, delays, 0.1).orElseThrow()).isEqualTo(new Nowcast(20, 20, 20));
  }

  /// The obvious way: fill in the cases not known yet as the delays say, count the delays anew,
  /// until nothing changes (expectation and maximisation).
  private static double[] knownTheObviousWay(List<DatedCases> cases) {
    double[][] triangle = new double[61][15];
    for (DatedCases some : cases) {
      int age = (int) (TODAY.toEpochDay() - some.day(DatedCases.Basis.ONSET).toEpochDay());
      int delay =
          (int) (some.reported().toEpochDay() - some.day(DatedCases.Basis.ONSET).toEpochDay());
      if (delay <= age) {
        triangle[age][delay] += some.count();
      }
    }
    double[] p = new double[15];
    Arrays.fill(p, 1.0 / 15);
    for (int round = 0; round < 100_000; round++) {
      double[] sums = new double[15];
      for (int age = 0; age <= 60; age++) {
        double seen = 0;
        double share = 0;
        for (int d = 0; d <= Math.min(age, 14); d++) {
          seen += triangle[age][d];
          share += p[d];
          sums[d] += triangle[age][d];
        }
        for (int d = age + 1; d < 15; d++) {
          sums[d] += share == 0 ? 0 : seen / share * p[d];
        }
      }
      double all = Arrays.stream(sums).sum();
      double change = 0;
      for (int d = 0; d < 15; d++) {
        change = Math.max(change, Math.abs(sums[d] / all - p[d]));
        p[d] = sums[d] / all;
      }
      if (change < 1e-14) {
        break;
      }
    }
    double[] known = new double[15];
    double sum = 0;
    for (int d = 0; d < 15; d++) {
      sum += p[d];
      known[d] = sum;
    }
    return known;
  }

  @Test
  void delaysAreThoseOfTheObviousWay() {
    List<DatedCases> cases = epidemic(new SplittableRandom(5), 25, 0.05);
    var all = new ReportingDelays.Settings(14, 61);

    ReportingDelays delays = ReportingDelays.of(cases, DatedCases.Basis.ONSET, TODAY, all);

    double[] obvious = knownTheObviousWay(cases);
    for (int age = 0; age < 15; age++) {
      assertThat(delays.known(age)).as("age %d", age).isCloseTo(obvious[age], within(1e-6));
    }
  }

  /// What many draws give: a share, then the cases not known with that share.
  @Test
  void theIntervalIsThatOfManyDraws() {
    ReportingDelays delays = delays(epidemic(new SplittableRandom(6), 30, 0.03));
    var random = new SplittableRandom(7);

    for (int age : new int[] {1, 3, 6}) {
      double[] draws = new double[40_000];
      for (int i = 0; i < draws.length; i++) {
        double share =
            Math.min(
                1 - 1e-9,
                delays.known(age)
                    * Math.exp(
                        NormalFunctions.quantile(random.nextDouble()) * delays.logDeviation(age)));
        draws[i] =
            12
                + CountQuantiles.quantile(
                    random.nextDouble(), 12.5 * (1 - share) / share, delays.dispersion() / share);
      }
      Arrays.sort(draws);
      Nowcast nowcast = Nowcast.of(12, age, delays, 0.05).orElseThrow();
      assertThat(nowcast.median()).isCloseTo(draws[draws.length / 2], within(1.0));
      assertThat(nowcast.low()).isCloseTo(draws[draws.length / 40], within(1.0));
      assertThat(nowcast.high())
          .isCloseTo(draws[draws.length - draws.length / 40], within(0.03 * nowcast.high() + 1));
    }
  }

  /// Epidemics that grow, stand still and shrink, small and large: seeds that nothing was fitted
  /// to.
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    for (double last : new double[] {8, 60}) {
      for (double rate : new double[] {-0.08, 0, 0.08}) {
        int held = 0;
        int asked = 0;
        for (int seed = 1000; seed < 1080; seed++) {
          List<DatedCases> cases = epidemic(new SplittableRandom(seed), last, rate);
          EpiCurve known = EpiCurve.of(cases, DatedCases.Basis.ONSET, TODAY.minusDays(60), TODAY);
          ReportingDelays delays = delays(cases);
          for (int age = 0; age <= 6; age++) {
            LocalDate day = TODAY.minusDays(age);
            int truth =
                cases.stream()
                    .filter(c -> c.day(DatedCases.Basis.ONSET).equals(day))
                    .mapToInt(DatedCases::count)
                    .sum();
            var nowcast = Nowcast.of(known.cases(60 - age), age, delays, 0.05);
            if (nowcast.isPresent()) {
              asked++;
              held += nowcast.get().low() <= truth && truth <= nowcast.get().high() ? 1 : 0;
            }
          }
        }

        assertThat(asked).isGreaterThan(450);
        assertThat(held / (double) asked).as("last %f, rate %f", last, rate).isBetween(0.9, 0.99);
      }
    }
  }

  @Test
  void reportsThatComeInHeapsMakeTheIntervalWider() {
    List<DatedCases> even = new ArrayList<>();
    List<DatedCases> heaps = new ArrayList<>();
    for (int age = 0; age < 42; age++) {
      LocalDate onset = TODAY.minusDays(age);
      even.add(new DatedCases(onset, null, onset, DatedCases.Found.COMMUNITY, 10));
      even.add(new DatedCases(onset, null, onset.plusDays(2), DatedCases.Found.COMMUNITY, 10));
      int soon = age % 2 == 0 ? 18 : 2;
      heaps.add(new DatedCases(onset, null, onset, DatedCases.Found.COMMUNITY, soon));
      heaps.add(
          new DatedCases(onset, null, onset.plusDays(2), DatedCases.Found.COMMUNITY, 20 - soon));
    }

    ReportingDelays steady = delays(even);
    ReportingDelays uneven = delays(heaps);

    assertThat(uneven.known(0)).isCloseTo(steady.known(0), within(1e-9));
    assertThat(uneven.dispersion()).isGreaterThan(3);
    Nowcast narrow = Nowcast.of(10, 0, steady, 0.1).orElseThrow();
    Nowcast wide = Nowcast.of(10, 0, uneven, 0.1).orElseThrow();
    assertThat(wide.high() - wide.low()).isGreaterThan(1.5 * (narrow.high() - narrow.low()));
  }

  @Test
  void whereTooLittleIsKnownNothingIsSaid() {
    assertThat(delays(List.of()).cases()).isZero();
    List<DatedCases> late = new ArrayList<>();
    for (int age = 0; age < 30; age++) {
      LocalDate onset = TODAY.minusDays(age);
      late.add(new DatedCases(onset, null, onset.plusDays(4), DatedCases.Found.COMMUNITY, 5));
    }

    ReportingDelays delays = delays(late);

    assertThat(delays.known(3)).isZero();
    assertThat(Nowcast.of(0, 3, delays, 0.05)).isEmpty();
    assertThat(Nowcast.of(5, 4, delays, 0.05)).contains(new Nowcast(5, 5, 5));
  }
}
