// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Small series whose answer can be worked out on paper, and what holds for any series.
class A05_AlarmsByHandTest {
  private static final double Z_999 = 3.090232306167813;
  private static final Ears C1 = new Ears(Ears.Method.C1, 3, 0.001, 0);

  private static Counts days(double... counts) {
    return Counts.numbered(counts, 365);
  }

  private static Ears ears(Ears.Method method, double minSigma) {
    return new Ears(method, 3, 0.001, minSigma);
  }

  @Test
  void c1ComparesWithTheDaysJustBefore() {
    Alarms alarms = C1.judge(days(1, 2, 3, 6, 0));

    assertThat(alarms.verdict(3)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(alarms.expected(4)).isEqualTo(2);
    assertThat(alarms.upper(4)).isCloseTo(2 + Z_999, within(1e-12));
    assertThat(alarms.verdict(4)).isEqualTo(Alarms.Verdict.ALARM);
    assertThat(alarms.verdict(5)).isEqualTo(Alarms.Verdict.CALM);
  }

  @Test
  void c2LeavesTwoDaysBetween() {
    Alarms alarms = ears(Ears.Method.C2, 0).judge(days(1, 2, 3, 9, 9, 5));

    assertThat(alarms.verdict(5)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(alarms.upper(6)).isCloseTo(2 + Z_999, within(1e-12));
    assertThat(alarms.verdict(6)).isEqualTo(Alarms.Verdict.CALM);
  }

  @Test
  void c3AddsWhatTheTwoDaysBeforeExceeded() {
    Alarms twoAbove = ears(Ears.Method.C3, 0).judge(days(1, 2, 3, 2, 1, 5, 1, 4));
    Alarms fiveAbove = ears(Ears.Method.C3, 0).judge(days(1, 2, 3, 2, 1, 8, 1, 4));
    Alarms farAbove = ears(Ears.Method.C3, 0).judge(days(1, 2, 3, 2, 1, 99, 1, 4));

    assertThat(twoAbove.upper(8)).isCloseTo(4 + Z_999 - 2, within(1e-12));
    assertThat(twoAbove.verdict(8)).isEqualTo(Alarms.Verdict.CALM);
    assertThat(fiveAbove.upper(8)).isCloseTo(4 + Z_999 - 5, within(1e-12));
    assertThat(fiveAbove.verdict(8)).isEqualTo(Alarms.Verdict.ALARM);
    assertThat(farAbove.upper(8)).isZero();
  }

  @Test
  void aLeastDeviationMakesADeadCalmDayJudgeable() {
    double[] zeros = new double[12];

    Alarms without = ears(Ears.Method.C3, 0).judge(days(zeros));
    Alarms with = ears(Ears.Method.C3, 1).judge(days(zeros));

    assertThat(without.verdict(12)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(with.verdict(12)).isEqualTo(Alarms.Verdict.CALM);
    assertThat(with.upper(12)).isCloseTo(Z_999, within(1e-12));
  }

  @Test
  void aMissingCountIsNotZero() {
    Alarms alarms = C1.judge(days(1, 2, Double.NaN, 6, 2, 3, 2, 9));

    assertThat(alarms.verdict(4)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(alarms.verdict(6)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(alarms.verdict(7)).isEqualTo(Alarms.Verdict.CALM);
    assertThat(alarms.verdict(8)).isEqualTo(Alarms.Verdict.ALARM);
    assertThat(C1.judge(days(1, 2, 3, Double.NaN)).verdict(4)).isEqualTo(Alarms.Verdict.UNKNOWN);
  }

  @Test
  void aSeriesTooShortIsNotJudged() {
    for (int days = 0; days <= 3; days++) {
      assertThat(C1.judge(days(new double[days])).alarms()).isZero();
    }
    Counts one = Counts.numbered(new double[] {7}, 52);
    assertThat(Farrington.of(3, 3, 0.05).judge(one).verdict(1)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(FarringtonFlexible.recommended(3, 0.05).judge(one).verdict(1))
        .isEqualTo(Alarms.Verdict.UNKNOWN);
  }

  private static double[] weeks(int count, double value) {
    double[] weeks = new double[count];
    Arrays.fill(weeks, value);
    return weeks;
  }

  private static Farrington withoutTrend(Transformation transformation) {
    return new Farrington(4, 3, 0.05, false, 0.05, true, 1, transformation, EnoughCases.USUAL);
  }

  /// 28 weeks of 3 cases each: the logarithm of their mean has variance 1/84.
  @Test
  void aConstantSeriesHasTheBoundOfItsFormula() {
    Counts constant = Counts.numbered(weeks(300, 3), 52);
    double z = 1.959963984540054;
    double tau = 1 + 9.0 / 84 / 3;

    assertThat(withoutTrend(Transformation.TWO_THIRDS).judge(constant).upper(300))
        .isCloseTo(
            Math.pow(Math.pow(3, 2.0 / 3) + z * Math.sqrt(4.0 / 9 * Math.cbrt(3) * tau), 1.5),
            within(1e-6));
    assertThat(withoutTrend(Transformation.SQUARE_ROOT).judge(constant).upper(300))
        .isCloseTo(Math.pow(Math.sqrt(3) + z * Math.sqrt(tau / 4), 2), within(1e-6));
    assertThat(withoutTrend(Transformation.NONE).judge(constant).upper(300))
        .isCloseTo(3 + z * Math.sqrt(3 * tau), within(1e-6));
  }

  /// The 95 % quantile of a Poisson count of mean 3 is 6.
  @Test
  void aCountAboveTheQuantileRaisesAnAlarmAndNotAtIt() {
    double[] weeks = weeks(300, 3);
    weeks[298] = 6;
    weeks[299] = 7;

    Alarms alarms = FarringtonFlexible.recommended(4, 0.05).judge(Counts.numbered(weeks, 52));

    assertThat(alarms.upper(299)).isEqualTo(6);
    assertThat(alarms.expected(299)).isCloseTo(3, within(1e-6));
    assertThat(alarms.verdict(299)).isEqualTo(Alarms.Verdict.CALM);
    assertThat(alarms.verdict(300)).isEqualTo(Alarms.Verdict.ALARM);
  }

  @Test
  void nothingButZerosRaisesNoAlarmNorDoesALoneCase() {
    double[] weeks = weeks(400, 0);
    weeks[395] = 1;
    Counts counts = Counts.numbered(weeks, 52);

    Alarms original = Farrington.of(4, 3, 0.05).judge(counts);
    Alarms flexible = FarringtonFlexible.recommended(4, 0.05).judge(counts);

    assertThat(original.alarms()).isZero();
    assertThat(original.upper(396)).isZero();
    assertThat(flexible.alarms()).isZero();
    assertThat(flexible.upper(396)).isNaN();
    assertThat(flexible.verdict(396)).isEqualTo(Alarms.Verdict.CALM);
  }

  /// With a week missing it is not known whether there were enough cases lately.
  @Test
  void aMissingWeekIsNotTakenForACalmOne() {
    double[] weeks = weeks(300, 3);
    weeks[297] = Double.NaN;
    Counts counts = Counts.numbered(weeks, 52);

    Alarms original = Farrington.of(4, 3, 0.05).judge(counts);
    Alarms flexible = FarringtonFlexible.recommended(4, 0.05).judge(counts);

    assertThat(original.verdict(298)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(original.verdict(300)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(original.verdict(297)).isEqualTo(Alarms.Verdict.CALM);
    assertThat(flexible.verdict(298)).isEqualTo(Alarms.Verdict.UNKNOWN);
    assertThat(flexible.upper(300)).isNaN();
  }

  @Test
  void anOutbreakRisesAboveASeriesThatVaries() {
    var random = new SplittableRandom(20210910);
    for (int round = 0; round < 5; round++) {
      double[] weeks = new double[330];
      Arrays.setAll(weeks, t -> random.nextInt(4, 12) + Math.rint(3 * Math.sin(t / 8.3)));
      weeks[329] = 80;
      weeks[200] = Double.NaN;
      Counts counts = Counts.numbered(weeks, 52);

      assertThat(Farrington.of(5, 3, 0.01).judge(counts).verdict(330))
          .isEqualTo(Alarms.Verdict.ALARM);
      for (FarringtonFlexible.Threshold threshold : FarringtonFlexible.Threshold.values()) {
        var flexible =
            new FarringtonFlexible(
                4,
                3,
                10,
                26,
                0.01,
                true,
                1,
                true,
                2.58,
                threshold,
                Transformation.TWO_THIRDS,
                EnoughCases.USUAL);
        assertThat(flexible.judge(counts).verdict(330)).isEqualTo(Alarms.Verdict.ALARM);
        assertThat(flexible.judge(counts).verdict(201)).isEqualTo(Alarms.Verdict.UNKNOWN);
      }
    }
  }

  /// Ten years of Mondays: the year before is the calendar's, at the nearest Monday.
  @Test
  void datedWeeksGoBackByTheCalendar() {
    List<LocalDate> mondays = new ArrayList<>();
    LocalDate.of(2011, 1, 3)
        .datesUntil(LocalDate.of(2021, 10, 5), java.time.Period.ofWeeks(1))
        .forEach(mondays::add);
    Counts counts = Counts.dated(new double[mondays.size()], mondays, Counts.Period.WEEK);
    int time = mondays.indexOf(LocalDate.of(2021, 9, 13)) + 1;

    for (int year = 1; year <= 5; year++) {
      LocalDate before = mondays.get(counts.yearsBefore(time, year).orElseThrow() - 1);
      assertThat(Math.abs(before.toEpochDay() - LocalDate.of(2021 - year, 9, 13).toEpochDay()))
          .isLessThanOrEqualTo(3);
    }
    assertThat(counts.windowsBefore(time, 2, 1)).hasSize(6);
    assertThat(counts.yearsBefore(1, 1)).isEmpty();
  }

  @Test
  void the29thOfFebruaryIsTheFirstOfMarchAYearBefore() {
    List<LocalDate> days = LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2020, 3, 2)).toList();
    Counts counts = Counts.dated(new double[days.size()], days, Counts.Period.DAY);
    int time = days.indexOf(LocalDate.of(2020, 2, 29)) + 1;

    assertThat(days.get(counts.yearsBefore(time, 1).orElseThrow() - 1))
        .isEqualTo(LocalDate.of(2019, 3, 1));
  }

  @Test
  void settingsThatMeanNothingAreRefused() {
    assertThatThrownBy(() -> new Ears(Ears.Method.C1, 2, 0.001, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ears(Ears.Method.C1, 7, 1.2, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Farrington.of(0, 3, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> days(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
