// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.List;

/// The reproduction number by the method of Cori et al. (Am J Epidemiol 178, 2013): cases of a day
/// are Poisson with mean R × infectiousness; with a gamma prior, what is known of R in a window is
/// gamma again, `shape + Σ local cases` and `1 / (1/scale + Σ infectiousness)`. May be used by
/// several threads at once.
public final class CoriMethod {
  private final double shape;
  private final double rate;
  private final GammaQuantiles fixed;

  public CoriMethod(Prior prior) {
    this.shape = prior.shape();
    this.rate = 1 / prior.scale();
    this.fixed = new GammaQuantiles(shape, Reproduction.Level.probabilities());
  }

  /// With a serial interval that is known.
  public Reproduction estimate(Incidence cases, SerialInterval interval, Windows windows) {
    var result = new Reproduction(windows);
    if (leftOutWholly(cases, windows, result)) {
      return result;
    }
    double[] lambda = cases.infectiousness(interval);
    for (int w = 0; w < windows.size(); w++) {
      int end = windows.end(w);
      if (end <= interval.mean()) {
        result.leaveOut(w);
        continue;
      }
      double count = cases.localSum(windows.start(w), end);
      double exposure = sum(lambda, windows.start(w), end);
      double scale = 1 / (rate + exposure);
      double a = shape + count;
      result.set(w, a * scale, Math.sqrt(a) * scale, count > 0 || exposure > 0);
      fixed.write(count, scale, result.quantiles(), w * Reproduction.LEVELS);
    }
    return result;
  }

  /// With a serial interval that is not known for certain: a sample of what it may be, each as
  /// likely as the others. The answer is that of the mixture, computed and not drawn.
  public Reproduction estimate(Incidence cases, List<SerialInterval> sample, Windows windows) {
    if (sample.isEmpty()) {
      throw new IllegalArgumentException("no serial interval");
    }
    var result = new Reproduction(windows);
    if (leftOutWholly(cases, windows, result)) {
      return result;
    }
    double[][] lambdas = sample.stream().map(cases::infectiousness).toArray(double[][]::new);
    double[] scales = new double[lambdas.length];
    for (int w = 0; w < windows.size(); w++) {
      int known = 0;
      double exposed = 0;
      for (int k = 0; k < lambdas.length; k++) {
        if (windows.end(w) > sample.get(k).mean()) {
          double exposure = sum(lambdas[k], windows.start(w), windows.end(w));
          exposed += exposure;
          scales[known++] = 1 / (rate + exposure);
        }
      }
      if (known == 0) {
        result.leaveOut(w);
      } else {
        double count = cases.localSum(windows.start(w), windows.end(w));
        var mixture = new GammaMixture(shape + count, scales, known);
        result.set(w, mixture.mean(), mixture.sd(), count > 0 || exposed > 0);
        for (Reproduction.Level level : Reproduction.Level.values()) {
          result.quantiles()[w * Reproduction.LEVELS + level.ordinal()] =
              mixture.quantile(level.probability());
        }
      }
    }
    return result;
  }

  private static boolean leftOutWholly(Incidence cases, Windows windows, Reproduction result) {
    boolean nobody = cases.isEmpty();
    for (int w = 0; w < windows.size(); w++) {
      if (windows.end(w) > cases.days()) {
        throw new IllegalArgumentException(
            "a window to day %d of %d".formatted(windows.end(w), cases.days()));
      }
      if (nobody) {
        result.leaveOut(w);
      }
    }
    return nobody;
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int d = from - 1; d < to; d++) {
      sum += values[d];
    }
    return sum;
  }
}
