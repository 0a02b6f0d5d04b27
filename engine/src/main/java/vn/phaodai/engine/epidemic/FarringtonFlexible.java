// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The method of Noufaily et al. (Stat Med 32, 2013) as R's `surveillance::farringtonFlexible`
/// computes it: the whole of the years before but for the last weeks, each year cut in parts that
/// may differ, and a bound for a new count.
///
/// @param years compared with
/// @param halfWindow periods on each side of the same time of an earlier year
/// @param parts of a year; 1: only the windows themselves are compared with
/// @param pastLeftOut periods before the present one that are not learnt from
/// @param alpha how often a calm time lies above the bound
/// @param trendBelow the trend stays only if its p-value is below this
/// @param weightsAbove residuals above this count for less when `reweight`
public record FarringtonFlexible(
    int years,
    int halfWindow,
    int parts,
    int pastLeftOut,
    double alpha,
    boolean trend,
    double trendBelow,
    boolean reweight,
    double weightsAbove,
    Threshold threshold,
    Transformation transformation,
    EnoughCases enough) {

  /// How the bound is found.
  public enum Threshold {
    /// From the normal distribution of the transformed count.
    DELTA,
    /// Quantile of the negative binomial distribution around the expected count.
    NB_PLUGIN,
    /// The same around the upper limit of the expected count.
    MUAN
  }

  public FarringtonFlexible {
    if (years < 1 || halfWindow < 0 || parts < 1 || pastLeftOut < 0) {
      throw new IllegalArgumentException(
          "%d years, windows of %d, %d parts, %d left out"
              .formatted(years, halfWindow, parts, pastLeftOut));
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must lie between 0 and 1");
    }
    if (!(trendBelow >= 0 && weightsAbove >= 0)) {
      throw new IllegalArgumentException("thresholds must be 0 or more");
    }
  }

  /// The settings that Noufaily et al. recommend.
  public static FarringtonFlexible recommended(int years, double alpha) {
    return new FarringtonFlexible(
        years,
        3,
        10,
        26,
        alpha,
        true,
        1,
        true,
        2.58,
        Threshold.NB_PLUGIN,
        Transformation.TWO_THIRDS,
        EnoughCases.USUAL);
  }

  public Alarms judge(Counts counts) {
    var alarms = new Alarms(counts.size());
    for (int t = counts.perYear() * years + halfWindow + 1; t <= counts.size(); t++) {
      judge(counts, t, alarms);
    }
    return alarms;
  }

  private void judge(Counts counts, int time, Alarms alarms) {
    Optional<Past> past = past(counts, time);
    Optional<PastFit> fit = past.flatMap(this::fit);
    if (past.isEmpty() || fit.isEmpty()) {
      return;
    }
    PastFit found = fit.get();
    double[] row = found.row(past.get().now());
    double eta = found.model().predict(row);
    // R puts the weights of the second fit in the place of the working weights: the dispersion
    // that goes into the error is computed with them and may be below 1
    double error =
        found
            .model()
            .standardError(
                row,
                reweight ? found.model().dispersion(found.weights()) : found.model().dispersion());
    double mean = PoissonRegression.meanOf(eta);
    double upper = upper(eta, error, found.dispersion());
    double observed = counts.observed(time);
    if (Double.isNaN(observed)) {
      alarms.set(time, Double.NaN, Double.NaN, Alarms.Verdict.UNKNOWN);
    } else if (!enough.holds(counts, time) || Double.isNaN(upper)) {
      alarms.set(time, Double.NaN, Double.NaN, Alarms.Verdict.CALM);
    } else {
      // R compares with the logarithm of the mean except for DELTA
      double middle = threshold == Threshold.DELTA ? mean : eta;
      boolean odd = (observed - middle) / (upper - middle) > 1 && observed != 0;
      alarms.set(time, mean, upper, odd ? Alarms.Verdict.ALARM : Alarms.Verdict.CALM);
    }
  }

  private double upper(double eta, double error, double dispersion) {
    double z = NormalFunctions.quantile(1 - alpha);
    double mean = PoissonRegression.meanOf(eta);
    return switch (threshold) {
      case DELTA -> transformation.upper(mean, mean * error, dispersion, z);
      case NB_PLUGIN -> CountQuantiles.quantile(1 - alpha, Math.exp(eta), dispersion);
      case MUAN -> CountQuantiles.quantile(1 - alpha, Math.exp(eta + z * error), dispersion);
    };
  }

  /// What is learnt from.
  ///
  /// @param design columns: 1, time, then one for each part of the year but the first
  /// @param now the row of the present time
  private record Past(double[][] design, double[] y, double[] now) {}

  private Optional<Past> past(Counts counts, int time) {
    int[] parts = partOfEach(counts, time);
    int[] blocks =
        IntStream.rangeClosed(1, time)
            .filter(t -> parts[t] > 0 && t < time - pastLeftOut)
            .toArray();
    int[] used = Arrays.stream(blocks).filter(t -> !Double.isNaN(counts.observed(t))).toArray();
    if (used.length == 0 || time - pastLeftOut < 0) {
      return Optional.empty();
    }
    int[] present = Arrays.stream(used).map(t -> parts[t]).distinct().sorted().toArray();
    if (this.parts > 1 && present.length < 2) {
      return Optional.empty();
    }
    double[][] design = new double[1 + present.length][used.length];
    double[] y = new double[used.length];
    for (int r = 0; r < used.length; r++) {
      design[0][r] = 1;
      design[1][r] = counts.isDated() ? counts.periods(blocks[0], used[r]) : used[r];
      for (int c = 1; c < present.length; c++) {
        design[c + 1][r] = parts[used[r]] == present[c] ? 1 : 0;
      }
      y[r] = counts.observed(used[r]);
    }
    double[] now = new double[design.length];
    now[0] = 1;
    now[1] = counts.isDated() ? counts.periods(used[0], time) : time;
    for (int c = 1; c < present.length; c++) {
      now[c + 1] = present[c] == this.parts ? 1 : 0;
    }
    return Optional.of(new Past(design, y, now));
  }

  /// To which part of its year each time belongs, 0 to none; the windows around the same time of
  /// each year are the last part. All 0 where the series does not reach back.
  private int[] partOfEach(Counts counts, int time) {
    int[] part = new int[counts.size() + 1];
    int[] none = part.clone();
    fill(part, time - halfWindow, time, parts);
    int later = time;
    for (int year = 1; year <= years; year++) {
      OptionalInt found = counts.yearsBefore(time, year);
      if (found.isEmpty() || found.getAsInt() - halfWindow < 0) {
        return none;
      }
      int middle = found.getAsInt();
      fill(part, middle - halfWindow, middle + halfWindow, parts);
      int between = later - 2 * halfWindow - 1 - middle;
      if (between < parts - (2 * halfWindow + 1)) {
        return none;
      }
      if (parts > 1) {
        cut(part, middle + halfWindow + 1, between);
      }
      later = middle;
    }
    return part;
  }

  /// Cuts `length` times into one block fewer than there are parts, the first ones a time longer.
  private void cut(int[] part, int from, int length) {
    int start = from;
    for (int j = 1; j < parts; j++) {
      int size = Math.floorDiv(length, parts - 1) + (j <= Math.floorMod(length, parts - 1) ? 1 : 0);
      // as in R, a block of length 0 counts backwards and takes the two times at its border
      fill(part, Math.min(start, start + size - 1), Math.max(start, start + size - 1), j);
      start += size;
    }
  }

  private static void fill(int[] part, int from, int to, int value) {
    for (int t = Math.max(1, from); t <= Math.min(to, part.length - 1); t++) {
      part[t] = value;
    }
  }

  private Optional<PastFit> fit(Past past) {
    var reweighting = new PastFit.Reweighting(reweight, weightsAbove);
    Optional<PastFit> fit = PastFit.fit(past.design(), past.y(), trend, reweighting, true);
    if (fit.filter(PastFit::trend).isEmpty()) {
      return fit;
    }
    PoissonRegression model = fit.get().model();
    double dispersion = reweight ? model.dispersion(fit.get().weights()) : model.dispersion();
    double expected = PoissonRegression.meanOf(model.predict(past.now()));
    boolean holds =
        years >= Farrington.TREND_YEARS
            && model.pValue(1, dispersion) < trendBelow
            && expected <= Arrays.stream(past.y()).max().orElse(0);
    return holds ? fit : PastFit.fit(past.design(), past.y(), false, reweighting, true);
  }
}
