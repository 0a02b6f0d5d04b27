// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Arrays;
import java.util.Optional;

/// The method of Farrington et al. (J R Stat Soc A 159, 1996) as R's `surveillance::farrington`
/// computes it: the same weeks of the years before, a quasi-Poisson regression in time, the second
/// time with less weight for past outbreaks, and a bound for a new count.
///
/// @param years compared with
/// @param halfWindow periods on each side of the same time of an earlier year
/// @param alpha how often a calm time lies outside the bounds, above and below together
/// @param trend whether counts may rise or fall over the years
/// @param trendBelow the trend stays only if its p-value is below this, no fewer than `TREND_YEARS`
///   are compared and it leads to no more than was ever seen
/// @param weightsAbove residuals above this count for less when `reweight`
public record Farrington(
    int years,
    int halfWindow,
    double alpha,
    boolean trend,
    double trendBelow,
    boolean reweight,
    double weightsAbove,
    Transformation transformation,
    EnoughCases enough) {
  static final int TREND_YEARS = 3;

  public Farrington {
    if (years < 1 || halfWindow < 0) {
      throw new IllegalArgumentException(years + " years, windows of " + halfWindow);
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must lie between 0 and 1");
    }
    if (!(trendBelow >= 0 && weightsAbove >= 0)) {
      throw new IllegalArgumentException("thresholds must be 0 or more");
    }
  }

  /// With the settings that are part of the method and not of a question put to it.
  public static Farrington of(int years, int halfWindow, double alpha) {
    return new Farrington(
        years,
        halfWindow,
        alpha,
        true,
        0.05,
        true,
        1,
        Transformation.TWO_THIRDS,
        EnoughCases.USUAL);
  }

  public Alarms judge(Counts counts) {
    var alarms = new Alarms(counts.size());
    int first = Math.max(1, counts.perYear() * years - halfWindow);
    for (int t = first; t <= counts.size(); t++) {
      judge(counts, t, alarms);
    }
    return alarms;
  }

  private void judge(Counts counts, int time, Alarms alarms) {
    int[] past =
        Arrays.stream(counts.windowsBefore(time, years, halfWindow))
            .filter(t -> !Double.isNaN(counts.observed(t)))
            .toArray();
    double[] y = Arrays.stream(past).mapToDouble(counts::observed).toArray();
    double[] now = {1, time};
    Optional<PastFit> fit = fit(past, y, now);
    if (fit.isEmpty()) {
      return;
    }
    PoissonRegression model = fit.get().model();
    double[] row = fit.get().row(now);
    double mean = PoissonRegression.meanOf(model.predict(row));
    double error = mean * model.standardError(row, fit.get().dispersion());
    double z = NormalFunctions.quantile(1 - alpha / 2);
    double upper = transformation.upper(mean, error, fit.get().dispersion(), z);
    double observed = counts.observed(time);
    if (!enough.isKnown(counts, time)) {
      alarms.set(time, mean, Double.NaN, Alarms.Verdict.UNKNOWN);
    } else if (!enough.holds(counts, time)) {
      // R gives 0 as the bound here and nothing in the flexible method
      alarms.set(time, mean, 0, Alarms.Verdict.CALM);
    } else if (Double.isNaN(upper)) {
      alarms.set(time, mean, Double.NaN, Alarms.Verdict.UNKNOWN);
    } else {
      boolean odd = (observed - mean) / (upper - mean) > 1;
      alarms.set(time, mean, upper, odd ? Alarms.Verdict.ALARM : Alarms.Verdict.CALM);
    }
  }

  private Optional<PastFit> fit(int[] past, double[] y, double[] now) {
    double[][] design = {
      PoissonRegression.equalWeights(past.length), Arrays.stream(past).asDoubleStream().toArray()
    };
    var reweighting = new PastFit.Reweighting(reweight, weightsAbove);
    Optional<PastFit> fit = PastFit.fit(design, y, trend, reweighting, false);
    if (fit.filter(PastFit::trend).isEmpty()) {
      return fit;
    }
    PoissonRegression model = fit.get().model();
    double expected = PoissonRegression.meanOf(model.predict(now));
    boolean holds =
        years >= TREND_YEARS
            && model.pValue(1, model.dispersion()) < trendBelow
            && expected <= Arrays.stream(y).max().orElse(0);
    return holds ? fit : PastFit.fit(design, y, false, reweighting, false);
  }
}
