// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Every run of EpiEstim 2.2.4 that came with the data, and what it does where an interval is
/// uncertain.
class A02_EpiEstimTest {
  private static final Offset<Double> EQUAL = within(1e-6);

  private static final List<String> QUANTILES =
      List.of(
          "Quantile.0.025(R)",
          "Quantile.0.05(R)",
          "Quantile.0.25(R)",
          "Median(R)",
          "Quantile.0.75(R)",
          "Quantile.0.95(R)",
          "Quantile.0.975(R)");

  @Test
  void everyRunWithAGivenOrParametricIntervalIsTheSame() {
    Path folder = Shared.folder("epiestim");
    List<String> compared = new ArrayList<>();
    for (String list : List.of("runs.csv", "runs_vietnam.csv")) {
      Map<String, List<String>> runs = Shared.columns(folder.resolve(list));
      for (int i = 0; i < Shared.texts(runs, "run").size(); i++) {
        boolean prior = runs.containsKey("mean_prior");
        compare(
            folder.resolve("outputs"),
            Shared.texts(runs, "run").get(i),
            Shared.texts(runs, "dataset").get(i),
            prior
                ? new Prior(
                    Shared.numbers(runs, "mean_prior")[i], Shared.numbers(runs, "std_prior")[i])
                : Prior.USUAL,
            Shared.numbers(runs, "mean_si")[i],
            Shared.numbers(runs, "std_si")[i]);
        compared.add(Shared.texts(runs, "run").get(i));
      }
    }

    assertThat(compared).hasSize(33);
  }

  private static void compare(
      Path outputs, String run, String dataset, Prior prior, double siMean, double siSd) {
    Map<String, List<String>> expected = Shared.columns(outputs.resolve(run + "__R.csv"));
    Incidence cases = cases(outputs, run, dataset);
    SerialInterval interval =
        Double.isNaN(siMean)
            ? SerialInterval.of(
                Shared.numbers(Shared.columns(outputs.resolve(run + "__si_distr.csv")), "prob"))
            : SerialInterval.discretised(siMean, siSd, cases.days());
    List<Windows.Window> windows = new ArrayList<>();
    double[] starts = Shared.numbers(expected, "t_start");
    double[] ends = Shared.numbers(expected, "t_end");
    for (int w = 0; w < starts.length; w++) {
      windows.add(new Windows.Window((int) starts[w], (int) ends[w]));
    }

    Reproduction r = new CoriMethod(prior).estimate(cases, interval, Windows.of(windows));

    double[] mean = Shared.numbers(expected, "Mean(R)");
    double[] sd = Shared.numbers(expected, "Std(R)");
    for (int w = 0; w < starts.length; w++) {
      String where = run + " window " + w;
      assertThat(r.isEstimated(w)).as(where).isEqualTo(!Double.isNaN(mean[w]));
      if (r.isEstimated(w)) {
        assertThat(r.mean(w)).as(where).isCloseTo(mean[w], EQUAL);
        assertThat(r.sd(w)).as(where).isCloseTo(sd[w], EQUAL);
        for (Reproduction.Level level : Reproduction.Level.values()) {
          double q = Shared.numbers(expected, QUANTILES.get(level.ordinal()))[w];
          assertThat(r.quantile(w, level)).as(where + level).isCloseTo(q, EQUAL);
        }
      }
    }
  }

  private static Incidence cases(Path outputs, String run, String dataset) {
    Path series = outputs.resolve(run + "__series.csv");
    if (Files.exists(series)) {
      Map<String, List<String>> table = Shared.columns(series);
      return Incidence.of(Shared.numbers(table, "I_local"), Shared.numbers(table, "I_imported"));
    }
    Path input = outputs.resolveSibling("inputs");
    return Incidence.of(
        Shared.numbers(
            Shared.columns(input.resolve(dataset.split(" ")[0] + "__incidence.csv")), "I"));
  }

  @Test
  void aGammaIntervalIsMadeDiscreteInTheSameWay() {
    Map<String, List<String>> grid =
        Shared.columns(Shared.folder("epiestim").resolve("outputs/discr_si_grid.csv"));
    double[] mean = Shared.numbers(grid, "mean_si");
    double[] sd = Shared.numbers(grid, "sd_si");
    double[] day = Shared.numbers(grid, "k");
    double[] weight = Shared.numbers(grid, "w");

    for (int i = 0; i < mean.length; i++) {
      double ours =
          SerialInterval.discretised(mean[i], sd[i], (int) day[i] + 1).probability((int) day[i]);
      assertThat(ours).as("%f %f %f", mean[i], sd[i], day[i]).isCloseTo(weight[i], within(1e-12));
    }
  }

  /// EpiEstim draws from the posterior of each distribution of the sample; with very many draws
  /// that comes to the mixture.
  @Test
  void anUncertainIntervalGivesWhatManyDrawsGive() {
    var cases = Incidence.of(1, 1, 0, 2, 5, 3, 3, 3, 6, 2, 5, 9, 13, 12, 13, 11, 12, 6, 6, 6, 3, 1);
    Windows windows = Windows.sliding(cases.days(), 7);
    var random = new SplittableRandom(20210910);
    List<SerialInterval> sample = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      sample.add(
          SerialInterval.discretised(
              2 + 1.2 * random.nextDouble(), 1 + random.nextDouble(), cases.days()));
    }
    var cori = new CoriMethod(Prior.USUAL);

    Reproduction mixture = cori.estimate(cases, sample, windows);

    int w = 8;
    double[] draws = new double[100 * 2000];
    int at = 0;
    for (SerialInterval interval : sample) {
      Reproduction one = cori.estimate(cases, interval, windows);
      double shape = one.mean(w) * one.mean(w) / (one.sd(w) * one.sd(w));
      for (int i = 0; i < 2000; i++) {
        draws[at++] =
            one.mean(w) / shape * GammaFunctions.quantile(shape, (i + random.nextDouble()) / 2000);
      }
    }
    Arrays.sort(draws);
    double mean = Arrays.stream(draws).average().orElseThrow();
    assertThat(mixture.mean(w)).isCloseTo(mean, within(mean * 0.0005));
    for (Reproduction.Level level : Reproduction.Level.values()) {
      double q = draws[(int) (level.probability() * draws.length)];
      assertThat(mixture.quantile(w, level)).isCloseTo(q, within(q * 0.002));
    }
  }
}
