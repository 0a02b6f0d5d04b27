// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.epidemic.DatedCases.Found;

class A08_EpiCurveTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2021, 9, 12);

  private static LocalDate day(int day) {
    return LocalDate.of(2021, 9, day);
  }

  private static final List<DatedCases> CASES =
      List.of(
          new DatedCases(day(3), day(5), day(6), Found.COMMUNITY, 4),
          new DatedCases(null, day(5), day(6), Found.QUARANTINED, 2),
          new DatedCases(null, null, day(7), Found.COMMUNITY, 1),
          new DatedCases(day(2), day(12), day(13), Found.COMMUNITY, 9),
          new DatedCases(LocalDate.of(2021, 8, 20), day(2), day(3), Found.COMMUNITY, 5),
          new DatedCases(day(13), day(11), day(12), Found.QUARANTINED, 3));

  @Test
  void casesStandByOnsetAndWithoutItByTheNextDate() {
    EpiCurve curve = EpiCurve.of(CASES, DatedCases.Basis.ONSET, FIRST, LAST);

    assertThat(curve.days()).isEqualTo(12);
    assertThat(curve.cases(2, Found.COMMUNITY)).isEqualTo(4);
    assertThat(curve.cases(4, Found.QUARANTINED)).isEqualTo(2);
    assertThat(curve.cases(6, Found.COMMUNITY)).isEqualTo(1);
    assertThat(curve.lacking()).isEqualTo(3);
    assertThat(curve.before()).isEqualTo(5);
    // found before they fell ill: they stand on the last day that is known
    assertThat(curve.cases(11, Found.QUARANTINED)).isEqualTo(3);
    // reported tomorrow: not known today
    assertThat(curve.total()).isEqualTo(10);
  }

  @Test
  void anotherBasisIsAnotherCurveOfTheSameCases() {
    EpiCurve sampling = EpiCurve.of(CASES, DatedCases.Basis.SAMPLING, FIRST, LAST);
    EpiCurve report = EpiCurve.of(CASES, DatedCases.Basis.REPORT, FIRST, LAST);

    assertThat(sampling.cases(4)).isEqualTo(6);
    assertThat(sampling.lacking()).isEqualTo(1);
    assertThat(report.cases(5)).isEqualTo(6);
    assertThat(report.lacking()).isZero();
    assertThat(report.total()).isEqualTo(15);
  }

  @Test
  void theAverageStopsBeforeDaysThatAreNotComplete() {
    EpiCurve curve =
        EpiCurve.of(
            List.of(new DatedCases(day(6), null, day(6), Found.COMMUNITY, 14)),
            DatedCases.Basis.ONSET,
            FIRST,
            LAST);

    double[] average = curve.average(10);

    assertThat(average[2]).isNaN();
    assertThat(average[3]).isEqualTo(2);
    assertThat(average[6]).isEqualTo(2);
    assertThat(average[7]).isNaN();
  }

  @Test
  void noCasesAreACurveOfZeros() {
    EpiCurve curve = EpiCurve.of(List.of(), DatedCases.Basis.ONSET, LAST, LAST);

    assertThat(curve.counts()).containsExactly(0);
    assertThatThrownBy(() -> EpiCurve.of(List.of(), DatedCases.Basis.ONSET, LAST, FIRST))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
