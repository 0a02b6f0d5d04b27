// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.epidemic.SerialInterval;

/// What may become of one place's daily cases.
class A04_RenewalTest {
  private static final List<SerialInterval> INTERVALS =
      List.of(SerialInterval.of(0, 0.5, 0.3, 0.2), SerialInterval.of(0, 0.2, 0.3, 0.5));
  private static final Renewal.Setting STEADY = new Renewal.Setting(14, 1.2, 0, 1);
  private static final Renewal.Setting RESPONDING = new Renewal.Setting(14, 1.2, 0, 0.8);

  private static long[] growing(double daily) {
    long[] cases = new long[28];
    Arrays.setAll(cases, t -> Math.round(10 * Math.pow(daily, t)));
    return cases;
  }

  private static CountForecast week(long[] cases, Renewal.Setting setting) {
    return Renewal.of(cases, 1_000_000, INTERVALS, setting, 7, 400, 3).cases(1, 7);
  }

  @Test
  void whatGrowsEvenlyGoesOnToGrowUnlessPeopleRespond() {
    long[] cases = growing(1.1);
    long next = Math.round(Arrays.stream(growing(1.1)).skip(21).sum() * Math.pow(1.1, 7));

    CountForecast steady = week(cases, STEADY);

    assertThat(next).isBetween(steady.quantile(0.05), steady.quantile(0.95));
    assertThat(week(cases, RESPONDING).quantile(0.5)).isLessThan(steady.quantile(0.05));
  }

  @Test
  void unevenDaysAndAWanderingRWidenTheInterval() {
    long[] cases = growing(1);
    CountForecast even = week(cases, STEADY);
    CountForecast uneven = week(cases, new Renewal.Setting(14, 10, 0, 1));
    CountForecast wandering = week(cases, new Renewal.Setting(14, 1.2, 0.2, 0.8));

    assertThat(width(uneven)).isGreaterThan(2 * width(even));
    assertThat(2 * width(wandering)).isGreaterThan(3 * width(even));
  }

  private static long width(CountForecast forecast) {
    return forecast.quantile(0.95) - forecast.quantile(0.05);
  }

  @Test
  void withoutCasesNobodyFallsIllAndNeverMoreThanThereArePeople() {
    assertThat(week(new long[28], STEADY).quantile(1)).isZero();

    Renewal small = Renewal.of(growing(1.3), 100, INTERVALS, STEADY, 1, 200, 3);
    assertThat(small.cases(1, 1).quantile(0.5)).isBetween(85L, 115L);
  }

  @Test
  void theSameSeedSaysTheSameAndNonsenseIsRefused() {
    assertThat(week(growing(1.1), STEADY).quantile(0.3))
        .isEqualTo(week(growing(1.1), STEADY).quantile(0.3));
    assertThatThrownBy(() -> new Renewal.Setting(14, 1, 0.1, 0.8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Renewal.Setting(14, 2, 0.1, 1.2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
