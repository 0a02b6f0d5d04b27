// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Distributions and the regression against the obvious way.
class A06_CountsAsTheyAreSpreadTest {

  /// Term by term from 0: p(k+1) = p(k) (mean + k (ratio-1)) / (ratio (k+1)).
  private static double obviousQuantile(double p, double mean, double ratio) {
    double log = ratio == 1 ? -mean : -mean * Math.log1p(ratio - 1) / (ratio - 1);
    double sum = 0;
    for (int k = 0; ; k++) {
      sum += Math.exp(log);
      if (sum >= p) {
        return k;
      }
      log += Math.log((mean + k * (ratio - 1)) / (ratio * (k + 1)));
    }
  }

  @Test
  void quantilesOfCountsAreThoseOfTheSum() {
    for (double mean : new double[] {0.001, 0.3, 1, 2.7, 19, 150.5, 2400}) {
      for (double ratio : new double[] {1, 1.0000001, 1.01, 1.7, 4, 33, 800}) {
        for (double p : new double[] {0.01, 0.05, 0.5, 0.9, 0.95, 0.99, 0.999}) {
          assertThat(CountQuantiles.quantile(p, mean, ratio))
              .as("%f %f %f", mean, ratio, p)
              .isEqualTo(obviousQuantile(p, mean, ratio));
        }
      }
    }
  }

  @Test
  void quantilesOfVeryLargeCountsAreNearlyNormal() {
    assertThat(CountQuantiles.quantile(0.975, 1e10, 1)).isCloseTo(1e10 + 1.96e5, within(10.0));
    assertThat(CountQuantiles.quantile(0.5, 1e9, 1e-9 + 1)).isCloseTo(1e9, within(2.0));
    assertThat(CountQuantiles.quantile(0.95, Double.POSITIVE_INFINITY, 2)).isNaN();
    assertThat(CountQuantiles.quantile(0.95, 0, 2)).isZero();
  }

  /// Closed forms: one and two degrees of freedom, and the normal distribution for very many.
  @ParameterizedTest
  @CsvSource({"0.1", "1", "2.5", "12", "300"})
  void studentsTIsThatOfItsClosedForms(double t) {
    assertThat(BetaFunctions.studentBothTails(t, 1))
        .isCloseTo(1 - 2 / Math.PI * Math.atan(t), within(1e-13));
    assertThat(BetaFunctions.studentBothTails(-t, 2))
        .isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-13));
    if (t < 10) {
      double p = BetaFunctions.studentBothTails(t, 1e12);
      assertThat(NormalFunctions.quantile(1 - p / 2)).isCloseTo(t, Percentage.withPercentage(1e-3));
    }
  }

  @Test
  void aRegressionOnGroupsGivesTheirMeans() {
    double[][] x = {{1, 1, 1, 1, 1}, {0, 0, 0, 1, 1}};

    PoissonRegression fit =
        PoissonRegression.fit(x, new double[] {2, 4, 6, 10, 20}, PoissonRegression.equalWeights(5))
            .orElseThrow();

    assertThat(fit.converged()).isTrue();
    assertThat(Math.exp(fit.predict(new double[] {1, 0}))).isCloseTo(4, within(1e-6));
    assertThat(Math.exp(fit.predict(new double[] {1, 1}))).isCloseTo(15, within(1e-6));
    double pearson = 4 / 4.0 + 0 + 4 / 4.0 + 25 / 15.0 + 25 / 15.0;
    assertThat(fit.dispersion()).isCloseTo(pearson / 3, within(1e-4));
    assertThat(fit.standardError(new double[] {1, 0}, 1))
        .isCloseTo(1 / Math.sqrt(12), within(1e-4));
  }

  @Test
  void aColumnThatSaysNothingNewIsLeftOut() {
    double[][] x = {{1, 1, 1, 1}, {1, 2, 3, 4}, {3, 4, 5, 6}};

    PoissonRegression fit =
        PoissonRegression.fit(x, new double[] {1, 2, 4, 8}, PoissonRegression.equalWeights(4))
            .orElseThrow();

    assertThat(fit.estimates(1)).isTrue();
    assertThat(fit.estimates(2)).isFalse();
    assertThat(fit.coefficients()[1]).isCloseTo(Math.log(2), within(1e-9));
    assertThat(fit.pValue(2, 1)).isNaN();
  }

  @Test
  void nothingButZerosIsFittedByAlmostNothing() {
    double[][] x = {{1, 1, 1, 1}};

    PoissonRegression fit =
        PoissonRegression.fit(x, new double[4], PoissonRegression.equalWeights(4)).orElseThrow();

    assertThat(fit.converged()).isTrue();
    assertThat(Math.exp(fit.coefficients()[0])).isLessThan(1e-9);
    assertThat(PoissonRegression.fit(x, new double[4], new double[] {1, Double.NaN, 1, 1}))
        .isEmpty();
  }
}
