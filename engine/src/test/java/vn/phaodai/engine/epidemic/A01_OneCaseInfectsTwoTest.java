// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class A01_OneCaseInfectsTwoTest {
  private static final SerialInterval NEXT_DAY = SerialInterval.of(0, 1);
  private static final CoriMethod CORI = new CoriMethod(Prior.USUAL);

  @Test
  void whenEveryCaseInfectsTwoTheEstimateComesNearTwo() {
    var cases = Incidence.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512);

    Reproduction r = CORI.estimate(cases, NEXT_DAY, Windows.sliding(10, 3));

    assertThat(r.mean(r.size() - 1)).isCloseTo(2, within(0.01));
    assertThat(r.quantile(6, Reproduction.Level.Q025)).isLessThan(2);
    assertThat(r.quantile(6, Reproduction.Level.Q975)).isGreaterThan(2);
  }

  @Test
  void whatIsKnownIsThePriorPlusCasesOverInfectiousness() {
    // prior: shape 1, rate 1/5; in days 2..3: 3 + 1 cases of 2 + 3 infectious
    Reproduction r =
        CORI.estimate(
            Incidence.of(2, 3, 1), NEXT_DAY, Windows.of(List.of(new Windows.Window(2, 3))));

    assertThat(r.mean(0)).isCloseTo((1 + 4) / (0.2 + 5), within(1e-12));
    assertThat(r.sd(0)).isCloseTo(Math.sqrt(5) / 5.2, within(1e-12));
  }

  @Test
  void importedCasesInfectButWereNotInfectedHere() {
    double[] local = {0, 1, 2};
    double[] imported = {2, 5, 0};

    Reproduction r = CORI.estimate(Incidence.of(local, imported), NEXT_DAY, Windows.sliding(3, 2));

    assertThat(r.mean(0)).isCloseTo((1 + 3) / (0.2 + 2 + 6), within(1e-12));
  }

  @Test
  void casesOfTheFirstDayAreImported() {
    var cases = Incidence.of(new double[] {4, 1}, new double[] {1, 0});

    assertThat(cases.local(1)).isZero();
    assertThat(cases.imported(1)).isEqualTo(5);
  }

  @Test
  void nothingIsSaidBeforeOneMeanSerialIntervalNorWithoutAnyCase() {
    var late = SerialInterval.of(0, 0, 0, 0, 0, 1);

    Reproduction early =
        CORI.estimate(Incidence.of(1, 1, 1, 1, 1, 1, 1), late, Windows.sliding(7, 2));
    Reproduction nobody = CORI.estimate(Incidence.of(0, 0, 0, 0), NEXT_DAY, Windows.sliding(4, 2));

    assertThat(early.isEstimated(2)).isFalse();
    assertThat(early.isEstimated(3)).isTrue();
    assertThat(nobody.isEstimated(1)).isFalse();
    assertThat(nobody.quantile(1, Reproduction.Level.MEDIAN)).isNaN();
    assertThat(CORI.estimate(Incidence.of(7), NEXT_DAY, Windows.sliding(1, 7)).size()).isZero();
  }

  @Test
  void aWindowWithoutInfectorsAndWithoutCasesRepeatsThePrior() {
    Reproduction r = CORI.estimate(Incidence.of(3, 0, 0, 0, 0, 0), NEXT_DAY, Windows.sliding(6, 2));

    assertThat(r.isInformed(0)).isTrue();
    assertThat(r.isInformed(3)).isFalse();
    assertThat(r.mean(3)).isCloseTo(5, within(1e-12));
  }

  @Test
  void aSampleOfEqualIntervalsIsTheIntervalItself() {
    var cases = Incidence.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5);
    var interval = SerialInterval.of(0, 0.5, 0.3, 0.2);
    Windows windows = Windows.sliding(11, 4);

    Reproduction certain = CORI.estimate(cases, interval, windows);
    Reproduction sampled = CORI.estimate(cases, List.of(interval, interval, interval), windows);

    for (int w = 0; w < windows.size(); w++) {
      assertThat(sampled.mean(w)).isCloseTo(certain.mean(w), within(1e-12));
      assertThat(sampled.sd(w)).isCloseTo(certain.sd(w), within(1e-12));
      for (Reproduction.Level level : Reproduction.Level.values()) {
        assertThat(sampled.quantile(w, level)).isCloseTo(certain.quantile(w, level), within(1e-11));
      }
    }
  }

  @Test
  void anUncertainIntervalMakesTheEstimateLessCertain() {
    var cases = Incidence.of(30, 10, 40, 50, 59, 90, 120, 160, 250, 330, 500);
    var quick = SerialInterval.of(0, 0.8, 0.2);
    var slow = SerialInterval.of(0, 0, 0.2, 0.8);
    Windows windows = Windows.sliding(11, 7);

    Reproduction both = CORI.estimate(cases, List.of(quick, slow), windows);

    int last = windows.size() - 1;
    double low = CORI.estimate(cases, quick, windows).mean(last);
    double high = CORI.estimate(cases, slow, windows).mean(last);
    assertThat(both.mean(last)).isCloseTo((low + high) / 2, within(1e-9));
    assertThat(both.quantile(last, Reproduction.Level.Q05)).isLessThan(low);
    assertThat(both.quantile(last, Reproduction.Level.Q95)).isGreaterThan(high);
  }

  @Test
  void whatIsNoSerialIntervalNoWindowOrNoCountIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SerialInterval.of(0, 0.5, 0.4));
    assertThatIllegalArgumentException().isThrownBy(() -> SerialInterval.of(0.1, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> SerialInterval.of(0, 1.5, -0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> SerialInterval.discretised(0.9, 1, 30));
    assertThatIllegalArgumentException().isThrownBy(() -> new Windows.Window(1, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> new Prior(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Incidence.of(1, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CORI.estimate(
                    Incidence.of(1, 1), NEXT_DAY, Windows.of(List.of(new Windows.Window(2, 3)))));
  }
}
