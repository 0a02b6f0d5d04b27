// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.outlook.Recalibration.Lately;
import vn.phaodai.engine.outlook.Recalibration.Most;
import vn.phaodai.engine.outlook.Recalibration.Weight;

/// What experience makes of a share of futures.
class A02_RecalibrationTest {
  private static final Lately SILENT = lately(0, Lately.SPAN_D);

  /// Cases make a unit likelier to be clean later on, the more the longer ago.
  private static final Recalibration TRUTH =
      new Recalibration(
          new Weight(0.2, 0.1),
          new Weight(0.9, -0.1),
          new Weight(1.4, 0),
          new Weight(-0.2, 0),
          new Weight(-4, 1),
          0.5,
          new Most(20, 6));

  private static Lately lately(double cases, int quietDays) {
    return new Lately(cases, quietDays, 1);
  }

  @Test
  void latelyIsSixWeeksAndTheNewestCaseInThem() {
    long[] series = new long[60];
    series[0] = 9;
    series[17] = 5;
    series[18] = 2;
    series[50] = 1;

    assertThat(Lately.of(List.of(series), 1)).isEqualTo(lately(3, 9));
    assertThat(Lately.of(List.of(new long[] {0, 4}), 1)).isEqualTo(lately(4, 0));
    assertThat(Lately.of(List.of(new long[50]), 1)).isEqualTo(SILENT);
    assertThat(Lately.of(List.of(series, new long[] {0, 4}), 1)).isEqualTo(lately(3.5, 0));
  }

  @Test
  void moreFuturesNeverSayLess() {
    Recalibration turning =
        new Recalibration(
            TRUTH.shift(),
            new Weight(0.9, -0.6),
            TRUTH.busy(),
            TRUTH.busier(),
            TRUTH.fresh(),
            0,
            TRUTH.most());
    for (Recalibration one : List.of(TRUTH, turning)) {
      for (Lately lately : List.of(SILENT, lately(7, 2))) {
        double before = 0;
        for (int hundredths = 0; hundredths <= 100; hundredths++) {
          double said = one.of(hundredths / 100.0, 14, lately);
          assertThat(said).isBetween(before, 1.0);
          before = said;
        }
      }
    }
  }

  @Test
  void fartherThanWasLearntItSaysWhatItSaidAtTheLast() {
    Lately yesterday = lately(3, 1);

    assertThat(TRUTH.of(0.8, 60, yesterday)).isEqualTo(TRUTH.of(0.8, 21, yesterday));
    assertThat(TRUTH.of(0.8, 14, yesterday)).isLessThan(TRUTH.of(0.8, 21, yesterday));
  }

  @Test
  void whereMoreCasesWereThanEverLearntTheFuturesCountAsTheyAreDrawn() {
    Lately seen = lately(20, 0);
    Lately more = lately(30, 0);
    Lately city = lately(40, 0);

    assertThat(TRUTH.of(0.01, 21, seen)).isGreaterThan(0.5);
    assertThat(TRUTH.of(0.01, 21, more)).isBetween(0.01, TRUTH.of(0.01, 21, seen));
    assertThat(TRUTH.of(0.01, 21, city)).isEqualTo(0.01);
    assertThat(TRUTH.of(1, 21, city)).isEqualTo(1);
  }

  @Test
  void inAPlaceWithMoreCasesThanAnyLearntFromAQuietUnitCountsAsDrawnToo() {
    assertThat(TRUTH.of(0.01, 21, new Lately(3, 4, 6))).isGreaterThan(0.5);
    assertThat(TRUTH.of(0.01, 21, new Lately(3, 4, 12))).isEqualTo(0.01);
  }

  @Test
  void whatCameTrueByARuleIsLearntAsThatRule() {
    SplittableRandom random = new SplittableRandom(5);
    List<Recalibration.Past> past = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      double share = random.nextDouble();
      int ahead = 7 * (1 + i % 3);
      Lately lately =
          i % 2 == 0 ? SILENT : lately(1 + random.nextInt(20), random.nextInt(Lately.SPAN_D));
      past.add(
          new Recalibration.Past(
              share, ahead, lately, random.nextDouble() < TRUTH.of(share, ahead, lately)));
    }

    Recalibration learnt = Recalibration.learn(past, 0.5);

    for (Recalibration.Past one : past.subList(0, 500)) {
      assertThat(learnt.of(one.share(), one.ahead_d(), one.lately()))
          .isCloseTo(TRUTH.of(one.share(), one.ahead_d(), one.lately()), within(0.05));
    }
    assertThat(learnt.fresh().atOnce()).isCloseTo(-4, within(0.6));
    assertThat(learnt.most()).isEqualTo(new Most(20, 1));
  }
}
